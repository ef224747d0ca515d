// Asks a published map's index what choices find: the very script that the page's worker runs, run
// here, with the published files on the disk.

import { readFile } from "node:fs/promises";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";

/** Opens the index of a map; gives { facets, find(chosen) }. */
export async function openIndex(folder, map) {
  const send = worker(folder);
  const base = join(folder, map, "index");
  const manifest = join(base, readdirSync(base)[0], "manifest.json");
  const { facets } = await send("open", { manifest });
  return { facets, page: await options(join(folder, map, "index.html")), find: (chosen) => find(send, chosen) };
}

/** The one place that knows how the index is asked: { total, slugs, counts }. */
async function find(send, chosen) {
  const wanted = { chosen, q: "", near: null, radius: null, sort: null, now: Date.UTC(2026, 10, 22, 12) };
  const { total, ranks, counts } = await send("find", wanted);
  const cards = await send("cards", { ranks: [...ranks] });
  return { total, counts, slugs: Array.from(cards, (card) => /href="\.\/([^/"]+)\/"/.exec(card)[1]).sort() };
}

/** The worker's script in a room of its own. */
function worker(folder) {
  const assets = join(folder, "assets");
  const script = readFileSync(join(assets, readdirSync(assets)[0], "worker.js"), "utf8");
  const waiting = new Map();
  let hear;
  const room = {
    addEventListener: (kind, listener) => kind === "message" && (hear = listener),
    postMessage: (reply) => waiting.get(reply.id)?.(reply),
    fetch: async (path) => ({ ok: true, json: async () => JSON.parse(await readFile(path, "utf8")) }),
  };
  runInContext(script, createContext(Object.assign(room, { self: room, URL, URLSearchParams })));
  let id = 0;
  return (ask, of) =>
    new Promise((resolve, reject) => {
      id += 1;
      waiting.set(id, (reply) => ("fault" in reply ? reject(new Error(reply.fault)) : resolve(reply.gives)));
      hear({ data: { id, ask, of } });
    });
}

/**
 * What the page offers: for each facet its options' titles and counts, by key and slug. Not when it is open: that has
 * no counts before a page knows the time (hours.test.mjs sets the clock for it).
 */
async function options(file) {
  const html = await readFile(file, "utf8");
  const facets = new Map();
  for (const part of html.split(/(?= data-facet=")/).slice(1)) {
    const key = /data-facet="([^"]+)"/.exec(part)[1];
    if (key === "when") continue;
    const found = [...part.matchAll(/data-option="([^"]+)"[\s\S]*?fp-option__title">([^<]+)<[\s\S]*?data-count>([\d,]+)</g)];
    facets.set(key, new Map(found.map(([, slug, title, count]) => [slug, { title: plain(title), count: Number(count.replace(",", "")) }])));
  }
  return facets;
}

const plain = (text) => text.replace(/&amp;/g, "&").replace(/&#39;|&#x27;/g, "'").trim();
