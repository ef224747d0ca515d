// After a first visit pages open without a network, say how old they are, and hold nothing that must not be kept.

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { axe } from "./checks/axe.mjs";
import { choose, hears, listed } from "./support/resident.mjs";
import { launch } from "./support/browser.mjs";
import { MAP } from "./support/kinds.mjs";
import { serve } from "./support/server.mjs";
import { build, ROOT } from "./support/site.mjs";

const UNDER = "/maps/";
const EXIT = `+++
title = "Places to be safe"
data = "safe.csv"
exit = true
+++
`;

let site, server, browser;
/** How long the server takes to answer for a page, in milliseconds. */
let slow = 0;

before(async () => {
  const copy = (name) => ({ copy: `${ROOT}/${name}` });
  const files = {
    ...Object.fromEntries(["site.toml", "logo.svg", "content", "data"].map((name) => [name, copy(name)])),
    "content/safe.md": EXIT,
    "data/safe.csv": "name,phone\nHelpline,01632 960001\n",
  };
  site = await build({ files });
  server = await serve(site.folder, { under: UNDER, wait: (path) => (path.endsWith("/") ? slow : 0) });
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.close();
  await site?.remove();
});

const visitor = (options) => browser.newContext({ viewport: { width: 360, height: 740 }, timezoneId: "Europe/London", ...options });

/** Every address that the browser keeps for the site. */
const kept = (page) =>
  page.evaluate(async () => {
    const urls = [];
    for (const name of await caches.keys()) for (const { url } of await (await caches.open(name)).keys()) urls.push(new URL(url).pathname);
    return urls.sort();
  });

/** Waits until something is so in the page. */
async function until(page, holds, argument) {
  for (const end = Date.now() + 15_000; Date.now() < end; await page.waitForTimeout(200)) if (await page.evaluate(holds, argument)) return;
  throw new Error(`15 seconds weren't enough until ${holds}`);
}

/** Opens a page and waits until the service worker has kept it, with the files that it needs. */
async function visit(context, path) {
  const page = await context.newPage();
  await page.goto(server.address + path);
  await until(page, async (wanted) => {
    const all = [];
    for (const name of await caches.keys()) for (const { url } of await (await caches.open(name)).keys()) all.push(url);
    return wanted.every((end) => all.some((url) => url.endsWith(end)));
  }, [path, "worker.js", "map.js", "site.css", "core.json"]);
  // The rest comes little by little.
  for (let seen = -1; seen !== server.requests.length; await page.waitForTimeout(700)) seen = server.requests.length;
  return page;
}

test("a page that was visited opens, filters and maps without a network, and says how old it is", async () => {
  const context = await visitor();
  await (await visit(context, `${MAP}/`)).close();
  await context.setOffline(true);
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(error.message));
  // What is chosen is part of the address; it is the same page.
  await page.goto(`${server.address}${MAP}/?category=housing`);
  await hears(page, "16 of 149");
  const note = page.locator(".fp-offline");
  assert.match(await note.textContent(), /^You are offline\. This copy was saved on \d{1,2} [A-Z][a-z]+ \d{4} at \d{2}:\d{2}\.$/);
  assert.equal(await note.getAttribute("role"), "status");
  await choose(page, "Mental health");
  assert.ok((await listed(page)).length >= 16);
  await page.locator("[data-fp=view] button").click();
  await page.locator("[data-fp=canvas] svg, [data-fp=canvas] .fp-pin").first().waitFor({ state: "attached" });
  assert.deepEqual(faults, []);
  await page.locator("[data-fp=map] button[data-view=list]").first().click();
  assert.deepEqual(await axe(page), []);
  await context.close();
});

test("online, a page says nothing of the kind and is always the newest", async () => {
  const context = await visitor();
  const page = await visit(context, `${MAP}/`);
  const from = server.requests.length;
  await page.reload();
  assert.equal(await page.locator(".fp-offline").count(), 0);
  const asked = server.requests.slice(from).map(({ path }) => path);
  assert.ok(asked.includes(`${UNDER}${MAP}/`), "the page was asked for again");
  assert.equal(asked.filter((path) => /assets|index\/[0-9a-f]{16}/.test(path)).length, 0, `files that can't change were asked for again: ${asked}`);
  await context.close();
});

