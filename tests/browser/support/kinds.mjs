// One page of each kind on a site.

/** The main map of the example, and of what `fingerpost new` makes. */
export const MAP = "community-support";

/** Finds an address for every kind of page that the site has, from what the map page itself links to. */
export async function kinds(browser, address) {
  // Without scripts, so that every link is still the one that was published.
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${address}${MAP}/`);
  const first = async (selector) => {
    const link = page.locator(selector).first();
    return (await link.count()) ? new URL(await link.getAttribute("href"), page.url()).href : undefined;
  };
  const slugs = await page.locator("[data-fp=list] > [data-slug]").evaluateAll((all) => all.slice(0, 3).map((item) => item.dataset.slug));
  const found = {
    home: address,
    map: `${address}${MAP}/`,
    "further page": await first("[data-fp=pagination] a[rel=next]"),
    category: await first("[data-facet=category] a[data-option]"),
    need: await first("a[data-need]"),
    listing: await first("[data-fp=list] h3 a"),
    "a to z": await first(".fp-results a[href$='a-z/']"),
    letter: `${address}${MAP}/a-z/a/`,
    saved: `${address}saved/`,
    "saved by somebody else": `${address}saved/?keep=${[MAP, ...slugs].join(".")}`,
    urgent: `${address}urgent/`,
    offline: `${address}offline.html`,
    embed: `${address}${MAP}/embed/`,
    page: `${address}accessibility/`,
    "not found": `${address}no/such/page/`,
  };
  await page.close();
  return found;
}
