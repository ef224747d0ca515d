// A place at the end of a question, apart from its words: "food near ZZ2 2AS". Pure.

export interface Split {
  words: string;
  /** What may be a postcode or the name of a place; empty where there is none. Whoever asks looks it
   * up, and searches for the whole question where nobody knows it ("drop in centre"). */
  place: string;
}

const NEAR = '(?:near(?:by)?(?: to)?|close to|next to|around|in|at|by|within)';
const POSTCODE = new RegExp(
  `^(.*?)(?:(?:^|[\\s,]+)${NEAR})?(?:^|[\\s,]+)([a-z]{1,2}\\d[a-z\\d]?(?:\\s*\\d[a-z]{2})?)$`,
  'i',
);
const NEAR_ME = /^(.*?)(?:^|\s+)(?:near|around|close to) (?:me|here|by|home|my (?:home|house|area))$/i;
const NEAR_PLACE = new RegExp(`^(.*)(?:^|\\s)${NEAR}\\s+(\\S+(?:\\s+\\S+){0,3}?)$`, 'i');

/** Splits a postcode, or what follows "near" or "in", from the end of a question. */
export function splitPlace(q: string): Split {
  const text = q.trim().slice(0, 200).replace(/[\s.?!]+$/, '');
  const near = NEAR_ME.exec(text);
  if (near) return { words: near[1]!.trim(), place: '' };
  const found = POSTCODE.exec(text) ?? NEAR_PLACE.exec(text);
  if (!found) return { words: q.trim(), place: '' };
  return { words: found[1]!.replace(/[\s,]+$/, ''), place: found[2]! };
}
