// Loads what only those need who search for words or a place, or find nothing: seek.js. Whoever
// comes near the form has it by the time they search.

import type { Found } from '../index/messages';
import type { Point, Wanted } from '../index/wanted';
import type { Asking } from './asking';
import type { Cards } from './cards';
import type { Config } from './config';
import type { Unit } from './unit';
import type { Asked, SearchForm } from './search-form';
import type { Facets, Wants } from './state';
import type { Say } from './words';

/** What the page gives. */
export interface SeekHost {
  config: Config;
  say: Say;
  asking: Asking;
  cards: Cards;
  form: SearchForm | null;
  unit: Unit;
  facets: Facets;
  /** The words of an option. */
  title: (facet: string, slug: string) => string;
  wants: () => Wants;
  choose: (wants: Wants) => void;
}

/** Where distances are measured from. */
export interface Near {
  point: Point;
  name: string;
}

/** What a resident wants, and what there is of it. */
export interface Answer {
  wants: Wants;
  wanted: Wanted;
  near: Near | null;
  /** `null` where everything is wanted, which nobody had to look for. */
  found: Found | null;
}

/** What seek.js does for the page. */
export interface Seeker {
  /** Takes a place out of words that end with one, if no place was given. */
  split: (asked: Asked) => Promise<Asked>;
  /** Where the browser says the resident is, as `near`; says on the form why not, and gives `null`. */
  locate: () => Promise<string | null>;
  /** Where a place is; `null` where that isn't known or not clear, which the form says. */
  place: (near: string) => Promise<Near | null>;
  /** Puts the focus on what is wrong with the place, if anything is. */
  focusFault: () => boolean;
  /** "Within" and "Sort by", and what cards to come say of this answer. */
  order: (answer: Answer) => void;
  /** How many were found, and where. */
  sentence: (answer: Answer, shown: number) => [first: string, rest: string] | null;
  /** Ways to more, below the list. `current` says whether the answer is still wanted. */
  further: (answer: Answer, current: () => boolean) => Promise<void>;
}

export interface SeekScript {
  seeker: (host: SeekHost) => Seeker;
}

export class SeekDoor {
  /** Once it is there. */
  seeker: Seeker | null = null;
  private opening: Promise<Seeker> | undefined;

  constructor(private readonly host: SeekHost) {}

  open(): Promise<Seeker> {
    this.opening ??= this.load();
    this.opening.catch(() => (this.opening = undefined));
    return this.opening;
  }

  private async load(): Promise<Seeker> {
    // Beside the map's script, whose address the page knows.
    const map = new URL(this.host.config.mapScript, document.baseURI);
    const script = (await import(new URL('seek.js', map).href)) as SeekScript;
    return (this.seeker = script.seeker(this.host));
  }
}
