// Searching by words and by place, told as residents would do it, on the example.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { axe } from "./checks/axe.mjs";
import { openFilters } from "./checks/choices.mjs";
import { mapReady, MARKERS } from "./checks/markers.mjs";
import { close, launch, open } from "./support/browser.mjs";
import { example } from "./support/data.mjs";
import { MAP } from "./support/kinds.mjs";
import { chips, focused, hears, listed, listedAll, pressUntil, query, said } from "./support/resident.mjs";
import { serve } from "./support/server.mjs";
import { build } from "./support/site.mjs";

const WAIT = { timeout: 10_000 };
const MILE = 1609.344;
/** A postcode of the example, and where its first listing says that it is. */
const HERE = { postcode: "ZZ2 2AS", latitude: 53.79659, longitude: -4.35117 };

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

/** Opens a page, does something, and sees that nothing went wrong on the way. */
async function visit(address, options, story) {
  const page = await open(browser, address, options);
  await story(page);
  assert.deepEqual(page.faults, []);
  await close(page);
}

const words = (page) => page.getByLabel("What are you looking for?");
const place = (page) => page.getByLabel("Postcode or place");
const error = (page) => page.locator("[data-fp=near-error]");
const ways = (page) => page.locator(".fp-way");

/** Fills in the form, presses Search and waits for the answer. */
async function search(page, { q, near }) {
  if (q !== undefined) await words(page).fill(q);
  if (near !== undefined) await place(page).fill(near);
  const before = await said(page);
  await page.getByRole("button", { name: "Search" }).click();
  await page.waitForFunction((before) => document.querySelector("[data-fp=status]").textContent.trim() !== before, before, WAIT);
}

/** The distances on the cards that have an exact one, in metres. */
async function distances(page) {
  const texts = await page.locator("[data-fp=list] article:not([data-rough]) .fp-card__distance").allTextContents();
  return texts.map((text) => {
    const [, number, unit] = text.match(/^([\d.,]+) (yard|mile)s? away$/) ?? assert.fail(`not a distance: ${text}`);
    return Number(number) * (unit === "mile" ? MILE : 0.9144);
  });
}

/** Everything that a state shows: for "the very same screen". */
async function screen(page) {
  return {
    said: await said(page),
    listed: await listed(page),
    chips: await chips(page),
    words: await words(page).inputValue(),
    place: await place(page).inputValue(),
    radius: await page.locator("[data-fp=radius]").inputValue(),
    sort: await page.locator("[data-fp=sort]").inputValue(),
    markers: (await page.locator(MARKERS).allTextContents()).map((name) => name.trim()).sort(),
  };
}

const ascending = (numbers) => numbers.every((number, i) => i === 0 || numbers[i - 1] <= number);

describe("words", () => {
  test("with the keyboard alone: typed, searched, read, and taken back", () =>
    visit(url, {}, async (page) => {
      await pressUntil(page, "Tab", "#q");
      await page.keyboard.type("food parcel");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\?q=food\+parcel$/);
      await page.waitForFunction(() => document.activeElement.id === "results");
      assert.match(await said(page), new RegExp(`^\\d+ of ${listings.length} services`));
      assert.deepEqual(await chips(page), ["“food parcel”"]);
      const marked = await page.locator("[data-fp=list] mark").allTextContents();
      assert.ok(marked.some((word) => /^(food|parcel)/i.test(word)), `marked: ${marked}`);
      await pressUntil(page, "Tab", ".fp-chip");
      await page.keyboard.press("Enter");
      await hears(page, `${listings.length} services`);
      assert.equal(query(page), "");
      assert.equal(await words(page).inputValue(), "");
      assert.equal((await focused(page)).id, "results");
    }));

  test("a typing error is forgiven", () =>
    visit(url, {}, async (page) => {
      await search(page, { q: "debt advise" });
      const names = await listed(page);
      assert.ok(names.slice(0, 3).some((name) => /debt|money/i.test(name)), names.slice(0, 3).join(", "));
    }));

  test("a postcode after the words is where to look", () =>
    visit(url, {}, async (page) => {
      await search(page, { q: "food near zz22as" });
      assert.equal(await words(page).inputValue(), "food");
      assert.match(query(page), /^\?q=food&near=zz22as/);
      assert.match(await said(page), /nearest to ZZ2 2AS first/);
      assert.ok(ascending(await distances(page)));
    }));

  test("the order can be the best match, the nearest or the name", () =>
    visit(`${url}?q=food&near=ZZ2+2AS`, {}, async (page) => {
      await page.locator(".fp-card__distance").first().waitFor();
      const nearest = await listed(page);
      const sort = page.getByLabel("Sort by");
      assert.deepEqual(await sort.locator("option").allTextContents(), ["Nearest", "Best match", "Name"]);
      await sort.focus();
      await sort.selectOption("Name");
      await page.waitForURL(/sort=name/);
      await page.waitForFunction((first) => document.querySelector("[data-fp=list] h3").textContent.trim() !== first, nearest[0], WAIT);
      const names = await listed(page);
      assert.deepEqual(names, [...names].sort((a, b) => a.localeCompare(b, "en")));
      assert.equal((await focused(page)).tag, "select");
    }));

  test("a slow answer doesn't undo a later question", () =>
    visit(url, { before: (page) => page.route(/\/search\//, async (route) => {
      await new Promise((done) => setTimeout(done, 1500));
      await route.continue();
    }) }, async (page) => {
      await words(page).fill("food");
      await page.keyboard.press("Enter");
      await page.waitForURL(/q=food/);
      await openFilters(page);
      await page.getByRole("button", { name: "Clear all" }).click();
      await page.waitForTimeout(2500);
      assert.equal(await said(page), `${listings.length} services. Showing 20.`);
      assert.equal((await listed(page)).length, 20);
      assert.deepEqual(await chips(page), []);
    }));
});

