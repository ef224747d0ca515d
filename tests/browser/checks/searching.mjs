// A search by words and a place: answered where the searcher hears it, and told to nobody.

const WORDS = "food";
const PLACE = "ZZ2 2AS";
const WAIT = { timeout: 10_000 };

/** Fills in the form, presses Enter, and watches what is asked for and what is said. */
export async function searching(page) {
  const faults = [];
  const asked = [];
  const own = new URL(page.url()).host;
  page.on("request", (request) => request.isNavigationRequest() || asked.push(new URL(request.url())));
  const form = page.locator("[data-fp=search]");
  if ((await form.getAttribute("role")) !== "search") faults.push("the form is no landmark of a search");
  await form.locator("[name=q]").fill(WORDS);
  await form.locator("[name=near]").fill(PLACE);
  await form.locator("[name=near]").press("Enter");
  const said = page.locator("[data-fp=status]", { hasText: PLACE });
  await said.waitFor(WAIT).catch(() => faults.push("the answer doesn't say where it looked"));
  await page.waitForFunction(() => document.activeElement?.id === "results", undefined, { timeout: 5_000 }).catch(() => faults.push("the focus isn't on the answer"));
  await page.locator("[data-fp=list]:not([aria-busy])").waitFor({ state: "attached", ...WAIT }).catch(() => faults.push("the list never comes"));
  if ((await page.locator("[data-fp=list] > li").count()) === 0) faults.push("nothing is listed");
  for (const { host, href } of asked) {
    if (host !== own) faults.push(`the search told another host: ${href}`);
    if (/zz2[\s+_-]*2as/i.test(decodeURIComponent(href))) faults.push(`the whole postcode was sent: ${href}`);
  }
  return faults;
}
