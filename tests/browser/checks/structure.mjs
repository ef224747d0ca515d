// Check 2: landmarks, skip links, headings, language, titles.

/**
 * Faults in the skeleton of the page that is open. A page with a way out has the `neutral` title: what stands in the
 * browser's tab and history may not give away what it is about.
 */
export async function structure(page, { neutral } = {}) {
  return page.evaluate((neutral) => {
    const faults = [];
    const all = (selector) => [...document.querySelectorAll(selector)];
    const shown = (element) => element.checkVisibility({ checkVisibilityCSS: true });
    if (!/^[a-z]{2,3}(-|$)/.test(document.documentElement.lang)) faults.push("the page has no language");
    if (all("main").length !== 1) faults.push(`the page has ${all("main").length} main landmarks`);
    const first = all("h1").filter(shown);
    if (first.length !== 1) faults.push(`the page has ${first.length} first-level headings`);
    let level = 0;
    for (const heading of all("h1, h2, h3, h4, h5, h6").filter(shown)) {
      const next = Number(heading.tagName[1]);
      if (next > level + 1) faults.push(`heading "${heading.textContent.trim()}" jumps from level ${level} to ${next}`);
      if (heading.textContent.trim() === "") faults.push("a heading is empty");
      level = next;
    }
    const words = first[0]?.textContent.trim() ?? "";
    if (words === "") faults.push("the first-level heading is empty");
    if (neutral && document.title !== neutral) faults.push(`the title "${document.title}" gives the page away`);
    if (!neutral && !document.title.startsWith(words)) faults.push(`the title "${document.title}" does not start with "${words}"`);
    const skip = document.querySelector("a[href], button, input, summary");
    const target = skip?.getAttribute("href")?.startsWith("#") && document.getElementById(skip.getAttribute("href").slice(1));
    if (!target) faults.push("the first thing that takes focus is not a skip link to a place on the page");
    const ids = all("[id]").map((element) => element.id);
    for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) faults.push(`id "${id}" stands twice`);
    for (const control of all("input, select, textarea").filter((c) => c.type !== "hidden")) {
      if (!control.labels?.length && !control.getAttribute("aria-label") && !control.getAttribute("aria-labelledby")) faults.push(`a ${control.type} field has no label`);
    }
    return faults;
  }, neutral);
}

/** Faults in the titles of a whole site: { path: title }. */
export function titles(byPath) {
  const seen = new Map();
  const faults = [];
  for (const [path, title] of Object.entries(byPath)) {
    if (seen.has(title)) faults.push(`${path} and ${seen.get(title)} have the same title "${title}"`);
    seen.set(title, path);
  }
  return faults;
}
