import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listAddress, pageBefore } from './back';

const FOLDER = 'https://maps.example.gov.uk/ashby/food/';

const OWN = `${FOLDER}ash-pantry/`;
const back = (before: string): string | null => listAddress(before, FOLDER, OWN);

test('a list with its search and choices is led back to', () => {
  for (const list of ['?q=hot+meal&near=ZZ2+2AS&category=food', '', 'page/3/', 'category/food/page/2/', 'i-need-food/']) {
    assert.equal(back(FOLDER + list), FOLDER + list);
  }
});

test('a list in a frame leads to the whole page', () => {
  assert.equal(back(`${FOLDER}embed/?category=food`), `${FOLDER}?category=food`);
});

test('nothing else is a list', () => {
  const others = ['', 'https://search.example/', OWN, `${OWN}#main`, 'https://maps.example.gov.uk/ashby/saved/'];
  for (const other of others) assert.equal(back(other), null, other);
});

test('the page before is the last that is not this one', () => {
  const list = `${FOLDER}?q=milk`;
  assert.equal(pageBefore([FOLDER, list], OWN), list);
  assert.equal(pageBefore([list, OWN, `${OWN}#main`], OWN), list);
  assert.equal(pageBefore([list, null], OWN), list);
  assert.equal(pageBefore([], OWN), '');
});
