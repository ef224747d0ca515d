import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stretches } from './marks';

/** What would be marked of a text. */
const marked = (text: string, ...terms: string[]): string[] =>
  stretches(text, terms).map(([start, end]) => text.slice(start, end));

test('whole words are marked as they are written, whatever their ending', () => {
  assert.deepEqual(marked('Debts: DEBT, débt’s, debtor', 'debt'), ['Debts', 'DEBT', 'débt’s']);
});

test('beginnings mark the words that they begin', () => {
  assert.deepEqual(marked('Counselling for the council', 'coun*'), ['Counselling', 'council']);
});

test('phrases are marked as a whole, their parts alone are not', () => {
  assert.deepEqual(marked('Credit for Universal Credit', 'universal credit'), ['Universal Credit']);
});

test('text without spaces is marked by its characters', () => {
  assert.deepEqual(marked('無料の食物銀行です', '食物', '物銀'), ['食物銀']);
});

test('nothing else is marked', () => {
  assert.deepEqual(marked('<b>bold</b>', 'debt'), []);
  assert.deepEqual(marked('', 'debt'), []);
});
