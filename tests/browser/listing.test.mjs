// The page of one listing, as a resident uses it: what matters first, today's side of its dates, the way back, sharing,
// and what search engines are told.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { axe } from "./checks/axe.mjs";
import { reflow } from "./checks/reflow.mjs";
import { tabbing } from "./checks/tabbing.mjs";
import { close, launch, open } from "./support/browser.mjs";
import { choose, pressUntil } from "./support/resident.mjs";
import { serve } from "./support/server.mjs";
import { build } from "./support/site.mjs";

/** Noon of the day on which all of these tests take place. */
const TODAY = new Date("2026-11-22T12:00:00Z");
const NASTY = `</script><script>window.fingerpostRan=1</script>`;

const HEADER = "id,name,category,description,address,postcode,latitude,longitude,phone,email,website,opening_hours,cost,eligibility,languages,access,referral,status,from,until,updated,sensitive";
const ROWS = [
  `1,Ash Street Pantry,Food,"A shop. **Join** on your first visit.","1 Ash Street, Ashby",ZZ1 1AA,51.5,-0.1,01632 960123,pantry@example.org,https://www.example.org/pantry,Tue 2pm–6pm,Free,Anyone in Ashby,English; Polish,Step-free,Just come,,,,01/11/2026,`,
  `2,Old Advice,Advice,Advice.,2 Ash Street,ZZ1 1AB,51.51,-0.1,01632 960124,,,,,,,,,,,,01/10/2024,`,
  `3,Old Website,Advice,Advice.,3 Ash Street,ZZ1 1AC,51.52,-0.1,,,https://www.example.org/old,,,,,,,,,,01/10/2024,`,
  `4,Closed Kitchen,Food,Meals.,4 Ash Street,ZZ1 1AD,51.53,-0.1,01632 960125,,,,,,,,,Closed until Easter,,,01/11/2026,`,
  `5,Summer Club,Food,Games.,5 Ash Street,ZZ1 1AE,51.54,-0.1,01632 960126,,,,,,,,,,01/07/2026,31/08/2026,01/11/2026,`,
  `6,Spring Club,Food,Games.,6 Ash Street,ZZ1 1AF,51.55,-0.1,01632 960127,,,,,,,,,,01/03/2027,31/05/2027,01/11/2026,`,
  `7,Refuge,Safety,A safe house.,"7 Secret Street, Ashby",ZZ1 1AG,51.5612,-0.1234,01632 960128,,,,,,,,,,,,01/11/2026,yes`,
  `8,Two Places,Food,Meals.,"8 Ash Street, Ashby",ZZ1 1AH,51.57,-0.1,01632 960129,,,,,,,,,,,,01/11/2026,`,
  `8,Two Places,Food,Meals.,"9 Elm Street, Ashby",ZZ1 1AJ,51.58,-0.12,01632 960129,,,,,,,,,,,,01/11/2026,`,
  `9,${NASTY},Food,${NASTY},${NASTY},ZZ1 1AK,51.59,-0.1,,,,,,${NASTY},${NASTY},,,,,,01/11/2026,`,
];
const CONTENT = '+++\ntitle = "Help"\ndata = "help.csv"\n+++\n\nFind help.\n';

let site, server, browser, help;

before(async () => {
  const settings = 'title = "Maps of Ashby"\n\n[organisation]\nname = "Ashby Council"\nemail = "maps@example.org"\n';
  site = await build({ files: { "site.toml": settings, "content/help.md": CONTENT, "data/help.csv": [HEADER, ...ROWS].join("\n") } });
  server = await serve(site.folder);
  browser = await launch();
  help = `${server.address}help/`;
});

after(async () => {
  await browser?.close();
  await server?.close();
  await site?.remove();
});

const visit = (slug, options = {}) => open(browser, `${help}${slug}/`, { before: (page) => page.clock.setFixedTime(TODAY), ...options });
const text = async (page, selector) => (await page.locator(selector).innerText()).replace(/\s+/g, " ").trim();
const warnings = async (page) =>
  (await page.locator(".govuk-warning-text:visible").allInnerTexts()).map((words) => words.replace(/\s+/g, " ").replace(/^! Warning/, "").trim());
const linkedData = async (page) => JSON.parse(await page.locator('script[type="application/ld+json"]').textContent());

test("the first thing to press is the call, as wide as a phone allows", async () => {
  const page = await visit("ash-street-pantry", { width: 360, height: 740 });
  const actions = await page.locator(".fp-action").evaluateAll((all) => all.map((a) => ({ words: a.innerText.trim(), href: a.getAttribute("href"), box: a.getBoundingClientRect() })));
  assert.deepEqual(actions.map(({ words }) => words), ["Call 01632 960123", "Send an email", "Visit the website", "Get directions"]);
  assert.equal(actions[0].href, "tel:01632960123");
  assert.match(actions[3].href, /^https:\/\/www\.openstreetmap\.org\/directions\?to=51\.5%2C-0\.1$/);
  assert.ok(actions[0].box.width > 300 && actions[0].box.bottom < 740, JSON.stringify(actions[0].box));
  for (const { box } of actions) assert.ok(box.height >= 44);
  await close(page);
});

