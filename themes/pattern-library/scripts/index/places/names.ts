// Which names of places a text may mean. Pure.

import { errors, forgiven } from '../search/typing';
import { wordsOf } from '../search/words';

/** More would be no choice. */
const MOST = 8;
/** Where places of one name are told apart by their outward code. */
const DISTRICT = / [a-z]{1,2}\d[a-z\d]?$/;

export function fold(text: string): string {
  return wordsOf(text).join(' ');
}

/** The shard that has the names that begin like this one: the last that starts at or before it. */
export function shardOf(beginnings: readonly string[], key: string): number {
  let shard = 0;
  while (shard + 1 < beginnings.length && beginnings[shard + 1]! <= key) shard++;
  return shard;
}

/** Places in a list of names that fit a folded text best: those called so, else those that begin
 * so, else those with a typing error or two. */
export function matching(names: readonly string[], key: string): number[] {
  const keys = names.map(fold);
  const bare = keys.map((name) => name.replace(DISTRICT, ''));
  const most = forgiven(key);
  const ways: ((name: string, i: number) => boolean)[] = [
    (name) => name === key,
    (_, i) => bare[i] === key,
    (name) => name.startsWith(key),
    (_, i) => most > 0 && errors(key, bare[i]!, most) <= most,
  ];
  for (const way of ways) {
    const found = keys.flatMap((name, i) => (way(name, i) ? [i] : []));
    if (found.length > 0) return found.slice(0, MOST);
  }
  return [];
}
