// Says how many services there are, once for each answer.

import type { Say } from './words';

export class Status {
  readonly #element: HTMLElement | null;
  readonly #say: Say;

  constructor(element: HTMLElement | null, say: Say) {
    this.#element = element;
    this.#say = say;
  }

  /** "23 of 151 services. Showing 20." */
  found(count: number, total: number, shown: number): void {
    if (count === 0) return this.tell(this.#say('none'));
    const rest = shown < count ? this.#say('found-shown', { shown }) : '';
    this.tell(this.#say(count === total ? 'services' : 'results', { count, total }), rest);
  }

  failed(): void {
    this.tell(this.#say('list-failed'));
  }

  /** The number that matters, and the rest of the sentence in a quieter voice. */
  tell(first: string, rest = ''): void {
    if (!this.#element || this.#element.textContent === first + rest) return;
    const quiet = document.createElement('span');
    quiet.className = 'fp-results__rest';
    quiet.textContent = rest;
    this.#element.replaceChildren(first, ...(rest ? [quiet] : []));
  }
}