test("how long ago it was checked is said in words, with the date", async () => {
  const page = await visit("ash-street-pantry");
  assert.equal(await text(page, "[data-fp=checked]"), "Last checked: 3 weeks ago (1 November 2026)");
  assert.equal(await page.locator("[data-fp=stale]").isVisible(), false);
  await close(page);
});

test("what was last checked long ago carries a warning, to ring where there is a phone", async () => {
  const page = await visit("old-advice");
  assert.equal(await text(page, "[data-fp=stale]"), "This was last checked 2 years ago. Ring before you go.");
  assert.equal(await page.locator("[data-fp=checked]").isVisible(), false);
  await page.goto(`${help}old-website/`);
  assert.equal(await text(page, "[data-fp=stale]"), "This was last checked 2 years ago. Check with the service before you go.");
  await close(page);
});

test("staff decide when a date is old", async () => {
  const patient = await build({ files: { "site.toml": 'title = "M"\n', "content/help.md": CONTENT.replace("data =", "stale_after = 10\ndata ="), "data/help.csv": [HEADER, ROWS[0]].join("\n") } });
  const there = await serve(patient.folder);
  const page = await open(browser, `${there.address}help/ash-street-pantry/`, { before: (page) => page.clock.setFixedTime(TODAY) });
  assert.match(await text(page, "[data-fp=stale]"), /^This was last checked 3 weeks ago/);
  await close(page);
  await there.close();
  await patient.remove();
});

test("closed, over, or not yet: the first words say so", async () => {
  const said = { "closed-kitchen": /^Closed until Easter$/, "summer-club": /^This has ended\. It ran until 31 August 2026\.$/, "spring-club": /^This has not started yet\. It starts on 1 March 2027\.$/ };
  for (const [slug, words] of Object.entries(said)) {
    const page = await visit(slug);
    const found = await warnings(page);
    assert.equal(found.length, 1, `${slug}: ${found}`);
    assert.match(found[0], words);
    const above = await page.evaluate(() => document.querySelector(".govuk-warning-text:not([hidden])").getBoundingClientRect().bottom <= document.querySelector(".fp-actions").getBoundingClientRect().top);
    assert.ok(above, slug);
    await close(page);
  }
  const page = await visit("ash-street-pantry");
  assert.deepEqual(await warnings(page), []);
  await close(page);
});

test("without JavaScript the dates themselves are there, and nothing that does not work", async () => {
  const page = await visit("summer-club", { javaScriptEnabled: false, before: undefined });
  assert.equal(await text(page, "[data-fp=checked]"), "Last checked: 1 November 2026");
  assert.match(await text(page, ".fp-details"), /From 1 July 2026 until 31 August 2026/);
  assert.deepEqual(await warnings(page), []);
  assert.equal(await page.locator("main button:visible").count(), 0);
  assert.equal(await page.locator("[data-fp=saved]:visible").count(), 0);
  assert.equal(new URL(await page.locator("[data-fp=back]").evaluate((a) => a.href)).pathname, "/help/");
  await close(page);
});

test("each of several places has its address and its own way there", async () => {
  const page = await visit("two-places");
  assert.deepEqual((await page.locator(".fp-places li").allInnerTexts()).map((words) => words.split(" Get")[0]), ["8 Ash Street, Ashby, ZZ1 1AH", "9 Elm Street, Ashby, ZZ1 1AJ"]);
  const ways = await page.locator(".fp-places a").evaluateAll((all) => all.map((a) => a.textContent.trim()));
  assert.equal(new Set(ways).size, 2);
  await close(page);
});

test("Back to the list leads to the very list that the resident came from", async () => {
  const page = await open(browser, help);
  await choose(page, "Food");
  const list = page.url();
  assert.match(list, /\?category=food/);
  await page.getByRole("link", { name: "Closed Kitchen", exact: true }).click();
  await page.waitForURL(/closed-kitchen/);
  // After a reload too.
  await page.reload();
  for (const name of ["Back to the list: Help", "Help"]) {
    assert.equal(await page.getByRole("link", { name, exact: true }).evaluate((a) => a.href), list);
  }
  await page.getByRole("link", { name: "Back to the list: Help" }).click();
  await page.waitForURL(list);
  await close(page);
});

test("Back leads to the plain list for those who came from elsewhere", async () => {
  const page = await visit("closed-kitchen");
  assert.equal(await page.locator("[data-fp=back]").evaluate((a) => a.href), help);
  await close(page);
});

