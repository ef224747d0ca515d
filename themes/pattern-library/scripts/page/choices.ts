// What is wanted, one thing after the other, in words and each with the way back. Pure.

import { chosenIn } from '../index/narrow';
import type { Choice } from './chips';
import { type Facets, type Wants, pointOf, toggled, withoutPlace, withoutWords } from './state';
import type { Say } from './words';

export interface Names {
  title: (facet: string, slug: string) => string;
  distance: (radius: number) => string;
  /** What the place is called, once that is known. */
  place?: string | undefined;
}

/** Words, place and radius first, then options in the page's order. */
export function choicesOf(
  wants: Wants,
  facets: Facets,
  { title, distance, place }: Names,
  say: Say,
): Choice[] {
  const { q, near, radius, chosen } = wants;
  const choices: Choice[] = [];
  if (q) choices.push({ words: say('chip-words', { words: q }), without: withoutWords(wants) });
  if (near) {
    const name = place ?? (pointOf(near) ? say('here') : near);
    choices.push({ words: say('chip-near', { place: name }), without: withoutPlace(wants) });
    if (radius !== null) {
      const words = say('chip-within', { distance: distance(radius) });
      choices.push({ words, without: { ...wants, radius: null } });
    }
  }
  for (const [facet, options] of facets) {
    for (const slug of options) {
      if (!chosenIn(chosen, facet).includes(slug)) continue;
      const without = { ...wants, chosen: toggled(chosen, facet, slug, false) };
      choices.push({ words: title(facet, slug), without });
    }
  }
  return choices;
}
