// What residents do and see on a map's page, in a word each.

import { openFilters } from "../checks/choices.mjs";
import { MARKERS } from "../checks/markers.mjs";

const WAIT = { timeout: 10_000 };

/** Ticks or unticks an option by its words, and waits until the page has followed. */
export async function choose(page, title) {
  await openFilters(page);
  await openQuestion(page, title);
  const before = await said(page);
  await option(page, title).click();
  await page.waitForFunction((words) => document.querySelector("[data-fp=status]").textContent !== words, before, WAIT);
  await drawn(page);
}

/** Opens the question that has this option, where it is folded. */
const openQuestion = (page, title) =>
  option(page, title).evaluate((box) => {
    const question = box.closest("details[data-facet]");
    if (question && !question.open) question.querySelector("summary").click();
  });

/** Waits until the list has all of the cards that the status told of. */
const drawn = (page) => page.locator("[data-fp=list]:not([aria-busy])").waitFor({ state: "attached", ...WAIT });

/** The check box with these words. */
export const option = (page, title) =>
  page.locator("[data-fp=filters] label", { has: page.locator(".fp-option__title", { hasText: new RegExp(`^${title}$`) }) }).locator("input");

/** The number beside an option. */
export const count = async (page, title) =>
  Number(await page.locator("[data-fp=filters] .fp-option", { has: page.locator(".fp-option__title", { hasText: new RegExp(`^${title}$`) }) }).locator("[data-count]").textContent());

export const said = async (page) => (await page.locator("[data-fp=status]").textContent()).trim();

/** Waits until the status begins with these words, and the list has what it says. */
export async function hears(page, words) {
  await page.waitForFunction((start) => document.querySelector("[data-fp=status]").textContent.trim().startsWith(start), words, WAIT);
  await drawn(page);
}

/** Names of the listings in the list now. */
export const listed = async (page) =>
  (await page.locator("[data-fp=list] > li h3").allTextContents()).map((name) => name.trim());

/** Presses "Show more" until the list is whole, and gives all names. */
export async function listedAll(page) {
  const more = page.locator("[data-fp=more]");
  while (await more.isVisible()) {
    const before = (await listed(page)).length;
    await more.click();
    await page.waitForFunction((length) => document.querySelectorAll("[data-fp=list] > li").length > length, before, WAIT);
    await drawn(page);
  }
  return listed(page);
}

export const chips = (page) => page.locator("[data-fp=chips] button").allTextContents();

/** How many listings the markers on the map stand for, each of its places counted. */
export const marked = (page) =>
  page.locator(MARKERS).evaluateAll((all) => all.reduce((sum, pin) => sum + Number(pin.querySelector(".fp-pin__count")?.textContent ?? 1), 0));

/** Waits until the markers stand for so many listings. */
export const sees = (page, number) =>
  page.waitForFunction(
    ([selector, number]) => [...document.querySelectorAll(selector)].reduce((sum, pin) => sum + Number(pin.querySelector(".fp-pin__count")?.textContent ?? 1), 0) === number,
    [MARKERS, number],
    WAIT,
  );

export const query = (page) => new URL(page.url()).search + new URL(page.url()).hash;

/** What has the focus, in words. */
export const focused = (page) =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    return { tag: element.tagName.toLowerCase(), id: element.id, words: (element.getAttribute("aria-label") ?? element.textContent).replace(/\s+/g, " ").trim() };
  });

/** Presses a key until what has the focus fits, and says how often it was pressed. */
export async function pressUntil(page, key, selector, most = 60) {
  for (let press = 1; press <= most; press++) {
    await page.keyboard.press(key);
    if (await page.evaluate((selector) => document.activeElement?.matches(selector), selector)) return press;
  }
  throw new Error(`${most} presses of ${key} don't reach ${selector}`);
}
