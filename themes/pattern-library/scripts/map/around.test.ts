import assert from 'node:assert/strict';
import { test } from 'node:test';
import { around } from './around';

const POINT = { latitude: 60, longitude: -4 };
const near = { point: POINT, radius: null };
/** Metres from the middle to the northern edge, and to the eastern, at 60 degrees north. */
const reach = ({ north, east }: { north: number; east: number }) =>
  [(north - 60) * 111_195, (east + 4) * 111_195 * 0.5].map(Math.round);

test('the box reaches to the sixth nearest, in whatever order they come', () => {
  const distances = [9000, 700, 600, NaN, 800, 1000, 900, 1500];
  assert.deepEqual(reach(around(near, distances)), [1500, 1500]);
});

test('however close the nearest are, the street around is seen', () => {
  assert.deepEqual(reach(around(near, [3, 5])), [400, 400]);
});

test('where nothing is near, the radius is shown', () => {
  assert.deepEqual(reach(around({ point: POINT, radius: 3000 }, [NaN])), [3000, 3000]);
  assert.deepEqual(reach(around(near, null)), [400, 400]);
});
