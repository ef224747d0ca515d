// The page's index as a resident meets it: few bytes first, exact as soon as it matters, there again after a fault.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { mapReady, MARKERS } from "./checks/markers.mjs";
import { close, launch, open } from "./support/browser.mjs";
import { listings } from "./support/invented.mjs";
import { serve } from "./support/server.mjs";
import { build } from "./support/site.mjs";

const LISTINGS = 600;

let site, server, browser, url;

before(async () => {
  site = await build({
    files: {
      "site.toml": 'title = "Maps of London"\n',
      "content/support.md": '+++\ntitle = "Community support"\ndata = "support.csv"\n+++\n',
      "data/support.csv": listings(LISTINGS),
    },
  });
  server = await serve(site.folder);
  browser = await launch();
  url = `${server.address}support/`;
});

after(async () => {
  await browser?.close();
  await server?.close();
  await site?.remove();
});

/** How many services all markers together stand for, by their names. */
const marked = (page) =>
  page.locator(`${MARKERS} .fp-pin__name`).evaluateAll((all) => all.reduce((sum, { textContent }) => sum + Number(/^\s*(\d+) services/.exec(textContent)?.[1] ?? 1), 0));

const asked = (pattern) => server.requests.filter(({ path }) => pattern.test(path)).length;

test("the first markers stand for every service, and a closer look is exact", async () => {
  const page = await open(browser, url);
  await mapReady(page);
  assert.equal(await marked(page), LISTINGS);
  assert.equal(asked(/core\.json$/), 0);
  const before = await page.locator(MARKERS).allTextContents();
  await page.locator("[data-map=in]").click();
  await page.waitForFunction(([selector, first]) => document.querySelector(selector)?.textContent !== first, [MARKERS, before[0]]);
  assert.equal(asked(/core\.json$/), 1);
  assert.deepEqual(page.faults, []);
  await close(page);
});

test("markers that stay where they are when everything has come are not made anew", async () => {
  server.requests.splice(0);
  const page = await open(browser, url);
  await mapReady(page);
  await page.locator(MARKERS).evaluateAll((all) => all.forEach((marker) => (marker.dataset.kept = "")));
  const number = await page.locator(MARKERS).count();
  // Coming near the filters fetches the core; a resize has the markers drawn again.
  await page.locator("[data-fp=filters]").hover();
  while (asked(/core\.json$/) === 0) await page.waitForTimeout(50);
  await page.setViewportSize({ width: 1280, height: 898 });
  await page.waitForTimeout(500);
  assert.equal(await page.locator(`${MARKERS}[data-kept]`).count(), number);
  await close(page);
});

test("a browser that ended the worker makes nobody wait for ever", async () => {
  const page = await open(browser, `${url}?category=befriending`);
  const status = page.locator("[data-fp=status]");
  await status.filter({ hasText: `of ${LISTINGS} services` }).waitFor();
  const first = await status.textContent();
  await page.workers()[0].evaluate(() => close());
  await page.locator("[data-facet=category] input").nth(2).check();
  await page.waitForFunction(([before]) => document.querySelector("[data-fp=status]").textContent !== before, [first], { timeout: 20_000 });
  assert.match(await status.textContent(), new RegExp(`of ${LISTINGS} services`));
  assert.deepEqual(page.faults, []);
  await close(page);
});
