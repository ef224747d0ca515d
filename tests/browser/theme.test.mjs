// A theme of a site's own, that extends the default one: tokens, words, a template, a style and an icon.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { join } from "node:path";

import { axe } from "./checks/axe.mjs";
import { mapReady, markersWhole, MARKERS } from "./checks/markers.mjs";
import { close, launch, open } from "./support/browser.mjs";
import { serve } from "./support/server.mjs";
import { build, ROOT } from "./support/site.mjs";

const SITE = 'title = "Maps of Aldermouth"\ntheme = "harbour"\n\n[organisation]\nname = "Aldermouth Council"\n';
const PAGE = `+++
title = "Moorings"
data = "moorings.csv"

[categories."Berths"]
icon = "anchor"
colour = "#00703c"
+++
`;
const row = (i) => `Mooring ${i},Berths,A quiet berth.,${(51.5 + i / 500).toFixed(4)},${(-0.1 + (i % 5) / 100).toFixed(4)}\n`;
const DATA = `name,category,description,latitude,longitude\n${Array.from({ length: 25 }, (_, i) => row(i + 1)).join("")}`;

let site, server, browser, page;

before(async () => {
  site = await build({
    files: {
      "site.toml": SITE,
      "content/moorings.md": PAGE,
      "content/privacy.md": '+++\ntitle = "Privacy"\n+++\nNothing is kept.\n',
      "data/moorings.csv": DATA,
      "themes/harbour": { copy: join(ROOT, "tests/browser/themes/harbour") },
    },
  });
  server = await serve(site.folder);
  browser = await launch();
  page = await open(browser, `${server.address}moorings/`);
});

after(async () => {
  await browser?.close();
  await server?.close();
  await site?.remove();
});

const style = (selector, property) => page.locator(selector).first().evaluate((element, property) => getComputedStyle(element)[property], property);

test("its tokens colour the page", async () => {
  assert.equal(await style(".fp-header", "backgroundColor"), "rgb(255, 255, 255)");
  // Text on a white header is black by itself.
  assert.equal(await style(".fp-header__site", "color"), "rgb(0, 0, 0)");
  assert.equal(await style(".fp-card", "borderTopLeftRadius"), "0px");
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--fp-brand").trim()), "#5b2a86");
});

test("its words take the place of the default ones, in pages and in scripts", async () => {
  assert.equal((await page.locator("[data-fp=status]").textContent()).trim(), "25 berths");
  assert.match(await page.locator("[data-fp=view]").textContent(), /Open the chart/);
  assert.equal(await page.locator("[data-fp=more]").textContent(), "More berths");
});

test("its template takes the place of the default one, and its style is added", async () => {
  assert.match(await page.locator("footer").textContent(), /Maps of Aldermouth, seen from the harbour/);
  assert.equal(await page.locator("footer").getAttribute("class"), "harbour-foot");
  assert.equal(await style("footer", "borderTopStyle"), "dotted");
  assert.equal(await style("footer", "borderTopColor"), "rgb(91, 42, 134)");
  // What it leaves alone is the default's.
  assert.ok(await page.locator(".fp-card").count());
});

test("its icon is drawn in the list, in the filters and on the map", async () => {
  await mapReady(page);
  assert.deepEqual(await markersWhole(page), []);
  for (const place of [".fp-card", ".fp-option", MARKERS]) {
    const icon = page.locator(`${place} use[href='#i-anchor']`).first();
    const size = await icon.evaluate((use) => Math.min(use.getBBox().width, use.getBBox().height));
    assert.ok(size > 5, `the icon is not drawn in ${place}`);
  }
});

test("the page is as sound as with the default theme", async () => {
  assert.deepEqual(await axe(page), []);
  assert.deepEqual(page.faults, []);
  await close(page);
});