describe("a place", () => {
  test("a postcode shows the nearest first, and what has no place after them", () =>
    visit(url, {}, async (page) => {
      await mapReady(page);
      await search(page, { near: "zz22as" });
      assert.equal((await focused(page)).id, "results");
      assert.match(await said(page), /^\d+ services, nearest to ZZ2 2AS first, and \d+ by phone, online or elsewhere\. Showing 20\.$/);
      const [located, other] = (await said(page)).match(/\d+(?= services| by phone)/g).map(Number);
      assert.equal(located + other, listings.length);
      let metres = await distances(page);
      assert.equal(await page.locator("[data-fp=list] .fp-card__distance").count(), 20);
      assert.ok(ascending(metres), metres.join(" "));
      const [first] = await listed(page);
      assert.equal(listings.find(({ name }) => name === first).row.Postcode, HERE.postcode);
      // Further on the list comes to those without a place: no distance, and words that say so.
      await listedAll(page);
      metres = await distances(page);
      assert.equal(await page.locator("[data-fp=list] .fp-card__distance").count(), located);
      assert.ok(ascending(metres));
      const divider = page.getByRole("heading", { name: "By phone, online or elsewhere" });
      assert.equal(await divider.count(), 1);
      assert.equal(await page.locator(".fp-list__divider ~ [data-slug]").count(), other);
      assert.equal(await page.locator(".fp-list__divider ~ li .fp-card__distance").count(), 0);
    }));

  test("a radius leaves out what is further away, and never what has no place", () =>
    visit(`${url}?near=ZZ2+2AS`, {}, async (page) => {
      await page.locator(".fp-card__distance").first().waitFor();
      const [, other] = (await said(page)).match(/\d+(?= services| by phone)/g).map(Number);
      const within = page.getByLabel("Within");
      await within.selectOption("½ mile");
      await hears(page, "");
      await page.waitForURL(/&radius=0.5/);
      await page.waitForFunction(() => /within ½ mile of ZZ2 2AS/.test(document.querySelector("[data-fp=status]").textContent), undefined, WAIT);
      const near = await distances(page);
      assert.ok(near.length > 0 && near.every((metres) => metres <= 0.55 * MILE));
      assert.match(await said(page), new RegExp(`and ${other} by phone`));
      assert.deepEqual(await chips(page), ["Near ZZ2 2AS", "Within ½ mile"]);
      await page.getByRole("button", { name: "Remove Within ½ mile" }).click();
      await page.waitForFunction(() => /nearest to/.test(document.querySelector("[data-fp=status]").textContent), undefined, WAIT);
      assert.equal(query(page), "?near=ZZ2+2AS");
    }));

  test("how far a place is that has to stay secret is no more than roughly said", () =>
    visit(`${url}?near=ZZ2+2AS`, {}, async (page) => {
      await page.locator(".fp-card__distance").first().waitFor();
      const secret = new Set(listings.filter(({ sensitive }) => sensitive).map(({ name }) => name));
      await listedAll(page);
      const cards = await page.locator("[data-fp=list] article:has(.fp-card__distance)").evaluateAll((all) =>
        all.map((card) => [card.querySelector("h3").textContent.trim(), card.querySelector(".fp-card__distance").textContent]));
      const rough = cards.filter(([name]) => secret.has(name));
      assert.ok(rough.length > 0);
      for (const [name, words] of rough) assert.match(words, /^About \d+ miles? away$/, name);
    }));

  test("a name that several places have is asked about", () =>
    visit(url, {}, async (page) => {
      await place(page).fill("Alder Way");
      await page.keyboard.press("Enter");
      const which = page.getByRole("group", { name: "Which “Alder Way” do you mean?" });
      await which.waitFor();
      await page.waitForFunction(() => document.activeElement.id === "which-title");
      assert.ok((await which.getByRole("button").count()) > 1);
      assert.equal((await listed(page)).length, 20);
      assert.deepEqual((await axe(page)), []);
      const choice = which.getByRole("button").nth(1);
      const name = (await choice.textContent()).trim();
      await choice.press("Enter");
      await page.waitForFunction((name) => document.querySelector("[data-fp=status]").textContent.includes(`nearest to ${name} first`), name, WAIT);
      assert.equal(await which.isVisible(), false);
      assert.equal(await place(page).inputValue(), name);
      assert.ok(ascending(await distances(page)));
    }));

  test("a place that nobody knows is an error on its field, and the list can still be used", () =>
    visit(url, {}, async (page) => {
      await place(page).fill("Atlantis");
      await page.keyboard.press("Enter");
      await error(page).waitFor();
      assert.match(await error(page).textContent(), /^We cannot find “Atlantis”\. Check the spelling/);
      await page.waitForFunction(() => document.activeElement.id === "near");
      assert.equal(await place(page).getAttribute("aria-invalid"), "true");
      assert.equal(await place(page).getAttribute("aria-describedby"), "near-error");
      assert.equal(await place(page).inputValue(), "Atlantis");
      assert.equal((await listed(page)).length, 20);
      assert.deepEqual(await axe(page), []);
      await place(page).fill(HERE.postcode);
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => /nearest to/.test(document.querySelector("[data-fp=status]").textContent), undefined, WAIT);
      assert.equal(await error(page).isVisible(), false);
      assert.equal(await place(page).getAttribute("aria-invalid"), null);
    }));

  test("the map moves to the place and what is nearest", () =>
    visit(url, {}, async (page) => {
      await mapReady(page);
      const whole = await page.locator(MARKERS).count();
      await search(page, { near: HERE.postcode });
      const you = page.locator("[data-fp=canvas] .fp-you");
      await you.waitFor();
      assert.equal(await you.textContent(), HERE.postcode);
      const [here, map] = [await you.boundingBox(), await page.locator("[data-fp=canvas]").boundingBox()];
      assert.ok(Math.abs(here.x + here.width / 2 - map.x - map.width / 2) < 30, "the place isn't in the middle");
      await page.waitForFunction(([pins, whole]) => document.querySelectorAll(pins).length < whole, [MARKERS, whole], WAIT);
      assert.ok((await page.locator(MARKERS).count()) > 0);
      assert.doesNotMatch(query(page), /at=/);
    }));

  test("my location, where the browser may say it", () =>
    visit(url, { geolocation: HERE, permissions: ["geolocation"] }, async (page) => {
      await page.getByRole("button", { name: "Use my location" }).click();
      await page.waitForFunction(() => /nearest to your location first/.test(document.querySelector("[data-fp=status]").textContent), undefined, WAIT);
      assert.equal(query(page), "?near=53.797,-4.351");
      assert.equal(await place(page).inputValue(), "My location");
      assert.deepEqual(await chips(page), ["Near your location"]);
      assert.equal((await focused(page)).id, "results");
      assert.ok(ascending(await distances(page)));
      // Other words at the same place.
      await search(page, { q: "food" });
      assert.match(query(page), /^\?q=food&near=53\.797,-4\.351$/);
    }));

  test("my location, where the browser may not", () =>
    visit(url, { permissions: [] }, async (page) => {
      await page.getByRole("button", { name: "Use my location" }).click();
      await error(page).waitFor();
      assert.match(await error(page).textContent(), /Enter a postcode, street or area instead/);
      assert.equal((await focused(page)).id, "near");
      assert.equal(query(page), "");
    }));
});

