import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choicesOf } from './choices';
import { NO_WANTS, type Wants } from './state';

const FACETS = new Map([
  ['category', ['food', 'advice']],
  ['cost', ['free']],
]);
const NAMES = { title: (_: string, slug: string) => slug, distance: (radius: number) => `${radius} miles` };
const say = (key: string, fill: Record<string, string | number> = {}) => [key, ...Object.values(fill)].join(' ');
const WANTS: Wants = {
  chosen: { cost: ['free'], category: ['advice', 'food'] },
  q: 'debt',
  near: 'zz22as',
  radius: 2,
  sort: 'nearest',
};

test('words, place and radius come first, then options in the order of the page', () => {
  const choices = choicesOf(WANTS, FACETS, NAMES, say);
  assert.deepEqual(
    choices.map(({ words }) => words),
    ['chip-words debt', 'chip-near zz22as', 'chip-within 2 miles', 'food', 'advice', 'free'],
  );
  assert.deepEqual(choicesOf(NO_WANTS, FACETS, NAMES, say), []);
});

test('taking the place back takes what can’t be without one', () => {
  const [, place, radius] = choicesOf(WANTS, FACETS, NAMES, say);
  assert.deepEqual(place?.without, { ...WANTS, near: '', radius: null, sort: null });
  assert.deepEqual(radius?.without, { ...WANTS, radius: null });
});

test('a place has its own name where that is known, and where I am has no numbers', () => {
  const named = choicesOf({ ...NO_WANTS, near: 'zz22as' }, FACETS, { ...NAMES, place: 'ZZ2 2AS' }, say);
  assert.equal(named[0]?.words, 'chip-near ZZ2 2AS');
  const here = choicesOf({ ...NO_WANTS, near: '53.797,-4.351' }, FACETS, NAMES, say);
  assert.equal(here[0]?.words, 'chip-near here');
});
