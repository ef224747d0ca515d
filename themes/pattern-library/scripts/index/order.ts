// The order of the list: by name, nearest first, or best match first. Pure.

import type { Sort } from './wanted';

/** What orders are made of, by rank. */
export interface Keys {
  /** Ranks by name. */
  names: Uint32Array;
  /** NaN for a listing without a location; `null` where nothing is measured. */
  metres: Float32Array | null;
  /** `null` where no words are looked for. */
  score: Float32Array | null;
}

/** The ranks that are left, in order; those that are equal by name. */
export function ordered(matches: Uint8Array, total: number, sort: Sort, keys: Keys): Uint32Array {
  const ranks = new Uint32Array(total);
  let next = 0;
  for (const rank of keys.names) if (matches[rank]) ranks[next++] = rank;
  if (sort === 'nearest' && keys.metres) return sorted(ranks, keys.metres, false);
  if (sort === 'match' && keys.score) return sorted(ranks, keys.score, true);
  return ranks;
}

/** More listings than any map's core holds. */
const PLACES = 2 ** 21;
const MOST = 2 ** 32 - 1;

/** Sorts without a comparison function, which is several times as quick: the bits of a number that
 * isn't negative order as the number does, NaN after all others. */
function sorted(ranks: Uint32Array, values: Float32Array, descending: boolean): Uint32Array {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  const keys = new Float64Array(ranks.length);
  ranks.forEach((rank, place) => {
    keys[place] = (descending ? MOST - bits[rank]! : bits[rank]!) * PLACES + place;
  });
  return Uint32Array.from(keys.sort(), (key) => ranks[key % PLACES]!);
}
