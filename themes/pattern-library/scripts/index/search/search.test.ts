import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSearch } from './search';
import { stem } from './words';

// Six listings and what the words in them say, as the build would write it.
const NAMES = ['Debt Clinic', 'Food Bank', 'Pantry', 'GP Surgery', 'Choir', 'Carers Café'];
const WORDS: Record<string, [rank: number, impact: number][]> = {
  '#0': [[1, 8], [2, 8]],
  '#1': [[3, 8]],
  advice: [[0, 3], [5, 3]],
  bank: [[1, 8]],
  carers: [[5, 8]],
  debt: [[0, 9], [1, 2]],
  doctors: [[0, 1]],
  food: [[1, 9], [2, 4], [5, 2]],
  gp: [[3, 8]],
  singing: [[4, 4]],
  食物: [[2, 3]],
};
const GROUPS = {
  0: ['food bank', 'pantry', 'nothing to eat'],
  1: ['gp', 'doctor', 'surgery'],
};

/** The files, with words in shards of `size`. */
function files(size: number): Record<string, unknown> {
  const words = Object.keys(WORDS).sort((a, b) => (stem(a) < stem(b) ? -1 : 1));
  const made: Record<string, unknown> = {};
  const shards: string[] = [];
  for (let at = 0; at < words.length; at += size) {
    const here = words.slice(at, at + size);
    const postings = here.map((word) => WORDS[word]!);
    made[`search/${shards.length}.json`] = {
      words: here,
      counts: postings.map((list) => list.length),
      ranks: postings.flatMap((list) => list.map(([rank], i) => rank - (list[i - 1]?.[0] ?? 0))),
      impacts: postings.flat().map(([, impact]) => impact).join(''),
    };
    shards.push(at === 0 ? '' : stem(here[0]!));
  }
  const common = words.filter((word) => /^[a-z]{4,}$/.test(word)).join(' ');
  made['search/spelling.json'] = { words: common };
  made['search/words.json'] = { version: 1, shards, groups: GROUPS, spelling: shards.length > 1 };
  return made;
}

function opened(size = 100): { fetched: string[]; find: (q: string) => Promise<string[]>; spelling: (q: string) => Promise<string | null>; terms: (q: string) => Promise<string[]> } {
  const made = files(size);
  const fetched: string[] = [];
  const search = openSearch({ listings: NAMES.length }, async (path) => {
    fetched.push(path);
    if (!(path in made)) throw new Error(path);
    return made[path];
  });
  return {
    fetched,
    spelling: search.spelling,
    terms: async (q) => (await search.find(q)).terms,
    async find(q) {
      const { score } = await search.find(q);
      const ranks = [...score.keys()].filter((rank) => score[rank]! > 0);
      return ranks.sort((a, b) => score[b]! - score[a]! || a - b).map((rank) => NAMES[rank]!);
    },
  };
}

test('names come before what mentions the word', async () => {
  assert.deepEqual(await opened().find('debt '), ['Debt Clinic', 'Food Bank']);
});

test('listings with all words come alone where there are only two', async () => {
  assert.deepEqual(await opened().find('debt advice '), ['Debt Clinic']);
  assert.deepEqual(await opened().find('food advice'), ['Carers Café']);
});

test('where nothing has all words, what has most of them is found', async () => {
  assert.deepEqual(await opened().find('debt choir gp '), ['GP Surgery', 'Debt Clinic', 'Food Bank']);
});

test('another word for it finds, and never comes before the word itself', async () => {
  assert.deepEqual(await opened().find('doctor '), ['Debt Clinic', 'GP Surgery']);
  assert.deepEqual(await opened().find('food bank '), ['Food Bank', 'Pantry']);
});

test('a phrase finds what it stands for though its words are nowhere', async () => {
  assert.deepEqual(await opened().find('there is nothing to eat'), ['Food Bank', 'Pantry']);
});

test('the word being typed is found by its beginning, two letters are enough', async () => {
  assert.deepEqual(await opened().find('de'), ['Debt Clinic', 'Food Bank']);
  assert.deepEqual(await opened().find('sing'), ['Choir']);
  assert.deepEqual(await opened().find('d'), []);
});

test('words with endings meet', async () => {
  assert.deepEqual(await opened().find('carer '), ['Carers Café']);
  assert.deepEqual(await opened().find('banks '), ['Food Bank', 'Pantry'].slice(0, 1));
});

test('typing errors are forgiven, in the first letter too', async () => {
  assert.deepEqual(await opened().find('singnig'), ['Choir']);
  assert.deepEqual(await opened().find('gebt'), ['Debt Clinic', 'Food Bank']);
  assert.deepEqual(await opened().find('advise'), ['Debt Clinic', 'Carers Café']);
});

test('text without spaces is found by its characters', async () => {
  assert.deepEqual(await opened().find('食物'), ['Pantry']);
  assert.deepEqual(await opened().find('食'), ['Pantry']);
});

test('a question without words finds nothing', async () => {
  for (const q of ['', '  ', '…', '#0', '__proto__']) assert.deepEqual(await opened().find(q), [], q);
});

test('a likely spelling is offered where a word is nowhere', async () => {
  assert.equal(await opened().spelling('Debt advise?'), 'Debt advice');
  assert.equal(await opened().spelling('debt advixe'), 'debt advice');
  assert.equal(await opened().spelling('debt advice'), null);
  assert.equal(await opened().spelling('xyzzy'), null);
});

test('terms say what to mark', async () => {
  assert.deepEqual(await opened().terms('advise '), ['advic']);
  assert.deepEqual(await opened().terms('gp '), ['gp', 'doctor', 'surgery']);
  assert.deepEqual(await opened().terms('sin'), ['sin*']);
});

test('however the index is cut, the answers are the same, and little of it is fetched', async () => {
  for (const q of ['debt', 'food bank ', 'de', 'singnig', 'advise', 'doctor', 'gebt', '食']) {
    assert.deepEqual(await opened(2).find(q), await opened().find(q), q);
  }
  const some = opened(2);
  await some.find('debt ');
  assert.deepEqual(some.fetched.length, 2, some.fetched.join(' '));
  await some.find('debt ');
  assert.deepEqual(some.fetched.length, 2, 'files are fetched once');
});

test('a file that failed is asked for again', async () => {
  const made = files(100);
  let down = true;
  const search = openSearch({ listings: 6 }, async (path) => {
    if (down) throw new Error('no network');
    return made[path];
  });
  await assert.rejects(search.find('debt'));
  down = false;
  assert.equal((await search.find('debt ')).score[0]! > 0, true);
});
