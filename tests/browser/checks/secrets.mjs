// A place that must stay secret stands in no published file: not in a page, not in what the search or the map reads.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import { example } from "../support/data.mjs";

/** Degrees: what is published of a secret place must be further off than this, some 100 metres. */
const NEAR = 0.0009;

export async function secrets(folder) {
  const listings = await example();
  const files = await readAll(folder);
  const secret = listings.filter(({ sensitive }) => sensitive);
  const open = listings.filter(({ sensitive }) => !sensitive).map(({ row }) => Object.values(row).join("\n")).join("\n");
  if (secret.length === 0) return ["the example has no secret place to look for"];
  const words = secret.flatMap(({ row }) => marks(row)).filter((word) => !open.includes(word));
  const faults = [];
  for (const [path, text] of files) {
    for (const word of words) if (text.includes(word)) faults.push(`${path} has "${word}"`);
    for (const [x, y] of path.endsWith("/core.json") ? spots(JSON.parse(text)) : []) {
      if (secret.some(({ places }) => places.some(([east, north]) => Math.hypot(x - east, y - north) < NEAR))) faults.push(`${path} has a spot at ${x}, ${y}`);
    }
  }
  return faults;
}

/** What gives a row's place away, as it may be written in pages, in addresses and among a search's words. */
function marks({ Address, Postcode, Latitude, Longitude }) {
  const [street] = Address.split(",");
  const postcode = [Postcode, Postcode.replace(" ", ""), Postcode.replace(" ", "%20"), Postcode.replace(" ", "+")];
  return [street, ...postcode, ...postcode.map((text) => text.toLowerCase()), Latitude.slice(0, 7), Longitude.slice(1, 7)];
}

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
