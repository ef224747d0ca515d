// Urgent help is one press away and comes up by itself where it matters; whoever must not be seen can leave at once.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { axe } from "./checks/axe.mjs";
import { tabbing } from "./checks/tabbing.mjs";
import { close, launch, open } from "./support/browser.mjs";
import { MAP } from "./support/kinds.mjs";
import { choose, focused, pressUntil } from "./support/resident.mjs";
import { serve } from "./support/server.mjs";
import { build, ROOT } from "./support/site.mjs";

const ELSEWHERE = "https://weather.example.org/";
const TITLE = "Aldermouth Borough Council";
const SAFE = `+++
title = "Domestic abuse support"
summary = "Refuges and advice."
data = "safe.csv"
exit = "${ELSEWHERE}"

[[needs]]
title = "I need to get out"
categories = ["Refuge"]
+++

Help for people who are hurt or controlled.
`;
const ROWS = `name,category,address,postcode,latitude,longitude,phone
${Array.from({ length: 25 }, (_, n) => `Shelter ${n},Refuge,${n} High Street,ZZ1 2AB,53.79${n},-4.35${n},01632 9600${n + 10}`).join("\n")}
`;

let site, server, browser;

before(async () => {
  const copied = ["site.toml", "logo.svg", "content", "data"].map((name) => [name, { copy: `${ROOT}/${name}` }]);
  site = await build({ files: { ...Object.fromEntries(copied), "content/quiet.md": SAFE, "data/safe.csv": ROWS } });
  server = await serve(site.folder);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.close();
  await site?.remove();
});

const at = (path, options) => open(browser, server.address + path, options);
const panel = (page) => page.locator("#urgent");
const sees = async (page) => (await panel(page).count()) > 0 && (await panel(page).isVisible());

describe("urgent help", () => {
  test("comes up when a category calls for it, says so once, and keeps the focus where it is", async () => {
    for (const size of [{}, { width: 360, height: 740 }]) {
      const page = await at(`${MAP}/`, size);
      assert.equal(await sees(page), false);
      await choose(page, "Mental health");
      assert.equal(await sees(page), true);
      assert.equal(await page.locator("[data-fp=urgent-said]").textContent(), "Urgent help is shown above the list.");
      assert.equal((await focused(page)).tag, "input", "the check box still has the focus");
      assert.deepEqual(await axe(page), []);
      await choose(page, "Mental health");
      assert.equal(await sees(page), false);
      assert.equal(await page.locator("[data-fp=urgent-said]").textContent(), "");
      assert.deepEqual(page.faults, []);
      await close(page);
    }
  });

  test("comes up with a need, and with an address that was shared", async () => {
    const page = await at(`${MAP}/`);
    await page.locator("a[data-need]", { hasText: "I don’t feel safe" }).press("Enter");
    await panel(page).waitFor({ state: "visible" });
    await page.locator("a[data-need]", { hasText: "I need food today" }).press("Enter");
    await panel(page).waitFor({ state: "hidden" });
    await close(page);
    const shared = await at(`${MAP}/?category=safety-and-domestic-abuse`);
    await panel(shared).waitFor({ state: "visible" });
    await close(shared);
    for (const [q, shown] of [["feeling suicidal", true], ["SELF-HARM", true], ["warm meal", false]]) {
      const searched = await at(`${MAP}/?q=${encodeURIComponent(q)}`);
      await searched.locator(".js-enabled [data-facet] input").first().waitFor();
      assert.equal(await sees(searched), shown, q);
      await close(searched);
    }
  });

  test("has numbers that can be pressed, large enough", async () => {
    const page = await at(`${MAP}/?category=mental-health`, { width: 360, height: 740 });
    await panel(page).waitFor({ state: "visible" });
    const numbers = await panel(page).locator("a[href^='tel:']").evaluateAll((all) => all.map((a) => [a.getAttribute("href"), a.textContent, a.getBoundingClientRect().height]));
    const hrefs = numbers.map(([href]) => href);
    for (const href of ["tel:999", "tel:111", "tel:116123", "tel:08082000247", "tel:08001111"]) assert.ok(hrefs.includes(href), `${href} in ${hrefs}`);
    for (const [, words, height] of numbers) assert.ok(height >= 24, `${words} is ${height} px high`);
    await close(page);
  });

  test("is one press away on every page of a map, by keyboard", async () => {
    const page = await at(`${MAP}/`);
    await pressUntil(page, "Tab", "[data-fp=urgent-link]", 12);
    await page.keyboard.press("Enter");
    await panel(page).waitFor({ state: "visible" });
    assert.equal((await focused(page)).id, "urgent");
    assert.deepEqual(await tabbing(page), []);
    await close(page);
  });

  test("without scripts is on the lists that call for it, and a page for the others", async () => {
    const options = { javaScriptEnabled: false };
    for (const [path, shown] of [["category/mental-health/", true], ["category/housing/", false], ["i-dont-feel-safe/", true], ["i-need-food-today/", false], ["page/2/", false], ["", false]]) {
      const page = await at(`${MAP}/${path}`, options);
      assert.equal(await sees(page), shown, path);
      assert.equal(await page.locator(".fp-urgent-link").count(), 1, path);
      await close(page);
    }
    const page = await at(`${MAP}/`, options);
    await page.locator(".fp-urgent-link").click();
    assert.equal(page.url(), `${server.address}urgent/`);
    assert.equal(await page.locator("main a[href='tel:999']").count(), 1);
    await close(page);
  });
});

