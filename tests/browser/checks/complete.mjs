// Check 1: without JavaScript, the list and its further pages hold every listing that the map has.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Walks a map's list without scripts and compares it with the listings that the map's index names. */
export async function complete(browser, address, folder, map) {
  const faults = [];
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const found = new Set();
  let next = `${address}${map}/`;
  for (let number = 1; next && number < 500; number++) {
    const response = await page.goto(next);
    if (response.status() !== 200) { faults.push(`${next} answers ${response.status()}`); break; }
    for (const slug of await page.locator("#results li[data-slug]").evaluateAll((all) => all.map((li) => li.dataset.slug))) found.add(slug);
    const link = page.locator("[data-fp=pagination] a[rel=next]");
    next = (await link.count()) ? new URL(await link.getAttribute("href"), page.url()).href : undefined;
  }
  const slugs = await slugsOfIndex(page, `${address}${map}/`, folder, map);
  if (slugs.length === 0) faults.push("the map's index names no listing");
  for (const slug of slugs) {
    if (!found.has(slug)) faults.push(`${slug} is on the map but not in the list without JavaScript`);
  }
  await context.close();
  return faults;
}

async function slugsOfIndex(page, url, folder, map) {
  await page.goto(url);
  const { manifest } = JSON.parse(await page.locator("#fp-config").textContent());
  const leaves = join(folder, map, manifest, "../leaf");
  const files = (await readdir(leaves)).map(async (leaf) => JSON.parse(await readFile(join(leaves, leaf), "utf8")));
  return (await Promise.all(files)).flatMap(({ names, slugs }) => names.map((name, place) => slugs[place] ?? slugOf(name)));
}

/** Slugs that follow from the name are not in the index. */
const slugOf = (name) => name.toLowerCase().replace(/['`]/g, "").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
