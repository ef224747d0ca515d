// Saved services, as a resident uses them: saved on cards, in the panel and on listings' pages; kept, printed, shared and
// taken away again.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import decodeQR from "qr/decode.js";

import { axe } from "./checks/axe.mjs";
import { mapReady, MARKERS } from "./checks/markers.mjs";
import { reflow } from "./checks/reflow.mjs";
import { structure } from "./checks/structure.mjs";
import { tabbing } from "./checks/tabbing.mjs";
import { close, launch, open } from "./support/browser.mjs";
import { choose, focused, pressUntil } from "./support/resident.mjs";
import { serve } from "./support/server.mjs";
import { build } from "./support/site.mjs";

const FORBIDDEN = () => Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } });
const FULL = () => { Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }; };

let site, server, browser, map, saved;

before(async () => {
  site = await build();
  server = await serve(site.folder, { under: "/maps/" });
  browser = await launch();
  map = `${server.address}community-support/`;
  saved = `${server.address}saved/`;
});

after(async () => {
  await browser?.close();
  await server?.close();
  await site?.remove();
});

const save = (page, name) => page.getByRole("button", { name: `Save ${name}`, exact: true });
const pressed = (page, name) => save(page, name).first().getAttribute("aria-pressed");
const counted = (page) => page.locator("[data-fp=saved]").innerText();
const cards = async (page) => (await page.locator("[data-fp=list] > li h2").allTextContents()).map((name) => name.trim());
const said = (page) => page.locator("[data-fp=said]").textContent();
const detailed = (page, number) => page.waitForFunction((number) => document.querySelectorAll("[data-fp=list] [data-fp=details]:not(:empty)").length === number, number);
const script = (run) => ({ before: (page) => page.addInitScript(run) });
const isSaved = { "community-support/albion-pantry": "Albion Pantry", "community-support/baby-basics": "Baby Basics", "public-toilets/high-street": "High Street" };

/** Opens a page in a browser where these places are saved. */
const opened = (url, places, options = {}) =>
  open(browser, url, { ...options, before: async (page) => {
    await page.addInitScript((list) => { if (!sessionStorage.once) localStorage.setItem("fingerpost-saved /maps/", JSON.stringify(list)); sessionStorage.once = 1; }, places.map((place) => [place, isSaved[place] ?? "Old Name"]));
    await options.before?.(page);
  } });
const TWO = ["community-support/albion-pantry", "community-support/baby-basics"];

test("a resident saves services by keyboard, and finds them again", async () => {
  const page = await open(browser, map);
  assert.equal(await counted(page), "Saved (0)");
  await pressUntil(page, "Tab", "[data-fp=list] [data-save]", 120);
  const { words } = await focused(page);
  const name = words.replace(/^Save /, "");
  await page.keyboard.press("Enter");
  assert.equal(await pressed(page, name), "true");
  assert.equal(await counted(page), "Saved (1)");
  await page.reload();
  assert.equal(await pressed(page, name), "true");
  await page.locator("[data-fp=saved]").press("Enter");
  await page.waitForURL(saved);
  assert.deepEqual(await cards(page), [name]);
  assert.deepEqual(page.faults, []);
  await close(page);
});

test("a second press takes it back", async () => {
  const page = await open(browser, map);
  const button = save(page, "Albion Pantry");
  await button.click();
  await button.click();
  assert.equal(await pressed(page, "Albion Pantry"), "false");
  assert.equal(await counted(page), "Saved (0)");
  await close(page);
});

test("cards that come later know what is saved: by choice, by Show more and in the panel", async () => {
  const page = await opened(`${map}?open=baby-basics`, TWO);
  await choose(page, "Children and families");
  assert.equal(await pressed(page, "Baby Basics"), "true");
  await page.locator("[data-fp=panel] [data-save]").waitFor();
  await mapReady(page);
  assert.equal(await page.locator("[data-fp=panel] [data-save]").getAttribute("aria-pressed"), "true");
  await page.locator("[data-fp=panel] [data-save]").click();
  assert.equal(await page.locator("[data-fp=list] [data-save=baby-basics]").getAttribute("aria-pressed"), "false");
  assert.ok((await page.locator(MARKERS).count()) > 0);
  assert.deepEqual(page.faults, []);
  await close(page);
});

