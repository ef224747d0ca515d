// What to do where nothing, or next to nothing, is left: what each thing that was wanted hides. Pure.

import type { Whole } from './decode';
import { type Known, facetsNow, inside } from './find';
import type { Ways } from './messages';
import { type Narrowed, narrow } from './narrow';
import { ordered } from './order';
import type { Wanted } from './wanted';

/** Radii that the page offers, in its unit: see page/radius.ts. */
const OFFERED = [0.5, 1, 2, 5, 10, 20];
/** Metres in a mile and in a kilometre. */
const UNITS = [1609.344, 1000];
/** So many listings without a location are shown as a way out. */
const ELSEWHERE = 5;

/** All but the likely spelling, which the words' own index knows. */
export function ways(core: Whole, wanted: Wanted, known: Known): Omit<Ways, 'spelling'> {
  const facets = facetsNow(core, known);
  const left = (of: Wanted, by: Known): Narrowed =>
    narrow(facets, core.listings, of.chosen, inside(core, of, by));
  const now = left(wanted, known);
  const withoutFacet: Ways['withoutFacet'] = {};
  facets.forEach(({ key }, i) => {
    if (now.wanted[i]) withoutFacet[key] = now.without[i]!;
  });
  return {
    withoutFacet,
    withoutWords: known.words ? left(wanted, { ...known, words: null }).total : 0,
    wider: wider(wanted, now.total, (radius) => left({ ...wanted, radius }, known).total),
    elsewhere: elsewhere(core, wanted, known, now, left),
  };
}

/** Each radius that finds more than the one before, and any distance at last. */
function wider(
  { radius, near }: Wanted,
  before: number,
  total: (radius: number | null) => number,
): Ways['wider'] {
  if (radius === null || !near) return [];
  const unit = UNITS.find((unit) => OFFERED.some((one) => Math.abs(one * unit - radius) < 0.5));
  const radii = OFFERED.map((one) => one * (unit ?? UNITS[0]!)).filter((one) => one > radius);
  let most = before;
  const more = [...radii, null].map((radius) => ({ radius, total: total(radius) }));
  return more.filter(({ total }) => total > most && (most = total));
}

/** First those that match the words and the choices but one, then those that match either, then any. */
function elsewhere(
  core: Whole,
  wanted: Wanted,
  known: Known,
  now: Narrowed,
  left: (of: Wanted, by: Known) => Narrowed,
): number[] {
  const noWords = { ...known, words: null };
  const noChoices = { ...wanted, chosen: {} };
  const keys = { names: core.order, metres: null, score: known.words?.score ?? null };
  const found = new Set<number>();
  for (const [of, by] of [[noChoices, known], [wanted, noWords], [noChoices, noWords]] as const) {
    const { matches, total } = left(of, by);
    for (const rank of ordered(matches, total, 'match', keys)) {
      if (rank >= core.located && !now.matches[rank] && found.size < ELSEWHERE) found.add(rank);
    }
  }
  return [...found];
}
