// The words that scripts say: the table `[script]` of the theme's strings, filled in.

/** Every key that scripts use. The theme's strings have them all, and a test holds that. */
export const KEYS = [
  'results',
  'results-all',
  'none',
  'list-failed',
  'show-more',
  'remove',
  'marker-near',
  'marker-many',
  'marker-many-near',
  'cluster',
  'cluster-near',
  'numbered',
  'markers',
  'map-name',
  'map-help',
  'map-count',
  'map-failed',
  'gesture-scroll',
  'gesture-touch',
  'urgent-shown',
] as const;

export type Key = (typeof KEYS)[number];

/** A sentence with `{places}` to fill, or one for each plural form. */
export type Words = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** Says a sentence; `count` decides the plural form. */
export type Say = (key: Key, fill?: Record<string, string | number>) => string;

export function speaker(words: Words, language: string): Say {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (key, fill = {}) => {
    const entry = words[key];
    const form = typeof entry === 'object' ? rules.select(Number(fill['count'])) : '';
    const sentence = typeof entry === 'object' ? (entry[form] ?? entry['other']) : entry;
    return (sentence ?? key).replace(/\{([\w-]+)\}/g, (place, name: string) => {
      const value = fill[name];
      return typeof value === 'number' ? numbers.format(value) : (value ?? place);
    });
  };
}
