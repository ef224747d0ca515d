// What a resident learns of opening hours: with the clock set, and the phone wherever it may be.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { close, launch, open } from "./support/browser.mjs";
import { choose, count, hears, listed, pressUntil, query, said } from "./support/resident.mjs";
import { serve } from "./support/server.mjs";
import { build } from "./support/site.mjs";

const SITE = `title = "Maps of Testing"
language = "en-GB"

[organisation]
name = "The Council"
email = "maps@example.org"
`;

const CONTENT = `+++
title = "Support"
data = "support.csv"

[[filters]]
column = "Opening hours"
+++
`;

const ROWS = {
  "Advice desk": ["Mo-Fr 09:00-17:00; PH off", ""],
  "Bar for students": ["Fr,Sa 22:00-03:00", ""],
  "Club for elders": ["1st Saturday of the month, 10am to 12pm", ""],
  "Drop-in": ["Weekdays 9am - 5pm", ""],
  "Elder phone line": ["24/7", ""],
  "Flooded hall": ["24/7", "Temporarily closed"],
  "Group for parents": ["Tuesdays 10:00 to 12:30 term time only", ""],
  "Handyman": ["By arrangement", ""],
  "Ironing": ["", ""],
};

const DATA = ["Name,Category,Opening hours,Status", ...Object.entries(ROWS).map(([name, [hours, status]]) => `${name},Help,"${hours}",${status}`)].join("\n");

// Times are UTC. 24 November 2026 is a Tuesday; the clocks go back on 25 October.
const TUESDAY = "2026-11-24T10:30:00Z";
const SUNDAY = "2026-11-22T12:00:00Z";
const CHRISTMAS = "2026-12-25T12:00:00Z";
const BEFORE_THE_CLOCKS = "2026-10-24T22:59:00Z";
const PAST_MIDNIGHT = "2026-11-21T01:30:00Z";

let site, server, browser, url;

before(async () => {
  site = await build({ files: { "site.toml": SITE, "content/support.md": CONTENT, "data/support.csv": DATA } });
  server = await serve(site.folder);
  browser = await launch();
  url = `${server.address}support/`;
});

after(async () => {
  await browser?.close();
  await server?.close();
  await site?.remove();
});

/** Opens a page at a moment, does something, and sees that nothing went wrong on the way. */
async function visit(address, moment, story, options = {}) {
  const page = await open(browser, address, { before: (page) => moment && page.clock.setFixedTime(new Date(moment)), ...options });
  await story(page);
  assert.deepEqual(page.faults, []);
  await close(page);
}

/** What the card of a listing says of now. */
const line = async (page, name) => {
  const card = page.locator("[data-fp=list] > li", { has: page.getByRole("link", { name, exact: true }) });
  await page.locator("[data-open]").first().waitFor();
  return (await card.locator("[data-hours]").allTextContents()).join();
};

describe("a card says whether it is open", () => {
  const says = (what, moment, expected, options) =>
    test(what, () =>
      visit(url, moment, async (page) => {
        for (const [name, words] of Object.entries(expected)) assert.equal(await line(page, name), words, name);
      }, options));

  says("on a Tuesday morning", TUESDAY, {
    "Advice desk": "Open now, until 5pm",
    "Bar for students": "Closed, opens Friday 10pm",
    "Club for elders": "Closed, opens Saturday 5 December 10am",
    "Elder phone line": "Open 24 hours",
    "Flooded hall": "",
    "Group for parents": "Hours may differ today: check before you go",
    "Handyman": "",
    "Ironing": "",
  });
  says("on a Sunday", SUNDAY, { "Advice desk": "Closed, opens Monday 9am", "Drop-in": "Closed, opens Monday 9am" });
  says("on a bank holiday: closed where the hours say so, not known where they say nothing", CHRISTMAS, {
    "Advice desk": "Closed, opens Tuesday 9am",
    "Drop-in": "Bank holiday today: hours may differ",
    "Elder phone line": "Open 24 hours",
  });
  says("a minute before the day on which the clocks change", BEFORE_THE_CLOCKS, { "Bar for students": "Open now, until 3am" });
  says("past midnight", PAST_MIDNIGHT, { "Bar for students": "Open now, until 3am", "Advice desk": "Closed, opens Monday 9am" });
  for (const timezoneId of ["Pacific/Auckland", "America/Los_Angeles"]) {
    says(`by London's time on a phone in ${timezoneId}`, TUESDAY, { "Advice desk": "Open now, until 5pm", "Bar for students": "Closed, opens Friday 10pm" }, { timezoneId });
  }

  test("in a smaller window too, and nothing is wider than the page", () =>
    visit(url, TUESDAY, async (page) => {
      assert.equal(await line(page, "Advice desk"), "Open now, until 5pm");
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    }, { width: 320, height: 640 }));
});

