// What residents do with a map, told as they would do it, and compared with a plain reading of the data.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { openFilters } from "./checks/choices.mjs";
import { mapReady, MARKERS } from "./checks/markers.mjs";
import { close, launch, open } from "./support/browser.mjs";
import { example } from "./support/data.mjs";
import { MAP } from "./support/kinds.mjs";
import { chips, choose, count, focused, hears, listed, listedAll, marked, option, pressUntil, query, said, sees } from "./support/resident.mjs";
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

const names = (some) => some.map(({ name }) => name).sort();
const having = (...titles) => listings.filter(({ categories }) => titles.some((title) => categories.includes(title)));
/** Those that are on the map: the others are phone lines, visits and the like. */
const located = (some) => some.filter((listing) => listing.row.Latitude || listing.row.Postcode);

/** Opens a page, does something, and sees that nothing went wrong on the way. */
async function visit(address, options, story) {
  const page = await open(browser, address, options);
  await story(page);
  assert.deepEqual(page.faults, []);
  await close(page);
}

describe("choosing", () => {
  test("a category changes the list, the counts, the map and the address together", () =>
    visit(url, {}, async (page) => {
      await mapReady(page);
      assert.equal(await said(page), `${listings.length} services`);
      const wanted = having("Company and befriending");
      assert.equal(await count(page, "Company and befriending"), wanted.length);
      await choose(page, "Company and befriending");
      assert.equal(query(page), "?category=company-and-befriending");
      assert.equal(await said(page), `${wanted.length} of ${listings.length} services. Showing 20.`);
      assert.deepEqual(await chips(page), ["Company and befriending"]);
      assert.deepEqual((await listedAll(page)).sort(), names(wanted));
      await sees(page, located(wanted).length);
      // Another category adds to the first; another question narrows both.
      const either = having("Company and befriending", "Housing");
      await choose(page, "Housing");
      assert.equal(query(page), "?category=housing&category=company-and-befriending");
      await hears(page, `${either.length} of`);
      const polish = either.filter(({ languages }) => languages.includes("Polish"));
      assert.equal(await count(page, "Polish"), polish.length);
      await choose(page, "Polish");
      await hears(page, `${polish.length} of`);
      assert.deepEqual((await listedAll(page)).sort(), names(polish));
      assert.match(query(page), /&languages=polish$/);
    }));

  test("chips take choices back one by one, and Clear all takes the rest", () =>
    visit(`${url}?category=housing&category=warm-spaces&category=young-people`, {}, async (page) => {
      await hears(page, `${having("Housing", "Warm spaces", "Young people").length} of`);
      assert.deepEqual(await chips(page), ["Housing", "Young people", "Warm spaces"]);
      await page.getByRole("button", { name: "Remove Young people" }).click();
      await hears(page, `${having("Housing", "Warm spaces").length} of`);
      assert.equal((await focused(page)).words, "Remove Warm spaces");
      assert.equal(await option(page, "Young people").isChecked(), false);
      await page.getByRole("button", { name: "Clear all" }).click();
      await hears(page, `${listings.length} services`);
      assert.equal(query(page), "");
      assert.equal((await focused(page)).id, "results");
      assert.deepEqual(await chips(page), []);
      assert.equal(await page.locator("[data-fp=clear]").isVisible(), false);
      assert.equal((await listed(page)).length, 20);
    }));

  test("Back undoes a choice, Forward does it again, reloading keeps it", () =>
    visit(url, {}, async (page) => {
      await choose(page, "Housing");
      await choose(page, "Warm spaces");
      const both = await said(page);
      await page.goBack();
      await hears(page, `${having("Housing").length} of`);
      assert.equal(query(page), "?category=housing");
      assert.equal(await option(page, "Warm spaces").isChecked(), false);
      await page.goBack();
      await hears(page, `${listings.length} services`);
      await page.goForward();
      await page.goForward();
      await hears(page, both);
      assert.equal(await option(page, "Warm spaces").isChecked(), true);
      await page.reload();
      await hears(page, both);
      assert.deepEqual(await chips(page), ["Housing", "Warm spaces"]);
    }));

  test("a link with a state shows that state: choices, the map's position, the open listing", () =>
    visit(`${url}?category=housing&at=53.79,-4.34,14&open=haven-refuge`, {}, async (page) => {
      await hears(page, `${having("Housing").length} of`);
      await page.locator("[data-fp=panel]").getByRole("heading", { name: "Haven Refuge" }).waitFor();
      assert.match(query(page), /open=haven-refuge/);
      // The page opened it, not the resident: the focus stays where the page starts.
      assert.equal((await focused(page)).tag, "body");
    }));

  for (const hostile of ["category=<script>alert(1)</script>", "at=999,999,99", "at=NaN,1,1", "open=../../x", "open=constructor", "constructor=1&__proto__=2&category=__proto__", `open=${"x".repeat(2000)}`, "view=javascript:alert(1)", "category=%E0%A4%A"]) {
    test(`an address with ${hostile.slice(0, 50)} does no harm`, () =>
      visit(`${url}?${hostile}`, {}, async (page) => {
        await mapReady(page);
        assert.equal(await said(page), `${listings.length} services`);
        assert.equal((await listed(page)).length, 20);
        assert.equal(await page.locator("[data-fp=panel]").isVisible(), false);
        await choose(page, "Housing");
        await hears(page, `${having("Housing").length} of`);
      }));
  }

  test("choices that leave nothing say what to do", () => {
    const [category, language] = nothingIn(listings);
    return visit(`${url}?category=${slug(category)}&languages=${slug(language)}`, {}, async (page) => {
      await hears(page, "No services match");
      const empty = page.locator("[data-fp=empty]");
      await empty.waitFor();
      assert.match(await empty.textContent(), /Without “.+” *\d+ services?/);
      await page.getByRole("button", { name: "Clear all" }).click();
      await hears(page, `${listings.length} services`);
      assert.equal(await empty.isVisible(), false);
    });
  });

  test("Show more adds twenty, says so, and goes on from the first of them", () =>
    visit(url, {}, async (page) => {
      const more = page.getByRole("link", { name: "Show more services" });
      await more.focus();
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.querySelectorAll("[data-fp=list] > li").length === 40);
      await hears(page, `${listings.length} services. Showing 40.`);
      assert.equal((await focused(page)).words, (await listed(page))[20]);
      const all = await listedAll(page);
      assert.deepEqual([...all].sort(), names(listings));
      assert.deepEqual(all.length, new Set(all).size);
      assert.equal(await more.isVisible(), false);
    }));

  test("a need is a choice of categories, undone like any other", () =>
    visit(url, {}, async (page) => {
      const need = page.getByRole("link", { name: "I need food today" });
      await need.click();
      await hears(page, `${having("Food and shopping").length} of`);
      assert.equal(await need.getAttribute("aria-current"), "true");
      assert.equal((await focused(page)).id, "results");
      assert.deepEqual(await chips(page), ["Food and shopping"]);
      await page.goBack();
      await hears(page, `${listings.length} services`);
      assert.equal(await need.getAttribute("aria-current"), null);
    }));
});

