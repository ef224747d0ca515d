// What is chosen, as buttons that take it back one by one, and "Clear all choices".

import { type Chosen, chosenIn } from '../index/narrow';
import { type Facets, choices } from './state';
import type { Say } from './words';

export interface ChipsParts {
  list: HTMLElement | null;
  clear: HTMLElement | null;
  /** Gets the focus when the last chip is gone. */
  results: HTMLElement | null;
}

export class Chips {
  constructor(
    private readonly parts: ChipsParts,
    private readonly facets: Facets,
    private readonly title: (facet: string, slug: string) => string,
    private readonly say: Say,
    private readonly remove: (facet: string, slug: string) => void,
    clearAll: () => void,
  ) {
    parts.clear?.addEventListener('click', () => {
      clearAll();
      parts.results?.focus();
    });
  }

  show(chosen: Chosen): void {
    const { list, clear } = this.parts;
    const chips = [...this.facets].flatMap(([facet, options]) =>
      options
        .filter((slug) => chosenIn(chosen, facet).includes(slug))
        .map((slug) => this.chip(facet, slug)),
    );
    list?.replaceChildren(...chips);
    if (list) list.hidden = chips.length === 0;
    if (clear) clear.hidden = choices(chosen) === 0;
  }

  private chip(facet: string, slug: string): HTMLElement {
    const title = this.title(facet, slug);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'fp-chip';
    button.textContent = title;
    button.setAttribute('aria-label', this.say('remove', { name: title }));
    const item = document.createElement('li');
    item.append(button);
    button.addEventListener('click', () => this.take(facet, slug, item));
    return item;
  }

  /** Focus goes to the chip that takes this one's place. */
  private take(facet: string, slug: string, item: HTMLElement): void {
    const { list, results } = this.parts;
    const place = list ? [...list.children].indexOf(item) : 0;
    this.remove(facet, slug);
    const left = list?.querySelectorAll('button') ?? [];
    (left[Math.min(place, left.length - 1)] ?? results)?.focus();
  }
}
