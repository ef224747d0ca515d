// Which listings the choices leave, and how many each option would. Pure.

import type { FacetColumn, Whole } from './decode';

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
  counts: number[][];
  /** 1 for each chosen option of the first facet, whose markers are drawn; `null` for no choice. */
  wanted: Uint8Array | null;
}

export function narrow(core: Whole, chosen: Chosen): Narrowed {
  const wanted = core.facets.map((facet) => wantedOptions(facet, chosenIn(chosen, facet.key)));
  const counts = core.facets.map((facet) => facet.options.map(() => 0));
  const matches = new Uint8Array(core.listings);
  let total = 0;
  for (let rank = 0; rank < core.listings; rank++) {
    const misses = core.facets.filter((facet, i) => !has(facet, rank, wanted[i] ?? null));
    if (misses.length === 0) {
      matches[rank] = 1;
      total++;
    }
    // A listing counts for a facet when all the other facets let it through.
    if (misses.length <= 1) {
      core.facets.forEach((facet, i) => {
        if (misses.length === 0 || misses[0] === facet) count(facet, rank, counts[i]!);
      });
    }
  }
  return { matches, total, counts, wanted: wanted[0] ?? null };
}

/** 1 for each chosen option; `null` where no option that exists is chosen, which lets all through. */
function wantedOptions(facet: FacetColumn, slugs: readonly string[]): Uint8Array | null {
  const wanted = Uint8Array.from(facet.options, (slug) => (slugs.includes(slug) ? 1 : 0));
  return wanted.includes(1) ? wanted : null;
}

function has(facet: FacetColumn, rank: number, wanted: Uint8Array | null): boolean {
  if (!wanted) return true;
  const { start, items } = facet.of;
  for (let i = start[rank]!; i < start[rank + 1]!; i++) {
    if (wanted[items[i]!]) return true;
  }
  return false;
}

function count(facet: FacetColumn, rank: number, counts: number[]): void {
  const { start, items } = facet.of;
  for (let i = start[rank]!; i < start[rank + 1]!; i++) counts[items[i]!]!++;
}
