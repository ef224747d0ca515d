// The shortlist: what a resident saved, kept in this browser and told to nobody. Browsers may forbid
// keeping anything, and somebody else may have written there.

/** A listing's place in the site (`food/ash-pantry`: map, listing) and its name when it was saved. */
export type Saved = readonly [place: string, name: string];

const PLACE = /^[a-z\d-]+\/[a-z\d-]+$/;

export const isPlace = (text: unknown): text is string =>
  typeof text === 'string' && PLACE.test(text);

export class Shelf {
  readonly #key: string;

  /** Several sites may share one host: `site` is the path of this one's first folder. */
  constructor(site: string) {
    this.#key = `fingerpost-saved ${site}`;
  }

  /** What is saved, in the order of saving; `null` where the browser keeps nothing. */
  read(): Saved[] | null {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(this.#key) ?? '[]');
      return Array.isArray(kept) ? kept.filter(isSaved) : [];
    } catch (fault) {
      return fault instanceof SyntaxError ? [] : null;
    }
  }

  /** Whether the browser kept it. */
  write(list: readonly Saved[]): boolean {
    try {
      localStorage.setItem(this.#key, JSON.stringify(list));
      return true;
    } catch {
      return false;
    }
  }
}

function isSaved(entry: unknown): entry is Saved {
  return Array.isArray(entry) && isPlace(entry[0]) && typeof entry[1] === 'string';
}
