import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readKeep, writeKeep } from './keep-link';

test('an address carries a shortlist of several maps there and back', () => {
  const places = ['food/ash-pantry', 'toilets/high-street', 'food/bow-kitchen'];
  const address = writeKeep(places);
  assert.equal(address, '?keep=food.ash-pantry.bow-kitchen&keep=toilets.high-street');
  assert.deepEqual(readKeep(address).sort(), places.sort());
});

test('what is no place is passed over, and nothing is asked for twice', () => {
  const hostile = '?keep=food.a.a..B.../../x&keep=../../etc.passwd&keep=__proto__.x&keep=food&keep=';
  assert.deepEqual(readKeep(hostile), ['food/a']);
  const many = '?keep=' + ['food', ...Array.from({ length: 500 }, (_, i) => `s${i}`)].join('.');
  assert.equal(readKeep(many).length, 100);
});
