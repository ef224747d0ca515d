import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KEYS, speaker } from './words';
// @ts-expect-error -- the runner bundles the file as text
import strings from '../../strings/en-GB.toml';

test('the theme has every word that scripts say', () => {
  const table = String(strings).split('[script]')[1] ?? '';
  const missing = KEYS.filter((key) => !new RegExp(`^${key} = `, 'm').test(table));
  assert.deepEqual(missing, []);
});

test('a number decides between one and many, and is written as people write it', () => {
  const say = speaker({ results: { one: '{count} of {total}', other: '{count} of {total}s' } }, 'en-GB');
  assert.equal(say('results', { count: 1, total: 2 }), '1 of 2');
  assert.equal(say('results', { count: 1234, total: 20000 }), '1,234 of 20,000s');
});

test('what is filled in is not filled in again', () => {
  const say = speaker({ 'marker-near': '{name}, near {near}' }, 'en-GB');
  assert.equal(say('marker-near', { name: '{near}', near: '$&' }), '{near}, near $&');
});

test('a word that a theme lacks shows its key, not nothing', () => {
  assert.equal(speaker({}, 'en-GB')('markers'), 'markers');
});
