import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitPlace } from './split-place';

const split = (q: string): string[] => {
  const { words, place } = splitPlace(q);
  return [words, place];
};

test('a postcode at the end is a place, in any case and spacing', () => {
  assert.deepEqual(split('food near ZZ2 2AS'), ['food', 'ZZ2 2AS']);
  assert.deepEqual(split('debt advice, e81ea'), ['debt advice', 'e81ea']);
  assert.deepEqual(split('ZZ2 2AS'), ['', 'ZZ2 2AS']);
  assert.deepEqual(split('near sw1a 1aa '), ['', 'sw1a 1aa']);
});

test('so is the first half of one', () => {
  assert.deepEqual(split('dentist E8'), ['dentist', 'E8']);
  assert.deepEqual(split('food bank in zz5'), ['food bank', 'zz5']);
});

test('what follows near or in may be a place', () => {
  assert.deepEqual(split('food bank near Westfold'), ['food bank', 'Westfold']);
  assert.deepEqual(split('lunch club in North Hill?'), ['lunch club', 'North Hill']);
  assert.deepEqual(split('near Albion Docks'), ['', 'Albion Docks']);
});

test('near me is no place to look up', () => {
  assert.deepEqual(split('food near me'), ['food', '']);
});

test('everything else is words', () => {
  for (const q of ['universal credit', 'under 5s', 'year 7 uniform', 'inside', '']) {
    assert.deepEqual(split(q), [q, '']);
  }
  assert.equal(split(' near '.repeat(5_000)).length, 2);
});
