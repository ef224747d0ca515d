// The budgets of a map with 1,000 listings: bytes as gzip sends them, requests, markers, layout shift.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { openFilters } from "./checks/choices.mjs";
import { mapReady, MARKERS } from "./checks/markers.mjs";
import { close, launch, open } from "./support/browser.mjs";
import { listings } from "./support/invented.mjs";
import { serve } from "./support/server.mjs";
import { build } from "./support/site.mjs";

const KB = 1024;
const LISTINGS = 1000;

const SITE = `title = "Maps of London"
language = "en-GB"

[organisation]
name = "The Council"
email = "maps@example.org"

[area]
boundary = "outline.geojson"
mask = true
`;

const CONTENT = `+++
title = "Community support"
summary = "Find food, advice and company near you."
data = "support.csv"

[[filters]]
column = "languages"

[[filters]]
column = "cost"

[[needs]]
title = "I need food today"
icon = "grocery"
categories = ["Food and essentials"]

[[needs]]
title = "I am worried about money"
icon = "money"
categories = ["Debt and benefits"]

[[needs]]
title = "I could lose my home"
icon = "housing"
categories = ["Housing advice"]

[[layers]]
title = "Wards"
data = "wards.geojson"
label = "name"
style = { stroke = "#525a5b", fill = "none" }
+++

Find help with food, money, housing, health and being lonely. Most of it is free.

**In an emergency ring 999.**
`;

let site, server, browser, url;

/** A site with a map of this many listings. */
const siteOf = (number) =>
  build({ files: { "site.toml": SITE, "content/support.md": CONTENT, "data/support.csv": listings(number), "data/outline.geojson": outline(), "data/wards.geojson": wards() } });

before(async () => {
  site = await siteOf(LISTINGS);
  server = await serve(site.folder);
  browser = await launch();
  url = `${server.address}support/`;
});

after(async () => {
  await browser?.close();
  await server?.close();
  await site?.remove();
});

/** What loading a page asks the server for, with everything that it does by itself. */
async function load(options, story = async () => {}) {
  const from = server.requests.length;
  const page = await open(browser, url, options);
  await story(page);
  await page.waitForLoadState("networkidle");
  assert.deepEqual(page.faults, []);
  return { page, asked: server.requests.slice(from) };
}

const weigh = (asked, pattern) => asked.filter(({ path }) => pattern.test(path)).reduce((sum, { bytes }) => sum + bytes, 0);

function within(what, bytes, budget) {
  assert.ok(bytes > 0, `${what}: nothing was loaded`);
  assert.ok(bytes <= budget * KB, `${what}: ${(bytes / KB).toFixed(1)} KB, the budget is ${budget} KB`);
}

/** Scripts whose bytes count from the start: all but those that draw the map. sw.js has a budget of its own. */
const BEFORE_THE_MAP = /(?<!\/(map|plot|sw))\.js$/;

test("the list is readable with HTML and style alone, and a phone loads no map unasked", async (t) => {
  const { page, asked } = await load({ width: 360, height: 740 });
  within("HTML", weigh(asked, /\/support\/$/), 20);
  within("CSS", weigh(asked, /\.css$/), 14);
  assert.ok(asked.some(({ path }) => path.endsWith("/hours.js")), "this map has opening hours");
  assert.equal(weigh(asked, /((map|plot|worker)\.js|\.json)$/), 0, "the map or the index was loaded unasked");
  const before = weigh(asked, BEFORE_THE_MAP);
  const from = server.requests.length;
  await openFilters(page);
  await page.locator("[data-facet=category] input").first().check();
  await page.locator("[data-fp=chips] button").waitFor({ state: "attached" });
  await page.waitForLoadState("networkidle");
  const then = server.requests.slice(from);
  t.diagnostic(scripts([...asked, ...then]));
  assert.equal(weigh(then, /(map|plot)\.js$/), 0, "the map was loaded for a choice");
  within("script of a page and of a first choice", before + weigh(then, BEFORE_THE_MAP), 15);
  await close(page);
});

test("what is kept for the next visit comes when nothing else is to do, and is small", async () => {
  const page = await open(browser, url, { width: 360, height: 740, serviceWorkers: "allow" });
  const asked = () => server.requests.filter(({ path }) => path.endsWith("/sw.js"));
  const from = asked().length;
  await page.waitForLoadState("networkidle");
  assert.equal(asked().length, from, "it came before the page had some rest");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  within("script of the next visit", weigh(asked().slice(from), /./), 2);
  await close(page);
});

/** The scripts among what was asked for, each with its weight. */
function scripts(asked) {
  return asked.filter(({ path }) => path.endsWith(".js")).map(({ path, bytes }) => `${path.split("/").pop()} ${bytes}`).join(", ");
}

test("the first view with the map stays within its budgets", async (t) => {
  const { page, asked } = await load({ width: 1280, height: 900 }, mapReady);
  t.diagnostic(asked.map(({ path, bytes }) => `${path.split("/").pop() || "HTML"} ${(bytes / KB).toFixed(1)} KB`).join(", "));
  firstViewWithin(asked);
  assert.ok((await page.locator(MARKERS).count()) <= 120);
  await close(page);
});

