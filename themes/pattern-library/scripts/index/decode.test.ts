import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complete, decode, looksOf, plainSlug } from './decode';
import { CHOICES_FILE, CORE_FILE, MANIFEST, sampleCore } from './sample';
import { latitudeOf, longitudeOf, mercatorX, mercatorY, spotsOf } from './spots';

test('positions are sums of differences in hundred-thousandths of a degree', () => {
  const spots = spotsOf(sampleCore());
  assert.deepEqual([...spots.longitude], [-0.1, -0.0856, -0.1]);
  assert.deepEqual([...spots.latitude], [51.5, 51.5, 51.9]);
});

test('ranks run on through the spots, and further locations come on top', () => {
  const { start, items } = spotsOf(sampleCore()).ranks;
  const at = (spot: number) => [...items.subarray(start[spot], start[spot + 1])];
  assert.deepEqual([at(0), at(1), at(2)], [[0, 1], [2], [3, 1]]);
});

test('a listing has its main option first, then the others', () => {
  const { start, items } = sampleCore().facets[0]!.of;
  assert.deepEqual([...items.subarray(start[1], start[2])], [0, 1]);
  assert.equal(start[4], start[5], 'the fifth has none');
});

test('a facet that the files leave out has no listings', () => {
  const core = decode(MANIFEST, { ...CORE_FILE, facets: {} });
  const whole = complete(MANIFEST, core, { ...CHOICES_FILE, facets: {} });
  assert.deepEqual(whole.facets.map(({ of }) => of.items.length), [0, 0]);
});

test('slugs are made of plain names as the build makes them', () => {
  assert.equal(plainSlug("St John's Hall (Ash & Birch)"), 'st-johns-hall-ash-birch');
});

test('each category has its look', () => {
  assert.deepEqual(looksOf(MANIFEST), [
    { icon: 'grocery', colour: '#aa0061', ink: '#ffffff', shape: 'pin' },
    { icon: 'advice', colour: '#00703c', ink: '#ffffff', shape: 'circle' },
  ]);
});

test('Mercator goes there and back', () => {
  for (const degrees of [-80, -0.1, 0, 51.5, 85]) {
    assert.ok(Math.abs(latitudeOf(mercatorY(degrees)) - degrees) < 1e-9);
    assert.ok(Math.abs(longitudeOf(mercatorX(degrees)) - degrees) < 1e-9);
  }
});
