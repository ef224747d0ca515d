// What filters find, against a plain reading of the data: combinations of options by the hundred,
// the same in every run. The reading here knows nothing of the program's: it has its own list of
// what each notation means.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { openIndex } from "./support/asked.mjs";
import { readCsv } from "./support/data.mjs";
import { chance } from "./support/invented.mjs";
import { BANDS, csv, MEANINGS, page } from "./support/many-ways.mjs";
import { build } from "./support/site.mjs";

const COMBINATIONS = 400;

let example, invented;
before(async () => {
  example = await build();
  invented = await build({
    files: { "site.toml": 'title = "Many ways"\nbase_url = "https://maps.example.org"\n', "content/help.md": page, "data/help.csv": csv() },
  });
});
after(() => Promise.all([example?.remove(), invented?.remove()]));

/** Chooses at random, asks the index, and compares listings and counts with a scan of the rows. */
async function compare({ index, rows, seed, most = COMBINATIONS }) {
  const of = chance(seed);
  const keys = [...index.page.keys()];
  let empty = 0;
  for (let round = 0; round < most; round++) {
    const chosen = {};
    for (const key of keys.filter(() => of.next() < 0.4)) {
      const slugs = [...index.page.get(key).keys()].filter(() => of.next() < 2.5 / index.page.get(key).size);
      if (slugs.length > 0) chosen[key] = slugs;
    }
    const fits = (row, key) => !chosen[key] || chosen[key].some((slug) => row.answers[key].has(index.page.get(key).get(slug).title));
    const wanted = rows.filter((row) => keys.every((key) => fits(row, key)));
    const found = await index.find(chosen);
    const words = JSON.stringify(chosen);
    assert.deepEqual(found.slugs, wanted.map((row) => row.slug).sort(), words);
    assert.equal(found.total, wanted.length, words);
    empty += Number(wanted.length === 0);
    for (const key of keys) {
      const others = rows.filter((row) => keys.every((other) => other === key || fits(row, other)));
      for (const [slug, { title }] of index.page.get(key)) {
        const count = others.filter((row) => row.answers[key].has(title)).length;
        assert.equal(found.counts[key][slug], count, `${key}=${slug} beside ${words}`);
      }
    }
  }
  assert.ok(empty < most / 2, "most combinations find something, or they prove little");
}

/** The answers that the page offers are those that the rows give, with their counts. */
function offersAll(index, rows) {
  assert.deepEqual([...index.page.keys()].sort(), Object.keys(rows[0].answers).sort());
  for (const [key, options] of index.page) {
    const given = new Map();
    for (const row of rows) for (const answer of row.answers[key]) given.set(answer, (given.get(answer) ?? 0) + 1);
    const offered = new Map([...options.values()].map(({ title, count }) => [title, count]));
    assert.deepEqual(Object.fromEntries([...offered].sort()), Object.fromEntries([...given].sort()), key);
  }
}

const set = (cell, cut = ";") => new Set(cell.split(cut).map((part) => part.trim()).filter(Boolean));

/** The bands that the example's notations of ages touch; "Years" are those of school, "Adults" are 18. */
function bands(cell) {
  const [first, last] = (cell.match(/\d+/g) ?? []).map(Number);
  const school = /^Years/.test(cell) ? 4 : 0;
  const ages =
    cell === "Adults" ? [18, 120]
    : last !== undefined ? [first + school, last + school + Number(school > 0)]
    : /^under/i.test(cell) ? [0, first - 1]
    : [first, 120];
  if (cell === "") return new Set(["Ask about ages"]);
  const starts = [0, 5, 11, 16, 18, 25, 65, 121];
  return new Set(BANDS.filter((_, n) => ages[0] < starts[n + 1] && starts[n] <= ages[1]));
}

test("the example's filters find what a scan of its published file finds", async () => {
  const index = await openIndex(example.folder, "community-support");
  const text = await readFile(join(example.folder, "community-support/data/listings.csv"), "utf8");
  const rows = readCsv(text.replace(/^\uFEFF/, "")).map((row) => ({
    slug: row.page.split("/").at(-2),
    answers: {
      category: set(row.category),
      ages: bands(row.ages),
      cost: set(row.cost || "Ask about the cost"),
      access: set(row.access),
      languages: set(row.languages),
      delivery: set(row.delivery),
    },
  }));
  assert.equal(rows.length, 149);
  offersAll(index, rows);
  await compare({ index, rows, seed: 7 });
});

test("however the data writes it, a choice finds what the words mean", async () => {
  const index = await openIndex(invented.folder, "help");
  const raw = readCsv(await readFile(join(invented.site, "data/help.csv"), "utf8"));
  const meant = (kind, cell) => new Set(MEANINGS[kind].find(([text]) => text === cell)[1]);
  const yes = (cell) => /^(yes|y|true|1|x)\b/i.test(cell);
  const rows = raw.map((row) => ({
    slug: row.Name.toLowerCase().replace(/ /g, "-"),
    answers: {
      category: set(row.Category),
      ages: meant("ages", row.Ages),
      cost: meant("cost", row.Cost),
      delivery: meant("delivery", row.Delivery),
      "languages-spoken": meant("languages", row["Languages spoken"]),
      access: meant("access", row.Access),
      "what-is-there": new Set(["Baby changing", "Parking", "Kitchen"].filter((header) => yes(row[header]))),
      "garden": new Set(yes(row.Garden) ? ["There is a garden"] : []),
      "day": set(row.Day || "Days not known"),
    },
  }));
  offersAll(index, rows);
  await compare({ index, rows, seed: 11 });
});

test("ages of the page are bands in the order of life", async () => {
  const index = await openIndex(invented.folder, "help");
  const titles = [...index.page.get("ages").values()].map(({ title }) => title);
  assert.deepEqual(titles, [...BANDS, "Ask about ages"]);
});

test("a need chooses its combination, on its own page and with a press", async () => {
  const index = await openIndex(invented.folder, "help");
  const html = await readFile(join(invented.folder, "help/index.html"), "utf8");
  const [, href, choose, count] = /<a class="fp-need" href="\.\/([^"]+)"[^>]*data-choose="([^"]+)"[\s\S]*?fp-need__count">(\d+)/.exec(html);
  const chosen = {};
  for (const [key, slug] of new URLSearchParams(choose.replaceAll("&amp;", "&"))) (chosen[key] ??= []).push(slug);
  assert.deepEqual(Object.keys(chosen).sort(), ["ages", "category", "cost", "languages-spoken"]);
  const { slugs } = await index.find(chosen);
  const page = await readFile(join(invented.folder, "help", href, "index.html"), "utf8");
  const listed = [...page.matchAll(/fp-card__link"[^>]* href="[^"]*\/([^"/]+)\/"/g)].map(([, slug]) => slug);
  assert.equal(slugs.length, Number(count));
  assert.ok(slugs.length > 0 && slugs.length <= 20);
  assert.deepEqual(listed.sort(), slugs);
});