test("the first view of ten thousand listings weighs what that of a hundred does", async (t) => {
  const weights = [];
  for (const number of [100, 10_000]) {
    const site = await siteOf(number);
    const server = await serve(site.folder);
    for (const screen of [{ width: 1280, height: 900 }, { width: 390, height: 844 }]) {
      const page = await open(browser, `${server.address}support/`, screen);
      await mapReady(page);
      await page.waitForLoadState("networkidle");
      assert.deepEqual(page.faults, []);
      firstViewWithin(server.requests);
      assert.equal(weigh(server.requests, /(core|choices)\.json$/), 0, "what nobody has asked for yet was loaded");
      weights.push(server.requests.splice(0).reduce((sum, { bytes }) => sum + bytes, 0));
      await close(page);
    }
    await server.close();
    await site.remove();
  }
  t.diagnostic(`${weights.map((bytes) => (bytes / KB).toFixed(1)).join(", ")} KB`);
  assert.ok(Math.max(...weights) - Math.min(...weights) < 10 * KB, `${weights} bytes`);
});

/** The budgets of the first view, by what it asked the server for. */
function firstViewWithin(asked) {
  within("script beside the map", weigh(asked, BEFORE_THE_MAP), 15);
  within("script of the map", weigh(asked, /\/(map|plot)\.js$/), 60);
  // What lies around is drawn in place of tiles, and as large as staff's own files make it.
  within("data of the first view", weigh(asked, /(manifest|overview|core|leaf\/\d+)\.json$/), 15);
  within("all of the first view", asked.reduce((sum, { bytes }) => sum + bytes, 0), 115);
  assert.ok(asked.length <= 12, `${asked.length} requests: ${asked.map(({ path }) => path).join(" ")}`);
  assert.deepEqual(asked.filter(({ status }) => status !== 200), []);
}

test("there are never more than 120 markers, wherever the map looks", async () => {
  for (let zoom = 8; zoom <= 19; zoom += 1) {
    const page = await open(browser, `${url}?at=51.52,-0.08,${zoom}`);
    await page.locator("[data-fp=canvas] path").first().waitFor({ state: "attached" });
    await page.waitForLoadState("networkidle");
    const number = await page.locator(MARKERS).count();
    assert.ok(number <= 120, `${number} markers at zoom ${zoom}`);
    await close(page);
  }
});

for (const width of [360, 1280]) {
  test(`nothing moves while the page loads and scripts take over, at ${width} px`, async () => {
    const watch = (page) => page.addInitScript(() => {
      window.fingerpostShifts = [];
      new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries()) {
          window.fingerpostShifts.push({ value, what: sources.map(({ node }) => `${node?.nodeName}.${node?.className?.baseVal ?? node?.className}`) });
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    const { page } = await load({ width, height: 800, before: watch });
    // From the middle of the page too: what stands above must not move what is being read.
    await page.evaluate(() => document.getElementById("results").scrollIntoView());
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.deepEqual(await page.evaluate(() => window.fingerpostShifts), []);
    await close(page);
  });
}

test("before scripts come the page is laid out as after them", async () => {
  for (const width of [360, 1280]) {
    const starts = [];
    for (const scripts of [true, false]) {
      const before = (page) => scripts || page.route(/\.js$/, (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
      const page = await open(browser, url, { width, height: 800, before });
      if (scripts) await page.locator(".js-enabled").waitFor();
      starts.push(await page.locator("[data-fp=list] > li").first().evaluate((li) => li.getBoundingClientRect().top));
      await close(page);
    }
    assert.equal(starts[0], starts[1], `at ${width} px`);
  }
});

/** A wavy outline of 400 corners around all listings. */
function outline() {
  const ring = around([-0.09, 51.49], 400, (turn) => [0.48 + 0.02 * Math.sin(9 * turn), 0.3 + 0.01 * Math.cos(7 * turn)]);
  return collection([area(ring, {})]);
}

/** Twenty-four areas side by side, each with an edge of 40 corners. */
function wards() {
  const middle = (i) => [-0.43 + (i % 6) * 0.14, 51.35 + Math.floor(i / 6) * 0.1];
  return collection(Array.from({ length: 24 }, (_, i) => area(around(middle(i), 40, () => [0.069, 0.049]), { name: `Ward ${i + 1}` })));
}

/** A closed ring around a place; `reach` gives its extent east and north for a direction. */
function around([longitude, latitude], corners, reach) {
  return Array.from({ length: corners + 1 }, (_, i) => {
    const turn = (2 * Math.PI * (i % corners)) / corners;
    const [east, north] = reach(turn);
    return [longitude + east * Math.cos(turn), latitude + north * Math.sin(turn)].map((n) => Number(n.toFixed(5)));
  });
}

function area(ring, properties) {
  return { type: "Feature", properties, geometry: { type: "Polygon", coordinates: [ring] } };
}

function collection(features) {
  return JSON.stringify({ type: "FeatureCollection", features });
}
