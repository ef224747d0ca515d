import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Chosen, narrow } from './narrow';
import { sampleCore } from './sample';

const core = sampleCore();
const left = (chosen: Chosen) => {
  const narrowed = narrow(core.facets, core.listings, chosen);
  return { ...narrowed, counts: narrowed.counts.map((counts) => [...counts]) };
};

test('without a choice everything is left, those without a place included', () => {
  const { total, counts } = left({});
  assert.equal(total, 6);
  assert.deepEqual(counts, [[3, 3], [2, 1]]);
});

test('options of one facet widen, facets together narrow', () => {
  assert.equal(left({ category: ['food'] }).total, 3);
  assert.equal(left({ category: ['food', 'advice'] }).total, 5);
  assert.equal(left({ category: ['food'], languages: ['polish'] }).total, 1);
});

test('counts follow the choices in the other facets, not in their own', () => {
  const { counts } = left({ category: ['food'] });
  assert.deepEqual(counts[0], [3, 3], 'categories still say what choosing them too would find');
  assert.deepEqual(counts[1], [1, 1], 'languages say how many of the food listings have them');
});

test('options and facets that do not exist choose nothing', () => {
  assert.equal(left({ category: ['no-such'] }).total, 6);
  assert.equal(left({ colour: ['red'], __proto__: ['x'] } as never).total, 6);
});

test('what each facet hides is known from the same pass', () => {
  const { total, without } = left({ category: ['advice'], languages: ['turkish'] });
  assert.equal(total, 0);
  assert.deepEqual(without, [1, 3], 'one is Turkish, three give advice');
});

test('what is outside is neither left nor counted', () => {
  const inside = Uint8Array.of(1, 0, 1, 0, 0, 1);
  const { total, counts } = narrow(core.facets, core.listings, { category: ['food'] }, inside);
  assert.equal(total, 1);
  assert.deepEqual(counts.map((of) => [...of]), [[1, 2], [1, 0]]);
});