test("a listing's own page saves it too, and pages follow each other after Back", async () => {
  const page = await open(browser, map);
  await page.getByRole("link", { name: "Albion Pantry", exact: true }).click();
  await page.waitForURL(/albion-pantry/);
  await save(page, "Albion Pantry").click();
  assert.equal(await counted(page), "Saved (1)");
  await page.goBack();
  assert.equal(await pressed(page, "Albion Pantry"), "true");
  await close(page);
});

test("the saved list has addresses, phones, hours and a way to report", async () => {
  const page = await opened(saved, [...TWO, "community-support/no-longer-there"]);
  await detailed(page, 2);
  assert.deepEqual(await cards(page), ["Albion Pantry", "Baby Basics", "Old Name"]);
  const pantry = await page.locator("[data-fp=list] > li").first().innerText();
  for (const words of ["Tue 2pm–6pm, Sat 10am–1pm", "38 Topsail Avenue", "ZZ6 1NA", "01632 960643"]) assert.ok(pantry.includes(words), words);
  assert.match(await page.getByRole("link", { name: "Report a problem with this page Albion Pantry" }).getAttribute("href"), /^mailto:/);
  assert.ok((await page.locator("[data-fp=list] > li").last().innerText()).includes("no longer listed"));
  await close(page);
});

test("removing says so, keeps the keyboard's place and can be undone", async () => {
  const page = await opened(saved, TWO);
  await page.getByRole("button", { name: "Remove Albion Pantry" }).press("Enter");
  assert.deepEqual(await cards(page), ["Baby Basics"]);
  assert.equal(await said(page), "Removed. You can undo this.");
  assert.equal((await focused(page)).words, "Remove Baby Basics");
  await page.getByRole("button", { name: "Undo" }).press("Enter");
  assert.deepEqual(await cards(page), ["Albion Pantry", "Baby Basics"]);
  await page.getByRole("button", { name: "Remove all" }).press("Enter");
  assert.deepEqual(await cards(page), []);
  assert.ok(await page.getByText("You have not saved any services").isVisible());
  assert.equal((await focused(page)).words, "Undo");
  await page.keyboard.press("Enter");
  assert.equal((await cards(page)).length, 2);
  await page.reload();
  assert.equal((await cards(page)).length, 2);
  await close(page);
});

test("a shared link shows the list on another phone, and offers to save it beside what is there", async () => {
  const page = await opened(`${saved}?keep=community-support.baby-basics.albion-pantry&keep=../../x.y`, [TWO[0]]);
  await detailed(page, 2);
  assert.deepEqual(await cards(page), ["Baby Basics", "Albion Pantry"]);
  assert.equal(await page.getByRole("button", { name: /^Remove/ }).count(), 0);
  await page.getByRole("button", { name: "Save these services" }).press("Enter");
  assert.equal(page.url(), saved);
  assert.deepEqual(await cards(page), ["Albion Pantry", "Baby Basics"]);
  assert.equal(await said(page), "Saved in this browser.");
  await page.reload();
  assert.deepEqual(await cards(page), ["Albion Pantry", "Baby Basics"]);
  await close(page);
});

test("the link is shared with the device's sheet, or copied", async () => {
  const link = `${saved}?keep=community-support.albion-pantry.baby-basics`;
  const sheet = await opened(saved, TWO, script(() => { navigator.share = async (data) => { window.shared = data.url; }; }));
  await sheet.getByRole("button", { name: "Share this list" }).click();
  assert.equal(await sheet.evaluate(() => window.shared), link);
  await close(sheet);
  const copied = await opened(saved, TWO, { ...script(() => { navigator.share = undefined; }), permissions: ["clipboard-read", "clipboard-write"] });
  await copied.getByRole("button", { name: "Share this list" }).click();
  await copied.getByRole("status").filter({ hasText: "The link is copied" }).waitFor();
  assert.equal(await copied.evaluate(() => navigator.clipboard.readText()), link);
  await close(copied);
});

test("the list is copied as text", async () => {
  const page = await opened(saved, TWO, { permissions: ["clipboard-read", "clipboard-write"] });
  await detailed(page, 2);
  await page.getByRole("button", { name: "Copy as text" }).click();
  await page.getByRole("status").filter({ hasText: "The list is copied" }).waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(text, /^Saved services – Maps of Aldermouth\n\nAlbion Pantry\nOpening hours: Monday Closed, Tuesday 2pm to 6pm, [^\n]*\nAddress: 38 Topsail Avenue, Aldermouth, ZZ6 1NA\n/);
  assert.ok(text.includes(`Phone: 01632 960643\n`) && text.includes(`\n${map}albion-pantry/\n\nBaby Basics\n`), text);
  await close(page);
});

