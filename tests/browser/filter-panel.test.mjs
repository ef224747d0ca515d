// The panel of filters as a resident uses it: questions that fold, say how many answers are chosen,
// and are reached by keyboard alone; needs that choose a combination.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { axe } from "./checks/axe.mjs";
import { reflow } from "./checks/reflow.mjs";
import { close, launch, open } from "./support/browser.mjs";
import { csv, page as frontMatter } from "./support/many-ways.mjs";
import { chips, choose, count, hears, option, pressUntil, query } from "./support/resident.mjs";
import { serve } from "./support/server.mjs";
import { build } from "./support/site.mjs";

let site, server, browser;
before(async () => {
  site = await build({ files: { "site.toml": 'title = "Many ways"\n', "content/help.md": frontMatter, "data/help.csv": csv() } });
  [server, browser] = [await serve(site.folder), await launch()];
});
after(async () => {
  await browser?.close();
  await server?.close();
  await site?.remove();
});

async function visit(options, doing, path = "help/") {
  const page = await open(browser, server.address + path, options);
  try {
    await doing(page);
    assert.deepEqual(page.faults, []);
  } finally {
    await close(page);
  }
}

const wide = { width: 1300, height: 900 };

test("questions fold, the categories are open, and a folded one says what is chosen", () =>
  visit(wide, async (page) => {
    const ages = page.locator("[data-facet=ages]");
    assert.equal(await page.locator("[data-facet=category]").evaluate((details) => details.open), true);
    assert.equal(await ages.evaluate((details) => details.open), false);
    await choose(page, "16 and 17");
    await choose(page, "18 to 24");
    await ages.locator("summary").click();
    assert.match(await ages.locator("summary").innerText(), /Ages\s+2 chosen/);
    assert.deepEqual(await chips(page), ["16 and 17", "18 to 24"]);
    assert.equal(query(page), "?ages=16-and-17&ages=18-to-24");
  }));

test("yes and no is one check box with the filter's words", () =>
  visit(wide, async (page) => {
    await option(page, "There is a garden").check();
    await page.waitForURL(/\?garden=yes$/);
    assert.equal(await page.locator("[data-facet=garden] summary").count(), 0);
  }));

test("by keyboard alone a question opens, an answer is chosen, and the question folds", () =>
  visit(wide, async (page) => {
    const free = await count(page, "Free");
    await pressUntil(page, "Tab", "[data-facet=cost] summary");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await hears(page, `${free} of 300`);
    assert.equal(await option(page, "Free").isChecked(), true);
    await pressUntil(page, "Shift+Tab", "[data-facet=cost] summary", 2);
    await page.keyboard.press("Enter");
    assert.equal(await page.locator("[data-facet=cost]").evaluate((details) => details.open), false);
  }));

test("a press of a need chooses its combination", () =>
  visit(wide, async (page) => {
    const need = page.locator("a[data-need]");
    await need.click();
    await page.waitForURL(/\?category=food&ages=under-5&cost=free&languages-spoken=polish&languages-spoken=welsh$/);
    assert.equal(await need.getAttribute("aria-current"), "true");
    const count = /\d+/.exec(await need.locator(".fp-need__count").textContent())[0];
    await hears(page, `${count} of 300 services`);
    await choose(page, "Hearing loop");
    assert.equal(await need.getAttribute("aria-current"), null);
  }));

test("without scripts a need leads to its page, and no question stands there that can't be asked", () =>
  visit({ ...wide, javaScriptEnabled: false }, async (page) => {
    assert.equal(await page.locator("[data-facet=cost]").isVisible(), false);
    await page.locator("a[data-need]").click();
    assert.match(page.url(), /\/help\/free-food\/$/);
    assert.ok((await page.locator("[data-fp=list] > li, .fp-list > li").count()) > 0);
  }));

test("with every question open the panel is sound at 320 px and for axe", () =>
  visit({ width: 320, height: 700 }, async (page) => {
    await page.locator("[data-fp=filters] summary").first().click();
    await page.locator("details[data-facet]:not([open]) > summary").evaluateAll((all) => all.forEach((summary) => summary.click()));
    assert.deepEqual(await reflow(page), []);
    assert.deepEqual(await axe(page), []);
  }));
