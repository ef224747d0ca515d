// What a map's page is like on a phone: processor 4 times slower, 1.6 Mbit/s, 150 ms away.
//
//   FINGERPOST=target/release/fingerpost node benches/phone.mjs [listings …]
//   VISITS=1 …                                                 quickly, for a first look
//
// Beside it, in the same run, the same listings the old way (old-way.mjs). Chromium and the packages of
// tests/browser are needed (tests/run installs them). Prints some lines for each size; nothing here is a test,
// because times depend on the machine and on what else it is doing: it says how much that was.

import { rmSync } from "node:fs";
import { loadavg } from "node:os";

import { launch } from "../tests/browser/support/browser.mjs";
import { serve } from "../tests/browser/support/server.mjs";
import { build } from "../tests/browser/support/site.mjs";
import { siteOf } from "./listings.mjs";
import { oldWay } from "./old-way.mjs";

const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100, 1_000, 10_000];
/** The middle of so many visits is printed. */
const VISITS = Number(process.env.VISITS ?? 5);
const OLD_VISITS = 3;
const SLOWER = 4;
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
/** A screen with room for list and map, on the same slow machine and line. */
const WIDE = { viewport: { width: 1280, height: 900 } };
/** Milliseconds without a request, after which a page counts as settled: its largest file takes half of them. */
const SETTLED = 1_000;

/** Runs in the page before its own scripts: notes what the browser says about speed. */
function watch() {
  const seen = (window.seen = { lcp: 0, lcpText: false, shift: 0, tasks: [], pins: 0 });
  const observe = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe("largest-contentful-paint", (entry) => {
    seen.lcp = entry.startTime;
    seen.lcpText = !entry.url;
  });
  observe("layout-shift", (entry) => {
    if (!entry.hadRecentInput) seen.shift += entry.value;
  });
  observe("longtask", (entry) => seen.tasks.push([entry.startTime, entry.duration]));
  const look = () => {
    if (document.querySelector(".fp-pin, .leaflet-marker-icon")) seen.pins = performance.now();
    else requestAnimationFrame(look);
  };
  look();
}

/** In the page: presses an option, and says after how many milliseconds counts and cards had changed. */
function choose(place) {
  const list = document.querySelector('[data-fp="list"]');
  const status = document.querySelector('[data-fp="status"]');
  const counts = () => [...document.querySelectorAll("[data-count]")].map((count) => count.textContent).join();
  const input = document.querySelectorAll('[data-facet="category"] input')[place];
  return new Promise((resolve) => {
    const start = performance.now();
    const before = { status: status.textContent, counts: counts(), first: list.firstElementChild };
    const times = {};
    const look = () => {
      if (!times.counts && counts() !== before.counts) times.counts = performance.now() - start;
      const drawn = status.textContent !== before.status && list.firstElementChild !== before.first;
      if (times.counts && drawn) resolve({ ...times, cards: performance.now() - start });
      else requestAnimationFrame(look);
    };
    input.click();
    look();
  });
}

async function visit(browser, address, screen) {
  const context = await browser.newContext(screen);
  const page = await context.newPage();
  await page.addInitScript(watch);
  const phone = await context.newCDPSession(page);
  await phone.send("Network.enable");
  await phone.send("Network.emulateNetworkConditions", NETWORK);
  await phone.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.goto(address, { waitUntil: "load" });
  return page;
}

/** Waits until nothing more is asked for. The browser's own idea of that leaves out what workers fetch. */
async function settle(page, site) {
  for (let before = -1; before !== site.requests.length; ) {
    before = site.requests.length;
    await page.waitForTimeout(SETTLED);
  }
}

/** The list on a phone, then its filters; the first view alone is weighed. */
async function listVisit(browser, site) {
  const sent = site.requests.length;
  const page = await visit(browser, `${site.address}support/`, PHONE);
  await settle(page, site);
  const first = site.requests.slice(sent);
  const { lcp, lcpText, shift } = await page.evaluate(() => window.seen);
  await page.locator(".fp-filters__summary").tap();
  await settle(page, site);
  const start = await page.evaluate(() => performance.now());
  const filters = [];
  for (const place of [1, 2, 1, 4]) filters.push(await page.evaluate(choose, place));
  await settle(page, site);
  const tasks = await page.evaluate(() => window.seen.tasks);
  await page.context().close();
  if (!lcpText) throw new Error("the largest paint is not text");
  return {
    readable: lcp,
    shift,
    bytes: first.reduce((sum, { bytes }) => sum + bytes, 0),
    requests: first.length,
    counts: Math.max(...filters.map(({ counts }) => counts)),
    undo: filters[2].cards,
    cards: Math.max(...filters.map(({ cards }) => cards)),
    filterTask: longest(tasks, start),
  };
}

