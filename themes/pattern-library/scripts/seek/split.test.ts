import assert from 'node:assert/strict';
import { test } from 'node:test';
import { split } from './split';

const known = async (place: string) => place.toLowerCase().startsWith('zz');

test('a place that is known is taken out of the words', async () => {
  assert.deepEqual(await split({ q: 'food near ZZ2 2AS', near: '' }, known), { q: 'food', near: 'ZZ2 2AS' });
  assert.deepEqual(await split({ q: 'debt advice zz22as', near: '' }, known), { q: 'debt advice', near: 'zz22as' });
});

test('words that only look like a place stay words', async () => {
  const asked = { q: 'drop in centre', near: '' };
  assert.deepEqual(await split(asked, known), asked);
});

test('a place that was typed stays, and so do the words beside it', async () => {
  const asked = { q: 'food near ZZ2 2AS', near: 'Northgate' };
  assert.deepEqual(await split(asked, known), asked);
});
