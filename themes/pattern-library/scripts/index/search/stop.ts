// Words that don't say what is looked for. Pure.

const listed = (words: string): Set<string> => new Set(words.split(' '));

/** Words that the index has in names alone. */
export const STOP = listed(
  'a about all also am an and any are as at be been but by can cant could did do does dont for from had has have he her his how i if im in into is isnt it its ive me my no not of off on or our out she so some than that the their them then there they this to up us was we were what when where which who will with would you your',
);

/** Words that people type around what they look for. */
const FILLER = listed(
  'anyone didnt doesnt find finding get getting give go going got help helping helps here just know like local looking look made make more much own near nearby nearest need needed needing needs offer people place places please really search service services should someone somebody somewhere something speak speaker speakers speaking support thing things too try trying want wanted wants urgent urgently very wasnt wont wouldnt youre',
);

/** Whether a word says by itself nothing of what is looked for. */
export function saysNothing(word: string): boolean {
  return STOP.has(word) || FILLER.has(word);
}

/** The words of a question that say what is looked for, by their places; all where none does. */
export function telling(words: readonly string[]): number[] {
  const without = (set: Set<string>[]): number[] =>
    [...words.keys()].filter((i) => !set.some((stop) => stop.has(words[i]!)));
  const found = without([STOP, FILLER]);
  return found.length ? found : [without([STOP]), [...words.keys()]].find((some) => some.length) ?? [];
}
