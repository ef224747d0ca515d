import assert from 'node:assert/strict';
import { test } from 'node:test';
import { find } from './find';
import { narrow } from './narrow';
import { sampleCore } from './sample';
import { ANYTHING } from './wanted';

const core = sampleCore();

test('without a choice everything is left, those without a place included', () => {
  const { total, counts } = narrow(core, {});
  assert.equal(total, 6);
  assert.deepEqual(counts, [[3, 3], [2, 1]]);
});

test('options of one facet widen, facets together narrow', () => {
  assert.equal(narrow(core, { category: ['food'] }).total, 3);
  assert.equal(narrow(core, { category: ['food', 'advice'] }).total, 5);
  assert.equal(narrow(core, { category: ['food'], languages: ['polish'] }).total, 1);
});

test('what is left keeps the order of the list', () => {
  const { found } = find(core, { ...ANYTHING, chosen: { category: ['food'] } });
  assert.deepEqual([...found.ranks], [1, 0, 3]);
});

test('counts follow the choices in the other facets, not in their own', () => {
  const { counts } = narrow(core, { category: ['food'] });
  assert.deepEqual(counts[0], [3, 3], 'categories still say what choosing them too would find');
  assert.deepEqual(counts[1], [1, 1], 'languages say how many of the food listings have them');
});

test('options and facets that do not exist choose nothing', () => {
  assert.equal(narrow(core, { category: ['no-such'] }).total, 6);
  assert.equal(narrow(core, { colour: ['red'], __proto__: ['x'] } as never).total, 6);
});
