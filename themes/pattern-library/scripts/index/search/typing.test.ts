import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errors, forgiven } from './typing';

test('letters wrong, missing, too many or swapped are an error each', () => {
  assert.equal(errors('debt', 'debt', 2), 0);
  assert.equal(errors('advise', 'advice', 2), 1);
  assert.equal(errors('depresion', 'depression', 2), 1);
  assert.equal(errors('foood', 'food', 2), 1);
  assert.equal(errors('fodo', 'food', 2), 1);
  assert.equal(errors('', 'ab', 2), 2);
});

test('past the most that counts it stops counting', () => {
  assert.equal(errors('kitten', 'sitting', 1), 2);
  assert.equal(errors('a', 'abcdef', 2), 3);
});

test('short words are taken as they are', () => {
  assert.deepEqual(['gp', 'cat', 'food', 'benefit', 'benefits'].map(forgiven), [0, 0, 1, 1, 2]);
});