test("the printed sheet has the list and a code that opens it, and nothing to press", async () => {
  const page = await opened(saved, TWO);
  await detailed(page, 2);
  await page.locator("[data-fp=qr] svg").waitFor();
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.locator("[data-fp=qr] svg").isVisible());
  assert.equal(await page.locator("main button:visible").count(), 0);
  assert.ok((await page.locator("main").innerText()).includes("01632 960643"));
  assert.equal(await decoded(page), `${saved}?keep=community-support.albion-pantry.baby-basics`);
  await close(page);
});

/** Reads the drawn code as a camera would, with another library than the one that drew it. */
async function decoded(page) {
  const picture = await page.evaluate(() => {
    const svg = document.querySelector("[data-fp=qr] svg");
    const size = Number(svg.getAttribute("viewBox").split(" ")[2]);
    const runs = [...svg.querySelector("path").getAttribute("d").matchAll(/M(\d+) (\d+)h(\d+)/g)].map((run) => run.slice(1).map(Number));
    return { size, runs };
  });
  const [scale, wide] = [8, picture.size * 8];
  const data = new Uint8Array(wide * wide * 4).fill(255);
  for (const [x, y, length] of picture.runs) {
    for (let row = y * scale; row < (y + 1) * scale; row++) {
      for (let column = x * scale; column < (x + length) * scale; column++) data.fill(0, (row * wide + column) * 4, (row * wide + column) * 4 + 3);
    }
  }
  return decodeQR({ width: wide, height: wide, data });
}

test("what the map shows is shared with its exact address", async () => {
  const page = await open(browser, map, { before: (page) => page.addInitScript(() => { navigator.share = async (data) => { window.shared = data.url; }; }) });
  await choose(page, "Housing");
  await page.getByRole("button", { name: "Share this list" }).click();
  assert.equal(await page.evaluate(() => window.shared), page.url());
  assert.match(page.url(), /category=housing/);
  await close(page);
});

test("where the browser keeps nothing, pages work and say so", async () => {
  for (const run of [FORBIDDEN, FULL]) {
    const page = await open(browser, map, script(run));
    await save(page, "Albion Pantry").click();
    await page.getByRole("status").filter({ hasText: "does not let this page keep" }).waitFor();
    assert.equal(await pressed(page, "Albion Pantry"), "false");
    await choose(page, "Housing");
    await page.goto(`${saved}?keep=community-support.baby-basics`);
    await detailed(page, 1);
    await page.getByRole("button", { name: "Save these services" }).click();
    assert.match(await said(page), /does not let this page keep/);
    assert.deepEqual(page.faults, []);
    await close(page);
  }
});

test("what somebody else wrote into the storage does no harm", async () => {
  for (const text of ["", "{", "null", "7", '{"length":1}', '[1,null,["../x","a"],["a/b"],[["a/b"],"x"],["a/b/c","x"]]', '[["community-support/<img src=x>","x"]]']) {
    const page = await open(browser, saved, { before: (page) => page.addInitScript((text) => localStorage.setItem("fingerpost-saved /maps/", text), text) });
    await page.getByText("You have not saved any services").waitFor();
    assert.deepEqual(page.faults, [], text);
    await close(page);
  }
});

test("a name from the storage is text", async () => {
  const page = await open(browser, saved, { before: async (page) => {
    await page.addInitScript(() => localStorage.setItem("fingerpost-saved /maps/", JSON.stringify([["community-support/gone", "<img src=x onerror=window.ran=1>"]])));
  } });
  await page.getByText("no longer listed").waitFor();
  assert.deepEqual(await cards(page), ["<img src=x onerror=window.ran=1>"]);
  assert.equal(await page.evaluate(() => window.ran), undefined);
  await close(page);
});

test("without the network the names stay, and the page says what is missing", async () => {
  const page = await opened(saved, TWO, { before: (page) => page.route(/albion-pantry/, (route) => route.abort()) });
  await page.locator("[data-fp=unread]:visible").getByText("The details could not be loaded").waitFor();
  assert.equal(await page.locator("[data-fp=unread]:visible").count(), 1);
  assert.deepEqual(await cards(page), ["Albion Pantry", "Baby Basics"]);
  await close(page);
});

