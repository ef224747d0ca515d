import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberOf, readPostcode } from './postcode';
import { openPlaces } from './places';

/** Two districts and seven names, as the build writes them. */
const FILES: Record<string, unknown> = {
  'p/places.json': {
    version: 1,
    outward: ['ZZ2', 'ZZ22'],
    x: [-43500, -1000],
    y: [537900, 100],
    names: ['ba', 'hi'],
  },
  'p/ZZ2.json': { inward: [0, 800, 1, 400], x: [-43600, 10, 0, 100], y: [537800, 0, 20, 0] },
  'p/ZZ22.json': { inward: [1], x: [-44500], y: [538000] },
  'p/names/0.json': { names: ['Bank Park', 'Élan', 'Élan Bridge'], x: [-43000, 1, 1], y: [537000, 0, 0] },
  'p/names/1.json': {
    names: ['High Street, ZZ2', 'High Street, ZZ22', 'St John’s', 'Stoke Newington'],
    x: [-43000, -2000, 1, 1],
    y: [537000, 1000, 0, 0],
  },
};

function places() {
  const asked: string[] = [];
  const load = async (href: string): Promise<unknown> => {
    asked.push(href);
    if (!(href in FILES)) throw new Error(href);
    return FILES[href];
  };
  const { find } = openPlaces(load, 'p/places.json');
  return { find, asked, names: async (text: string) => (await find(text)).map(({ name }) => name) };
}

test('a postcode is found in any spacing and case, with stray marks and an O for a nought', async () => {
  for (const text of ['ZZ2 2AA', 'zz22aa', ' zz2  2Aa. ', 'Z Z 2 2 A A', '4 Ash Road, ZZ2 2AA']) {
    const { find } = places();
    assert.deepEqual(await find(text), [
      { name: 'ZZ2 2AA', kind: 'postcode', longitude: -4.359, latitude: 53.78 },
    ], text);
  }
  assert.deepEqual(await places().names('ZZ2 OAA'), ['ZZ2 0AA']);
});

test('only the file of the outward code is asked for, and each file once', async () => {
  const { find, asked } = places();
  await Promise.all([find('ZZ2 2AA'), find('zz2 2ab')]);
  await find('ZZ2 2AA');
  assert.deepEqual(asked, ['p/places.json', 'p/ZZ2.json']);
});

test('an outward part alone is the middle of its district', async () => {
  const { find, asked } = places();
  assert.deepEqual(await find('zz2'), [
    { name: 'ZZ2', kind: 'outward', longitude: -4.35, latitude: 53.79 },
  ]);
  assert.deepEqual(asked, ['p/places.json']);
});

test('a postcode that is not known is near the known ones of its sector, and says so', async () => {
  assert.deepEqual(await places().find('ZZ2 2ZZ'), [
    { name: 'ZZ2', kind: 'outward', longitude: -4.359, latitude: 53.781 },
  ]);
  const [other] = await places().find('ZZ2 9AA');
  assert.deepEqual([other?.name, other?.longitude], ['ZZ2', -4.35]);
  assert.deepEqual(await places().find('XY9 9AA'), []);
});

test('what may be a district or a sector is the district where there is one', async () => {
  assert.deepEqual(await places().names('ZZ22'), ['ZZ22']);
  assert.deepEqual(await places().names('ZZ2 3'), ['ZZ2']);
});

test('names are found without accents, by their beginning and with a typing error', async () => {
  assert.deepEqual(await places().names('elan'), ['Élan']);
  assert.deepEqual(await places().names('ÉLAN b'), ['Élan Bridge']);
  assert.deepEqual(await places().names("st john's"), ['St John’s']);
  assert.deepEqual(await places().names('St Johns'), ['St John’s']);
  assert.deepEqual(await places().names('stoke newingotn'), ['Stoke Newington']);
  assert.deepEqual(await places().names('bank prak'), ['Bank Park']);
});

test('where a name stands for several places, all of them are offered', async () => {
  assert.deepEqual(await places().names('high street'), ['High Street, ZZ2', 'High Street, ZZ22']);
  assert.deepEqual(await places().names('High Street, ZZ22'), ['High Street, ZZ22']);
});

test('what is no place at all is not found', async () => {
  for (const text of ['', ' ', '?', 'a', 'nowhere at all', '🏠', '12345']) {
    assert.deepEqual(await places().find(text), [], text);
  }
});

test('a file that can’t be had is asked for again', async () => {
  let fails = true;
  const { find } = openPlaces(async (href) => {
    if (fails) throw new Error('offline');
    return FILES[href];
  }, 'p/places.json');
  await assert.rejects(find('ZZ2'));
  fails = false;
  assert.equal((await find('ZZ2')).length, 1);
});

test('inward codes are numbered as the build numbers them', () => {
  assert.deepEqual(['0AA', '1AB', '9ZZ', '9CA', 'AAA'].map(numberOf), [0, 401, 3999, -1, -1]);
  assert.deepEqual(readPostcode('SW1A 1AA').map(({ outward }) => outward), ['SW1A']);
  assert.deepEqual(readPostcode('BS10 OPY'), [{ outward: 'BS10', inward: '0PY', sector: '0' }]);
});
