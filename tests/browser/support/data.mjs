// A plain reading of the example's data, apart from the program's own, to compare pages with.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { ROOT } from "./site.mjs";

/** Reads CSV (RFC 4180) into one object a row, by header. */
export function readCsv(text) {
  const rows = [[""]];
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const at = text[i];
    const row = rows.at(-1);
    if (quoted && at === '"' && text[i + 1] === '"') (row[row.length - 1] += '"'), i++;
    else if (at === '"') quoted = !quoted;
    else if (!quoted && at === ",") row.push("");
    else if (!quoted && at === "\n") rows.push([""]);
    else if (quoted || at !== "\r") row[row.length - 1] += at;
  }
  const [header, ...lines] = rows.filter((row) => row.length > 1);
  return lines.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ""])));
}

/** The example's listings: rows with one id are one listing with several places. */
export async function example() {
  const text = await readFile(join(ROOT, "data/community-support.csv"), "utf8");
  const byId = new Map();
  for (const row of readCsv(text.replace(/^\uFEFF/, ""))) {
    const listing = byId.get(row.Id) ?? { name: row.Name.trim(), places: [], categories: split(row.Category), languages: split(row.Languages), sensitive: row.Sensitive !== "", row };
    if (row.Latitude) listing.places.push([Number(row.Longitude), Number(row.Latitude)]);
    byId.set(row.Id, listing);
  }
  return [...byId.values()];
}

const split = (cell) => cell.split(";").map((word) => word.trim()).filter(Boolean);
