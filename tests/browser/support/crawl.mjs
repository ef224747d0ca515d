// Follows every address that a published site writes down, over HTTP and without a browser.

/**
 * Asks once for everything that can be reached from `address`: pages, styles, scripts, drawings, data. Gives what was
 * found (paths) and what is wrong: answers other than 200, and links that leave the site's folder on its own host.
 */
export async function crawl(address) {
  const waiting = [address];
  const found = new Map();
  const faults = [];
  while (waiting.length > 0) {
    const next = waiting.splice(0, 20).filter((url) => !found.has(url));
    for (const url of next) found.set(url, undefined);
    for (const page of await Promise.all(next.map(visit))) {
      found.set(page.url, page.type);
      if (page.status !== 200) faults.push(`${page.url} answers ${page.status}`);
      for (const link of page.links) {
        const { host, href } = new URL(link);
        if (host !== new URL(address).host) continue;
        if (!href.startsWith(address)) faults.push(`${page.url} leads out of the site, to ${href}`);
        else if (!found.has(href)) waiting.push(href);
      }
    }
  }
  return { found: [...found.keys()], pages: [...found].filter(([, type]) => type === "html").map(([url]) => url), faults: [...new Set(faults)] };
}

async function visit(url) {
  const response = await fetch(url);
  const type = response.headers.get("content-type") ?? "";
  const text = await response.text();
  const links = [...written(url, type, text)].flatMap((link) => whole(link, response.url));
  return { url, status: response.status, type: type.includes("html") ? "html" : type, links };
}

/** The addresses that a file has in it. */
function* written(url, type, text) {
  if (type.includes("html")) {
    for (const [, link] of text.matchAll(/\s(?:href|src)="([^"]*)"/g)) yield link.replaceAll("&amp;", "&");
    const config = text.match(/<script type="application\/json" id="fp-config">(.*?)<\/script>/s);
    if (config) yield* configured(JSON.parse(config[1]));
  }
  if (url.endsWith("/manifest.json")) yield* indexed(JSON.parse(text));
  if (type.includes("css")) for (const [, link] of text.matchAll(/url\(["']?([^"')]+)/g)) yield link;
}

function* configured({ manifest, mapScript, worker, context }) {
  for (const link of [manifest, mapScript, worker, context]) if (link) yield link;
}

/** A map's manifest says how many files of each kind stand beside it. */
function* indexed({ leaves, cards, context }) {
  yield "core.json";
  yield "choices.json";
  for (let leaf = 0; leaf < leaves.length; leaf++) yield `leaf/${leaf}.json`;
  for (let shard = 0; shard < cards.shards; shard++) yield `cards/${shard}.json`;
  if (context) yield "context.json";
}

/** The address without its fragment; nothing for `mailto:` and its like. */
function whole(link, base) {
  const url = new URL(link, base);
  url.hash = "";
  return /^https?:$/.test(url.protocol) ? [url.href] : [];
}
