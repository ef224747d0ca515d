// The search of a published map without a browser: its own script and index files, in Node.

import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import vm from "node:vm";

/** Opens the search of a map. Gives `find(q)`: the listings' names and slugs, the best first. */
export async function wordsOf(site, map) {
  const folder = join(site, map, "index", (await readdir(join(site, map, "index")))[0]);
  const json = async (path) => JSON.parse(await readFile(join(folder, path), "utf8"));
  const manifest = await json("manifest.json");
  const tools = await script(site);
  const fetched = [];
  const search = tools.openSearch(manifest, (path) => {
    fetched.push(path);
    return json(path);
  });
  const names = await namesOf(manifest, json);
  return {
    fetched,
    spelling: (q) => search.spelling(q),
    async find(q) {
      const { score, terms } = await search.find(q);
      const ranks = [...score.keys()].filter((rank) => score[rank] > 0);
      ranks.sort((a, b) => score[b] - score[a] || names[a].localeCompare(names[b], "en"));
      return Object.assign(ranks.map((rank) => ({ name: names[rank], score: score[rank] })), { terms });
    },
  };
}

/** What search.js leaves for others. */
async function script(site) {
  const [assets] = await readdir(join(site, "assets"));
  const context = vm.createContext({});
  vm.runInContext(await readFile(join(site, "assets", assets, "search.js"), "utf8"), context);
  return context.fingerpostSearch;
}

async function namesOf(manifest, json) {
  const leaves = await Promise.all(manifest.leaves.map((_, k) => json(`leaf/${k}.json`)));
  return leaves.flatMap((leaf) => leaf.names);
}
