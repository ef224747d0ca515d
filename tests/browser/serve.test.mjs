// The development server in a browser: what is saved is seen, what is broken is said, and the last good page stays.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { close, launch, open } from "./support/browser.mjs";
import { MAP } from "./support/kinds.mjs";
import { build, PROGRAM } from "./support/site.mjs";

let site, program, browser, page, address;

before(async () => {
  site = await build({ fresh: true });
  program = spawn(PROGRAM, ["--site", site.site, "serve", "--port", "0"], { stdio: ["ignore", "pipe", "pipe"] });
  address = await firstLine(program.stdout);
  browser = await launch();
  page = await open(browser, `${address}/${MAP}/`, { before: withoutTiles, width: 360 });
});

after(async () => {
  await browser?.close();
  program?.kill();
  await site?.remove();
});

/** Where the server says that it is. */
function firstLine(stream) {
  return new Promise((done, fail) => {
    let text = "";
    stream.on("data", (chunk) => (text += chunk).includes("\n") && done(text.split("\n")[0].trim()));
    stream.on("end", () => fail(new Error("the server stopped before it said where it is")));
  });
}

const withoutTiles = (page) => page.route(/openstreetmap/, (route) => route.abort());
const edit = async (file, change) => {
  const path = join(site.site, file);
  const text = await readFile(path, "utf8");
  const changed = change(text);
  assert.notEqual(changed, text, `${file} was not changed`);
  await writeFile(path, changed);
};
const heading = (words) => page.locator("h1", { hasText: words }).waitFor({ timeout: 20_000 });
const banner = () => page.locator("aside[role=status]");

test("a page that was saved shows itself anew", async () => {
  await heading("Community support");
  await edit(`content/${MAP}.md`, (text) => text.replace('title = "Community support"', 'title = "Help nearby"'));
  await heading("Help nearby");
  assert.equal(await banner().count(), 0);
});

test("a data file that was saved shows itself anew", async () => {
  await edit(`data/${MAP}.csv`, (text) => text.replace("Example: Advice Centre", "Example: Advice Shed"));
  await page.getByRole("heading", { name: "Example: Advice Shed" }).waitFor({ timeout: 20_000 });
});

test("settings that are broken are said on the page, and the last good one stays", async () => {
  await edit("site.toml", (text) => text.replace("title = ", "titel = "));
  await banner().waitFor({ timeout: 20_000 });
  assert.match(await banner().textContent(), /could not be built/);
  await heading("Help nearby");
  assert.ok((await page.locator("[data-fp=list] > li").count()) > 5);
  const problems = await page.context().newPage();
  await problems.goto(await banner().getByRole("link", { name: "See the problems" }).evaluate((link) => link.href));
  assert.match(await problems.locator("body").textContent(), /titel/);
  assert.match(await problems.locator("body").textContent(), /title/);
  await problems.close();
  // Who comes now sees the last good page too, with the banner.
  await page.reload();
  await heading("Help nearby");
  await banner().waitFor();
});

test("once mended, the page is back and the banner gone", async () => {
  await edit("site.toml", (text) => text.replace("titel = ", "title = ").replace("Community maps", "Mended maps"));
  await page.waitForFunction(() => document.title.includes("Mended maps"), undefined, { timeout: 20_000 });
  assert.equal(await banner().count(), 0);
});

test("the server's own script keeps to the pages' policy", async () => {
  assert.deepEqual(page.faults, []);
  await close(page);
});