describe("the map", () => {
  test("has every place on it, and no more than 120 markers at any zoom", () =>
    visit(url, {}, async (page) => {
      await mapReady(page);
      assert.ok((await marked(page)) >= located(listings).length);
      for (const control of ["in", "in", "in", "in", "out", "out", "out", "out", "out", "out", "out"]) {
        await page.locator(`[data-map=${control}]`).click();
        await settled(page);
        assert.ok((await page.locator(MARKERS).count()) <= 120);
      }
      await page.locator("[data-map=fit]").click();
      // Markers at rest may still be those of before.
      for (const end = Date.now() + 10_000; (await marked(page)) < located(listings).length && Date.now() < end; ) await page.waitForTimeout(100);
      assert.ok((await marked(page)) >= located(listings).length);
    }));

  test("a marker opens the listing's card in a panel and marks it in the list", () =>
    visit(`${url}?category=warm-spaces`, {}, async (page) => {
      await hears(page, `${having("Warm spaces").length} of`);
      await mapReady(page);
      const pin = page.locator(`${MARKERS}--one`).first();
      const name = (await pin.textContent()).trim();
      await pin.press("Enter");
      const panel = page.locator("[data-fp=panel]");
      await panel.getByRole("heading", { name }).waitFor();
      assert.equal((await focused(page)).words, name);
      assert.equal(await pin.getAttribute("aria-current"), "true");
      const current = page.locator("[data-fp=list] [aria-current=true]");
      assert.equal((await current.locator("h3").textContent()).trim(), name);
      assert.match(query(page), /&open=/);
      await page.keyboard.press("Escape");
      assert.equal(await panel.isVisible(), false);
      assert.equal((await focused(page)).words, name);
      assert.equal(await current.count(), 0);
      assert.doesNotMatch(query(page), /open=/);
    }));

  test("Show on map finds the listing's marker, and Escape leads back to the button", () =>
    visit(url, {}, async (page) => {
      const card = page.locator("[data-fp=list] > li", { has: page.locator("[data-show]") }).nth(3);
      const name = (await card.locator("h3").textContent()).trim();
      await card.locator("[data-show]").click();
      await page.locator("[data-fp=panel]").getByRole("heading", { name }).waitFor();
      const selected = page.locator(`${MARKERS}--selected`);
      assert.equal(await selected.count(), 1);
      assert.ok(await inSight(page, selected), "the marker is hidden below the panel or outside the map");
      assert.equal(await card.locator("[aria-current=true]").count(), 1);
      await page.keyboard.press("Escape");
      assert.equal((await focused(page)).words, `Show on map ${name}`);
    }));

  test("several listings in one place share a marker, and its panel has them all", () =>
    visit(url, {}, async (page) => {
      await mapReady(page);
      const pin = page.locator(`${MARKERS}--several`).first();
      const number = Number(await pin.locator(".fp-pin__count").textContent());
      assert.match((await pin.locator(".fp-pin__name").textContent()).trim(), new RegExp(`^${number} services in one place`));
      await pin.press("Enter");
      const panel = page.locator("[data-fp=panel]");
      await panel.waitFor();
      assert.equal(await panel.locator("article").count(), number);
      assert.match((await focused(page)).words, new RegExp(`^${number} services`));
    }));

  test("a listing with several places has a marker at each", () =>
    visit(`${url}?category=health-and-wellbeing&at=53.785,-4.355,13`, {}, async (page) => {
      const bus = listings.find(({ places }) => places.length > 1);
      assert.equal(bus.places.length, 4);
      await hears(page, `${having("Health and wellbeing").length} of`);
      await mapReady(page);
      // Where each place is alone on the screen there is a marker with the listing's name.
      for (const [longitude, latitude] of bus.places) {
        await page.goto(`${url}?category=health-and-wellbeing&at=${latitude},${longitude},19`);
        await page.locator(MARKERS, { hasText: bus.name }).waitFor();
      }
      const card = page.locator("[data-fp=list] > li", { has: page.getByRole("heading", { name: bus.name }) });
      assert.match(await card.textContent(), /and 3 more places/);
      await page.goto(`${url}blood-pressure-bus/`);
      await page.locator(MARKERS).first().waitFor();
      assert.equal(await page.locator(MARKERS).count(), bus.places.length);
    }));

  test("listings without a place are in the list, counted, and have no button for the map", () =>
    visit(`${url}?category=housing`, {}, async (page) => {
      await hears(page, `${having("Housing").length} of`);
      const without = having("Housing").filter((listing) => !located([listing]).length);
      assert.ok(without.length > 0);
      for (const { name } of without) {
        const card = page.locator("[data-fp=list] > li", { has: page.getByRole("heading", { name, exact: true }) });
        assert.equal(await card.count(), 1);
        assert.equal(await card.locator("[data-show]").count(), 0);
      }
      await mapReady(page);
      await sees(page, located(having("Housing")).length);
      await page.goto(`${url}early-help-line/`);
      assert.equal(await page.locator("[data-fp=map]").count(), 0);
    }));

  test("a place that has to stay secret is nowhere exact", () =>
    visit(`${url}haven-refuge/`, {}, async (page) => {
      const { row, places } = listings.find(({ name }) => name === "Haven Refuge");
      const html = await page.content();
      for (const secret of [row.Address, row.Address.split(",")[0], row.Postcode, row.Latitude, row.Longitude]) {
        assert.ok(!html.includes(secret), `${secret} is on the page`);
      }
      assert.match(await page.locator("main").textContent(), /exact address is not published/);
      const { markers } = JSON.parse(await page.locator("#fp-config").textContent());
      // The middle of a square of about a kilometre, which other places have too.
      assert.match(await page.locator("main").textContent(), /shows the rough area only/);
      for (const { position } of markers) assert.ok(metres([position.longitude, position.latitude], places[0]) > 20);
    }));

  test("buttons move and zoom, the wheel scrolls the page, and zooms with Ctrl", () =>
    visit(url, {}, async (page) => {
      await mapReady(page);
      const zoom = async () => Number((query(page).match(/at=[^,]*,[^,]*,([\d.]+)/) ?? [])[1] ?? NaN);
      await page.locator("[data-map=in]").click();
      await page.waitForURL(/at=/);
      const first = await zoom();
      const box = await page.locator("[data-fp=canvas]").boundingBox();
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 + 100);
      await page.mouse.wheel(0, 300);
      await page.waitForFunction(() => scrollY > 100);
      assert.equal(await zoom(), first);
      assert.match(await page.locator(".fp-map__hint").textContent(), /Hold Ctrl/);
      await page.evaluate(() => scrollTo(0, 0));
      await page.keyboard.down("Control");
      await page.mouse.wheel(0, -300);
      await page.keyboard.up("Control");
      await page.waitForFunction((before) => Number(location.hash.split(",").pop()) > before, first);
      const position = query(page);
      await page.locator("[data-map=left]").click();
      await page.waitForFunction((before) => location.search + location.hash !== before, position);
      // Moving is not a step for Back to undo.
      assert.equal(await page.evaluate(() => history.length), 2);
    }));

  test("less motion is wanted: the map jumps", () =>
    visit(url, { reducedMotion: "reduce" }, async (page) => {
      await mapReady(page);
      await page.locator("[data-map=in]").click();
      assert.equal(await page.locator(".leaflet-zoom-anim .leaflet-zoom-animated").count(), 0);
      const moving = await page.locator(".leaflet-map-pane, .leaflet-proxy").evaluateAll((all) => all.flatMap((e) => e.getAnimations()).length);
      assert.equal(moving, 0);
    }));
});

