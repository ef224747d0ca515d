// What markers are called: their listing's name, or what pressing them will show. Each name is
// there once, so that a list of them can be told apart. Pure.

import type { NamedMark } from '../index/messages';
import type { Say } from '../page/words';

/** Names of these markers, in their order. */
export function namesOf(marks: readonly NamedMark[], say: Say): string[] {
  const taken = new Set<string>();
  return marks.map((mark) => {
    const name = candidates(mark, say).find((candidate) => !taken.has(candidate));
    const unique = name ?? numbered(candidates(mark, say)[0] ?? '', taken, say);
    taken.add(unique);
    return unique;
  });
}

/** Names to try, the best first: further words for "near" tell equal ones apart. */
function candidates(mark: NamedMark, say: Say): string[] {
  const { kind, count, listings, near } = mark;
  const places = near.slice(0, 5);
  if (kind === 'one') {
    const name = listings[0]?.name ?? '';
    return [name, ...places.map((place) => say('marker-near', { name, near: place }))];
  }
  const [plain, withPlace] =
    kind === 'group'
      ? (['cluster', 'cluster-near'] as const)
      : (['marker-many', 'marker-many-near'] as const);
  const named = places.map((place) => say(withPlace, { count, name: place }));
  return named.length > 0 ? named : [say(plain, { count })];
}

function numbered(name: string, taken: ReadonlySet<string>, say: Say): string {
  for (let number = 2; ; number++) {
    const candidate = say('numbered', { name, number });
    if (!taken.has(candidate)) return candidate;
  }
}