/** "Show map" on a phone: until the first marker stands. */
async function mapVisit(browser, site) {
  const page = await visit(browser, `${site.address}support/`, PHONE);
  await settle(page, site);
  const start = await page.evaluate(() => performance.now());
  await page.locator('[data-fp="view"] button').tap();
  const markers = (await pinned(page)) - start;
  await settle(page, site);
  const { tasks } = await page.evaluate(() => window.seen);
  await page.context().close();
  return { opened: markers, mapTask: longest(tasks, start) };
}

/** In the old page: presses an option, and says after how many milliseconds the screen showed it. */
function chooseOld(place) {
  const input = document.querySelectorAll("form input")[place];
  return new Promise((resolve) => {
    const start = performance.now();
    input.click();
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
  });
}

/** The old page on a phone: its markers, then a filter applied and taken back. */
async function oldVisit(browser, site) {
  const sent = site.requests.length;
  const page = await visit(browser, site.address, PHONE);
  const markers = await pinned(page);
  await settle(page, site);
  const first = site.requests.slice(sent);
  const start = await page.evaluate(() => performance.now());
  const opening = longest(await page.evaluate(() => window.seen.tasks), 0);
  const apply = await page.evaluate(chooseOld, 1);
  await page.waitForTimeout(SETTLED);
  const undo = await page.evaluate(chooseOld, 1);
  await page.waitForTimeout(SETTLED);
  const filterTask = longest(await page.evaluate(() => window.seen.tasks), start);
  await page.context().close();
  return { markers, bytes: first.reduce((sum, { bytes }) => sum + bytes, 0), opening, apply, undo, filterTask };
}

/** List and map together on a wide screen, plain and with a choice in the address. */
async function wideVisit(browser, site, search) {
  const sent = site.requests.length;
  const page = await visit(browser, `${site.address}support/${search}`, WIDE);
  const markers = await pinned(page);
  await settle(page, site);
  const { shift } = await page.evaluate(() => window.seen);
  const first = site.requests.slice(sent);
  await page.context().close();
  return { markers, shift, bytes: first.reduce((sum, { bytes }) => sum + bytes, 0), requests: first.length };
}

const pinned = (page) => page.waitForFunction(() => window.seen.pins || null).then((pins) => pins.jsonValue());

const longest = (tasks, after) =>
  tasks.filter(([start]) => start >= after).reduce((most, [, duration]) => Math.max(most, duration), 0);

/** The middle of each number over several visits; the worst where it must be nought. */
async function middle(times, once) {
  const visits = [];
  for (let i = 0; i < times; i++) visits.push(await once());
  const of = (key) => visits.map((visit) => visit[key]).sort((a, b) => a - b);
  const pick = (key) => (key === "shift" ? of(key).at(-1) : of(key)[Math.floor(times / 2)]);
  return Object.fromEntries(Object.keys(visits[0]).map((key) => [key, pick(key)]));
}

const ms = (time) => `${Math.round(time)} ms`;
const kb = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;

async function measure(browser, listings) {
  const built = await build({ files: siteOf(listings) });
  const site = await serve(built.folder);
  const list = await middle(VISITS, () => listVisit(browser, site));
  const map = await middle(VISITS, () => mapVisit(browser, site));
  const wide = await middle(VISITS, () => wideVisit(browser, site, ""));
  const chosen = await middle(VISITS, () => wideVisit(browser, site, "?category=mental-health"));
  console.log(`${listings.toLocaleString("en-GB")} listings`);
  console.log(`  phone: list readable ${ms(list.readable)}, first view ${kb(list.bytes)} in ${list.requests} requests, shift ${list.shift.toFixed(3)}`);
  console.log(`  phone: a filter answers in ${ms(list.counts)}, its cards stand after ${ms(list.cards)}, those of one taken back after ${ms(list.undo)}, longest task ${ms(list.filterTask)}`);
  console.log(`  phone: markers ${ms(map.opened)} after "Show map", longest task ${ms(map.mapTask)}`);
  console.log(`  wide:  markers ${ms(wide.markers)} after the address was typed, ${kb(wide.bytes)} in ${wide.requests} requests, shift ${wide.shift.toFixed(3)}`);
  console.log(`  wide, with a choice in the address: markers ${ms(chosen.markers)}, shift ${chosen.shift.toFixed(3)}`);
  await site.close();
  await built.remove();
  await measureOld(browser, listings);
}

async function measureOld(browser, listings) {
  const folder = oldWay(listings);
  const site = await serve(folder);
  const old = await middle(OLD_VISITS, () => oldVisit(browser, site));
  console.log(`  the old way on a phone: ${kb(old.bytes)}, markers ${ms(old.markers)}, longest task ${ms(old.opening)}`);
  console.log(`  the old way on a phone: a filter applied in ${ms(old.apply)}, taken back in ${ms(old.undo)}, longest task ${ms(old.filterTask)}`);
  await site.close();
  rmSync(folder, { recursive: true });
}

const browser = await launch();
try {
  for (const listings of SIZES) {
    console.log(`busy: ${loadavg()[0].toFixed(1)} on average in the last minute`);
    await measure(browser, listings);
  }
} finally {
  await browser.close();
}
