// Checks 8 and 13: a choice is announced once, in a place that was there before, and moves nothing.

/** Chooses the first category and watches. The filters' panel is opened where it is closed. */
export async function choices(page) {
  const faults = [];
  const status = page.locator("[data-fp=status]");
  if ((await status.getAttribute("role")) !== "status") faults.push("the count is not in a status region");
  await openFilters(page);
  const box = page.locator("[data-facet=category] input[type=checkbox]").first();
  await box.waitFor({ state: "attached", timeout: 10_000 });
  await box.scrollIntoViewIfNeeded();
  await page.evaluate(() => {
    const region = document.querySelector("[data-fp=status]");
    window.fingerpostSaid = [];
    new MutationObserver(() => window.fingerpostSaid.push(region.textContent.trim())).observe(region, { childList: true, characterData: true, subtree: true });
  });
  const before = await place(page);
  await box.focus();
  await page.keyboard.press("Space");
  await page.waitForFunction(() => window.fingerpostSaid.length > 0, undefined, { timeout: 10_000 }).catch(() => faults.push("a choice is not announced"));
  await page.waitForTimeout(500);
  const said = await page.evaluate(() => [...new Set(window.fingerpostSaid)]);
  if (said.length > 1) faults.push(`one choice is announced ${said.length} times: ${said.join(" / ")}`);
  if (said[0] && !/\d/.test(said[0])) faults.push(`the announcement has no count: ${said[0]}`);
  const after = await place(page);
  if (Math.abs(after.y - before.y) > 2) faults.push(`the check box moved by ${after.y - before.y} px when it was pressed`);
  if (!after.focused) faults.push("the check box lost the focus when it was pressed");
  return faults;
}

export async function openFilters(page) {
  const summary = page.locator("[data-fp=filters] summary").first();
  const open = await page.locator("[data-fp=filters] details").first().evaluate((d) => d.open).catch(() => true);
  if (!open && (await summary.isVisible())) await summary.click();
}

const place = (page) =>
  page.locator("[data-facet=category] input[type=checkbox]").first().evaluate((box) => ({ y: box.getBoundingClientRect().y, focused: document.activeElement === box }));