test("what the page just loaded isn't loaded a second time", async () => {
  const context = await visitor();
  const from = server.requests.length;
  const page = await visit(context, `${MAP}/`);
  await page.waitForTimeout(500);
  const counts = {};
  // A browser looks for a newer service worker as often as it likes.
  const pages = server.requests.slice(from).filter(({ path }) => !path.endsWith("/sw.js"));
  for (const { path } of pages) counts[path] = (counts[path] ?? 0) + 1;
  assert.deepEqual(Object.entries(counts).filter(([, count]) => count > 1), []);
  await context.close();
});

test("an address that was never visited gets a page that says so, at any depth", async () => {
  const context = await visitor();
  await (await visit(context, `${MAP}/`)).close();
  await context.setOffline(true);
  const page = await context.newPage();
  for (const path of ["privacy/", `${MAP}/no-such-place/page/2/`]) {
    await page.goto(server.address + path);
    assert.equal(await page.locator("h1").textContent(), "You are offline");
    assert.equal(await page.locator(".fp-header").evaluate((header) => getComputedStyle(header).borderBottomWidth), "4px", "its styles are there");
    assert.deepEqual(await axe(page), []);
  }
  assert.equal(await page.locator("main a[href]").last().evaluate((a) => a.href), server.address);
  await page.getByRole("link", { name: "Urgent help" }).first().click();
  assert.equal(await page.locator("main a[href='tel:999']").count(), 1, "who to ring is there without having been visited");
  await context.close();
});

test("where the network takes too long, the kept page is shown and says so", async () => {
  const context = await visitor();
  const page = await visit(context, `${MAP}/`);
  slow = 8000;
  await page.reload();
  slow = 0;
  assert.match(await page.locator(".fp-offline").textContent(), /^Your connection is slow\. This copy was saved on /);
  await context.close();
});

test("nothing of a map with “Exit this page” is kept, and its pages bring no service worker", async () => {
  const context = await visitor();
  const first = await context.newPage();
  await first.goto(`${server.address}safe/`);
  await first.waitForTimeout(3500);
  assert.equal(await first.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  await first.close();
  const page = await visit(context, `${MAP}/`);
  await page.goto(`${server.address}safe/`);
  await page.goto(`${server.address}safe/helpline/`);
  await page.waitForTimeout(500);
  const urls = await kept(page);
  assert.ok(urls.some((url) => url.endsWith(`/${MAP}/`)));
  assert.deepEqual(urls.filter((url) => url.includes("/safe/")), []);
  await context.setOffline(true);
  await assert.rejects(page.goto(`${server.address}safe/`), /ERR_INTERNET_DISCONNECTED/);
  await context.close();
});

test("nothing but pages and files of the site is kept", async () => {
  const context = await visitor();
  const page = await visit(context, `${MAP}/`);
  const urls = await kept(page);
  const known = /^\/maps\/(offline\.html|[a-z-]+\/|assets\/[0-9a-f]{16}\/.*|[a-z-]+\/index\/[0-9a-f]{16}\/.*)$/;
  assert.deepEqual(urls.filter((url) => !known.test(url)), []);
  await context.close();
});

test("a site that keeps nothing clears away what an earlier version of it kept", async () => {
  const context = await visitor();
  const page = await visit(context, `${MAP}/`);
  const file = join(site.folder, "sw.js");
  const was = await readFile(file, "utf8");
  await writeFile(file, was.replace('"offline":true', '"offline":false'));
  // The browser looks for a newer one by itself when it opens a page; here it is asked to.
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await until(page, async () => (await caches.keys()).length === 0);
  await until(page, async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
  await writeFile(file, was);
  await context.close();
});

test("with offline = false a page starts no service worker", async (t) => {
  const built = await build({ fresh: true, files: { "site.toml": 'title = "Maps"\noffline = false\n' } });
  const host = await serve(built.folder);
  t.after(() => Promise.all([host.close(), built.remove()]));
  const context = await visitor();
  const page = await context.newPage();
  await page.goto(`${host.address}${MAP}/`);
  await page.waitForTimeout(3500);
  assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  assert.equal(host.requests.filter(({ path }) => /sw\.js/.test(path)).length, 0);
  await context.close();
});