describe("on a narrow screen", () => {
  const phone = { width: 360, height: 740, hasTouch: true };

  test("the map opens from a button, closes back to the list, and the focus goes along", () =>
    visit(url, phone, async (page) => {
      assert.equal(await page.locator("[data-fp=map]").isVisible(), false);
      const before = server.requests.length;
      await page.getByRole("button", { name: "Show map" }).click();
      await page.locator(MARKERS).first().waitFor();
      assert.ok(server.requests.slice(before).some(({ path }) => path.endsWith("/map.js")), "the map was loaded unasked");
      assert.match(query(page), /view=map/);
      assert.equal((await focused(page)).words, "Show list");
      await page.keyboard.press("Enter");
      assert.equal(await page.locator("[data-fp=map]").isVisible(), false);
      assert.equal((await focused(page)).words, "Show map");
      await page.goBack();
      await page.locator(MARKERS).first().waitFor();
      await page.goBack();
      assert.equal(await page.locator("[data-fp=map]").isVisible(), false);
    }));

  test("filters open, a choice holds on the map too, and Show on map goes there", () =>
    visit(url, phone, async (page) => {
      await choose(page, "Warm spaces");
      const card = page.locator("[data-fp=list] > li", { has: page.locator("[data-show]") }).first();
      const name = (await card.locator("h3").textContent()).trim();
      await card.locator("[data-show]").tap();
      await page.locator("[data-fp=panel]").getByRole("heading", { name }).waitFor();
      assert.ok(await inSight(page, page.locator(`${MARKERS}--selected`)), "the sheet hides the marker");
      await page.getByRole("button", { name: "Close details" }).tap();
      await page.getByRole("button", { name: "Show list" }).tap();
      assert.equal((await listed(page))[0], name);
      await hears(page, `${having("Warm spaces").length} of`);
    }));
});

