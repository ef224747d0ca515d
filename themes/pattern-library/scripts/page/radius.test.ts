import assert from 'node:assert/strict';
import { test } from 'node:test';
import { metresOf, radiiFor, radiusOf, roughly } from './radius';

test('a radius as wide as the map is not offered, but there is always one', () => {
  assert.deepEqual(radiiFor('miles', 8_000), [0.5, 1, 2]);
  assert.deepEqual(radiiFor('kilometres', 8_000), [0.5, 1, 2, 5]);
  assert.deepEqual(radiiFor('miles', 0), [0.5]);
});

test('metres and the unit of the site come back from each other', () => {
  assert.equal(radiusOf(metresOf(2, 'miles'), 'miles'), 2);
  assert.equal(metresOf(5, 'kilometres'), 5_000);
});

test('what is nowhere exactly is a mile away at least', () => {
  assert.deepEqual([10, 2_000, 5_000].map((metres) => roughly(metres, 'miles')), [1, 1, 3]);
});