test("every listing of a large map is under its letter, without scripts", async () => {
  const page = await at(`${MAP}/a-z/`, { javaScriptEnabled: false });
  const letters = await page.locator(".fp-letters a").evaluateAll((all) => all.map((a) => a.href));
  assert.ok(letters.length > 15, `${letters.length} letters`);
  const names = [];
  for (const letter of letters) {
    await page.goto(letter);
    assert.equal(await page.locator(".fp-letters [aria-current=page]").count(), 1);
    const here = (await page.locator(".fp-names a").allTextContents()).map((name) => name.trim());
    const initial = new URL(letter).pathname.split("/").at(-2);
    for (const name of here) assert.equal(name.normalize("NFD").replace(/^[^a-z]+/i, "")[0].toLowerCase(), initial, name);
    names.push(...here);
  }
  assert.equal(names.length, 149);
  const { status } = await page.request.get(await page.locator(".fp-names a").first().evaluate((a) => a.href)).then((answer) => ({ status: answer.status() }));
  assert.equal(status, 200);
  await close(page);
});

test("a site in Arabic reads from right to left, and English names in it from left to right", async (t) => {
  const rows = Array.from({ length: 3 }, (_, n) => `Food Bank ${n},طعام,"${n + 1} High Street",01632 960001`).join("\n");
  const built = await build({ files: { "site.toml": 'title = "خرائط"\nlanguage = "ar"\n', "content/help.md": '+++\ntitle = "دعم"\ndata = "help.csv"\n+++\n', "data/help.csv": `name,category,address,phone\n${rows}\n` } });
  const host = await serve(built.folder);
  t.after(() => Promise.all([host.close(), built.remove()]));
  for (const width of [320, 1280]) {
    const page = await open(browser, `${host.address}help/`, { width, height: 800 });
    assert.equal(await page.locator("html").getAttribute("dir"), "rtl");
    const right = (selector) => page.locator(selector).first().evaluate((element) => innerWidth - element.getBoundingClientRect().right);
    assert.ok((await right("h1")) < 40, "the heading starts on the right");
    assert.equal(await page.locator(".fp-card__link").first().evaluate((a) => getComputedStyle(a).direction), "ltr");
    assert.equal(await page.locator("a[href^='tel:']").first().evaluate((a) => getComputedStyle(a).direction), "ltr");
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, "nothing sticks out");
    assert.deepEqual(await axe(page), []);
    await close(page);
  }
});