describe("without JavaScript", () => {
  const plain = { javaScriptEnabled: false };

  test("a category leads to its page, and that to a listing", () =>
    visit(url, plain, async (page) => {
      await openFilters(page);
      await page.getByRole("link", { name: /^Warm spaces/ }).click();
      assert.equal((await page.locator("h1").textContent()).trim(), "Warm spaces");
      const shown = await page.locator("#results li h3").allTextContents();
      assert.deepEqual(shown.map((name) => name.trim()).sort(), names(having("Warm spaces")));
      await page.locator("#results li h3 a").first().click();
      assert.equal((await page.locator("h1").textContent()).trim(), shown[0].trim());
      await page.getByRole("link", { name: "Back to the list" }).click();
      assert.equal(page.url(), url);
    }));

  test("a need has a page of its own, and nothing on the page waits for a script", () =>
    visit(url, plain, async (page) => {
      for (const dead of ["button", "input", "[data-fp=map]", "[data-fp=chips]"]) {
        assert.equal(await page.locator(dead).locator("visible=true").count(), 0, `${dead} shows and does nothing`);
      }
      await page.getByRole("link", { name: /^I need food today/ }).click();
      const shown = await page.locator("#results li h3").allTextContents();
      assert.deepEqual(shown.map((name) => name.trim()).sort(), names(having("Food and shopping")));
    }));
});

