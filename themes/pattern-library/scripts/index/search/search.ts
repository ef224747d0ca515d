// From what somebody types to the listings that it finds, the best first.
//
// A word is found as it is written, by its stem, by its beginning, in spite of typing errors, or by
// another word for it, each worth less than the one before. Listings with all the words come first,
// then those with most of them.

import { telling } from './stop';
import { type LoadFile, Vocabulary } from './vocabulary';
import { isPiece, stem, wordsOf } from './words';

export interface FoundWords {
  /** By rank; 0 for what wasn't found. */
  score: Float32Array;
  /** What matched, for marking: stems; with a `*` after the beginning of a word; several with
   * spaces between for a phrase. */
  terms: string[];
}

export interface Search {
  find(q: string): Promise<FoundWords>;
  /** What was likely meant, where a word of the question is nowhere. */
  spelling(q: string): Promise<string | null>;
}

/** What a match is worth. The impact of a word is between 1 and 9, so that another word for it
 * (at most 9 × 0.05) never comes before the beginning of a word that is being typed (1 × 0.5). */
const WORTH = { word: 1, typing: 0.5, error: 0.5, further: 0.25, beginning: 0.2, synonym: 0.05 };

/** More than all that the words of a question can be worth: each word found comes first. */
const EACH_WORD = 1_000;

/** Words of a question that are looked for. */
const WORDS = 12;

/** One word of a question, ready to be looked up. */
interface Asked {
  /** Stems with what each is worth. */
  stems: Map<string, number>;
  terms: string[];
}

export function openSearch(manifest: { listings: number }, load: LoadFile): Search {
  let opening: Promise<Vocabulary> | undefined;
  const vocabulary = (): Promise<Vocabulary> => {
    opening ??= Vocabulary.open(load);
    opening.catch(() => (opening = undefined));
    return opening;
  };
  return {
    find: async (q) => find(await vocabulary(), manifest.listings, q),
    spelling: async (q) => spelling(await vocabulary(), q),
  };
}

async function find(vocabulary: Vocabulary, listings: number, q: string): Promise<FoundWords> {
  const words = wordsOf(q);
  const places = telling(words).slice(0, WORDS);
  const typing = /[\p{L}\p{N}\p{M}]$/u.test(q) ? words.length - 1 : -1;
  const asked = new Map<number, Asked>();
  const stems = words.map(stem);
  for (const place of places) {
    const one = await really(vocabulary, words[place]!, place === typing);
    asked.set(place, one.asked);
    if (one.meant) stems[place] = stem(one.meant);
  }
  const groups = vocabulary.groups.of(stems);
  const columns = await Promise.all(
    places.map((place) => {
      const { stems, terms } = asked.get(place)!;
      for (const group of groups[place]!) {
        stems.set(`#${group}`, WORTH.synonym);
        terms.push(...vocabulary.groups.phrasesOf(group));
      }
      return column(vocabulary, listings, stems);
    }),
  );
  const terms = new Set(places.flatMap((place) => asked.get(place)!.terms));
  return { score: together(columns, listings), terms: [...terms] };
}

/** How the index has a word, other words for it aside. */
async function really(
  vocabulary: Vocabulary,
  word: string,
  typing: boolean,
): Promise<{ asked: Asked; meant?: string }> {
  const own = stem(word);
  const stems = new Map<string, number>();
  const terms: string[] = [];
  const add = (stem: string, worth: number): void => {
    if (!stems.has(stem)) stems.set(stem, worth);
  };
  const exact = (await vocabulary.shardOf(own)).has(own);
  if (exact) {
    add(own, WORTH.word);
    terms.push(own);
  }
  if ((typing || !exact) && begins(word)) {
    const worth = !typing ? WORTH.beginning : exact ? WORTH.further : WORTH.typing;
    const begun = await vocabulary.beginning(word);
    for (const stem of begun) add(stem, worth);
    if (begun.length) terms.push(`${word}*`);
  }
  if (stems.size || vocabulary.groups.of([own])[0]!.size) return { asked: { stems, terms } };
  const meant = await vocabulary.meant(word);
  for (const near of meant) {
    add(stem(near), WORTH.error);
    terms.push(stem(near));
  }
  const [likeliest] = meant;
  return { asked: { stems, terms }, ...(likeliest && { meant: likeliest }) };
}

/** One letter begins too much; one character of a text without spaces says something. */
function begins(word: string): boolean {
  return isPiece(word) ? Array.from(word).length === 1 : word.length > 1;
}

/** For each rank, what its best match of one word is worth. */
async function column(
  vocabulary: Vocabulary,
  listings: number,
  stems: Map<string, number>,
): Promise<Float32Array> {
  const best = new Float32Array(listings);
  for (const [stem, worth] of stems) {
    (await vocabulary.shardOf(stem)).each(stem, (rank, impact) => {
      best[rank] = Math.max(best[rank] ?? 0, impact * worth);
    });
  }
  return best;
}

/** The score of each rank: the words found, then what they are worth. Rare words are worth more. */
function together(columns: Float32Array[], listings: number): Float32Array {
  const rarity = columns.map((column) => {
    const count = column.reduce((sum, worth) => sum + (worth > 0 ? 1 : 0), 0);
    return 1 + Math.log(1 + listings / (1 + count));
  });
  const found = new Uint8Array(listings);
  const score = new Float32Array(listings);
  columns.forEach((column, i) => {
    column.forEach((worth, rank) => {
      if (worth === 0) return;
      found[rank]!++;
      score[rank]! += EACH_WORD + worth * rarity[i]!;
    });
  });
  // Most of the words; where nothing has so many, as many as anything has.
  const needed = Math.min(Math.floor(columns.length / 2) + 1, found.reduce((a, b) => Math.max(a, b), 0));
  return score.map((worth, rank) => (found[rank]! < needed ? 0 : worth));
}

async function spelling(vocabulary: Vocabulary, q: string): Promise<string | null> {
  let changed = false;
  const words = q.trim().split(/\s+/).map(async (typed) => {
    const [word = '', ...more] = wordsOf(typed);
    if (more.length || word.length < 4 || isPiece(word)) return typed;
    const own = stem(word);
    if ((await vocabulary.shardOf(own)).has(own)) return typed;
    if ((await vocabulary.beginning(word)).length) return typed;
    const [meant] = await vocabulary.meant(word);
    changed ||= meant !== undefined;
    return meant ?? typed;
  });
  const likely = (await Promise.all(words)).join(' ');
  return changed ? likely : null;
}
