// Every state that a map's page can be brought into: nothing for axe to find, a name for each control in the
// accessibility tree, and 320 px are wide enough.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { axe } from "./checks/axe.mjs";
import { openFilters } from "./checks/choices.mjs";
import { mapReady, MARKERS } from "./checks/markers.mjs";
import { reflow } from "./checks/reflow.mjs";
import { markersInTree, namelessControls, tree } from "./checks/tree.mjs";
import { close, launch, open } from "./support/browser.mjs";
import { example } from "./support/data.mjs";
import { MAP } from "./support/kinds.mjs";
import { choose, hears, listed } from "./support/resident.mjs";
import { serve } from "./support/server.mjs";
import { build } from "./support/site.mjs";

let site, server, browser, listings, url;

before(async () => {
  site = await build();
  server = await serve(site.folder);
  browser = await launch();
  listings = await example();
  url = `${server.address}${MAP}/`;
});

after(async () => {
  await browser?.close();
  await server?.close();
  await site?.remove();
});

/** How a resident comes to each: an address, something to do, and what is there when it is done. */
const STATES = {
  "every filter open": {
    async do(page) {
      await openFilters(page);
      await page.locator("details[data-facet]:not([open]) > summary").evaluateAll((all) => all.forEach((summary) => summary.click()));
    },
    shows: "[data-facet=when] input",
  },
  "choices of several filters": { query: "?category=housing&category=warm-spaces&cost=free", shows: "[data-fp=chips] button" },
  "words and a place": { query: "?q=food&near=ZZ2+2AS&radius=1", shows: ".fp-card__distance" },
  "open now": { query: "?when=now", shows: "[data-fp=chips] button" },
  "nothing found": { query: "?q=xyzzyx&category=housing", shows: "[data-fp=empty] .fp-way" },
  "an unknown place": { query: "?near=Atlantis", shows: "[data-fp=near-error]" },
  "a place of which there are several": { query: "?near=Alder+Way", shows: "#which-title" },
  "urgent help": { query: "?category=mental-health", shows: "#urgent" },
  "the panel of a listing": {
    query: "?open=albion-pantry",
    do: mapReady,
    shows: "[data-fp=panel] h3",
  },
  "the panel of several in one place": {
    async do(page) {
      await page.goto(`${url}?at=${sharedPlace()},18`);
      await mapReady(page);
      await page.locator(`${MARKERS}--several`).first().press("Enter");
    },
    shows: "[data-fp=panel] ol article",
  },
  "one saved": { do: (page) => page.locator("[data-save]:visible").first().click(), shows: "[data-save][aria-pressed=true]" },
};

for (const [name, { query = "", do: act, shows }] of Object.entries(STATES)) {
  test(`${name}: sound wide, and at 320 px`, async () => {
    for (const size of [{}, { width: 320, height: 640 }]) {
      const page = await open(browser, url + query, size);
      await act?.(page);
      await page.locator(shows).first().waitFor();
      await page.waitForLoadState("networkidle");
      assert.deepEqual(await axe(page), []);
      assert.deepEqual(await namelessControls(page), []);
      if (size.width) assert.deepEqual(await reflow(page), []);
      assert.deepEqual(page.faults, []);
      await close(page);
    }
  });
}

/** Latitude and longitude that two listings have. */
function sharedPlace() {
  const places = listings.filter(({ sensitive }) => !sensitive).flatMap(({ places }) => places.map(([longitude, latitude]) => `${latitude},${longitude}`));
  return places.find((place, i) => places.indexOf(place) !== i);
}

describe("to a screen reader", () => {
  test("a marker is called after its listing, a group by number and place, and no two alike", async () => {
    const page = await open(browser, url);
    await mapReady(page);
    const markers = await markersInTree(page);
    const names = markers.map(({ name }) => name);
    assert.deepEqual([...new Set(markers.map(({ role }) => role))], ["button"]);
    assert.equal(new Set(names).size, names.length, names.join(" | "));
    const groups = names.filter((name) => /^\d+ services near .+, zoom in$/.test(name));
    const shared = names.filter((name) => /^\d+ services in one place near .+$/.test(name));
    assert.ok(groups.length > 0 && shared.length > 0, names.join(" | "));
    const known = new Set(listings.map(({ name }) => name));
    const others = names.filter((name) => !groups.includes(name) && !shared.includes(name));
    assert.ok(others.length > 0);
    assert.deepEqual(others.filter((name) => !known.has(name)), []);
    await close(page);
  });

  test("buttons say what they do, and of which listing", async () => {
    const page = await open(browser, `${url}?open=albion-pantry`);
    await mapReady(page);
    await page.locator("[data-fp=panel] h3").waitFor();
    const buttons = (await tree(page)).filter(({ role }) => role === "button").map(({ name }) => name);
    for (const name of ["Search", "Use my location", "Share this list", "Zoom in on the map", "Zoom out of the map", "Move the map left", "Show the whole area on the map", "Close details", "Save Albion Pantry", "Show on map Albion Pantry"]) {
      assert.ok(buttons.includes(name), `${name} in ${buttons.join(" | ")}`);
    }
    assert.deepEqual(buttons.filter((name) => /^(Save|Show on map|Remove|Close|More)$/.test(name)), []);
    await close(page);
  });

  test("check boxes have their answer and its number, and questions say whether they are open", async () => {
    const page = await open(browser, url);
    await choose(page, "Housing");
    const nodes = await tree(page);
    const number = listings.filter(({ categories }) => categories.includes("Housing")).length;
    assert.ok(nodes.some(({ role, name }) => role === "checkbox" && name === `Housing ${number}`));
    const folds = nodes.filter(({ role }) => role === "DisclosureTriangle");
    assert.ok(folds.some(({ name, expanded }) => /^Category/.test(name) && expanded));
    assert.ok(folds.some(({ name, expanded }) => /^Opening times/.test(name) && expanded === false));
    await close(page);
  });
});

test("where the map doesn't come, everything else does", async () => {
  const page = await open(browser, url, { before: (page) => page.route(/\/map\.js$/, (route) => route.abort()) });
  await page.locator("[data-fp=map]").scrollIntoViewIfNeeded();
  await page.getByText("The map could not be loaded").first().waitFor();
  await choose(page, "Housing");
  await hears(page, `${listings.filter(({ categories }) => categories.includes("Housing")).length} of`);
  assert.ok((await listed(page)).length > 10);
  assert.deepEqual(await axe(page), []);
  await close(page);
});