test("with the keyboard alone: from the top of the page to a category, a marker and a listing", () =>
  visit(url, {}, async (page) => {
    await page.keyboard.press("Tab");
    assert.equal((await focused(page)).words, "Skip to main content");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    assert.equal((await focused(page)).id, "results");
    await page.keyboard.press("Tab");
    await pressUntil(page, "Shift+Tab", "[data-facet=category] input[value=housing]");
    await page.keyboard.press("Space");
    await hears(page, `${having("Housing").length} of`);
    assert.equal(await option(page, "Housing").isChecked(), true);
    await pressUntil(page, "Tab", "[data-fp=canvas]", 200);
    const still = query(page);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("+");
    await page.waitForFunction((before) => location.search + location.hash !== before, still);
    await settled(page);
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() => document.activeElement.matches(".fp-pin")), "Tab doesn't reach the markers");
    const first = await focused(page);
    await page.keyboard.press("ArrowRight");
    assert.notEqual((await focused(page)).words, first.words);
    await page.keyboard.press("Home");
    // A group is zoomed into until a listing stands alone.
    for (let tries = 0; tries < 12; tries++) {
      if (!(await page.evaluate(() => document.activeElement.matches(".fp-pin--group")))) break;
      await page.keyboard.press("Enter");
      await settled(page);
    }
    const { words } = await focused(page);
    await page.keyboard.press("Space");
    await page.locator("[data-fp=panel]").waitFor();
    await page.keyboard.press("Escape");
    assert.equal((await focused(page)).words, words);
    await page.keyboard.press("Enter");
    const link = page.locator("[data-fp=panel] h3 a").first();
    await link.waitFor();
    const name = (await link.textContent()).trim();
    await pressUntil(page, "Tab", "[data-fp=panel] h3 a");
    await page.keyboard.press("Enter");
    await page.waitForURL(new RegExp(`/${MAP}/[^/?]+/$`));
    assert.equal((await page.locator("h1").textContent()).trim(), name);
  }));

test("print is a tidy list", () =>
  visit(`${url}?category=warm-spaces`, {}, async (page) => {
    await hears(page, `${having("Warm spaces").length} of`);
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 794, height: 1123 });
    for (const screenOnly of ["[data-fp=map]", "[data-fp=filters]", "button", "[data-fp=pagination]", "nav"]) {
      assert.equal(await page.locator(screenOnly).locator("visible=true").count(), 0, `${screenOnly} is printed`);
    }
    assert.ok(await page.locator("h1").isVisible());
    assert.equal(await page.locator("[data-fp=list] > li:visible").count(), having("Warm spaces").length);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    assert.equal(wide, false);
  }));

