// The questions that narrow the list. Each option of the page (a link to its own static page, or a
// hidden word) becomes a check box in the same box:
//
//   <label class="fp-option"><input class="fp-option__input" type="checkbox" …> marker, title, count</label>

import { type Chosen, chosenIn } from '../index/narrow';
import type { Facets } from './state';
import type { Say } from './words';

interface Option {
  input: HTMLInputElement;
  count: HTMLElement | null;
  /** The count as the build wrote it: with nothing else chosen. */
  total: string;
}

export type OnChoice = (facet: string, slug: string, on: boolean) => void;

export class Filters {
  readonly #say: Say;
  readonly #facets = new Map<string, Map<string, Option>>();
  readonly #titles = new Map<string, string>();
  /** Where each folded question says how many of its options are chosen. */
  readonly #tallies = new Map<string, HTMLElement>();

  constructor(form: HTMLElement | null, say: Say, onChoice: OnChoice) {
    this.#say = say;
    if (!form) return;
    form.addEventListener('submit', (event) => event.preventDefault());
    for (const set of form.querySelectorAll<HTMLElement>('[data-facet]')) {
      const key = set.dataset['facet'] ?? '';
      const options = new Map<string, Option>();
      for (const element of set.querySelectorAll<HTMLElement>('[data-option]')) {
        const slug = element.dataset['option'] ?? '';
        options.set(slug, this.#checkBox(element, key, slug, onChoice));
      }
      this.#facets.set(key, options);
      const tally = set.querySelector<HTMLElement>('[data-chosen]');
      if (tally) this.#tallies.set(key, tally);
      set.hidden = false;
    }
  }

  /** What can be chosen, in the page's order. */
  get all(): Facets {
    return new Map([...this.#facets].map(([key, options]) => [key, [...options.keys()]]));
  }

  /** The words of an option. */
  title(facet: string, slug: string): string {
    return this.#titles.get(`${facet} ${slug}`) ?? slug;
  }

  /** Ticks what is chosen. */
  tick(chosen: Chosen): void {
    for (const [key, options] of this.#facets) {
      const wanted = chosenIn(chosen, key);
      for (const [slug, { input }] of options) input.checked = wanted.includes(slug);
      const tally = this.#tallies.get(key);
      if (tally) tally.textContent = wanted.length ? this.#say('chosen', { count: wanted.length }) : '';
    }
  }

  /** Shows how many listings each option would find; `null` for the totals of the page. */
  count(counts: Record<string, Record<string, number>> | null, numbers: Intl.NumberFormat): void {
    for (const [key, options] of this.#facets) {
      for (const [slug, option] of options) {
        const count = counts?.[key]?.[slug];
        const words = count === undefined ? option.total : numbers.format(count);
        // What stays as it is needn't be drawn again.
        if (option.count && option.count.textContent !== words) option.count.textContent = words;
        // What is ticked can always be unticked, and what has the keyboard keeps it.
        const idle = !option.input.checked && option.input !== document.activeElement;
        option.input.disabled = count === 0 && idle;
      }
    }
  }

  #checkBox(element: HTMLElement, key: string, slug: string, onChoice: OnChoice): Option {
    const input = document.createElement('input');
    input.type = 'checkbox';
    input.className = 'fp-option__input';
    input.name = key;
    input.value = slug;
    // Without this, Firefox ticks after a reload what the address no longer says.
    input.autocomplete = 'off';
    input.addEventListener('change', () => onChoice(key, slug, input.checked));
    const label = document.createElement('label');
    label.className = element.className;
    label.append(input, ...element.childNodes);
    element.replaceWith(label);
    const count = label.querySelector<HTMLElement>('[data-count]');
    const title = label.querySelector('.fp-option__title') ?? label;
    this.#titles.set(`${key} ${slug}`, title.textContent?.trim() ?? slug);
    return { input, count, total: count?.textContent ?? '' };
  }
}
