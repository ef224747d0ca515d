// What is wanted, as buttons that take it back one by one, and one that takes all back.

import { goTo } from './go-to';
import type { Wants } from './state';
import type { Say } from './words';

/** One thing that is wanted. */
export interface Choice {
  words: string;
  /** What is wanted when it is taken back. */
  without: Wants;
}

export interface ChipsParts {
  list: HTMLElement | null;
  /** Words that stand in the chips' place as long as there are none. */
  none: HTMLElement | null;
  clear: HTMLElement | null;
  /** Gets the focus when the last chip is gone. */
  results: HTMLElement | null;
}

export class Chips {
  readonly #parts: ChipsParts;
  readonly #say: Say;
  readonly #choose: (wants: Wants) => void;

  constructor(parts: ChipsParts, say: Say, choose: (wants: Wants) => void, clearAll: () => void) {
    this.#parts = parts;
    this.#say = say;
    this.#choose = choose;
    parts.clear?.addEventListener('click', () => {
      clearAll();
      goTo(parts.results);
    });
  }

  show(choices: readonly Choice[]): void {
    const { list, none, clear } = this.#parts;
    const focused = this.#buttons.findIndex((button) => button === document.activeElement);
    list?.replaceChildren(...choices.map((choice) => this.#chip(choice)));
    this.#buttons[focused]?.focus();
    const empty = choices.length === 0;
    if (list) list.hidden = empty;
    if (clear) clear.hidden = empty;
    if (none) none.hidden = !empty;
  }

  #chip({ words, without }: Choice): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'fp-chip';
    button.textContent = words;
    button.setAttribute('aria-label', this.#say('remove', { name: words }));
    const item = document.createElement('li');
    item.append(button);
    button.addEventListener('click', () => this.#take(without, item));
    return item;
  }

  /** Focus goes to the chip that takes this one's place. */
  #take(without: Wants, item: HTMLElement): void {
    const { list, results } = this.#parts;
    const place = list ? [...list.children].indexOf(item) : 0;
    this.#choose(without);
    const left = this.#buttons;
    const next = left[Math.min(place, left.length - 1)];
    if (next) next.focus();
    else goTo(results);
  }

  get #buttons(): HTMLElement[] {
    return [...(this.#parts.list?.querySelectorAll('button') ?? [])];
  }
}
