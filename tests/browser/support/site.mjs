// Builds sites with the program under test.

import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The repository's root. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");

/** The program under test. */
export const PROGRAM = process.env.FINGERPOST ?? join(ROOT, "target/debug/fingerpost");

/** Runs the program; gives { code, stdout, stderr } whatever the exit code is. */
export async function fingerpost(...args) {
  try {
    return { code: 0, ...(await run(PROGRAM, args, { maxBuffer: 1 << 26 })) };
  } catch (error) {
    return { code: error.code, stdout: error.stdout, stderr: error.stderr };
  }
}

/**
 * Builds the example site, or a site made of `files` (path to text, or to `{ copy: path }`), or with `fresh` what
 * `fingerpost new` makes, into a temporary folder. Gives the published folder and a way to remove it all.
 */
export async function build({ files, fresh = false, args = [] } = {}) {
  const scratch = await mkdtemp(join(tmpdir(), "fingerpost-test-"));
  const site = files || fresh ? join(scratch, "site") : ROOT;
  if (fresh) await made("new", site);
  for (const [path, text] of Object.entries(files ?? {})) {
    await mkdir(dirname(join(site, path)), { recursive: true });
    if (text?.copy) await cp(text.copy, join(site, path), { recursive: true });
    else await writeFile(join(site, path), text);
  }
  const output = join(scratch, "public");
  const built = await made("--site", site, "build", "--output", output, ...args);
  return { site, folder: output, messages: built.stderr, remove: () => rm(scratch, { recursive: true, force: true }) };
}

async function made(...args) {
  const ran = await fingerpost(...args);
  if (ran.code !== 0) throw new Error(`fingerpost ${args.join(" ")} failed:\n${ran.stderr}`);
  return ran;
}
