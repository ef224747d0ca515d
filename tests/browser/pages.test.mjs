// Every kind of page is held to the checks, at both widths, in every state.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { axe } from "./checks/axe.mjs";
import { choices, openFilters } from "./checks/choices.mjs";
import { complete } from "./checks/complete.mjs";
import { links } from "./checks/links.mjs";
import { openNow, TUESDAY } from "./checks/open-now.mjs";
import { mapButtons, mapReady, markerLooks, markerNames, markerPanel, markersWhole, MARKERS } from "./checks/markers.mjs";
import { preferences } from "./checks/preferences.mjs";
import { privacy } from "./checks/privacy.mjs";
import { reflow } from "./checks/reflow.mjs";
import { searching } from "./checks/searching.mjs";
import { secrets } from "./checks/secrets.mjs";
import { structure, titles } from "./checks/structure.mjs";
import { tabbing } from "./checks/tabbing.mjs";
import { close, launch, open } from "./support/browser.mjs";
import { EXIT_MAP, exitKinds, FILES, NEUTRAL } from "./support/exit.mjs";
import { kinds, MAP } from "./support/kinds.mjs";
import { serve } from "./support/server.mjs";
import { build } from "./support/site.mjs";

let site, server, browser, pages;

before(async () => {
  site = await build({ files: FILES });
  server = await serve(site.folder);
  browser = await launch();
  pages = { ...(await kinds(browser, server.address)), ...exitKinds(server.address) };
});

after(async () => {
  await browser?.close();
  await server?.close();
  await site?.remove();
});

const KINDS = ["home", "map", "further page", "category", "need", "listing", "a to z", "letter", "saved", "urgent", "offline", "embed", "page", "not found"];
const EXITS = Object.keys(exitKinds(""));
const none = (faults) => assert.deepEqual(faults, []);
/** The answer 404 is what a missing page is for; Chromium reports it as an error. */
const expected = (kind) => (fault) => !(kind === "not found" && /404/.test(fault));

for (const kind of [...KINDS, "saved by somebody else", ...EXITS]) {
  describe(`a page of the kind "${kind}"`, () => {
    test("is sound in structure, links, reflow, preferences and privacy", async () => {
      const page = await open(browser, pages[kind]);
      none(await structure(page, { neutral: EXITS.includes(kind) ? NEUTRAL : undefined }));
      none(await links(page));
      none(await privacy(page));
      none(await preferences(page));
      none(await reflow(page));
      none(page.faults.filter(expected(kind)));
      await close(page);
    });

    test("can be walked with Tab, every stop in sight", async () => {
      for (const width of [1280, 360]) {
        const page = await open(browser, pages[kind], { width, height: 800 });
        none(await tabbing(page));
        await close(page);
      }
    });

    test("has nothing for axe to find, wide and narrow", async () => {
      for (const options of [{}, { width: 320, height: 640 }]) {
        const page = await open(browser, pages[kind], options);
        none(await axe(page));
        await close(page);
      }
    });

    test("works without JavaScript, without a fault in its console", async () => {
      const page = await open(browser, pages[kind], { javaScriptEnabled: false });
      none(page.faults.filter(expected(kind)));
      assert.ok((await page.locator("h1").textContent()).trim());
      await close(page);
    });
  });
}

describe("the map page", () => {
  test("has nothing for axe to find when loaded, with the panel open, filtered, and at 320 px", async () => {
    for (const size of [{}, { width: 320, height: 640 }]) {
      const page = await open(browser, pages.map, size);
      await openFilters(page);
      await page.locator("[data-facet=category] input[type=checkbox]").first().press("Space");
      await page.waitForURL(/category=/);
      none(await axe(page));
      await mapReady(page);
      none(await axe(page));
      await page.locator(`${MARKERS}--one`).first().press("Enter");
      await page.locator("[data-fp=panel]").waitFor({ state: "visible" });
      none(await axe(page));
      none(page.faults);
      await close(page);
    }
  });

  test("announces a choice once and keeps still", async () => {
    const page = await open(browser, pages.map);
    none(await choices(page));
    await close(page);
  });

  for (const kind of ["map", "embed"]) {
    test(`has markers with names, that open by keyboard (${kind})`, async () => {
      const page = await open(browser, pages[kind]);
      await mapReady(page);
      none(await markersWhole(page));
      none(await markerNames(page));
      none(await markerPanel(page));
      none(await markerLooks(page));
      none(await mapButtons(page));
      none(await markerNames(page));
      none(page.faults);
      await close(page);
    });
  }

  test("holds every listing without JavaScript", async () => {
    for (const map of [MAP, EXIT_MAP]) none(await complete(browser, server.address, site.folder, map));
  });

  for (const kind of ["map", "embed"]) {
    test(`answers a search, and tells nobody (${kind})`, async () => {
      const page = await open(browser, pages[kind]);
      none(await searching(page));
      none(await axe(page));
      none(await reflow(page));
      none(page.faults);
      await close(page);
    });

    test(`says what is open now (${kind})`, async () => {
      const page = await open(browser, pages[kind], { before: (page) => page.clock.setFixedTime(TUESDAY) });
      none(await openNow(page));
      none(page.faults);
      await close(page);
    });
  }
});

test("no published file has a secret place", async () => {
  none(await secrets(site.folder));
});

test("no two pages have the same title", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const found = {};
  for (const kind of KINDS) {
    await page.goto(pages[kind]);
    found[pages[kind]] = await page.title();
  }
  none(titles(found));
  await context.close();
});
