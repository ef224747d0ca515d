// Where somebody is: looked up on their own device, shown on the map, told to nobody.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { axe } from "./checks/axe.mjs";
import { mapReady } from "./checks/markers.mjs";
import { close, launch, open } from "./support/browser.mjs";
import { MAP } from "./support/kinds.mjs";
import { query } from "./support/resident.mjs";
import { serve } from "./support/server.mjs";
import { build } from "./support/site.mjs";

const WAIT = { timeout: 10_000 };
const HERE = { latitude: 53.79659, longitude: -4.35117 };

let site, server, browser, url;

before(async () => {
  site = await build();
  server = await serve(site.folder);
  browser = await launch();
  url = `${server.address}${MAP}/`;
});

after(async () => {
  await browser?.close();
  await server?.close();
  await site?.remove();
});

async function visit(address, options, story) {
  const page = await open(browser, address, options);
  await story(page);
  assert.deepEqual(page.faults, []);
  await close(page);
}

const here = (page) => page.locator("[data-fp=canvas] .fp-you");

async function near(page, text) {
  await page.getByLabel("Postcode or place").fill(text);
  await page.getByRole("button", { name: "Search" }).click();
}

/** Waits for the sentence above the list. */
const hears = (page, words) =>
  page.waitForFunction((words) => document.querySelector("[data-fp=status]").textContent.includes(words), words, WAIT);

describe("places", () => {
  test("a postcode in any spacing and case is found, and the host learns its first half at most", async () => {
    for (const typed of ["zz22as", " ZZ2  2AS. ", "Zz2 2aS"]) {
      server.requests.length = 0;
      const referers = [];
      const prepare = (page) => page.on("request", (request) => {
        // What was still under way as the page closed was never sent.
        request.allHeaders().then(({ referer }) => referers.push(referer ?? ""), () => undefined);
      });
      await visit(url, { before: prepare }, async (page) => {
        await near(page, typed);
        await hears(page, "ZZ2 2AS");
        const asked = server.requests.map(({ path }) => path).filter((path) => path.includes("/places/"));
        const files = asked.map((path) => path.replace(/^\/places\/[0-9a-f]+\//, "")).sort();
        assert.deepEqual([...new Set(files)], ["ZZ2.json", "places.json"]);
        assert.ok(asked.length <= 2, `asked again: ${asked}`);
        const told = [...server.requests.map(({ path }) => path), ...referers].join("\n");
        assert.doesNotMatch(told.toUpperCase(), /2AS/);
      });
    }
  });

  test("the map marks the place by name, and the circle that the list keeps to", () =>
    visit(`${url}?near=ZZ2+2AS&radius=1`, {}, async (page) => {
      await mapReady(page);
      await here(page).waitFor(WAIT);
      assert.equal(await here(page).getAttribute("role"), "img");
      assert.match(await here(page).getAttribute("aria-label"), /^ZZ2 2AS, /);
      assert.equal((await here(page).textContent()).trim(), "ZZ2 2AS");
      const circle = page.locator(".leaflet-you-pane path");
      await circle.waitFor({ ...WAIT, state: "attached" });
      await axe(page);
      await page.getByRole("button", { name: "Remove Near ZZ2 2AS" }).or(page.getByRole("button", { name: "Near ZZ2 2AS" })).first().click();
      await here(page).waitFor({ ...WAIT, state: "detached" });
      assert.equal(await circle.count(), 0);
    }));

  test("where the resident is has a mark of its own", () =>
    visit(url, { geolocation: HERE, permissions: ["geolocation"] }, async (page) => {
      await mapReady(page);
      await page.getByRole("button", { name: "Use my location" }).click();
      await here(page).waitFor(WAIT);
      assert.equal((await here(page).textContent()).trim(), "Your location");
      assert.equal(query(page), "#near=53.797,-4.351");
    }));

  test("somebody far away is told so, and nothing changes", () =>
    visit(url, { geolocation: { latitude: 51.5, longitude: -0.1 }, permissions: ["geolocation"] }, async (page) => {
      await page.getByRole("button", { name: "Use my location" }).click();
      const error = page.locator("[data-fp=near-error]");
      await error.waitFor(WAIT);
      assert.match(await error.textContent(), /outside the area of this map/);
      assert.equal(query(page), "");
    }));

  test("a postcode that isn't known is near its neighbours, under the name of its district", () =>
    visit(url, {}, async (page) => {
      await near(page, "ZZ2 2ZZ");
      await hears(page, "ZZ2");
      assert.doesNotMatch(await page.locator("[data-fp=status]").textContent(), /2ZZ/);
    }));
});
