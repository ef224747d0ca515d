// Checks 3, 5, 6 and 10: what the map's markers and buttons are called, what they do, how they look.

import { contrast } from "../support/colour.mjs";

export const MARKERS = "[data-fp=canvas] .fp-pin";

/** Waits until the map stands and has drawn its markers. */
export async function mapReady(page) {
  const door = page.locator("button[data-view=map]");
  if (await door.isVisible().catch(() => false)) await door.click();
  await page.locator("[data-fp=map]").scrollIntoViewIfNeeded();
  await page.locator(MARKERS).first().waitFor({ state: "attached", timeout: 20_000 });
  await page.waitForTimeout(200);
}

/** Check 5: every marker is called after what it shows, and no two are called the same. */
export async function markerNames(page) {
  const names = await page.locator(MARKERS).evaluateAll((all) => all.map((m) => (m.getAttribute("aria-label") ?? m.textContent).replace(/\s+/g, " ").trim()));
  const faults = [];
  if (names.length === 0) faults.push("there are no markers");
  if (names.length > 120) faults.push(`there are ${names.length} markers`);
  for (const name of names) {
    if (/^marker$/i.test(name)) faults.push('a marker is called "Marker"');
    if (/^[\d,. ]*$/.test(name)) faults.push(`a marker is called "${name}"`);
  }
  for (const name of new Set(names.filter((n, i) => names.indexOf(n) !== i))) faults.push(`two markers are called "${name}"`);
  return faults;
}

/** Check 5: at first the map shows each marker whole. */
export async function markersWhole(page) {
  return page.evaluate((selector) => {
    const map = document.querySelector("[data-fp=canvas]").getBoundingClientRect();
    return [...document.querySelectorAll(selector)].flatMap((marker) => {
      const { left, right, top, bottom } = marker.getBoundingClientRect();
      const whole = left >= map.left && right <= map.right && top >= map.top && bottom <= map.bottom;
      return whole ? [] : [`"${marker.textContent.trim()}" is cut off at the map's edge`];
    });
  }, MARKERS);
}

/** Check 3: Enter and Space open a marker, focus goes in, Escape from anywhere brings it back. */
export async function markerPanel(page) {
  const faults = [];
  const single = page.locator(`${MARKERS}--one`).first();
  if ((await single.count()) === 0) return ["no marker shows a single listing"];
  const name = (await single.textContent()).trim();
  for (const key of ["Enter", "Space"]) {
    await single.focus();
    await page.keyboard.press(key);
    const panel = page.locator("[data-fp=panel]");
    try {
      await panel.waitFor({ state: "visible", timeout: 5_000 });
    } catch {
      faults.push(`${key} does not open a marker`);
      continue;
    }
    await page.waitForTimeout(150);
    const inside = await page.evaluate(() => document.activeElement?.closest("[data-fp=panel]") && document.activeElement.textContent.trim());
    if (!inside) faults.push(`after ${key} the focus is not in the panel`);
    else if (!inside.includes(name.slice(0, 10))) faults.push(`the panel's heading "${inside}" is not the marker's name "${name}"`);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    await page.waitForTimeout(150);
    if (await panel.isVisible()) faults.push("Escape does not close the panel");
    const back = await page.evaluate(() => document.activeElement?.classList.contains("fp-pin") && document.activeElement.textContent.trim());
    if (back !== name) faults.push(`after Escape the focus is on ${back || "nothing"}, not on "${name}"`);
  }
  return faults;
}

/** Check 6: the map's buttons are large enough, have names, and move and zoom the map. */
export async function mapButtons(page) {
  const faults = [];
  for (const [control, name] of [["in", "zoom in"], ["out", "zoom out"], ["left", "left"], ["right", "right"], ["up", "up"], ["down", "down"]]) {
    const button = page.locator(`[data-map=${control}]`);
    if ((await button.count()) !== 1 || !(await button.isVisible())) {
      faults.push(`there is no button to go ${name}`);
      continue;
    }
    const box = await button.boundingBox();
    if (box.width < 24 || box.height < 24) faults.push(`the button to go ${name} is ${box.width} by ${box.height} px`);
    if ((await button.textContent()).trim() === "" && !(await button.getAttribute("aria-label"))) faults.push(`the button to go ${name} has no name`);
    const before = await view(page);
    await button.click();
    await page.waitForTimeout(600);
    if ((await view(page)) === before) faults.push(`the button to go ${name} does nothing`);
  }
  for (const box of await page.locator(MARKERS).evaluateAll((all) => all.map((m) => m.getBoundingClientRect()).map(({ width, height }) => ({ width, height })))) {
    if (box.width < 24 || box.height < 24) faults.push(`a marker is ${box.width} by ${box.height} px`);
  }
  return faults;
}

/** Where the markers and shapes stand now, as one comparable string. */
const view = (page) =>
  page.evaluate(() => [...document.querySelectorAll("[data-fp=canvas] .fp-pin, [data-fp=canvas] path")].slice(0, 60).map((e) => { const b = e.getBoundingClientRect(); return `${Math.round(b.x)},${Math.round(b.y)},${Math.round(b.width)}`; }).join(" "));

/** Check 10: a category's sign has 3:1 against the map's ground, and colour is not all that tells. */
export async function markerLooks(page) {
  const looks = await page.locator("svg.fp-mark, svg.fp-mark__sign, .fp-key svg, .fp-card__categories svg, .fp-option svg").evaluateAll((all) =>
    all.map((svg) => {
      const [shape, icon] = svg.querySelectorAll("use, path");
      return { colour: shape?.getAttribute("fill"), ink: icon?.getAttribute("fill"), shape: shape?.getAttribute("href"), icon: icon?.getAttribute("href") };
    }),
  );
  const faults = [];
  const byColour = new Map();
  for (const { colour, ink, shape, icon } of looks) {
    if (!/^#/.test(colour ?? "")) continue;
    if (contrast(colour, "#f3f2ee") < 3) faults.push(`a sign of ${colour} can hardly be seen on the map`);
    if (/^#/.test(ink ?? "") && contrast(colour, ink) < 3) faults.push(`an icon of ${ink} can hardly be seen on ${colour}`);
    byColour.set(`${shape} ${icon}`, (byColour.get(`${shape} ${icon}`) ?? new Set()).add(colour));
  }
  for (const [sign, colours] of byColour) if (colours.size > 1) faults.push(`only colour tells signs of ${sign} apart: ${[...colours].join(", ")}`);
  return [...new Set(faults)];
}
