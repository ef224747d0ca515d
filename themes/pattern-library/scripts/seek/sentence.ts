// How many services were found around a place, in one sentence.

import { radiusWords } from '../page/radius';
import type { Answer, SeekHost } from '../page/seek-door';

/** "23 services within 2 miles of ZZ2 2AS, and 9 by phone, online or elsewhere. Showing
 * 20." `null` where the plain count says it all. */
export function sentence(
  { wants, wanted, near, found }: Answer,
  shown: number,
  { say, unit }: SeekHost,
): [first: string, rest: string] | null {
  if (!near || !found || found.total === 0) return null;
  const around = wanted.radius !== null && wants.radius !== null;
  const count = found.total - found.unlocated;
  const distance = around ? radiusWords(wants.radius ?? 0, unit, say) : '';
  const first = say(around ? 'found-within' : 'found-near', { count, distance, place: near.name });
  const other = found.unlocated > 0 ? say('found-other', { count: found.unlocated }) : '';
  const rest = shown < found.total ? say('found-shown', { shown }) : '';
  return [first, other + rest];
}
