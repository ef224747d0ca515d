// Check 4: forty presses of Tab, forwards and back: no trap, and every stop can be seen.

const PRESSES = 40;

export async function tabbing(page) {
  const faults = [];
  await page.evaluate(() => {
    document.activeElement?.blur();
    scrollTo(0, 0);
  });
  const forwards = await walk(page, "Tab", faults);
  const back = await walk(page, "Shift+Tab", []);
  if (forwards.length > 2 && new Set(forwards.slice(-6)).size === 1) faults.push(`Tab is trapped at ${forwards.at(-1)}`);
  if (back.length > 2 && new Set(back.slice(-6)).size === 1 && back.at(-1) !== forwards[0]) faults.push(`Shift and Tab are trapped at ${back.at(-1)}`);
  return [...new Set(faults)];
}

/** Presses a key again and again; gives the stops and notes those that can't be seen. */
async function walk(page, key, faults) {
  const stops = [];
  for (let press = 0; press < PRESSES; press++) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(look);
    if (!stop) break;
    stops.push(stop.name);
    if (stop.fault) faults.push(`${stop.name}: ${stop.fault}`);
  }
  return stops;
}

/** Runs in the page: what has the focus, and whether a person would notice. */
function look() {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const name = `${element.tagName.toLowerCase()} "${(element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent).replace(/\s+/g, " ").trim().slice(0, 50)}"`;
  // Of a link that runs over two lines, the first part: the middle of both may be beside it.
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const drawn = [element, ...element.labels ?? [], ...element.querySelectorAll("*"), element.parentElement];
  const styles = drawn.flatMap((e) => [getComputedStyle(e), getComputedStyle(e, "::before"), getComputedStyle(e, "::after")]);
  const outline = styles.some((s) => s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2);
  const shadow = styles.some((s) => /(\d+)px/.test(s.boxShadow) && s.boxShadow !== "none");
  const border = parseFloat(getComputedStyle(element).borderBottomWidth) >= 2;
  const colours = new Set();
  for (const s of styles) {
    if (s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2) colours.add(s.outlineColor);
    if (s.boxShadow !== "none") for (const c of s.boxShadow.match(/rgba?\([^)]*\)/g) ?? []) colours.add(c);
    if (s.backgroundColor === "rgb(255, 221, 0)") colours.add(s.backgroundColor), colours.add(s.color);
  }
  let fault;
  if (!outline && !shadow && !border) fault = "nothing shows that it has the focus";
  else if (colours.size < 2) fault = "the focus shows in one colour only";
  const middle = [box.left + box.width / 2, box.top + box.height / 2];
  const inView = box.width > 0 && middle[0] >= 0 && middle[0] <= innerWidth && middle[1] >= 0 && middle[1] <= innerHeight;
  if (!inView) fault = "it takes the focus outside what can be seen";
  else {
    const top = document.elementFromPoint(...middle);
    const own = top && (element.contains(top) || [...element.labels ?? []].some((l) => l.contains(top)));
    if (!own) fault = `it is hidden below ${top?.tagName}.${top?.className}`;
  }
  return { name, fault };
}
