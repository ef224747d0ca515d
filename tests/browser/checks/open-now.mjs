// "Open now", held against the data by a reading of its own.

import { example } from "../support/data.mjs";

const DAYS = ["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"];
const WAIT = { timeout: 10_000 };

/** A Tuesday morning in term time, and no bank holiday; London keeps UTC then. */
export const TUESDAY = new Date("2026-11-24T10:45:00Z");

/** The page must have been opened with its clock at `TUESDAY`. Only hours that can be read one way are looked at. */
export async function openNow(page) {
  const plain = new Map((await example()).flatMap(({ name, row }) => (isOpen(row["Opening hours"]) === undefined ? [] : [[name, isOpen(row["Opening hours"])]])));
  const faults = [];
  await page.locator("[data-open]").first().waitFor({ state: "attached", ...WAIT }).catch(() => faults.push("no card says whether it is open"));
  const open = await said(page);
  for (const [name, words] of open) {
    if (plain.has(name) && /^Open/.test(words) !== plain.get(name)) faults.push(`${name} says "${words}"`);
  }
  await page.goto(`${page.url().replace(/[?#].*/, "")}?when=now`);
  await page.waitForFunction(() => /^(\d+ of|No) /.test(document.querySelector("[data-fp=status]").textContent.trim()), undefined, WAIT).catch(() => faults.push("nobody can ask for what is open now"));
  const now = new Map(await all(page));
  for (const [name, words] of now) if (!/^Open/.test(words)) faults.push(`${name} is listed as open now and says "${words}"`);
  for (const [name, is] of plain) if (now.has(name) !== is) faults.push(`${name} is ${is ? "not " : ""}listed as open now`);
  return faults;
}

/** Whether hours such as `Mo-Fr 09:00-17:00` are open at `TUESDAY`; nothing for any others. */
function isOpen(hours) {
  const [, first, last = first, ...times] = /^([A-Z][a-z])(?:-([A-Z][a-z]))? (\d\d:\d\d)-(\d\d:\d\d)$/.exec(hours) ?? [];
  if (!DAYS.includes(first) || !DAYS.includes(last)) return undefined;
  const from = (day) => (DAYS.indexOf(day) - DAYS.indexOf(first) + 7) % 7;
  const [opens, closes] = times;
  const clock = TUESDAY.toISOString().slice(11, 16);
  return from(DAYS[TUESDAY.getUTCDay()]) <= from(last) && opens <= clock && clock < closes;
}

/** Name and words of each card that has its hours. */
const said = (page) =>
  page.locator("[data-fp=list] > li:has([data-hours])").evaluateAll((items) => items.map((item) => [item.querySelector("h3").textContent.trim(), item.querySelector("[data-hours]").textContent]));

/** The same of the whole list. */
async function all(page) {
  const more = page.locator("[data-fp=more]");
  const ready = () => page.locator("[data-fp=list]:not([aria-busy])").waitFor({ state: "attached", ...WAIT });
  for (await ready(); await more.isVisible(); await ready()) {
    const before = await page.locator("[data-fp=list] > li").count();
    await more.click();
    await page.waitForFunction((before) => document.querySelectorAll("[data-fp=list] > li").length > before, before, WAIT);
  }
  return said(page);
}
