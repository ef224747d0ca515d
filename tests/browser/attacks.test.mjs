// A file full of attacks, opened in a browser: nothing runs, nothing is asked of others, and the text shows as text.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { mapReady, MARKERS } from "./checks/markers.mjs";
import { close, launch, open } from "./support/browser.mjs";
import { listedAll } from "./support/resident.mjs";
import { serve } from "./support/server.mjs";
import { build } from "./support/site.mjs";

const RUN = "window.fingerpostRan=1";

const ATTACKS = [
  `<script>${RUN}</script>`,
  `"><img src=x onerror="${RUN}">`,
  `'><svg onload=${RUN}>`,
  `</script><script>${RUN}</script>`,
  `</textarea></title><iframe srcdoc="<script>parent.${RUN}</script>">`,
  `<a href="javascript:${RUN}">Javascript link</a>`,
  `[Markdown link](javascript:${RUN})`,
  `[Entity link](&#106;avascript:${RUN})`,
  `![picture](https://evil.example/track.png)`,
  `<img src="https://evil.example/track.png" alt="picture">`,
  `<style>@import "https://evil.example/style.css";*{display:none!important}</style>`,
  `<base href="https://evil.example/">`,
  `<meta http-equiv="refresh" content="0;url=https://evil.example/">`,
  `<form action="https://evil.example/"><button>Send</button></form>`,
  "{{ 7 * 7 }}{% include 'base.html' %}${7*7}",
  `=HYPERLINK("https://evil.example","Click")`,
  "+cmd|' /C calc'!A0",
  "@SUM(1+1)",
  "../../../../etc/passwd",
  "..\\..\\windows\\system32",
  "\u202Egnirts desrever",
  "\u001B[31mred\u0007 bell",
  "\u2028\u2029<!-- comment",
  "constructor",
  "__proto__",
  `<b onmouseover="${RUN}" autofocus onfocus="${RUN}" tabindex=0>Hover</b>`,
];
/** A megabyte in one cell. */
const HUGE = `Long ${"<script>alert(1)</script> ".repeat(40_000)}`;

const COLUMNS = ["name", "description", "category", "address", "phone", "email", "website", "opening_hours", "cost", "languages", "notes"];

let site, server, browser, url;

before(async () => {
  site = await build({ files: { "site.toml": 'title = "Maps"\n', "content/help.md": content(), "data/attacks.csv": data() } });
  server = await serve(site.folder);
  browser = await launch();
  url = `${server.address}help/`;
});

after(async () => {
  await browser?.close();
  await server?.close();
  await site?.remove();
});

function content() {
  return '+++\ntitle = "Help"\ndata = "attacks.csv"\nfacts = ["notes"]\ncard = ["notes"]\n\n[columns]\nwebsite = "website"\n\n[[filters]]\ncolumn = "languages"\n\n[[filters]]\ncolumn = "cost"\n+++\n';
}

/** Each attack in every column of a row, each row in a place of its own; at the end one place with several. */
function data() {
  const cell = (text) => `"${text.replaceAll('"', '""')}"`;
  const row = (text, i) => [...COLUMNS.map(() => cell(text)), 51.5 + Math.floor(i / 6) * 0.02, -0.1 + (i % 6) * 0.02].join(",");
  const rows = ATTACKS.map(row);
  rows.push(row(ATTACKS[0] + " again", 0), [cell("Huge"), cell(HUGE), ...COLUMNS.slice(2).map(() => cell("")), 51.6, -0.1].join(","));
  return `${COLUMNS.join(",")},latitude,longitude\n${rows.join("\n")}\n`;
}

/** Opens a page, does something with it, and sees that no attack had its way. */
async function survives(address, story = async () => {}) {
  const page = await open(browser, address);
  await story(page);
  await page.waitForLoadState("networkidle");
  assert.deepEqual(await wounds(page), [], address);
  await close(page);
}

