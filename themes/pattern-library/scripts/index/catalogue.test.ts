import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerer } from './answer';
import { Catalogue } from './catalogue';
import { ANYTHING, type Wanted } from './wanted';
import { CHOICES_FILE, CORE_FILE, LEAVES, MANIFEST } from './sample';

const FILES: Record<string, unknown> = {
  '/m/index/abc/manifest.json': MANIFEST,
  '/m/index/abc/core.json': CORE_FILE,
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
  Catalogue.open('/m/index/abc/manifest.json', load);

test('what is left comes with the counts of every option, by their slugs', async () => {
  const left = await (await open(loader().load)).find(choosing('food'));
  assert.equal(left.total, 3);
  assert.deepEqual(left.counts, {
    category: { food: 3, advice: 3 },
    languages: { polish: 1, turkish: 1 },
  });
});

test('markers carry names from the one leaf that has them', async () => {
  const { asked, load } = loader();
  const frame = { west: -0.11, south: 51.49, east: -0.08, north: 51.51, zoom: 15, maxZoom: 19 };
  const marks = await (await open(load)).visible(ANYTHING, frame);
  assert.deepEqual(marks.map((mark) => mark.listings.map(({ name }) => name)), [
    ['Cherry', 'Apple'],
    ['Banana'],
  ]);
  assert.deepEqual(marks[0]?.listings.map(({ slug }) => slug), ['cherry', 'apple']);
  assert.ok(!asked.includes('/m/index/abc/leaf/1.json'));
  assert.ok(!asked.includes('/m/index/abc/choices.json'), 'the first view waits for no choice');
});

test('a listing is found by slug and by rank, with all of its places', async () => {
  const catalogue = await open(loader().load);
  const bySlug = await catalogue.locate({ slug: 'apple' });
  assert.deepEqual(bySlug, await catalogue.locate({ rank: 1 }));
  assert.deepEqual(bySlug?.at, [[-0.1, 51.5], [-0.1, 51.9]]);
  assert.deepEqual((await catalogue.locate({ slug: 'fig' }))?.at, []);
  assert.equal((await catalogue.locate({ slug: 'elder-zz1-1aa' }))?.name, 'Elder');
  assert.equal(await catalogue.locate({ slug: 'elder' }), null);
  assert.equal(await catalogue.locate({ slug: '../../etc/passwd' }), null);
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
  await catalogue.warm();
  const before = asked.length;
  const left = await catalogue.find(choosing('advice'));
  await catalogue.cards([...left.ranks].slice(0, 1));
  assert.equal(asked.length, before);
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
