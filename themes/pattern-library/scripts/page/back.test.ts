import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listAddress } from './back';

const FOLDER = 'https://maps.example.gov.uk/ashby/food/';

const OWN = `${FOLDER}ash-pantry/`;
const back = (referrer: string): string | null => listAddress(referrer, FOLDER, OWN);

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