/** What an attack did to a page: code that ran or could, faults that the browser saw. */
async function wounds(page) {
  const found = await page.evaluate(() => {
    const dangerous = ({ name, value, ownerElement }) =>
      name.startsWith("on") ||
      (name === "style" && !ownerElement.closest("[data-fp=canvas]")) ||
      (/^(href|src|action)$/.test(name) && /^\s*(javascript|data|vbscript):/i.test(value));
    const attributes = [...document.querySelectorAll("*")].flatMap(({ attributes }) => [...attributes]);
    const found = attributes.filter(dangerous).map(({ name, value }) => `${name}="${value}"`);
    for (const element of document.querySelectorAll("main :is(img, iframe, form:not([data-fp=search]), style, base, script, meta)")) found.push(element.outerHTML);
    return window.fingerpostRan ? [...found, "code ran"] : found;
  });
  return [...found, ...page.faults];
}

/** As a reader sees it: control characters and turns of direction can't be seen, blanks run together. */
const seen = (text) => text.replace(/[\u0000-\u001f\u007f\u2028-\u202e]/g, " ").replace(/\s+/g, " ").trim();

/** Tags of formatted text, such as a website's editor leaves, are taken out of a cell; their words stay. */
const words = (cell) => cell.replace(/<\/?(a|b|i|u|em|strong|span|font|small|td|table|tbody)\b[^>]*>/g, "");

test("the list, its filters and its cards show attacks as text", () =>
  survives(url, async (page) => {
    const names = (await listedAll(page)).map(seen);
    for (const attack of ATTACKS) assert.ok(names.some((name) => name === seen(words(attack))), `${attack} is not in the list: ${names.join(" | ")}`);
    const options = await page.locator("[data-fp=filters] .fp-option__title").allTextContents();
    assert.ok(options.some((option) => option.includes("<script>") || option.includes("<img")), "no option is an attack");
    await page.locator("[data-facet=category] input").first().check();
    await page.locator("[data-fp=chips] button").first().waitFor();
  }));

test("markers and the panel show attacks as text", () =>
  survives(url, async (page) => {
    await mapReady(page);
    const pins = page.locator(`${MARKERS}--one`);
    let opened = 0;
    // Opening a panel may move the map, and so change which markers there are.
    for (; opened < (await pins.count()); opened++) {
      const name = (await pins.nth(opened).textContent()).trim();
      await pins.nth(opened).dispatchEvent("click");
      await page.waitForFunction((name) => document.querySelector("[data-fp=panel] h3")?.textContent.trim().startsWith(name.slice(0, 12)), name);
      assert.equal(await page.locator("[data-fp=panel] h3").locator("img, script, svg, b, iframe").count(), 0);
    }
    assert.ok(opened > 5, `only ${opened} markers`);
    const several = page.locator(`${MARKERS}--several`).first();
    await several.dispatchEvent("click");
    await page.locator("[data-fp=panel] ol article").first().waitFor();
  }));

test("the pages of all listings and categories survive", async () => {
  const page = await open(browser, url, { javaScriptEnabled: false });
  const links = await page.locator("[data-facet=category] a").evaluateAll((all) => all.map((a) => a.href));
  const index = await page.locator("#fp-config").textContent();
  await close(page);
  assert.ok(!index.includes("<script"), "the settings for scripts hold an end of their element");
  const rows = (await (await fetch(`${url}data/listings.geojson`)).json()).features;
  assert.equal(rows.length, ATTACKS.length + 2);
  const listings = await listingPages();
  assert.equal(listings.length, ATTACKS.length + 2);
  const walker = await open(browser, url);
  for (const link of [...links, ...listings]) {
    await walker.goto(link, { waitUntil: "load" });
    assert.deepEqual(await wounds(walker), [], link);
  }
  await close(walker);
});

test("the embedded page and hostile addresses survive", async () => {
  for (const query of ["", `?category=<script>${RUN}</script>`, "?open=__proto__", "?open=constructor&category=constructor", `?open="><img src=x onerror=${RUN}>`, "?languages=constructor"]) {
    await survives(`${url}embed/${query}`, mapReady);
  }
});

/** Addresses of all listings' pages, from the list and its further pages. */
async function listingPages() {
  const page = await open(browser, url, { javaScriptEnabled: false });
  const found = new Set();
  for (let next = url; next; ) {
    await page.goto(next);
    for (const href of await page.locator("#results li h3 a").evaluateAll((all) => all.map((a) => a.href))) found.add(href);
    const link = page.locator("a[rel=next]");
    next = (await link.count()) ? await link.evaluate((a) => a.href) : undefined;
  }
  await close(page);
  return [...found];
}
