// What the page may ask of the index, and what comes back. The same over a worker's messages and
// on the main thread.

import type { Frame, Mark } from './cluster';
import type { Manifest } from './files';
import type { Chosen } from './narrow';

export interface Questions {
  /** Loads the index; the first question. */
  open: { of: { manifest: string }; gives: Manifest };
  /** Fetches what the first choice will need, before it is made. */
  warm: { of: Record<string, never>; gives: null };
  /** Which listings the choices leave. */
  narrow: { of: { chosen: Chosen }; gives: Left };
  /** What to mark on the map. */
  visible: { of: { chosen: Chosen; frame: Frame }; gives: NamedMark[] };
  /** The cards (HTML) of the listings at these positions of the list, or with these ranks. */
  cards: { of: CardsAsked; gives: string[] };
  /** Where a listing is; `null` where the map has no such listing. */
  locate: { of: { slug: string } | { position: number }; gives: Located | null };
}

export interface Left {
  total: number;
  /** Positions in the list, in order. */
  positions: Uint32Array;
  /** For each facet (by key), how many listings each of its options (by slug) would find. */
  counts: Record<string, Record<string, number>>;
}

/** A marker with what it says. */
export interface NamedMark extends Omit<Mark, 'ranks'> {
  /** How many listings it stands for. */
  count: number;
  /** Those listings; empty for a group to zoom into, which may have thousands. */
  listings: Listed[];
}

export type CardsAsked = { positions: readonly number[] } | { ranks: readonly number[] };

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
