// The files of a map's search, as the build writes them (`src/site/map_index/search.rs`), and words
// with the listings that have them.

import { stem } from './words';

/** `search/words.json`: read first. */
export interface WordsFile {
  version: 1;
  /** First stem of each shard. */
  shards: string[];
  /** Words and phrases that stand for one another, folded, by the number of their group. */
  groups: Record<string, string[]>;
  /** Whether there is a `search/spelling.json`. */
  spelling: boolean;
}

/** `search/<k>.json`: words in the order of their stems, in columns. */
export interface ShardFile {
  words: string[];
  /** Listings that have each. */
  counts: number[];
  /** Their ranks, word by word: the first, then differences. */
  ranks: number[];
  /** A digit for each: how much the word says about the listing. */
  impacts: string;
}

/** `search/spelling.json`: words that others may be corrected to, most frequent first. */
export interface SpellingFile {
  words: string;
}

/** A word of the index. */
export interface Term {
  stem: string;
  word: string;
  count: number;
}

export class Shard {
  readonly terms: Term[];
  private readonly places = new Map<string, number>();
  private readonly starts: number[] = [];

  constructor(private readonly file: ShardFile) {
    let start = 0;
    this.terms = file.words.map((word, i) => {
      const term = { stem: stem(word), word, count: file.counts[i]! };
      this.places.set(term.stem, i);
      this.starts.push(start);
      start += term.count;
      return term;
    });
  }

  has(stem: string): boolean {
    return this.places.has(stem);
  }

  /** Tells each listing that has the word, and how much it says about it, from 1 to 9. */
  each(stem: string, tell: (rank: number, impact: number) => void): void {
    const place = this.places.get(stem);
    if (place === undefined) return;
    const start = this.starts[place]!;
    let rank = 0;
    for (let i = start; i < start + this.file.counts[place]!; i++) {
      rank += this.file.ranks[i]!;
      tell(rank, Number(this.file.impacts[i]));
    }
  }
}
