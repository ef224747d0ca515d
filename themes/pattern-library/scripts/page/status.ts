// Says how many services there are, once for each choice.

import type { Say } from './words';

export class Status {
  constructor(
    private readonly element: HTMLElement | null,
    private readonly say: Say,
  ) {}

  /** "23 of 151 services. Showing 20." */
  found(count: number, total: number, shown: number): void {
    const key = count === 0 ? 'none' : count === total ? 'results-all' : 'results';
    this.tell(this.say(key, { count, total, shown }));
  }

  failed(): void {
    this.tell(this.say('list-failed'));
  }

  tell(words: string): void {
    if (this.element && this.element.textContent !== words) this.element.textContent = words;
  }
}