describe("finding what is open", () => {
  test("now, and what isn't known is offered, not hidden as closed", () =>
    visit(url, TUESDAY, async (page) => {
      await choose(page, "Open now");
      assert.equal(query(page), "?when=now");
      assert.deepEqual(await listed(page), ["Advice desk", "Drop-in", "Elder phone line"]);
      assert.equal(await count(page, "Hours not known"), 3);
      await choose(page, "Hours not known");
      assert.deepEqual(await listed(page), ["Advice desk", "Drop-in", "Elder phone line", "Group for parents", "Handyman", "Ironing"]);
      // The cards that scripts drew say it as well.
      assert.equal(await line(page, "Advice desk"), "Open now, until 5pm");
    }));

  const finds = (option, moment, expected) =>
    test(`${option} at ${moment}`, () =>
      visit(`${url}?when=${option}`, moment, async (page) => {
        await hears(page, `${expected.length} of`);
        assert.deepEqual(await listed(page), expected);
      }));
  finds("now", SUNDAY, ["Elder phone line"]);
  finds("now", BEFORE_THE_CLOCKS, ["Bar for students", "Elder phone line"]);
  finds("now", PAST_MIDNIGHT, ["Bar for students", "Elder phone line"]);
  finds("now", CHRISTMAS, ["Elder phone line"]);
  finds("unknown", CHRISTMAS, ["Bar for students", "Drop-in", "Handyman", "Ironing"]);
  finds("today", "2026-11-24T08:00:00Z", ["Advice desk", "Drop-in", "Elder phone line"]);
  finds("today", "2026-11-24T18:00:00Z", ["Elder phone line"]);
  finds("weekend", TUESDAY, ["Bar for students", "Club for elders", "Elder phone line"]);
  finds("evening", TUESDAY, ["Bar for students", "Elder phone line"]);

  test("by the day of the week", () =>
    visit(url, TUESDAY, async (page) => {
      await choose(page, "Saturday");
      assert.deepEqual(await listed(page), ["Bar for students", "Club for elders", "Elder phone line", "Flooded hall"]);
      const days = await page.locator("[data-facet=opening-hours] .fp-option__title").allTextContents();
      assert.deepEqual(days, ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Days not known"]);
    }));

  test("by keyboard alone", () =>
    visit(url, TUESDAY, async (page) => {
      await pressUntil(page, "Tab", "[data-facet=when] summary");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      assert.match(await page.evaluate(() => document.activeElement.labels[0].textContent), /^\s*Open now/);
      await page.keyboard.press("Space");
      await hears(page, "3 of");
    }));
});

describe("a listing's page", () => {
  test("has the week as a table, with today marked in words, and says what is now", () =>
    visit(`${url}advice-desk/`, TUESDAY, async (page) => {
      await page.getByText("Open now, until 5pm").waitFor();
      const table = page.getByRole("table", { name: "Opening hours" });
      const rows = await table.getByRole("row").allTextContents();
      assert.equal(rows.length, 7);
      assert.match(rows[0], /Monday\s*9am to 5pm/);
      assert.match(rows[1], /Tuesday\s*today\s*9am to 5pm/);
      assert.match(rows[6], /Sunday\s*Closed/);
      assert.deepEqual(await table.locator("[aria-current=date] th").allTextContents(), ["Tuesday today"]);
      assert.equal(await page.getByText("Bank holidays: closed").count(), 1);
    }, { timezoneId: "Pacific/Auckland" }));

  test("keeps what was written where the table isn't all of it", async () => {
    await visit(`${url}handyman/`, TUESDAY, async (page) => {
      assert.equal(await page.getByText("By arrangement").count(), 1);
      assert.equal(await page.getByRole("table").count(), 0);
    });
    await visit(`${url}club-for-elders/`, TUESDAY, async (page) => {
      assert.equal(await page.getByText("First Saturday of the month: 10am to midday").count(), 1);
      assert.equal(await page.getByText("1st Saturday of the month, 10am to 12pm").count(), 1);
    });
  });

  test("never says that what is temporarily closed is open", () =>
    visit(`${url}flooded-hall/`, TUESDAY, async (page) => {
      assert.equal(await page.locator("[data-hours]").count(), 0);
      assert.ok((await page.getByText(/Temporarily closed/).count()) > 0);
    }));
});

test("without scripts the hours are there to read, and there is no filter that can't work", () =>
  visit(url, null, async (page) => {
    assert.equal(await page.getByText("Monday to Friday: 9am to 5pm; Bank holidays: closed").count(), 1);
    assert.ok(!(await page.locator("[data-facet=when]").isVisible()));
    await page.goto(`${url}advice-desk/`);
    assert.equal(await page.getByRole("table", { name: "Opening hours" }).getByRole("row").count(), 7);
  }, { javaScriptEnabled: false }));

test("the bank holidays are those of the site's nation", async (t) => {
  const files = { "site.toml": `${SITE}\n[area]\nnation = "scotland"\n`, "content/support.md": CONTENT, "data/support.csv": DATA };
  const scottish = await build({ files });
  const server = await serve(scottish.folder);
  t.after(() => Promise.all([server.close(), scottish.remove()]));
  // St Andrew's Day, a Monday.
  await visit(`${server.address}support/`, "2026-11-30T12:00:00Z", async (page) => {
    assert.equal(await line(page, "Advice desk"), "Closed, opens Tuesday 9am");
    assert.equal(await line(page, "Drop-in"), "Bank holiday today: hours may differ");
    await choose(page, "Open now");
    assert.deepEqual(await listed(page), ["Elder phone line"]);
    assert.match(await said(page), /^1 of/);
  });
});