test("nothing that is saved leaves the browser", async () => {
  const page = await opened(map, TWO);
  await page.goto(saved);
  await detailed(page, 2);
  assert.deepEqual(page.faults.filter((fault) => fault.startsWith("foreign")), []);
  assert.equal((await page.context().cookies()).length, 0);
  await close(page);
});

test("without JavaScript the page says what it is, and cards have no button", async () => {
  const page = await open(browser, saved, { javaScriptEnabled: false });
  assert.match(await page.locator("main").innerText(), /kept in this browser[^]*needs JavaScript/);
  assert.equal(await page.locator("main button:visible").count(), 0);
  assert.equal(await page.locator("meta[name=robots]").getAttribute("content"), "noindex");
  await page.goto(map);
  assert.equal(await page.locator("[data-save]:visible, [data-fp=saved]:visible, [data-fp=share]:visible").count(), 0);
  await close(page);
});

test("an embedded map offers no saving: its storage is another's", async () => {
  const page = await open(browser, `${map}embed/`);
  assert.equal(await page.locator("[data-save]:visible").count(), 0);
  await close(page);
});

test("hours on the saved list say what is open now, and paper does not", async () => {
  const page = await opened(saved, TWO, { before: (page) => page.clock.setFixedTime(new Date("2026-11-24T15:00:00Z")) });
  await detailed(page, 2);
  const pantry = page.locator("[data-fp=list] > li").first();
  await pantry.getByText("Open now, until 6pm").waitFor();
  const ids = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
  assert.equal(new Set(ids).size, ids.length, "two elements have one name");
  await page.emulateMedia({ media: "print" });
  assert.ok(!(await pantry.innerText()).includes("Open now"));
  await close(page);
});

test("a map that asks for a way out keeps nothing, and what was kept before is not shown", async () => {
  const content = (exit) => `+++\ntitle = "Help"\ndata = "help.csv"\n${exit}+++\n\nHelp.\n`;
  const hidden = await build({ files: { "site.toml": 'title = "Maps"\n', "content/safe.md": content("exit = true\n"), "content/help.md": content(""), "data/help.csv": "name,address,latitude,longitude\nA Place,1 Ash Street,51.5,-0.1\n" } });
  const there = await serve(hidden.folder, { under: "/maps/" });
  for (const [map, number] of [["help", 1], ["safe", 0]]) {
    const page = await open(browser, `${there.address}${map}/`);
    await page.locator(".js-enabled").waitFor();
    assert.equal(await page.locator("main li [data-save]").count(), number, map);
    assert.equal(await page.locator("[data-fp=saved]").count(), number, map);
    const { cards } = await page.evaluate(async () => {
      const { manifest } = JSON.parse(document.getElementById("fp-config").textContent);
      return (await fetch(new URL("cards/0.json", new URL(manifest, location.href)))).json();
    });
    assert.equal(cards[0].includes("data-save"), number === 1, map);
    await page.goto(`${there.address}${map}/a-place/`);
    assert.equal(await page.locator("[data-save]").count(), number, map);
    await close(page);
  }
  const page = await opened(`${there.address}saved/`, ["safe/a-place", "help/a-place"]);
  assert.equal((await cards(page)).length, 1);
  assert.equal(await page.locator("[data-fp=list] [data-fp=name]").getAttribute("href"), `${there.address}help/a-place/`);
  await page.goto(`${there.address}saved/?keep=safe.a-place`);
  assert.deepEqual(await cards(page), []);
  await close(page);
  await there.close();
  await hidden.remove();
});

for (const [state, address, places] of [["empty", "", []], ["full", "", TWO], ["shared", "?keep=community-support.baby-basics.gone", []]]) {
  test(`the saved list, ${state}, has nothing for axe to find, reflows and can be walked with Tab`, async () => {
    for (const size of [{}, { width: 320, height: 640 }]) {
      const page = await opened(saved + address, places, size);
      await page.waitForLoadState("networkidle");
      assert.deepEqual(await axe(page), []);
      assert.deepEqual(await structure(page), []);
      assert.deepEqual(await tabbing(page), []);
      await close(page);
    }
    const page = await opened(saved + address, places);
    await page.waitForLoadState("networkidle");
    assert.deepEqual(await reflow(page), []);
    await close(page);
  });
}
