// What the page may ask of the index, and what comes back. The same over a worker's messages and
// on the main thread.

import type { Frame, Mark } from './cluster';
import type { Manifest } from './files';
import type { Wanted } from './wanted';

export interface Questions {
  /** Loads the index; the first question. */
  open: { of: { manifest: string }; gives: Manifest };
  /** Fetches what the first choice will need, before it is made. */
  warm: { of: Record<string, never>; gives: null };
  /** Which listings are left, in which order. */
  find: { of: Wanted; gives: Found };
  /** What to mark on the map. */
  visible: { of: { wanted: Wanted; frame: Frame }; gives: NamedMark[] };
  /** The cards (HTML) of listings. */
  cards: { of: { ranks: readonly number[] }; gives: string[] };
  /** Where a listing is; `null` where the map has no such listing. */
  locate: { of: { slug: string } | { rank: number }; gives: Located | null };
}

export interface Found {
  total: number;
  /** Of what is left, in the order of the list. */
  ranks: Uint32Array;
  /** For each of `ranks` its distance, NaN for one without a location; `null` without a place to
   * measure from. */
  metres: Float32Array | null;
  /** How many of what is left have no location. */
  unlocated: number;
  /** For each facet (by key), how many listings each of its options (by slug) would find. */
  counts: Record<string, Record<string, number>>;
  /** Folded words that matched, to mark them. */
  terms: string[];
  /** How many more the option "hours not known" would find; 0 where nothing about opening times is
   * chosen. */
  unknownHours: number;
}

/** A marker with what it says. */
export interface NamedMark extends Omit<Mark, 'ranks'> {
  /** How many listings it stands for. */
  count: number;
  /** Those listings; empty for a group to zoom into, which may have thousands. */
  listings: Listed[];
}

/** A listing as far as the index knows it. */
export interface Listed {
  name: string;
  slug: string;
  rank: number;
}

export interface Located extends Listed {
  /** Longitude and latitude of each of its locations. */
  at: [number, number][];
}

export type Question = {
  [K in keyof Questions]: { id: number; ask: K; of: Questions[K]['of'] };
}[keyof Questions];

export type Answer =
  | { id: number; gives: Questions[keyof Questions]['gives'] }
  | { id: number; fault: string };

/** Answers questions, wherever it runs. */
export type Answerer = (question: Question) => Promise<Answer>;
