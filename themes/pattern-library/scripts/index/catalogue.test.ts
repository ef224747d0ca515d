import assert from 'node:assert/strict';
import { test } from 'node:test';
import '../plot';
import '../search';
import { answerer } from './answer';
import { Catalogue } from './catalogue';
import { ANYTHING, type Wanted } from './wanted';
import { CHOICES_FILE, CORE_FILE, LEAVES, MANIFEST, OVERVIEW_FILE } from './sample';

const FILES: Record<string, unknown> = {
  '/m/index/abc/manifest.json': MANIFEST,
  '/m/index/abc/core.json': CORE_FILE,
  '/m/index/abc/overview.json': OVERVIEW_FILE,
  '/m/index/abc/choices.json': CHOICES_FILE,
  '/m/index/abc/cards/0.json': {
    cards: ['Cherry', 'Apple', 'Banana', 'Damson'].map((name) => `<article>${name}</article>`),
  },
  '/m/index/abc/cards/1.json': {
    cards: ['Elder', 'Fig'].map((name) => `<article>${name}</article>`),
  },
  '/m/index/abc/leaf/0.json': LEAVES[0],
  '/m/index/abc/leaf/1.json': LEAVES[1],
};

/** Loads from above, and writes down what it was asked for. */
function loader() {
  const asked: string[] = [];
  const load = async (href: string): Promise<unknown> => {
    asked.push(href);
    if (!(href in FILES)) throw new Error(`${href}: 404`);
    return FILES[href];
  };
  return { asked, load };
}

const choosing = (category: string): Wanted => ({ ...ANYTHING, chosen: { category: [category] } });

const open = (load: (href: string) => Promise<unknown>) =>
  Catalogue.open({ manifest: '/m/index/abc/manifest.json' }, load);

const plotOf = async (load: (href: string) => Promise<unknown>) => (await open(load)).plot();

test('what is left comes with the counts of every option, by their slugs', async () => {
  const left = await (await open(loader().load)).find(choosing('food'));
  assert.equal(left.total, 3);
  assert.deepEqual(left.counts, {
    category: { food: 3, advice: 3 },
    languages: { polish: 1, turkish: 1 },
  });
});

const STREET = { west: -0.11, south: 51.49, east: -0.08, north: 51.51, zoom: 15, maxZoom: 19 };

test('the first markers and their names come from the overview alone', async () => {
  const { asked, load } = loader();
  const marks = await (await plotOf(load)).visible(ANYTHING, STREET);
  assert.deepEqual(marks.map((mark) => mark.listings.map(({ name }) => name)), [
    ['Cherry', 'Apple'],
    ['Banana'],
  ]);
  assert.deepEqual(marks[0]?.listings.map(({ slug }) => slug), ['cherry', 'apple']);
  assert.deepEqual(asked, ['/m/index/abc/manifest.json', '/m/index/abc/overview.json']);
});

test('a name that the overview has not comes from the one leaf that has it', async () => {
  const { asked, load } = loader();
  const north = { ...STREET, south: 51.89, north: 51.91 };
  const marks = await (await plotOf(load)).visible(ANYTHING, north);
  assert.deepEqual(marks.map((mark) => mark.listings.map(({ name }) => name)), [['Apple', 'Damson']]);
  assert.ok(asked.includes('/m/index/abc/leaf/0.json'));
  assert.ok(!asked.includes('/m/index/abc/leaf/1.json'));
});

test('markers stay the same when the core takes over, and without an overview', async () => {
  const catalogue = await open(loader().load);
  const before = await (await catalogue.plot()).visible(ANYTHING, STREET);
  await catalogue.warm('choice');
  assert.deepEqual(await (await catalogue.plot()).visible(ANYTHING, STREET), before);
  const { asked, load } = loader();
  const without = await open(async (href) =>
    href.endsWith('manifest.json') ? { ...MANIFEST, overview: false } : load(href),
  );
  assert.deepEqual(await (await without.plot()).visible(ANYTHING, STREET), before);
  assert.ok(!asked.some((href) => href.endsWith('overview.json')));
});

test('a choice is answered exactly, for the list and the map alike', async () => {
  const catalogue = await open(loader().load);
  const [found, marks] = await Promise.all([
    catalogue.find(choosing('food')),
    (await catalogue.plot()).visible(choosing('food'), STREET),
  ]);
  assert.deepEqual([...found.ranks], [1, 0, 3]);
  assert.deepEqual(marks.map(({ count, category }) => [count, category]), [[2, 0]]);
});

test('an answer that was given away can be asked for again', async () => {
  const catalogue = await open(loader().load);
  const first = await catalogue.find(choosing('food'));
  structuredClone(first, { transfer: [first.ranks.buffer] });
  assert.equal(first.ranks.length, 0);
  assert.deepEqual([...(await catalogue.find(choosing('food'))).ranks], [1, 0, 3]);
});

test('a listing is found by slug and by rank, with all of its places', async () => {
  const catalogue = await open(loader().load);
  const bySlug = await (await catalogue.plot()).locate({ slug: 'apple' });
  assert.deepEqual(bySlug, await (await catalogue.plot()).locate({ rank: 1 }));
  assert.deepEqual(bySlug?.at, [[-0.1, 51.5], [-0.1, 51.9]]);
  assert.deepEqual((await (await catalogue.plot()).locate({ slug: 'fig' }))?.at, []);
  assert.equal((await (await catalogue.plot()).locate({ slug: 'elder-zz1-1aa' }))?.name, 'Elder');
  assert.equal(await (await catalogue.plot()).locate({ slug: 'elder' }), null);
  assert.equal(await (await catalogue.plot()).locate({ slug: '../../etc/passwd' }), null);
});

test('cards come in the order asked for, and each file once', async () => {
  const { asked, load } = loader();
  const catalogue = await open(load);
  assert.deepEqual(await catalogue.cards([2, 1]), [
    '<article>Banana</article>',
    '<article>Apple</article>',
  ]);
  assert.deepEqual(await catalogue.cards([1]), ['<article>Apple</article>']);
  assert.equal(asked.filter((href) => href.includes('/cards/')).length, 1);
});

test('what the first choice will need is fetched before, and not again', async () => {
  const { asked, load } = loader();
  const catalogue = await open(load);
  await catalogue.warm('choice');
  const before = asked.length;
  const left = await catalogue.find(choosing('advice'));
  await catalogue.cards([...left.ranks].slice(0, 1));
  assert.equal(asked.length, before);
});

test('what the map will need is fetched before, and no more', async () => {
  const { asked, load } = loader();
  const catalogue = await open(load);
  await catalogue.warm('markers');
  assert.deepEqual(asked, ['/m/index/abc/manifest.json', '/m/index/abc/overview.json']);
  await catalogue.warm('closer');
  assert.deepEqual(asked.slice(2), ['/m/index/abc/core.json']);
});

test('a file that failed is asked for again', async () => {
  const { load } = loader();
  let down = true;
  const catalogue = await open((href) =>
    down && href.endsWith('core.json') ? Promise.reject(new Error('offline')) : load(href),
  );
  await assert.rejects(catalogue.find(ANYTHING));
  down = false;
  assert.equal((await catalogue.find(ANYTHING)).total, 6);
});

test('a fault is an answer, not silence', async () => {
  const answer = answerer(loader().load);
  const reply = await answer({ id: 7, ask: 'open', of: { manifest: '/gone.json' } });
  assert.deepEqual(reply, { id: 7, fault: 'Error: /gone.json: 404' });
});
