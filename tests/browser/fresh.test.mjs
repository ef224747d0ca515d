// The site that `fingerpost new` makes: OpenStreetMap's tiles, asked for only when the map is seen, and answered here,
// so that nothing leaves the machine.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { axe } from "./checks/axe.mjs";
import { complete } from "./checks/complete.mjs";
import { links } from "./checks/links.mjs";
import { mapButtons, mapReady, markerLooks, markerNames, markerPanel } from "./checks/markers.mjs";
import { privacy } from "./checks/privacy.mjs";
import { reflow } from "./checks/reflow.mjs";
import { structure } from "./checks/structure.mjs";
import { tabbing } from "./checks/tabbing.mjs";
import { close, launch, open } from "./support/browser.mjs";
import { kinds, MAP } from "./support/kinds.mjs";
import { serve } from "./support/server.mjs";
import { build } from "./support/site.mjs";

const TILES = "https://tile.openstreetmap.org/";
/** One grey pixel. */
const TILE = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCB6CJ5jgAAAABJRU5ErkJggg==", "base64");

let site, server, browser, pages;

before(async () => {
  site = await build({ fresh: true });
  server = await serve(site.folder);
  browser = await launch();
  pages = await kinds(browser, server.address);
});

after(async () => {
  await browser?.close();
  await server?.close();
  await site?.remove();
});

const none = (faults) => assert.deepEqual(faults, []);

/** Answers for every other host, and keeps what was asked of them in `page.asked`. */
async function answering(page) {
  page.asked = [];
  await page.context().route((url) => url.host !== new URL(server.address).host, (route) => {
    page.asked.push({ url: route.request().url(), referer: route.request().headers().referer });
    return route.fulfill({ contentType: "image/png", body: TILE });
  });
}

const visit = (url, options) => open(browser, url, { before: answering, ...options });
/** Tiles are wanted; anything else that leaves the site is a fault. */
const faultsOf = (page, kind) =>
  page.faults.filter((fault) => !fault.startsWith(`foreign host: ${TILES}`) && !(kind === "not found" && /404/.test(fault)));

for (const kind of ["home", "map", "category", "need", "listing", "embed", "page", "not found"]) {
  describe(`a page of the kind "${kind}" of a new site`, () => {
    for (const width of [1280, 360]) {
      test(`is held to the checks at ${width} px`, async () => {
        const page = await visit(pages[kind], { width, height: 800 });
        none(await structure(page));
        none(await links(page));
        none(await axe(page));
        none(await tabbing(page));
        none(await reflow(page));
        page.faults = faultsOf(page, kind);
        none(await privacy(page));
        none(page.faults);
        await close(page);
      });
    }
  });
}

test("the list without JavaScript has every listing of the map", async () => {
  none(await complete(browser, server.address, site.folder, MAP));
});

test("no tile is asked for before the map is seen, and then of that host alone", async () => {
  const page = await visit(pages.map, { width: 360, height: 740 });
  await page.waitForLoadState("networkidle");
  assert.deepEqual(page.asked, []);
  await mapReady(page);
  await page.waitForLoadState("networkidle");
  assert.ok(page.asked.length > 0, "no tile was asked for");
  assert.deepEqual(page.asked.filter(({ url }) => !/^https:\/\/tile\.openstreetmap\.org\/\d+\/\d+\/\d+\.png$/.test(url)), []);
  // OpenStreetMap refuses tiles to pages that don't say which site they are on.
  for (const { referer } of page.asked) assert.equal(new URL(referer).host, new URL(server.address).host);
  const drawn = page.locator("[data-fp=canvas] img.leaflet-tile-loaded");
  await drawn.first().waitFor({ state: "attached" });
  none(faultsOf(page));
  await close(page);
});

test("a listing without a place, and pages without a map, ask nobody for tiles", async () => {
  for (const kind of ["home", "category", "page"]) {
    const page = await visit(pages[kind]);
    await page.waitForLoadState("networkidle");
    assert.deepEqual(page.asked, [], kind);
    await close(page);
  }
});

test("markers work on tiles, moving and zooming asks for others, and OpenStreetMap is named", async () => {
  const page = await visit(pages.map);
  await mapReady(page);
  none(await markerNames(page));
  none(await markerPanel(page));
  none(await markerLooks(page));
  const before = page.asked.length;
  none(await mapButtons(page));
  assert.ok(page.asked.length > before, "zooming asked for no tile");
  const named = page.locator("[data-fp=map] a[href='https://www.openstreetmap.org/copyright']");
  assert.equal(await named.textContent(), "OpenStreetMap");
  assert.ok(await named.isVisible());
  none(faultsOf(page));
  await close(page);
});
