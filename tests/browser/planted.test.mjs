// The checks are themselves checked: each planted fault must be found.

import assert from "node:assert/strict";
import { appendFile, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { axe } from "./checks/axe.mjs";
import { choices } from "./checks/choices.mjs";
import { complete } from "./checks/complete.mjs";
import { links } from "./checks/links.mjs";
import { mapButtons, mapReady, markerLooks, markerNames, markerPanel, markersWhole } from "./checks/markers.mjs";
import { openNow, TUESDAY } from "./checks/open-now.mjs";
import { preferences } from "./checks/preferences.mjs";
import { privacy } from "./checks/privacy.mjs";
import { reflow } from "./checks/reflow.mjs";
import { searching } from "./checks/searching.mjs";
import { secrets } from "./checks/secrets.mjs";
import { structure, titles } from "./checks/structure.mjs";
import { tabbing } from "./checks/tabbing.mjs";
import { close, launch, open } from "./support/browser.mjs";
import { MAP } from "./support/kinds.mjs";
import { serve } from "./support/server.mjs";
import { build } from "./support/site.mjs";

let site, browser;

before(async () => {
  site = await build();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await site?.remove();
});

/** Runs in the page before its own scripts. */
const styled = (css) => `document.addEventListener("DOMContentLoaded", () => { const s = new CSSStyleSheet(); s.replaceSync(${JSON.stringify(css)}); document.adoptedStyleSheets = [s]; });`;

const withMap = (check) => async (page) => {
  await mapReady(page);
  return check(page);
};

/** name, the check that must find it, and the fault: `page` changes the HTML, `script` runs first, `css` is added. */
const FAULTS = [
  { name: "no language", check: structure, page: (html) => html.replace(/ lang="[^"]*"/, "") },
  { name: "no skip link", check: structure, page: (html) => html.replace(/<a [^>]*govuk-skip-link[^>]*>[^<]*<\/a>/g, "") },
  { name: "two main headings", check: structure, page: (html) => html.replace("</h1>", "</h1><h1>Again</h1>") },
  { name: "a heading level jumped", check: structure, page: (html) => html.replace(/<h2/g, "<h5").replace(/<\/h2>/g, "</h5>") },
  { name: "a title that starts with the site", check: structure, page: (html) => html.replace("<title>", "<title>Maps – ") },
  { name: "no main landmark", check: structure, page: (html) => html.replace("<main", "<div").replace("</main>", "</div>") },
  { name: "an id twice", check: structure, page: (html) => html.replace("<footer", '<footer id="main"') },
  { name: "a field without a label", check: structure, page: (html) => html.replace("<footer", '<input type="text"><footer') },
  { name: "a javascript: link", check: links, page: (html) => html.replace("<footer", '<a href="javascript:alert(1)">Go on to alert</a><footer') },
  { name: "a link that says nothing", check: links, page: (html) => html.replace("<footer", '<a href="/">Read more</a><footer') },
  { name: "one text for two links", check: links, page: (html) => html.replace("<footer", '<a href="/one/">Some place</a><a href="/two/">Some place</a><footer') },
  { name: "code in an attribute", check: links, page: (html) => html.replace("<footer", '<p onclick="alert(1)">x</p><footer') },
  { name: "a page wider than a phone", check: reflow, css: "main { min-width: 700px }" },
  { name: "clipped text", check: reflow, css: ".fp-title { height: 1em; overflow: hidden }" },
  { name: "no visible focus", check: tabbing, css: "*:focus { outline: none !important; box-shadow: none !important; border-color: transparent; background-color: transparent !important }" },
  { name: "a keyboard trap", check: tabbing, script: "addEventListener('keydown', (e) => { if (e.key === 'Tab' && document.activeElement.matches('.fp-need, .fp-option, .fp-card__link')) e.preventDefault(); }, true)" },
  { name: "a sticky bar over the focus", check: tabbing, css: "body::after { content: ''; position: fixed; inset: 0; z-index: 99999; background: #fff }" },
  { name: "a cookie", check: privacy, script: "document.cookie = 'seen=1'" },
  { name: "storage before a choice", check: privacy, script: "localStorage.setItem('seen', '1')" },
  { name: "motion that nobody wanted", check: preferences, css: "body { transition: opacity 3s !important }" },
  { name: "controls that forced colours hide", check: preferences, css: ".fp-option__input { appearance: none; border: 0; background: #00703c !important }" },
  { name: "filters on paper", check: preferences, css: "@media print { :has(> [data-fp=filters]), [data-fp=filters] { display: block !important } }" },
  { name: "grey text on grey", check: axe, css: ".fp-prose p, .govuk-body, .fp-lead { color: #aaa !important; background: #ccc !important }" },
  { name: "a button without a name", check: axe, page: (html) => html.replace("<footer", '<button type="button"></button><footer') },
  { name: "no status region", check: choices, page: (html) => html.replaceAll('role="status"', "") },
  { name: "a count that is announced twice", check: choices, script: "addEventListener('change', () => setTimeout(() => { document.querySelector('[data-fp=status]').textContent = 'Loading 1 of 2'; }, 250))" },
  { name: "a choice that nobody hears of", check: choices, script: "addEventListener('change', (e) => e.stopImmediatePropagation(), true)" },
  { name: "a choice that moves the page", check: choices, script: "addEventListener('change', () => scrollBy(0, 150))", css: "html { scroll-behavior: auto }" },
  { name: "Escape that does nothing", check: withMap(markerPanel), script: "addEventListener('keydown', (e) => { if (e.key === 'Escape') e.stopImmediatePropagation(); }, true)" },
  { name: "a focus that is lost when the panel closes", check: withMap(markerPanel), script: "addEventListener('keyup', (e) => { if (e.key === 'Escape') document.activeElement.blur(); }, true)" },
  { name: "Enter that does nothing", check: withMap(markerPanel), script: "addEventListener('keydown', (e) => { if (e.key === 'Enter') e.preventDefault(); }, true)" },
  { name: "markers called Marker", check: async (page) => { await mapReady(page); await page.evaluate(() => { for (const m of document.querySelectorAll(".fp-pin")) m.setAttribute("aria-label", "Marker"); }); return markerNames(page); } },
  { name: "a cluster that is a bare number", check: async (page) => { await mapReady(page); await page.evaluate(() => document.querySelector(".fp-pin").setAttribute("aria-label", "30")); return markerNames(page); } },
  { name: "markers cut off at the map's edge", check: withMap(markersWhole), css: "[data-fp=canvas] .fp-pin { translate: 0 -600px }" },
  { name: "a button that does not zoom", check: withMap(mapButtons), script: "addEventListener('click', (e) => { if (e.target.closest('[data-map=in]')) e.stopImmediatePropagation(); }, true)" },
  { name: "buttons too small to press", check: withMap(mapButtons), css: "[data-map] { width: 16px !important; height: 16px !important; min-width: 0 !important; min-height: 0 !important; padding: 0 !important }" },
  { name: "signs that only colour tells apart", check: withMap(markerLooks), page: (html) => html.replace(/href="#s-[a-z]+"/g, 'href="#s-pin"').replace(/href="#i-[a-z-]+"/g, 'href="#i-star"') },
  { name: "a sign too pale to see", check: withMap(markerLooks), page: (html) => html.replace(/fill="#[0-9a-f]{6}"/gi, 'fill="#e8e8e8"') },
  { name: "a search field without a label", check: structure, page: (html) => html.replace(/<label[^>]* for="q">[^<]*<\/label>/, "") },
  { name: "a Save button without a name", check: axe, page: (html) => html.replace(/(<button[^>]* data-save=[^>]*>)[^]*?<\/button>/g, "$1</button>") },
  { name: "links beside the landmarks", check: axe, page: (html) => html.replace(/<nav (class="fp-trail__tools")[^>]*>([^]*?)<\/nav>/, "<div $1>$2</div>") },
  { name: "a panel that steals the focus", check: choices, script: "addEventListener('change', () => setTimeout(() => { const panel = document.querySelector('[data-fp=urgent]'); panel.hidden = false; panel.focus({ preventScroll: true }); }, 200))" },
  { name: "a search that no landmark holds", check: searching, page: (html) => html.replace('role="search"', "") },
  { name: "a search that does nothing", check: searching, script: "addEventListener('submit', (e) => { e.preventDefault(); e.stopImmediatePropagation(); }, true)" },
  { name: "a search whose answer isn't where the focus is", check: searching, script: "addEventListener('focusin', (e) => { if (e.target.id === 'results') e.target.blur(); }, true)" },
  { name: "a search that tells another host", check: searching, options: { bypassCSP: true }, script: "addEventListener('submit', () => fetch('http://127.0.0.1:9/?q=' + document.querySelector('#q').value, { mode: 'no-cors' }).catch(() => 0), true)" },
  { name: "a search that sends the whole postcode", check: searching, script: "addEventListener('submit', () => fetch('./?lookup=' + document.querySelector('#near').value), true)" },
  { name: "open now by the wrong clock", check: openNow, at: TUESDAY, script: "const now = Date.now; Date.now = () => now() + 12 * 36e5" },
];

for (const { name, check, page: change, script, css, at, options } of FAULTS) {
  test(`the checks find ${name}`, async (t) => {
    const rewrite = change && ((path, html) => {
      const changed = change(html);
      if (path === `/${MAP}/`) assert.notEqual(changed, html, "the fault could not be planted");
      return changed;
    });
    const server = await serve(site.folder, { rewrite });
    t.after(() => server.close());
    const before = async (page) => {
      if (at) await page.clock.setFixedTime(at);
      for (const content of [script, css && styled(css)].filter(Boolean)) await page.addInitScript({ content });
    };
    const page = await open(browser, `${server.address}${MAP}/`, { before, ...options });
    t.after(() => close(page));
    assert.notDeepEqual(await check(page), [], "nothing was found");
  });
}

test("the checks find a request to another host", async (t) => {
  const [server, other] = await Promise.all([serve(site.folder), serve(site.folder)]);
  t.after(() => Promise.all([server.close(), other.close()]));
  // The pages' own policy would stop it, so this page has none.
  const page = await open(browser, `${server.address}${MAP}/`, { bypassCSP: true });
  t.after(() => close(page));
  await page.evaluate((url) => fetch(url, { mode: "no-cors" }).catch(() => undefined), other.address);
  assert.notDeepEqual(await privacy(page), []);
});

test("the checks find a listing that the list without JavaScript lacks", async (t) => {
  const rewrite = (path, html) => html.replace(/<li class="fp-list__item" data-slug="[^"]*"/, '<li class="fp-list__item" data-slug="gone"');
  const server = await serve(site.folder, { rewrite });
  t.after(() => server.close());
  assert.notDeepEqual(await complete(browser, server.address, site.folder, MAP), []);
});

/** One file of the map's index, by the beginning of its path there. */
async function indexed(start) {
  const index = join(site.folder, MAP, "index");
  const paths = (await readdir(index, { recursive: true })).map((path) => join(index, path));
  return paths.find((path) => path.includes(start) && path.endsWith(".json")) ?? assert.fail(`the index has no ${start}`);
}

/** What a fault leaves in a file for as long as the check runs. */
const LEAKS = [
  { where: "what the search reads", start: "/search/", leak: (path) => appendFile(path, '"147 sickle street"') },
  { where: "the cards", start: "/cards/", leak: (path) => appendFile(path, "ZZ5 1FA") },
  { where: "the points of the map", start: "/core.json", leak: async (path) => {
    const core = JSON.parse(await readFile(path, "utf8"));
    core.spots.x[0] = -431_964;
    core.spots.y[0] = 5_378_890;
    await writeFile(path, JSON.stringify(core));
  } },
];

for (const { where, start, leak } of LEAKS) {
  test(`the checks find a secret place in ${where}`, async (t) => {
    const path = await indexed(start);
    const whole = await readFile(path);
    t.after(() => writeFile(path, whole));
    assert.deepEqual(await secrets(site.folder), [], "it is found already");
    await leak(path);
    assert.notDeepEqual(await secrets(site.folder), []);
  });
}

test("the checks find a title that gives a page with a way out away", async (t) => {
  const server = await serve(site.folder);
  t.after(() => server.close());
  const page = await open(browser, `${server.address}${MAP}/`);
  t.after(() => close(page));
  assert.deepEqual(await structure(page), []);
  assert.notDeepEqual(await structure(page, { neutral: "Aldermouth Borough Council" }), []);
});

test("the checks find two pages with one title", () => {
  assert.notDeepEqual(titles({ a: "Food – Maps", b: "Food – Maps" }), []);
});