describe("“Exit this page”", () => {
  const answered = (page) => page.route(`${ELSEWHERE}**`, (route) => route.fulfill({ contentType: "text/html", body: `<title>Weather</title><p>${route.request().headers()["referer"] ?? "nobody"}</p>` }));
  const kinds = ["quiet/", "quiet/page/2/", "quiet/category/refuge/", "quiet/i-need-to-get-out/", "quiet/shelter-1/", "quiet/embed/"];
  const leaves = async (page) => {
    await page.waitForURL(ELSEWHERE);
    assert.equal(await page.locator("p").textContent(), "nobody", "it learns where they came from");
  };

  test("leaves at a press from every page of the map, and takes the page's place in the history", async () => {
    for (const path of kinds) {
      const page = await at("", { before: answered });
      await page.goto(server.address + path);
      const length = await page.evaluate(() => history.length);
      await page.getByRole("link", { name: "Exit this page" }).click();
      await leaves(page);
      assert.equal(await page.evaluate(() => history.length), length);
      await page.goBack();
      assert.equal(page.url(), server.address, "Back doesn't lead to the page that was left");
      await close(page);
    }
  });

  test("leaves when Shift is pressed three times, and not when capitals are typed", async () => {
    const page = await at("quiet/", { before: answered });
    const said = page.locator("[data-fp=exit] [role=status]");
    for (const key of ["Shift+A", "Shift+B", "Shift+C"]) await page.keyboard.press(key);
    await page.keyboard.press("Shift");
    assert.equal(await said.textContent(), "Shift, press 2 more times to exit.");
    assert.equal(await page.locator(".govuk-exit-this-page__indicator-light--on").count(), 1);
    await page.keyboard.press("a");
    assert.equal(await said.textContent(), "");
    await page.keyboard.press("Shift");
    await page.keyboard.press("Shift");
    assert.equal(await said.textContent(), "Shift, press 1 more time to exit.");
    await page.keyboard.press("Shift");
    await leaves(page);
    await close(page);
  });

  test("blanks the page at once, before the other page is there", async () => {
    const page = await at("quiet/", { before: (page) => page.route(`${ELSEWHERE}**`, () => {}) });
    const left = await page.evaluate(() => {
      document.querySelector("[data-fp=exit] a").click();
      return { seen: document.body.innerText.trim(), title: document.title };
    });
    assert.deepEqual(left, { seen: "Loading.", title: "Loading." });
    await close(page);
  });

  test("is reached early with Tab, stays in sight, and is a plain link without scripts", async () => {
    for (const size of [{}, { width: 320, height: 256 }]) {
      const page = await at("quiet/", size);
      const presses = await pressUntil(page, "Tab", "[data-fp=exit] a", 5);
      assert.ok(presses <= 4, `${presses} presses`);
      await page.evaluate(() => scrollTo(0, 600));
      const box = await page.locator("[data-fp=exit] a").boundingBox();
      assert.ok(box.y >= 0 && box.y < 60 && box.height >= 44, JSON.stringify(box));
      assert.deepEqual(await axe(page), []);
      await close(page);
    }
    const plain = await at("quiet/shelter-1/", { javaScriptEnabled: false });
    assert.equal(await plain.getByRole("link", { name: "Exit this page" }).getAttribute("href"), ELSEWHERE);
    await close(plain);
  });

  test("the pages can be walked with Tab, every stop in sight", async () => {
    for (const width of [1280, 360]) {
      for (const path of ["quiet/", "quiet/page/2/", "quiet/shelter-1/"]) {
        const page = await at(path, { width, height: 800 });
        assert.deepEqual(await tabbing(page), [], `${path} at ${width} px`);
        await close(page);
      }
    }
  });

  test("titles and descriptions of the map's pages tell nobody what was looked for", async () => {
    for (const path of kinds) {
      const page = await at(path);
      assert.equal(await page.title(), TITLE, path);
      const heads = await page.locator("head meta[content], head link[title]").evaluateAll((all) => all.map((element) => element.outerHTML).join(" "));
      assert.doesNotMatch(heads, /abuse|refuge|shelter/i, path);
      assert.ok((await page.locator("h1").textContent()).trim().length > 0, "the page itself says what it is");
      await close(page);
    }
  });

  test("other maps have neither button nor script", async () => {
    const page = await at(`${MAP}/`);
    assert.equal(await page.locator("[data-fp=exit], script[src*='exit.js']").count(), 0);
    assert.match(await page.title(), /^Community support/);
    await close(page);
  });
});
