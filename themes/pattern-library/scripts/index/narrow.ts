// Which listings the choices leave, and how many each option would. Pure, and quick: typed arrays,
// and nothing made anew for a listing.

import type { FacetColumn, Lists } from './decode';

/** Chosen options (slugs) by facet. Any of them inside a facet, all of the facets together. */
export type Chosen = Readonly<Record<string, readonly string[]>>;

/** The options chosen in one facet. A facet may be called "constructor": look at own keys alone. */
export function chosenIn(chosen: Chosen, facet: string): readonly string[] {
  return Object.prototype.hasOwnProperty.call(chosen, facet) ? (chosen[facet] ?? []) : [];
}

export interface Narrowed {
  /** 1 for each rank that is left. */
  matches: Uint8Array;
  total: number;
  /** For each facet and option, how many listings it finds given the other facets' choices. */
  counts: Uint32Array[];
  /** For each facet, how many listings are left without its own choices. */
  without: number[];
  /** For each facet, 1 for each chosen option; `null` for no choice. */
  wanted: (Uint8Array | null)[];
}

/** More facets than one have no chosen option of the listing, or it is out for another reason. */
const OUT = 255;

/** `inside` has 1 for each rank that may be left at all; `null` lets all. */
export function narrow(
  facets: readonly FacetColumn[],
  listings: number,
  chosen: Chosen,
  inside: Uint8Array | null = null,
): Narrowed {
  const wanted = facets.map((facet) => wantedOptions(facet, chosenIn(chosen, facet.key)));
  const missed = missedFacet(facets, listings, wanted, inside);
  const matches = missed.map((miss) => (miss === 0 ? 1 : 0));
  const total = matches.reduce((sum, one) => sum + one, 0);
  const without = facets.map(() => total);
  for (const miss of missed) {
    if (miss > 0 && miss < OUT) without[miss - 1]!++;
  }
  const counts = facets.map((facet, i) => countOptions(facet, missed, i + 1));
  return { matches, total, counts, without, wanted };
}

/** 1 for each chosen option; `null` where no option that exists is chosen, which lets all through. */
function wantedOptions(facet: FacetColumn, slugs: readonly string[]): Uint8Array | null {
  const wanted = Uint8Array.from(facet.options, (slug) => (slugs.includes(slug) ? 1 : 0));
  return wanted.includes(1) ? wanted : null;
}

/** For each rank 0 where all facets let it through, the one that doesn't (counted from 1), or OUT. */
function missedFacet(
  facets: readonly FacetColumn[],
  listings: number,
  wanted: readonly (Uint8Array | null)[],
  inside: Uint8Array | null,
): Uint8Array {
  const missed = new Uint8Array(listings);
  if (inside) for (let rank = 0; rank < listings; rank++) if (!inside[rank]) missed[rank] = OUT;
  facets.forEach(({ of }, i) => {
    const options = wanted[i];
    if (!options) return;
    for (let rank = 0; rank < listings; rank++) {
      if (!has(of, rank, options)) missed[rank] = missed[rank] === 0 ? i + 1 : OUT;
    }
  });
  return missed;
}

function has({ start, items }: Lists, rank: number, wanted: Uint8Array): boolean {
  for (let i = start[rank]!; i < start[rank + 1]!; i++) {
    if (wanted[items[i]!]) return true;
  }
  return false;
}

/** A listing counts for a facet when all the other facets let it through. */
function countOptions({ options, of }: FacetColumn, missed: Uint8Array, own: number): Uint32Array {
  const { start, items } = of;
  const counts = new Uint32Array(options.length);
  for (let rank = 0; rank < missed.length; rank++) {
    if (missed[rank] !== 0 && missed[rank] !== own) continue;
    for (let i = start[rank]!; i < start[rank + 1]!; i++) counts[items[i]!]!++;
  }
  return counts;
}