test("the embedded page works in a frame of another page", () =>
  visit(url, { bypassCSP: true }, async (page) => {
    await page.setContent(`<!doctype html><title>Council</title><iframe src="${url}embed/" title="Map" width="1000" height="700"></iframe>`);
    const frame = page.frameLocator("iframe");
    await frame.locator(MARKERS).first().waitFor();
    assert.equal(await frame.locator("header, footer").count(), 0);
    const summary = frame.locator("[data-fp=filters] summary").first();
    if (await summary.isVisible()) await summary.click();
    await frame.locator("label", { hasText: "Warm spaces" }).click();
    await frame.locator("[data-fp=status]", { hasText: `${having("Warm spaces").length} of` }).waitFor();
    // Links leave the frame: a listing's page is for the whole window.
    await frame.locator("[data-fp=list] h3 a").first().click();
    await page.waitForURL(new RegExp(`/${MAP}/[^/]+/$`));
  }));

test("the embedded page searches in its frame, with scripts and before they come", () =>
  visit(url, { bypassCSP: true }, async (page) => {
    const frame = page.frameLocator("iframe");
    const embed = async (path) => {
      await page.setContent(`<!doctype html><title>Council</title><iframe src="${url}embed/${path}" title="Map" width="360" height="600"></iframe>`);
      await frame.locator("[data-fp=search]").waitFor();
    };
    await embed("");
    const around = page.url();
    await frame.getByLabel("What are you looking for?").fill("food");
    await frame.getByLabel("Postcode or place").fill("ZZ2 2AS");
    await frame.getByRole("button", { name: "Search" }).click();
    await frame.locator("[data-fp=status]", { hasText: "nearest to ZZ2 2AS first" }).waitFor();
    await frame.locator(".fp-card__distance").first().waitFor();
    await frame.locator("#results:focus").waitFor();
    const wide = await frame.locator("html").evaluate((html) => html.scrollWidth > html.clientWidth);
    assert.equal(wide, false);
    // Where the browser lets no frame ask where somebody is, that is said.
    await frame.getByRole("button", { name: "Use my location" }).click();
    await frame.locator("[data-fp=near-error]", { hasText: "Enter a postcode, street or area instead" }).waitFor();
    assert.equal(page.url(), around, "the page around stays");
    // The form as it is before the script comes tells the host nothing.
    await embed("?q=food");
    assert.equal(await frame.locator("[data-fp=search]").evaluate((form) => form.method), "dialog");
    await frame.locator("[data-fp=chips] button", { hasText: "food" }).waitFor();
  }));

/** A category and a language that no listing has together. */
function nothingIn(listings) {
  const categories = [...new Set(listings.flatMap(({ categories }) => categories))];
  const languages = [...new Set(listings.flatMap(({ languages }) => languages))];
  const pairs = categories.flatMap((category) => languages.map((language) => [category, language]));
  return pairs.find(([category, language]) => !listings.some((one) => one.categories.includes(category) && one.languages.includes(language)));
}

const slug = (title) => title.toLowerCase().replace(/[^a-z]+/g, "-");

/** Waits until the map has come to rest: its markers stay where they are. */
async function settled(page) {
  await page.waitForFunction(
    (selector) => {
      const where = [...document.querySelectorAll(selector)].map((e) => e.getBoundingClientRect()).map(({ x, y }) => `${x},${y}`).join(" ");
      const same = where === window.fingerpostWhere && performance.now() - window.fingerpostSince > 250;
      if (where !== window.fingerpostWhere) (window.fingerpostWhere = where), (window.fingerpostSince = performance.now());
      return same;
    },
    MARKERS,
    { timeout: 10_000 },
  );
}

/** Whether the middle of something can be seen and pressed. */
async function inSight(page, locator) {
  await settled(page);
  return locator.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const top = document.elementFromPoint(x + width / 2, y + height / 2);
    return element.contains(top);
  });
}

function metres([longitude, latitude], [otherLongitude, otherLatitude]) {
  const east = (longitude - otherLongitude) * 111_320 * Math.cos((latitude * Math.PI) / 180);
  return Math.hypot(east, (latitude - otherLatitude) * 110_574);
}
