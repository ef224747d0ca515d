import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Frame, MOST_MARKS, visible } from './cluster';
import { decode } from './decode';
import { narrow } from './narrow';
import { CORE_FILE, MANIFEST, sampleCore } from './sample';

const core = sampleCore();
const all = narrow(core, {}).matches;
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
  const marks = visible(core, all, BRITAIN);
  assert.equal(marks.length, 1);
  assert.equal(marks[0]?.kind, 'group');
  assert.deepEqual(marks[0]?.ranks, [0, 1, 2, 3]);
  assert.deepEqual(marks[0]?.near, ['Ash Street', 'Birch Lane']);
});

test('from near each place has its own, and what is out of the frame has none', () => {
  const marks = visible(core, all, STREET);
  assert.deepEqual(marks.map(({ kind, ranks }) => [kind, ranks]), [
    ['several', [0, 1]],
    ['one', [2]],
  ]);
});

test('a filter leaves only markers with listings that are left', () => {
  const { matches } = narrow(core, { category: ['food'] });
  const marks = visible(core, matches, STREET);
  assert.deepEqual(marks.map(({ ranks }) => ranks), [[0, 1]]);
  assert.equal(marks[0]?.category, 0, 'all of its listings are food first');
});

test('a marker shows the kind of help that was chosen, not the main one', () => {
  const second = MANIFEST.facets[0]?.options[1] ?? '';
  const { matches, wanted } = narrow(core, { category: [second] });
  const marked = visible(core, matches, STREET, wanted).find(({ ranks }) => ranks.includes(1));
  assert.equal(marked?.category, 1, 'food comes first in its categories');
});

test('there is nothing to zoom into at the closest zoom', () => {
  const close = { ...BRITAIN, zoom: 19, maxZoom: 19 };
  assert.ok(visible(scattered(5_000), new Uint8Array(5_000).fill(1), close).every(({ kind }) => kind !== 'group'));
});

test('there are never too many markers, and none of the listings is lost', () => {
  for (const places of [119, 121, 1_000, 20_000]) {
    const many = scattered(places);
    const frame = { west: -0.5, south: 50.5, east: 1.5, north: 52.5, zoom: 10, maxZoom: 19 };
    const marks = visible(many, new Uint8Array(places).fill(1), frame);
    assert.ok(marks.length <= MOST_MARKS, `${marks.length} markers`);
    assert.equal(marks.reduce((sum, { ranks }) => sum + ranks.length, 0), places);
  }
});

test('moving the map a little keeps the markers that stay in it', () => {
  const places = scattered(300);
  const left = new Uint8Array(300).fill(1);
  const frame = { west: 0, south: 51, east: 0.5, north: 51.5, zoom: 11, maxZoom: 19 };
  const before = visible(places, left, frame).map(({ key }) => key);
  const after = visible(places, left, { ...frame, west: 0.05, east: 0.55 }).map(({ key }) => key);
  const kept = after.filter((key) => before.includes(key));
  assert.ok(kept.length > after.length * 0.8, `${kept.length} of ${after.length}`);
});
