// A place that must stay secret stands in no published file: not in a page, not in what the search or the map reads.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import { example } from "../support/data.mjs";
import { ROOT } from "../support/site.mjs";

/** Degrees, some 20 metres. The middle of a square that may be published can be near by chance, but not so near. */
const NEAR = 0.0002;

export async function secrets(folder) {
  const secret = (await example()).filter(({ sensitive }) => sensitive);
  if (secret.length === 0) return ["the example has no secret place to look for"];
  const words = await marks(secret);
  const places = secret.flatMap(({ places }) => places);
  const near = ([x, y]) => places.some(([east, north]) => Math.hypot(x - east, y - north) < NEAR);
  const faults = [];
  for (const [path, text] of await readAll(folder)) {
    for (const word of words) if (text.includes(word)) faults.push(`${path} has "${word}"`);
    // What is drawn below the listings, such as streets, may well be near.
    if (path.endsWith("/context.json")) continue;
    const found = path.endsWith("/core.json") ? spots(JSON.parse(text)) : pairs(text);
    for (const [x, y] of found.filter(near)) faults.push(`${path} has a place at ${x}, ${y}`);
  }
  return faults;
}

/** What gives a place away, as it may be written in pages, in addresses and among a search's words: if nothing else says it. */
async function marks(secret) {
  const rows = secret.map(({ row }) => row);
  const data = await Promise.all((await readdir(join(ROOT, "data"))).filter((name) => name.endsWith(".csv") && name !== "postcodes.csv").map((name) => readFile(join(ROOT, "data", name), "utf8")));
  const open = data.join("\n").split("\n").filter((line) => !rows.some(({ Id }) => line.startsWith(`${Id},`))).join("\n");
  const streets = rows.map(({ Address }) => Address.split(",")[0]);
  const postcodes = rows.map(({ Postcode }) => Postcode).filter((postcode) => !open.includes(postcode));
  const written = postcodes.flatMap((postcode) => [" ", "", "%20", "+", "-"].map((gap) => postcode.replace(" ", gap)));
  return [...streets, ...written].flatMap((words) => [words, words.toLowerCase()]).filter((words) => !open.includes(words));
}

/** Pairs of numbers that stand beside each other in a text, and may be a longitude and a latitude either way round. */
const pairs = (text) =>
  [...text.matchAll(/(-?\d{1,3}\.\d{3,})["']?[\s,;/|]{1,3}["']?(?=(-?\d{1,3}\.\d{3,}))/g)].flatMap(([, a, b]) => [[Number(a), Number(b)], [Number(b), Number(a)]]);

/** Where the map's spots are, in degrees: the first as it is, each other as the step from the one before. */
function spots({ spots: { x, y } }) {
  let [east, north] = [0, 0];
  return x.map((step, i) => [(east += step) / 100_000, (north += y[i]) / 100_000]);
}

async function readAll(folder) {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  // The table of all postcodes says where postcodes are, not who is there.
  const told = names.filter((name) => !name.startsWith(join(folder, "places/")));
  return Promise.all(told.map(async (name) => [name.slice(folder.length), await readFile(name, "utf8")]));
}
