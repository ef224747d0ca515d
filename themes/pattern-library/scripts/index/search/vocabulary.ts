// The words of a map's index, fetched as they are needed: the shards that a word is in by the
// alphabet, and what a word that isn't there may have been meant for.

import { type ShardFile, type SpellingFile, type WordsFile, Shard } from './files';
import { Groups } from './groups';
import { errors, forgiven } from './typing';
import { stem } from './words';

/** Fetches and parses a file of the index by its path below the index's folder. */
export type LoadFile = (path: string) => Promise<unknown>;

/** Shards that one beginning may take: a longer one is in fewer. */
const SHARDS = 3;

/** What counts against a word besides its errors: another ending ("counselling" before "council"
 * for "councelling"), and another first letter, which people rarely get wrong. */
const OTHER_END = 0.25;
const FIRST_LETTER = 0.5;

/** Words that one mistyped word may stand for. */
const MEANT = 3;

export class Vocabulary {
  private readonly shards = new Map<number, Promise<Shard>>();
  private spelled: Promise<string[]> | undefined;

  private constructor(
    private readonly firsts: readonly string[],
    private readonly spelling: boolean,
    readonly groups: Groups,
    private readonly load: LoadFile,
  ) {}

  static async open(load: LoadFile): Promise<Vocabulary> {
    const file = (await load('search/words.json')) as WordsFile;
    return new Vocabulary(file.shards, file.spelling, new Groups(file.groups), load);
  }

  /** The shard that a stem is in, if it is anywhere. */
  shardOf(stem: string): Promise<Shard> {
    return this.shard(this.numberOf(stem));
  }

  /** The stems of words that begin so. */
  async beginning(letters: string): Promise<string[]> {
    const first = this.numberOf(letters);
    const end = Math.min(this.numberOf(`${letters}\uffff`), first + SHARDS - 1);
    const found: string[] = [];
    for (let k = first; k <= end; k++) {
      for (const { stem, word } of (await this.shard(k)).terms) {
        if (stem.startsWith(letters) || word.startsWith(letters)) found.push(stem);
      }
    }
    return found;
  }

  /** Words that a mistyped one is likely meant for, the likeliest first. */
  async meant(word: string, most = forgiven(word)): Promise<string[]> {
    const found: { near: string; far: number }[] = [];
    const own = stem(word);
    const letters = Array.from(word).length;
    if (letters < 4) return [];
    for (const near of new Set([...(await this.common()), ...this.groups.words])) {
      if (near.length < 3 || near === word) continue;
      const whole = errors(word, near, most);
      const ends = own.length < 4 ? whole : errors(own, stem(near), most) + OTHER_END;
      const far = Math.min(whole, ends) + (near[0] === word[0] ? 0 : FIRST_LETTER);
      if (Math.min(whole, ends - OTHER_END) <= most) found.push({ near, far });
    }
    const least = Math.min(...found.map(({ far }) => far));
    return found.filter(({ far }) => far === least).slice(0, MEANT).map(({ near }) => near);
  }

  /** Words worth correcting to, most frequent first. A map with one shard has them all there. */
  private common(): Promise<string[]> {
    this.spelled ??= this.spelling
      ? this.load('search/spelling.json').then((file) => (file as SpellingFile).words.split(' '))
      : this.shard(0).then(({ terms }) =>
          terms.filter(({ word }) => /^\p{L}{3,}$/u.test(word)).sort((a, b) => b.count - a.count).map(({ word }) => word),
        );
    this.spelled.catch(() => (this.spelled = undefined));
    return this.spelled;
  }

  /** A file that failed is asked for again the next time. */
  private shard(k: number): Promise<Shard> {
    const known = this.shards.get(k);
    if (known) return known;
    const shard = this.load(`search/${k}.json`).then((file) => new Shard(file as ShardFile));
    this.shards.set(k, shard);
    shard.catch(() => this.shards.delete(k));
    return shard;
  }

  /** The last shard that starts at or before a stem. */
  private numberOf(stem: string): number {
    let k = this.firsts.length - 1;
    while (k > 0 && this.firsts[k]! > stem) k--;
    return k;
  }
}
