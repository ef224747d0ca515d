import assert from 'node:assert/strict';
import { test } from 'node:test';
import vectors from '../../../../../tests/search/words.json';
import { STOP, telling } from './stop';
import { stem, wordsOf } from './words';

// The build is held to the same table, so that what is typed meets what was indexed.

test('words are cut as the table says', () => {
  for (const [text, words] of vectors.words) {
    assert.deepEqual(wordsOf(text as string), words, text as string);
  }
});

test('stems are as the table says', () => {
  for (const [word, expected] of vectors.stems) assert.equal(stem(word!), expected!, word!);
});

test('words that say nothing are those of the table', () => {
  assert.deepEqual([...STOP], vectors.stop);
});

test('words around what is looked for are left out, unless there is nothing else', () => {
  const left = (q: string): string[] => telling(wordsOf(q)).map((place) => wordsOf(q)[place]!);
  assert.deepEqual(left('I need help with my debts please'), ['debts']);
  assert.deepEqual(left('somewhere to go'), ['somewhere', 'go']);
  assert.deepEqual(left('who are we'), ['who', 'are', 'we']);
  assert.deepEqual(left(''), []);
});
