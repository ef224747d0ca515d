// One page of each kind on the example site.

/** The example's main map. */
export const MAP = "community-support";

/** Finds an address for every kind of page, from what the map page itself links to. */
export async function kinds(browser, address) {
  // Without scripts, so that every link is still the one that was published.
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${address}${MAP}/`);
  const first = (selector) => page.locator(selector).first().getAttribute("href").then((href) => new URL(href, page.url()).href);
  const found = {
    home: address,
    map: `${address}${MAP}/`,
    "further page": await first("[data-fp=pagination] a[rel=next]"),
    category: await first("[data-facet=category] a[data-option]"),
    need: await first("a[data-need]"),
    listing: await first("[data-fp=list] h3 a"),
    embed: `${address}${MAP}/embed/`,
    page: `${address}accessibility/`,
    "not found": `${address}no/such/page/`,
  };
  await page.close();
  return found;
}
