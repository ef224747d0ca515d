import assert from 'node:assert/strict';
import { test } from 'node:test';

import { calls, folded } from './urgent';

const words = ['suicid', 'self harm', 'don’t feel safe'].map(folded);

test('a word that is searched for brings the panel up, and so does its beginning', () => {
  for (const q of ['suicide', 'feeling SUICIDAL', 'self-harm', 'I dont feel safe', "don't feel safe"]) {
    assert.equal(calls(q, words), true, q);
  }
});

test('words that hold it elsewhere don’t', () => {
  for (const q of ['', 'food', 'self', 'itself harmful', 'parasuicide']) assert.equal(calls(q, words), false, q);
});