describe("one state", () => {
  test("Back and Forward, and a link to what is on the screen, show the very same", () =>
    visit(url, {}, async (page) => {
      await mapReady(page);
      await search(page, { q: "food", near: HERE.postcode });
      await page.getByLabel("Within").selectOption("1 mile");
      await page.waitForFunction(() => /within 1 mile/.test(document.querySelector("[data-fp=status]").textContent), undefined, WAIT);
      await page.waitForTimeout(700);
      const there = await screen(page);
      assert.equal(there.place, "ZZ2 2AS");
      await page.goBack();
      await page.waitForFunction(() => /nearest to/.test(document.querySelector("[data-fp=status]").textContent), undefined, WAIT);
      assert.equal(await page.getByLabel("Within").inputValue(), "");
      await page.goBack();
      await hears(page, `${listings.length} services`);
      assert.equal(await words(page).inputValue(), "");
      assert.equal(await place(page).inputValue(), "");
      assert.equal(await page.getByLabel("Sort by").isVisible(), false);
      await page.goForward();
      await page.goForward();
      await hears(page, there.said);
      await page.waitForTimeout(700);
      assert.deepEqual(await screen(page), there);
      const address = page.url();
      await visit(address, {}, async (other) => {
        await hears(other, there.said);
        await mapReady(other);
        await other.waitForTimeout(700);
        assert.deepEqual(await screen(other), there);
      });
    }));

  test("each answer is said once", () =>
    visit(url, {}, async (page) => {
      await page.evaluate(() => {
        const region = document.querySelector("[data-fp=status]");
        window.fingerpostSaid = [];
        new MutationObserver(() => window.fingerpostSaid.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
      });
      await search(page, { q: "food", near: HERE.postcode });
      await page.waitForTimeout(700);
      assert.equal((await page.evaluate(() => window.fingerpostSaid)).length, 1);
    }));
});

describe("no dead end", () => {
  test("nothing found: each way out leads to results", async () => {
    const dead = `${url}?q=food&near=ZZ2+2AS&radius=0.5&category=jobs-and-skills`;
    const number = await visitAnd(dead, async (page) => {
      await hears(page, "No services match");
      await ways(page).first().waitFor();
      assert.equal(await page.locator("[data-fp=empty] h3").first().textContent(), "Try one of these");
      assert.ok((await page.locator("[data-fp=empty] article").count()) > 0, "nothing that helps from anywhere");
      assert.deepEqual(await axe(page), []);
      return ways(page).count();
    });
    assert.ok(number >= 2);
    for (let i = 0; i < number; i++) {
      await visitAnd(dead, async (page) => {
        await ways(page).nth(i).waitFor();
        const words = await ways(page).nth(i).textContent();
        const promised = words.match(/(\d+) services?$/)?.[1];
        await ways(page).nth(i).click();
        await page.locator("[data-fp=list] > [data-slug]").first().waitFor();
        assert.equal((await focused(page)).id, "results");
        const found = numbers(await said(page));
        // What is within a radius is counted apart from what has no place.
        const counted = /^Within|^At any/.test(words) ? found[0] : found.reduce((sum, number) => sum + number, 0);
        if (promised) assert.equal(counted, Number(promised), words);
      });
    }
  });

  test("words that nothing has are spelt as they may be meant", () =>
    visit(`${url}?q=fodbank`, {}, async (page) => {
      await page.locator("[data-fp=list] > [data-slug], [data-fp=empty] .fp-way").first().waitFor();
      assert.notEqual(await page.locator("[data-fp=list] > [data-slug], [data-fp=empty] .fp-way").count(), 0);
    }));

  test("few found: a wider radius is offered with its number", () =>
    visit(`${url}?near=ZZ2+2AS&radius=0.5&category=housing`, {}, async (page) => {
      await page.waitForFunction(() => /within ½ mile/.test(document.querySelector("[data-fp=status]").textContent), undefined, WAIT);
      const wider = ways(page).filter({ hasText: "Within" });
      await wider.first().waitFor();
      const [, promised] = (await wider.first().textContent()).match(/(\d+) services?$/);
      await wider.first().click();
      await page.waitForFunction((promised) => document.querySelector("[data-fp=status]").textContent.startsWith(`${promised} service`), promised, WAIT);
      await page.waitForURL((address) => !/radius=0\.5/.test(address.search));
      assert.ok((await listed(page)).length > 0);
    }));
});

describe("opening times", () => {
  test("services whose hours nobody could read are not lost", () =>
    visit(`${url}?when=today`, {}, async (page) => {
      const way = ways(page).filter({ hasText: "give hours that we can’t read" });
      await way.waitFor();
      const before = numbers(await said(page))[0];
      const more = Number((await way.textContent()).match(/^\d+/)[0]);
      assert.ok(more > 0);
      await way.click();
      await hears(page, `${before + more} of`);
      assert.match(query(page), /when=today&when=unknown/);
      assert.equal((await focused(page)).id, "results");
    }));
});

describe("for everybody", () => {
  test("without scripts there is no form that could not work", () =>
    visit(url, { javaScriptEnabled: false }, async (page) => {
      assert.equal(await page.getByRole("search", { name: "Search" }).count(), 0);
    }));

  test("a search before the script comes is answered when it has come", () =>
    visit(url, { before: (page) => page.route(/find\.js$/, (route) => route.fulfill({ contentType: "text/javascript", body: "" })) }, async (page) => {
      await page.unroute(/find\.js$/);
      await words(page).fill("food");
      await page.keyboard.press("Enter");
      await page.waitForURL(/q=food/);
      await page.locator("[data-fp=list] mark").first().waitFor();
    }));
});

/** The numbers of listings in a status. */
const numbers = (sentence) => sentence.match(/\d+(?= (?:of \d+ )?services?| by phone)/g).map(Number);

/** As `visit`, and gives what the story gives. */
async function visitAnd(address, story) {
  let gives;
  await visit(address, {}, async (page) => (gives = await story(page)));
  return gives;
}
