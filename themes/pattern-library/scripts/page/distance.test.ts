import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distanceWords } from './distance';
import type { Unit } from './unit';
import { speaker } from './words';

const say = speaker(
  {
    'distance-yards': '{count} yards',
    'distance-miles': { one: '{count} mile', other: '{count} miles' },
    'distance-metres': '{count} metres',
    'distance-kilometres': '{count} km',
  },
  'en-GB',
);

function words(unit: Unit, distances: readonly number[]): string[] {
  return distances.map((metres) => distanceWords(metres, unit, say));
}

test('near is in yards, farther in miles, and far without a fraction', () => {
  const distances = [0, 30, 270, 400, 403, 640, 1609, 1700, 3218, 15_900, 16_090, 19_400, 2_000_000];
  assert.deepEqual(words('miles', distances), [
    '50 yards', '50 yards', '300 yards', '450 yards', '0.3 miles', '0.4 miles', '1 mile',
    '1.1 miles', '2 miles', '9.9 miles', '10 miles', '12 miles', '1,243 miles',
  ]);
});

test('kilometres where the site says so', () => {
  assert.deepEqual(words('kilometres', [0, 310, 960, 990, 1_000, 1_240, 9_960, 12_400]), [
    '50 metres', '300 metres', '950 metres', '1 km', '1 km', '1.2 km', '10 km', '12 km',
  ]);
});
