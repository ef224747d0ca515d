// Search as residents do it: real-life questions and the place that must come among the first three.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";

import { build } from "./support/site.mjs";
import { scriptModule, wordsOf } from "./support/words.mjs";

/** Places that a resident looks at before trying other words. */
const FIRST = 3;

let site, search;

before(async () => {
  site = await build();
  search = await wordsOf(site.folder, "community-support");
});

after(() => site?.remove());

const names = (found) => found.map(({ name }) => name);

test("residents' questions find what they need among the first three", async (t) => {
  const rows = table(await readFile(new URL("questions.csv", import.meta.url), "utf8"));
  assert.ok(rows.length >= 60, `${rows.length} questions`);
  const { splitPlace } = await scriptModule("index/search/split-place.ts");
  const missed = [];
  for (const [question, answer] of rows) {
    // A page asks whether "forms" is a place; here postcodes alone are.
    const { words, place } = splitPlace(question);
    const found = names(await search.find(/^$|\d/.test(place) ? words : question));
    if (!found.slice(0, FIRST).includes(answer)) {
      missed.push(`"${question}" should find ${answer}, which is ${whereabouts(found, answer)}: ${found.slice(0, FIRST).join("; ")}`);
    }
  }
  t.diagnostic(`${rows.length} questions`);
  assert.deepEqual(missed, []);
});

test("every listing comes first for its own name, or beside others of that name", async () => {
  for (const name of new Set(search.names)) {
    const found = await search.find(name);
    const best = found.filter(({ score }) => score === found[0].score);
    assert.ok(names(found).slice(0, FIRST).includes(name) || names(best).includes(name), `${name}: ${names(found).slice(0, FIRST).join("; ")}`);
  }
});

test("another word for it never comes before the word itself", async () => {
  const found = names(await search.find("doctors "));
  const says = ["Roma Families Worker", "Community Interpreters"];
  assert.deepEqual(new Set(found.slice(0, says.length)), new Set(says));
  assert.ok(found.includes("Talking Therapies"), "a GP is a doctor");
});

test("while somebody types, each letter after the first keeps the place in sight", async () => {
  for (const typed of ["deb", "debt", "debt ", "debt c", "debt cl", "debt clin", "debt clinic"]) {
    assert.ok(names(await search.find(typed)).slice(0, FIRST).includes("Debt Clinic"), typed);
  }
});

test("a word that is nowhere brings a likely spelling", async () => {
  assert.equal(await search.spelling("dept advixe"), "debt advice");
  assert.equal(await search.spelling("debt advice"), null);
  assert.equal(await search.spelling("qqqqqqq"), null);
});

test("what staff keep to themselves is in no file of the search", async () => {
  const files = await search.everything();
  assert.ok(files.includes("samosa"), "words of descriptions are there");
  for (const word of ["outstanding", "caretaker", "leaflet"]) assert.ok(!files.includes(`"${word}"`), word);
});

test("a search fetches two files of a small map, and each once", async () => {
  const fresh = await wordsOf(site.folder, "community-support");
  await fresh.find("debt");
  await fresh.find("somewhere warm");
  await fresh.spelling("dept");
  assert.deepEqual(fresh.fetched, ["search/words.json", "search/0.json"]);
});

/** Where in what was found, in words. */
function whereabouts(found, answer) {
  const at = found.indexOf(answer);
  return at < 0 ? "not found" : `number ${at + 1} of ${found.length}`;
}

/** Rows of a table without its headings; cells in quotation marks may hold commas. */
function table(text) {
  const cells = (line) => [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain);
  return text.trim().split("\n").slice(1).map(cells);
}
