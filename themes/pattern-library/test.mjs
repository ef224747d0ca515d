// Runs the tests beside the scripts' modules: `npm test`. Bundled first, because Node reads no
// TypeScript in all the versions that the theme is built with.

import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const HERE = dirname(fileURLToPath(import.meta.url));
const OUT = join(HERE, 'node_modules', '.cache', 'scripts-tests');

const tests = readdirSync(join(HERE, 'scripts'), { recursive: true })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => join(HERE, 'scripts', file))
  .sort();
rmSync(OUT, { recursive: true, force: true });
buildSync({
  entryPoints: tests,
  outdir: OUT,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  outExtension: { '.js': '.mjs' },
  loader: { '.toml': 'text' },
});
const built = readdirSync(OUT, { recursive: true })
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => join(OUT, file))
  .sort();
process.exitCode = spawnSync(process.execPath, ['--test', ...built], { stdio: 'inherit' }).status ?? 1;
