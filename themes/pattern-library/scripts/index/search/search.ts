// From what somebody types to the listings that it finds, the best first.
//
// A word is found as it is written, by its stem, by its beginning, in spite of typing errors, or by
// another word for it, each worth less than the one before. Listings with all the words come first,
// then those with most of them.

import { saysNothing, telling } from './stop';
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
  /** The stem of what it was likely meant for, where it is mistyped. */
  meant?: string;
}

const NOTHING = (): Asked => ({ stems: new Map(), terms: [] });

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
  const words = wordsOf(q).slice(0, WORDS);
  const typing = /[\p{L}\p{N}\p{M}]$/u.test(q) ? words.length - 1 : -1;
  const stems = words.map(stem);
  const places = new Set(telling(words));
  const known = vocabulary.groups.of(stems);
  const asked = await Promise.all(
    words.map(async (word, place) => {
      if (!places.has(place)) return NOTHING();
      const as = await asWritten(vocabulary, word, place === typing);
      return as.stems.size || known[place]!.size ? as : asMeant(vocabulary, word);
    }),
  );
  // A mistyped word may be part of a phrase too.
  const groups = vocabulary.groups.of(asked.map(({ meant }, place) => meant ?? stems[place]!));
  asked.forEach(({ stems, terms }, place) => {
    for (const group of groups[place]!) {
      stems.set(`#${group}`, WORTH.synonym);
      terms.push(...vocabulary.groups.phrasesOf(group));
    }
  });
  const columns = await Promise.all(
    asked.map(async ({ stems }, place) => ({
      worth: await column(vocabulary, listings, stems),
      telling: places.has(place),
    })),
  );
  const terms = new Set(asked.flatMap(({ terms }) => terms));
  return { score: together(columns, listings), terms: [...terms] };
}

/** How the index has a word that may be written right; other words for it aside. */
async function asWritten(vocabulary: Vocabulary, word: string, typing: boolean): Promise<Asked> {
  const own = stem(word);
  const { stems, terms } = NOTHING();
  const exact = (await vocabulary.shardOf(own)).has(own);
  if (exact) {
    stems.set(own, WORTH.word);
    terms.push(own);
  }
  if (typing ? begins(word, 2) : !exact && begins(word, 4)) {
    const worth = !typing ? WORTH.beginning : exact ? WORTH.further : WORTH.typing;
    for (const begun of await vocabulary.beginning(word)) {
      if (begun !== own) stems.set(begun, worth);
    }
    if (stems.size) terms.push(`${word}*`);
  }
  return { stems, terms };
}

/** What a word was likely meant for. */
async function asMeant(vocabulary: Vocabulary, word: string): Promise<Asked> {
  const meant = (await vocabulary.meant(word)).map(stem);
  const [likeliest] = meant;
  return {
    stems: new Map(meant.map((stem) => [stem, WORTH.error])),
    terms: meant,
    ...(likeliest !== undefined && { meant: likeliest }),
  };
}

/** A few letters begin too much; one character of a text without spaces says something. */
function begins(word: string, least: number): boolean {
  return isPiece(word) ? Array.from(word).length === 1 : word.length >= least;
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

/** One word of a question: its worth by rank, and whether it says what is looked for by itself, or
 * only as part of a phrase ("im cold"). */
interface Column {
  worth: Float32Array;
  telling: boolean;
}

/** The score of each rank: the words found, then what they are worth. Rare words are worth more. */
function together(columns: Column[], listings: number): Float32Array {
  const found = new Uint8Array(listings);
  const score = new Float32Array(listings);
  for (const { worth, telling } of columns) {
    const count = worth.reduce((sum, one) => sum + (one > 0 ? 1 : 0), 0);
    const rarity = 1 + Math.log(1 + listings / (1 + count));
    worth.forEach((one, rank) => {
      if (one === 0) return;
      score[rank]! += EACH_WORD + one * rarity;
      if (telling) found[rank]!++;
    });
  }
  // Most of the words; where nothing has so many, as many as anything has.
  const most = Math.floor(columns.filter(({ telling }) => telling).length / 2) + 1;
  const needed = Math.min(most, found.reduce((a, b) => Math.max(a, b), 0));
  return score.map((worth, rank) => (found[rank]! < needed ? 0 : worth));
}

async function spelling(vocabulary: Vocabulary, q: string): Promise<string | null> {
  let changed = false;
  const words = q.trim().split(/\s+/).slice(0, WORDS).map(async (typed) => {
    const [word = '', ...more] = wordsOf(typed);
    if (more.length || saysNothing(word) || isPiece(word)) return typed;
    if ((await asWritten(vocabulary, word, true)).stems.size) return typed;
    const [meant] = await vocabulary.meant(word);
    changed ||= meant !== undefined;
    return meant ?? typed;
  });
  const likely = (await Promise.all(words)).join(' ');
  return changed ? likely : null;
}
