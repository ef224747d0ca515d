// The example published in a sub-folder, as on a project site of a code host, works as it does at the top.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { mapReady, MARKERS } from "./checks/markers.mjs";
import { close, launch, open } from "./support/browser.mjs";
import { crawl } from "./support/crawl.mjs";
import { MAP } from "./support/kinds.mjs";
import { serve } from "./support/server.mjs";
import { build } from "./support/site.mjs";

const UNDER = "/maps/of/aldermouth/";

let site, server, browser;

before(async () => {
  site = await build();
  server = await serve(site.folder, { under: UNDER });
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.close();
  await site?.remove();
});

test("every link and file of the whole site is there, below the folder", async () => {
  const { faults, pages, found } = await crawl(server.address);
  assert.deepEqual(faults, []);
  assert.ok(pages.length > 200, `only ${pages.length} pages were found`);
  for (const file of [/\/assets\/[^/]+\/site\.css$/, /\/find\.js$/, /\/map\.js$/, /\/worker\.js$/, /core\.json$/, /\/context\.json$/, /\/data\/listings\.csv$/]) {
    assert.ok(found.some((url) => file.test(url)), `nothing links to ${file}`);
  }
});

test("the map, its filters and a listing's page work below the folder", async () => {
  const page = await open(browser, `${server.address}${MAP}/?category=housing`);
  await mapReady(page);
  assert.match(await page.locator("[data-fp=status]").textContent(), /^\d+ of \d+ services/);
  await page.locator(`${MARKERS}--one`).first().press("Enter");
  const name = page.locator("[data-fp=panel] h3 a");
  await name.waitFor();
  await name.click();
  await page.waitForURL(`${server.address}${MAP}/*/`);
  await page.locator(MARKERS).first().waitFor();
  assert.deepEqual(page.faults, []);
  const outside = server.requests.filter(({ path }) => !path.startsWith(UNDER));
  assert.deepEqual(outside, []);
  assert.deepEqual(server.requests.filter(({ status }) => status !== 200), []);
  await close(page);
});
