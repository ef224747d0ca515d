// What a resident wants, answered: which listings are left, in which order, and what further choices
// would find. Pure: words, distances and opening times come as columns from whoever knows them.

import type { Left } from './cluster';
import type { FacetColumn, Lists, Whole } from './decode';
import type { Found } from './messages';
import { type Narrowed, narrow } from './narrow';
import { ordered } from './order';
import { type Wanted, orderOf } from './wanted';

/** The facet of opening times, whose column depends on the time. */
export const WHEN = 'when';
/** Its option of the listings whose hours aren't known. */
const UNKNOWN = 'unknown';

/** What the wanted words match. */
export interface Words {
  /** By rank; 0 for no match. */
  score: Float32Array;
  /** Folded words that matched. */
  terms: string[];
}

/** What is known about what is wanted, beside the core. `null` for what isn't asked for. */
export interface Known {
  words: Words | null;
  /** By rank, NaN without a location. */
  metres: Float32Array | null;
  /** The options of `when` that each listing has now. */
  open: Lists | null;
}

/** What is left, kept for the map, which asks about the same right after the list. */
export interface Finding {
  left: Left;
  found: Found;
}

export function find(core: Whole, wanted: Wanted, known: Known): Finding {
  const facets = facetsNow(core, known);
  const narrowed = narrow(facets, core.listings, wanted.chosen, inside(core, wanted, known));
  const { metres, words } = known;
  const keys = { names: core.order, metres, score: words?.score ?? null };
  const ranks = ordered(narrowed.matches, narrowed.total, orderOf(wanted), keys);
  const found: Found = {
    total: narrowed.total,
    ranks,
    metres: metres && Float32Array.from(ranks, (rank) => metres[rank]!),
    unlocated: unlocated(core, narrowed),
    counts: countsBySlug(facets, narrowed),
    terms: words?.terms ?? [],
    unknownHours: unknownHours(facets, narrowed),
  };
  const { wanted: options, matches } = narrowed;
  return { left: { matches, wanted: options[0] ?? null, categories: facets[0]?.of }, found };
}

/** The facets as they are now; that of opening times is left out where nothing is known of them. */
export function facetsNow(core: Whole, { open }: Known): FacetColumn[] {
  return core.facets.flatMap((facet) =>
    facet.key !== WHEN ? [facet] : open ? [{ ...facet, of: open }] : [],
  );
}

/** 1 for each rank that the words and the radius leave; `null` where they leave all. A listing
 * without a location may be near as well as far: no radius hides it. */
export function inside(core: Whole, { radius }: Wanted, known: Known): Uint8Array | null {
  const score = known.words?.score;
  const metres = radius === null ? null : known.metres;
  if (!score && !metres) return null;
  const inside = new Uint8Array(core.listings);
  for (let rank = 0; rank < core.listings; rank++) {
    const far = metres !== null && metres[rank]! > radius!;
    inside[rank] = far || (score && !score[rank]) ? 0 : 1;
  }
  return inside;
}

function unlocated({ located }: Whole, { matches }: Narrowed): number {
  let count = 0;
  for (let rank = located; rank < matches.length; rank++) count += matches[rank]!;
  return count;
}

function countsBySlug(facets: readonly FacetColumn[], { counts }: Narrowed): Found['counts'] {
  const entries = facets.map(({ key, options }, facet) => [
    key,
    Object.fromEntries(options.map((slug, option) => [slug, counts[facet]![option]!])),
  ]);
  return Object.fromEntries(entries);
}

/** Listings with that option are counted where all else lets them through; while it is chosen they
 * are among what is left. */
function unknownHours(facets: readonly FacetColumn[], { counts, wanted }: Narrowed): number {
  const when = facets.findIndex(({ key }) => key === WHEN);
  const option = facets[when]?.options.indexOf(UNKNOWN) ?? -1;
  if (!wanted[when] || option < 0 || wanted[when][option]) return 0;
  return counts[when]![option]!;
}
