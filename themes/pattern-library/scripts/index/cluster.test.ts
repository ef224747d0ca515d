import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Frame, type Left, MOST_MARKS, fineEnough, visible } from './cluster';
import { type Core, decode } from './decode';
import { narrow } from './narrow';
import type { Chosen } from './narrow';
import { CORE_FILE, MANIFEST, OVERVIEW_FILE, sampleCore } from './sample';
import { type Ground, decodeOverview, groundOf } from './spots';

const core = sampleCore();
const ground = groundOf(core);
const all = left({});

function left(chosen: Chosen): Left {
  const { matches, wanted } = narrow(core.facets, core.listings, chosen);
  return { matches, wanted: wanted[0] ?? null, categories: core.facets[0]?.of };
}

const everything = ({ listings }: Core): Left => ({
  matches: new Uint8Array(listings).fill(1),
  wanted: null,
  categories: undefined,
});

const BRITAIN: Frame = { west: -8, south: 49, east: 2, north: 61, zoom: 5, maxZoom: 19 };
const STREET: Frame = { west: -0.11, south: 51.49, east: -0.08, north: 51.51, zoom: 15, maxZoom: 19 };

/** Places scattered over a degree, one listing each. */
function scattered(places: number) {
  const step = (of: number, by: number) => Array.from({ length: of }, (_, i) => (i * by) % 100_003);
  const differences = (values: number[]) => values.map((value, i) => value - (values[i - 1] ?? 0));
  const numbers = Array.from({ length: places }, (_, i) => i);
  return decode(
    { ...MANIFEST, listings: places, facets: [] },
    {
      ...CORE_FILE,
      facets: {},
      extra: [],
      spots: {
        x: differences(step(places, 7_919)),
        y: differences(step(places, 5_003).map((value) => value + 5_100_000)),
        count: numbers.map(() => 1),
        near: numbers.map(() => -1),
      },
    },
  );
}

test('from afar places share a marker that says how many listings there are, each once', () => {
  const marks = visible(ground, BRITAIN, all);
  assert.equal(marks.length, 1);
  assert.equal(marks[0]?.kind, 'group');
  assert.equal(marks[0]?.count, 4);
  assert.deepEqual(marks[0]?.near, ['Ash Street', 'Birch Lane']);
});

test('from near each place has its own, and what is out of the frame has none', () => {
  const marks = visible(ground, STREET, all);
  assert.deepEqual(marks.map(({ kind, ranks }) => [kind, ranks]), [
    ['several', [0, 1]],
    ['one', [2]],
  ]);
});

test('a filter leaves only markers with listings that are left', () => {
  const marks = visible(ground, STREET, left({ category: ['food'] }));
  assert.deepEqual(marks.map(({ ranks }) => ranks), [[0, 1]]);
  assert.equal(marks[0]?.category, 0, 'all of its listings are food first');
});

test('a marker shows the kind of help that was chosen, not the main one', () => {
  const second = MANIFEST.facets[0]?.options[1] ?? '';
  const marks = visible(ground, STREET, left({ category: [second] }));
  const marked = marks.find(({ ranks }) => ranks.includes(1));
  assert.equal(marked?.category, 1, 'food comes first in its categories');
});

test('there is nothing to zoom into at the closest zoom', () => {
  const close = { ...BRITAIN, zoom: 19, maxZoom: 19 };
  const many = scattered(5_000);
  assert.ok(visible(groundOf(many), close, everything(many)).every(({ kind }) => kind !== 'group'));
});

test('there are never too many markers, and none of the listings is lost', () => {
  for (const places of [119, 121, 1_000, 20_000]) {
    const many = scattered(places);
    const frame = { west: -0.5, south: 50.5, east: 1.5, north: 52.5, zoom: 10, maxZoom: 19 };
    const marks = visible(groundOf(many), frame, everything(many));
    assert.ok(marks.length <= MOST_MARKS, `${marks.length} markers`);
    assert.equal(marks.reduce((sum, { count }) => sum + count, 0), places);
  }
});

test('moving the map a little keeps the markers that stay in it', () => {
  const places = scattered(300);
  const left = everything(places);
  const frame = { west: 0, south: 51, east: 0.5, north: 51.5, zoom: 11, maxZoom: 19 };
  const before = visible(groundOf(places), frame, left).map(({ key }) => key);
  const after = visible(groundOf(places), { ...frame, west: 0.05, east: 0.55 }, left).map(({ key }) => key);
  const kept = after.filter((key) => before.includes(key));
  assert.ok(kept.length > after.length * 0.8, `${kept.length} of ${after.length}`);
});

test('an overview whose cells are all spots gives the very same markers', () => {
  const overview = decodeOverview(OVERVIEW_FILE);
  for (const frame of [BRITAIN, STREET]) {
    assert.ok(fineEnough(overview, frame));
    assert.deepEqual(visible(overview, frame, null), visible(ground, frame, all));
  }
});

/** The 4 by 4 squares of a level, each with 9 spots and 10 listings. */
function squares(level: number): Ground {
  const places = Array.from({ length: 16 }, () => 9);
  const at = (i: number) => Math.round(((i % 4) + 0.5) * (360 / 2 ** level) * 100_000);
  const differences = (values: number[]) => values.map((value, i) => value - (values[i - 1] ?? 0));
  return decodeOverview({
    ...OVERVIEW_FILE,
    cells: {
      x: differences(places.map((_, i) => at(i))),
      y: differences(places.map((_, i) => at(Math.floor(i / 4)))),
      count: places.map(() => 10),
      spots: places,
      level: places.map(() => level),
      category: places.map((_, i) => (i < 8 ? 0 : -1)),
      near: places.map(() => 0),
    },
    extra: [[15, 3]],
  });
}

test('cells of several spots are drawn while they are small, and count each listing once', () => {
  const ground = squares(12);
  const frame = { west: -0.1, south: -0.1, east: 0.5, north: 0.5, zoom: 8, maxZoom: 19 };
  assert.ok(fineEnough(ground, frame));
  const marks = visible(ground, frame, null);
  assert.ok(marks.length > 1 && marks.every(({ kind, ranks }) => kind === 'group' && !ranks.length));
  assert.equal(marks.reduce((sum, { count }) => sum + count, 0), 161, 'one listing is at two ends');
  assert.equal(visible(ground, { ...frame, zoom: 2 }, null)[0]?.count, 160, 'and in one marker once');
});

test('cells that look large on the screen are not enough, even where their middle is out of sight', () => {
  const ground = squares(12);
  const corner = { west: 0.001, south: 0.001, east: 0.01, north: 0.01, zoom: 14, maxZoom: 19 };
  assert.equal(visible(ground, corner, null).length, 0);
  assert.ok(!fineEnough(ground, corner));
  const elsewhere = { ...corner, west: 10, east: 10.01 };
  assert.ok(fineEnough(ground, elsewhere), 'there is nothing there');
});
