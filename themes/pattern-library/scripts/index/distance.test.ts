import assert from 'node:assert/strict';
import { test } from 'node:test';
import { metresBetween, metresByRank } from './distance';
import { sampleCore } from './sample';

test('London is 171 kilometres from Bristol', () => {
  const metres = metresBetween(
    { latitude: 51.4545, longitude: -2.5879 },
    { latitude: 51.5072, longitude: -0.1276 },
  );
  assert.ok(Math.abs(metres - 170_500) < 1_000, String(metres));
});

test('the nearest of several locations counts, and none is no number', () => {
  const metres = metresByRank(sampleCore(), { latitude: 51.9, longitude: -0.1 });
  // Rank 1 is at A and at C; 3 is at C alone; 4 and 5 are nowhere.
  assert.equal(metres[1], 0);
  assert.equal(metres[3], 0);
  assert.ok(metres[0]! > 44_000 && metres[0]! < 45_000);
  assert.ok(Number.isNaN(metres[4]) && Number.isNaN(metres[5]));
});
