// "food near ZZ2 2AS" is words and a place, where somebody knows the place.

import { splitPlace } from '../index/search/split-place';
import type { Asked } from './search-form';

/** Takes the place out of the words. `known` says whether a text is a place. */
export async function split(
  asked: Asked,
  known: (place: string) => Promise<boolean>,
): Promise<Asked> {
  if (asked.near || !asked.q) return asked;
  const { words, place } = splitPlace(asked.q);
  if (!place) return { q: words, near: '' };
  // "drop in centre" has no place in it.
  return (await known(place)) ? { q: words, near: place } : asked;
}
