// One page of each kind on the example site.

/** The example's main map. */
export const MAP = "community-support";

/** Finds an address for every kind of page, from what the map page itself links to. */
export async function kinds(browser, address) {
  const page = await browser.newPage();
  await page.goto(`${address}${MAP}/`);
  const first = (selector) => page.locator(selector).first().getAttribute("href").then((href) => new URL(href, page.url()).href);
  const found = {
    home: address,
    map: `${address}${MAP}/`,
    "further page": await first("[data-fp=pagination] a[rel=next]"),
    category: await first("[data-facet=category] a[data-option], [data-facet=category] [data-href]").catch(() => `${address}${MAP}/category/`),
    need: await first("a[data-need]"),
    listing: await first("[data-fp=list] h3 a"),
    embed: `${address}${MAP}/embed/`,
    page: `${address}accessibility/`,
    "not found": `${address}no/such/page/`,
  };
  await page.close();
  return found;
}
