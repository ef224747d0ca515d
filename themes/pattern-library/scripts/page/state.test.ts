import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_WANTS, type State, choices, isSought, read, tells, toggled, wantsAnything, write } from './state';

const FACETS = new Map([
  ['category', ['food', 'advice']],
  ['languages', ['polish']],
]);
const NOTHING: State = { wants: NO_WANTS, view: 'list', at: null, open: null };

test('an address says the whole state and is read back the same', () => {
  const state: State = {
    wants: {
      chosen: { category: ['food', 'advice'], languages: ['polish'] },
      q: 'warm meal',
      near: 'ZZ2 2AS',
      radius: 0.5,
      sort: 'nearest',
    },
    view: 'map',
    at: { latitude: 51.55, longitude: -0.06, zoom: 14 },
    open: 'ash-pantry',
  };
  const address = write(state, FACETS, '');
  assert.equal(
    address,
    '?radius=0.5&sort=nearest&category=food&category=advice&languages=polish&view=map' +
      '&open=ash-pantry#q=warm+meal&near=ZZ2+2AS&at=51.55,-0.06,14',
  );
  assert.deepEqual(read(address, FACETS), state);
});

test('what a host could be told is nothing of what is sought', () => {
  const wants = { ...NO_WANTS, q: 'refuge?&', near: '53.797,-4.351' };
  const address = write({ ...NOTHING, wants }, FACETS, '');
  assert.equal(address, '#q=refuge%3F%26&near=53.797,-4.351');
  assert.ok(isSought(address));
  assert.ok(!tells(address.split('#')[0] ?? ''));
});

test('an address of the old kind is understood, told from the others, and written the new way', () => {
  const old = '?q=food&near=ZZ2+2AS&at=51.55,-0.06,14&category=food';
  assert.ok(tells(old));
  const state = read(old, FACETS);
  assert.equal(state.wants.near, 'ZZ2 2AS');
  const address = write(state, FACETS, old);
  assert.equal(address, '?category=food#q=food&near=ZZ2+2AS&at=51.55,-0.06,14');
  assert.deepEqual(read(address, FACETS), state);
  // Behind the `#` stands what was written last.
  assert.equal(read('?q=old#q=new', FACETS).wants.q, 'new');
  assert.deepEqual(read('#category=food&view=map', FACETS), NOTHING);
});

test('a place on the page is no search, and stays where nothing is sought', () => {
  for (const anchor of ['', '#main', '#q', '#near', '#results']) assert.ok(!isSought(anchor), anchor);
  assert.deepEqual(read('#near', FACETS), NOTHING);
  assert.equal(write({ ...NOTHING, view: 'map' }, FACETS, '#main'), '?view=map#main');
  const wants = { ...NO_WANTS, q: 'food' };
  assert.equal(write({ ...NOTHING, wants }, FACETS, '?view=map#main'), '#q=food');
  assert.equal(write(NOTHING, FACETS, '#q=food'), '');
});

test('no state is no query', () => {
  assert.equal(write(NOTHING, FACETS, ''), '');
  assert.deepEqual(read('', FACETS), NOTHING);
});

test('the order in which things were chosen does not show', () => {
  const chosen = { languages: ['polish'], category: ['advice', 'food'] };
  assert.equal(
    write({ ...NOTHING, wants: { ...NO_WANTS, chosen } }, FACETS, ''),
    '?category=food&category=advice&languages=polish',
  );
});

test('keys that are not ours are ignored and kept', () => {
  assert.deepEqual(read('?utm_source=letter&colour=x', FACETS), NOTHING);
  assert.equal(
    write({ ...NOTHING, view: 'map' }, FACETS, '?utm_source=letter&view=list'),
    '?utm_source=letter&view=map',
  );
});

test('hostile and broken values are passed over', () => {
  const hostile = [
    '?category=<script>&languages=__proto__',
    '?__proto__=x&constructor=y&category=toString',
    '?view=javascript:alert(1)',
    '?at=NaN,NaN,NaN',
    '?at=51.5',
    '?at=91,0,5',
    '?at=51,181,5',
    '?at=51,0,99',
    '?at=1e9,0,5',
    '?at=51,0,5,6',
    '?at=%00',
    '?category=%E0%A4%A',
    '?radius=-1',
    '?radius=1e9',
    '?radius=0',
    '?sort=constructor',
    '?q=%20&near=+',
    `?open=${'a'.repeat(5_000)}`,
  ];
  for (const search of hostile) assert.deepEqual(read(search, FACETS), NOTHING, search);
});

test('a facet may be called what objects inherit', () => {
  const odd = new Map([['constructor', ['polish']]]);
  assert.deepEqual(read('', odd), NOTHING);
  const chosen = toggled({}, 'constructor', 'polish', true);
  assert.equal(write({ ...NOTHING, wants: { ...NO_WANTS, chosen } }, odd, ''), '?constructor=polish');
  assert.deepEqual(toggled(chosen, 'constructor', 'polish', false), {});
});

test('blanks around words are nobody’s wish, and nobody types a novel', () => {
  const { wants } = read(`?q=+warm++meal+&near=${'a'.repeat(5_000)}`, FACETS);
  assert.equal(wants.q, 'warm meal');
  assert.equal(wants.near.length, 200);
  assert.ok(wantsAnything(wants));
  assert.ok(!wantsAnything(NO_WANTS));
});

test('an option is put in and taken out without touching the others', () => {
  const one = toggled({}, 'category', 'food', true);
  const two = toggled(one, 'category', 'advice', true);
  assert.deepEqual(two, { category: ['food', 'advice'] });
  assert.deepEqual(toggled(two, 'category', 'food', true), { category: ['advice', 'food'] });
  assert.deepEqual(toggled(one, 'category', 'food', false), {});
  assert.equal(choices(two), 2);
});
