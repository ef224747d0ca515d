import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FacetColumn, type Whole, lists } from './decode';
import { type Known, WHEN, find } from './find';
import { sampleCore } from './sample';
import { ANYTHING, type Wanted, orderOf } from './wanted';
import { ways } from './ways';

const NOTHING_KNOWN: Known = { words: null, metres: null, open: null };

/** Numbers that look random, the same in every run (mulberry32). */
function dice(seed: number): (below: number) => number {
  return (below) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** A map of so many listings, of which a fifth are nowhere. */
function invented(listings: number, below: (below: number) => number): Whole {
  const facet = (key: string, options: string[]): FacetColumn => {
    const pairs: [number, number][] = [];
    for (let rank = 0; rank < listings; rank++) {
      const has = options.map((_, option) => option).filter(() => below(3) === 0);
      pairs.push(...has.map((option): [number, number] => [rank, option]));
    }
    return { key, options, of: lists(listings, pairs) };
  };
  const order = Array.from({ length: listings }, (_, rank) => rank);
  for (let i = listings - 1; i > 0; i--) {
    const other = below(i + 1);
    [order[i], order[other]] = [order[other]!, order[i]!];
  }
  return {
    ...sampleCore(),
    listings,
    located: Math.floor(listings * 0.8),
    order: Uint32Array.from(order),
    facets: [
      facet('category', ['food', 'advice', 'health']),
      facet('languages', ['polish', 'turkish']),
      facet(WHEN, ['now', 'today', 'unknown']),
    ],
  };
}

/** What is asked of it, and what others know about that. */
function asked(core: Whole, below: (below: number) => number): { wanted: Wanted; known: Known } {
  const chosen: Record<string, string[]> = {};
  for (const { key, options } of core.facets) {
    const some = options.filter(() => below(3) === 0);
    if (some.length > 0 && below(2) === 0) chosen[key] = some;
  }
  const near = below(2) === 0 ? { latitude: 51.5, longitude: -0.1 } : null;
  const radius = near && below(2) === 0 ? 1609.344 * [0.5, 1, 5][below(3)]! : null;
  const q = below(2) === 0 ? 'words' : '';
  const sort = ([null, 'name', 'nearest', 'match'] as const)[below(4)]!;
  const ranks = Array.from({ length: core.listings }, (_, rank) => rank);
  // Few different numbers, so that many are equal.
  const metres = ranks.map((rank) => (rank < core.located ? below(20) * 500.5 : NaN));
  const score = ranks.map(() => (below(2) === 0 ? 0 : (1 + below(5)) / 3));
  const known: Known = {
    metres: near && Float32Array.from(metres),
    words: q ? { score: Float32Array.from(score), terms: ['word'] } : null,
    open: core.facets[2]!.of,
  };
  return { wanted: { ...ANYTHING, chosen, near, radius, q, sort }, known };
}

const optionsOf = ({ options, of }: FacetColumn, rank: number): string[] =>
  [...of.items.subarray(of.start[rank], of.start[rank + 1])].map((option) => options[option]!);

/** Whether a listing is wanted, told one by one. */
function fits(core: Whole, rank: number, { chosen, radius }: Wanted, known: Known): boolean {
  const facets = core.facets.every((facet) => {
    const some = chosen[facet.key];
    return !some || optionsOf(facet, rank).some((option) => some.includes(option));
  });
  const metres = known.metres?.[rank] ?? NaN;
  const near = radius === null || Number.isNaN(metres) || metres <= radius;
  return facets && near && (!known.words || known.words.score[rank]! > 0);
}

/** The ranks that are wanted, in order, by a plain scan. */
function scan(core: Whole, wanted: Wanted, known: Known): number[] {
  const left = [...core.order].filter((rank) => fits(core, rank, wanted, known));
  const { metres, words } = known;
  const order = orderOf(wanted);
  const far = (rank: number) => (Number.isNaN(metres![rank]!) ? Infinity : metres![rank]!);
  if (order === 'nearest') left.sort((a, b) => (far(a) === far(b) ? 0 : far(a) - far(b)));
  if (order === 'match') left.sort((a, b) => words!.score[b]! - words!.score[a]!);
  return left;
}

test('what is found, its order and its numbers are those of a plain scan', () => {
  const below = dice(20_261_122);
  for (let round = 0; round < 300; round++) {
    const core = invented(1 + below(60), below);
    const { wanted, known } = asked(core, below);
    const { found } = find(core, wanted, known);
    const expected = scan(core, wanted, known);
    assert.deepEqual([...found.ranks], expected, JSON.stringify(wanted));
    assert.equal(found.total, expected.length);
    assert.equal(found.unlocated, expected.filter((rank) => rank >= core.located).length);
    assert.deepEqual(found.metres && [...found.metres], known.metres && expected.map((rank) => known.metres![rank]!));
    for (const facet of core.facets) {
      const others = { ...wanted, chosen: { ...wanted.chosen } };
      delete (others.chosen as Record<string, unknown>)[facet.key];
      const rest = scan(core, others, known);
      for (const option of facet.options) {
        const expected = rest.filter((rank) => optionsOf(facet, rank).includes(option)).length;
        assert.equal(found.counts[facet.key]![option], expected, `${facet.key} ${option}`);
      }
    }
  }
});

test('ways out are those of a plain scan', () => {
  const below = dice(7);
  for (let round = 0; round < 200; round++) {
    const core = invented(1 + below(60), below);
    const { wanted, known } = asked(core, below);
    const out = ways(core, wanted, known);
    const total = (change: Partial<Wanted>, by = known) => scan(core, { ...wanted, sort: 'name', ...change }, by).length;
    for (const [key, number] of Object.entries(out.withoutFacet)) {
      const { [key]: _, ...chosen } = wanted.chosen;
      assert.equal(number, total({ chosen }));
    }
    assert.deepEqual(Object.keys(out.withoutFacet).sort(), Object.keys(wanted.chosen).sort());
    assert.equal(out.withoutWords, known.words ? total({}, { ...known, words: null }) : 0);
    let before = total({});
    for (const { radius, total: number } of out.wider) {
      assert.ok(number > before && (radius === null || radius > wanted.radius!));
      assert.equal(number, total({ radius }));
      before = number;
    }
    if (wanted.radius !== null) assert.equal(before, total({ radius: null }), 'any distance finds all');
    const found = scan(core, { ...wanted, sort: 'name' }, known);
    assert.ok(out.elsewhere.every((rank) => rank >= core.located && !found.includes(rank)));
    assert.equal(new Set(out.elsewhere).size, out.elsewhere.length);
  }
});

test('a radius hides no listing without a location; those come last and are counted', () => {
  const core = sampleCore();
  const wanted = { ...ANYTHING, near: { latitude: 51.5, longitude: -0.1 }, radius: 2000 };
  const metres = Float32Array.of(900, 1500, 100, 44_000, NaN, NaN);
  const { found } = find(core, wanted, { ...NOTHING_KNOWN, metres });
  assert.deepEqual([...found.ranks], [2, 0, 1, 4, 5]);
  assert.deepEqual([...found.metres!], [100, 900, 1500, NaN, NaN]);
  assert.equal(found.unlocated, 2);
});

test('opening times are those of now; what isn\'t known can be added', () => {
  const core = sampleCore();
  const when: FacetColumn = { key: WHEN, options: ['now', 'unknown'], of: lists(6, []) };
  const whole = { ...core, facets: [...core.facets, when] };
  const open = lists(6, [[0, 0], [2, 1], [3, 0], [4, 1]]);
  const chosen = { when: ['now'] };
  const { found } = find(whole, { ...ANYTHING, chosen }, { ...NOTHING_KNOWN, open });
  assert.deepEqual([...found.ranks], [0, 3]);
  assert.equal(found.unknownHours, 2);
  const food = { ...chosen, category: ['advice'] };
  assert.equal(find(whole, { ...ANYTHING, chosen: food }, { ...NOTHING_KNOWN, open }).found.unknownHours, 1);
  const both = { when: ['now', 'unknown'] };
  assert.equal(find(whole, { ...ANYTHING, chosen: both }, { ...NOTHING_KNOWN, open }).found.unknownHours, 0);
  assert.equal(find(whole, ANYTHING, { ...NOTHING_KNOWN, open }).found.unknownHours, 0);
});

test('listings without a location are offered where nothing is left, those with the words first', () => {
  const core = sampleCore();
  const words = { score: Float32Array.of(1, 0, 0, 0, 0, 2), terms: ['x'] };
  const wanted = { ...ANYTHING, q: 'x', chosen: { languages: ['turkish'] } };
  const out = ways(core, wanted, { ...NOTHING_KNOWN, words });
  assert.deepEqual(out.elsewhere, [5, 4]);
  assert.deepEqual(out.withoutFacet, { languages: 2 });
  assert.equal(out.withoutWords, 1);
});