test("the report names the listing", async () => {
  const page = await visit("ash-street-pantry");
  const href = decodeURIComponent(await page.getByRole("link", { name: "Report a problem with this page" }).getAttribute("href"));
  assert.match(href, /^mailto:maps@example\.org\?subject=Problem with the page: Ash Street Pantry&body=Page: help\/ash-street-pantry\//);
  await close(page);
});

test("the device shares the page with its own sheet", async () => {
  const page = await visit("ash-street-pantry", { before: (page) => page.addInitScript(() => { navigator.share = async (data) => { window.shared = data; }; }) });
  await pressUntil(page, "Tab", "[data-fp=share]");
  await page.keyboard.press("Enter");
  assert.deepEqual(await page.evaluate(() => window.shared), { title: "Ash Street Pantry – Help – Maps of Ashby", url: `${help}ash-street-pantry/` });
  assert.equal(await page.locator("[data-fp=said]").textContent(), "");
  await close(page);
});

test("without a sheet the link is copied, and that is said", async () => {
  const page = await visit("ash-street-pantry", { permissions: ["clipboard-read", "clipboard-write"], before: (page) => page.addInitScript(() => { navigator.share = undefined; }) });
  await page.locator("[data-fp=share]").click();
  await page.getByRole("status").filter({ hasText: "The link is copied" }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `${help}ash-street-pantry/`);
  await close(page);
});

test("where nothing can be copied, the page says what to do", async () => {
  const page = await visit("ash-street-pantry", { before: (page) => page.addInitScript(() => { navigator.share = undefined; Object.defineProperty(navigator, "clipboard", { value: undefined }); }) });
  await page.locator("[data-fp=share]").click();
  await page.getByRole("status").filter({ hasText: "Copy the address at the top" }).waitFor();
  assert.deepEqual(page.faults, []);
  await close(page);
});

test("paper has what matters and a code that leads back, and no buttons", async () => {
  const page = await visit("ash-street-pantry", { before: (page) => page.addInitScript(() => { window.print = () => { window.printed = true; }; }) });
  assert.equal(server.requests.filter(({ path }) => path.endsWith("/qr.js")).length, 0, "the code was loaded before it was wanted");
  await page.locator("[data-fp=print]").click();
  await page.waitForFunction(() => window.printed);
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.locator(".fp-qr svg").isVisible());
  assert.match(await text(page, ".fp-qr"), /ash-street-pantry\/$/);
  assert.equal(await page.locator("main button:visible, .fp-action:visible").count(), 0);
  assert.match(await text(page, ".fp-details"), /Tue 2pm–6pm.*1 Ash Street.*01632 960123/);
  await close(page);
});

test("search engines are told what it is, where, for whom and for how much", async () => {
  const page = await visit("ash-street-pantry");
  const service = await linkedData(page);
  assert.equal(service["@context"], "https://schema.org");
  assert.equal(service["@type"], "Service");
  assert.equal(service.name, "Ash Street Pantry");
  assert.equal(service.description, "A shop. Join on your first visit.");
  assert.equal(service.audience.audienceType, "Anyone in Ashby");
  assert.equal(service.offers.price, 0);
  assert.deepEqual(service.provider.email, ["pantry@example.org"]);
  const [reached, there] = service.availableChannel;
  assert.equal(reached.servicePhone.telephone, "01632960123");
  assert.deepEqual(reached.availableLanguage, ["English", "Polish"]);
  assert.deepEqual(there.serviceLocation.address, { "@type": "PostalAddress", streetAddress: "1 Ash Street, Ashby", postalCode: "ZZ1 1AA" });
  assert.deepEqual(there.serviceLocation.geo, { "@type": "GeoCoordinates", latitude: 51.5, longitude: -0.1 });
  assert.equal(there.serviceLocation.isAccessibleForFree, true);
  assert.deepEqual(service.hoursAvailable, [{ "@type": "OpeningHoursSpecification", dayOfWeek: ["Tuesday"], opens: "14:00", closes: "18:00" }]);
  assert.deepEqual(there.serviceLocation.openingHoursSpecification, service.hoursAvailable);
  // The site's address isn't known, so none is made up.
  assert.equal("url" in service, false);
  await close(page);
});

test("a sensitive listing's place is nowhere in its page", async () => {
  const page = await visit("refuge");
  const html = await page.content();
  for (const secret of ["Secret Street", "1AG", "51.561", "0.1234", "serviceLocation"]) assert.ok(!html.includes(secret), secret);
  await close(page);
});

test("a name that would end a script stays text", async () => {
  const page = await visit("script-script-window-fingerpostran-1-script");
  assert.equal(await page.evaluate(() => window.fingerpostRan), undefined);
  assert.equal((await linkedData(page)).name, NASTY);
  assert.equal(await page.locator("h1").textContent(), NASTY);
  assert.deepEqual(page.faults, []);
  await close(page);
});

for (const slug of ["ash-street-pantry", "old-advice", "spring-club", "two-places"]) {
  test(`${slug} has nothing for axe to find, reflows and can be walked with Tab`, async () => {
    for (const size of [{}, { width: 320, height: 640 }]) {
      const page = await visit(slug, size);
      assert.deepEqual(await axe(page), []);
      assert.deepEqual(await tabbing(page), []);
      await close(page);
    }
    const page = await visit(slug);
    assert.deepEqual(await reflow(page), []);
    assert.deepEqual(page.faults, []);
    await close(page);
  });
}
