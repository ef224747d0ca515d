// What a resident wants, answered: which listings are left, in which order, and what further choices
// would find. Pure.

import type { Whole } from './decode';
import type { Found } from './messages';
import { type Narrowed, narrow } from './narrow';
import type { Wanted } from './wanted';

/** What is left, kept for the map, which asks about the same right after the list. */
export interface Finding {
  left: Narrowed;
  found: Found;
}

export function find(core: Whole, wanted: Wanted): Finding {
  const left = narrow(core, wanted.chosen);
  const ranks = core.order.filter((rank) => left.matches[rank] === 1);
  const counts = core.facets.map(({ key, options }, facet) => [
    key,
    Object.fromEntries(options.map((slug, option) => [slug, left.counts[facet]?.[option] ?? 0])),
  ]);
  const found: Found = {
    total: left.total,
    ranks,
    metres: null,
    unlocated: ranks.filter((rank) => rank >= core.located).length,
    counts: Object.fromEntries(counts),
    terms: [],
    unknownHours: 0,
  };
  return { left, found };
}
