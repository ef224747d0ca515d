// The Nu HTML checker finds no error in any page or style sheet of the example site.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";

import vnu from "vnu-jar";

import { build } from "./support/site.mjs";

test("every page and style sheet is valid", async () => {
  const site = await build();
  const { code, words } = await check(site.folder);
  assert.equal(code, 0, words.slice(0, 4000));
  await site.remove();
});

test("a broken page is found", async () => {
  const { mkdtemp, writeFile, rm } = await import("node:fs/promises");
  const folder = await mkdtemp("/tmp/fingerpost-markup-");
  await writeFile(`${folder}/index.html`, "<!doctype html><html lang=en><title>x</title><p><ul><li></p></ul><img src=x>");
  assert.notEqual((await check(folder)).code, 0);
  await rm(folder, { recursive: true });
});

const check = (folder) =>
  new Promise((done) => {
    const args = ["-jar", vnu, "--skip-non-html", "--errors-only", folder];
    execFile("java", args, { maxBuffer: 1 << 26 }, (error, stdout, stderr) => done({ code: error ? error.code : 0, words: stdout + stderr }));
  });
