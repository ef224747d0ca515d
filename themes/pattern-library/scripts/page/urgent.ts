// Urgent help: the panel comes up when what is chosen or searched for calls for it, and stays as
// long as it does. It never takes the focus by itself. Without scripts its link leads to a page.

import { type Chosen, chosenIn } from '../index/narrow';
import { hook } from './config';
import type { Say } from './words';

export class Urgent {
  private readonly panel = hook('urgent');
  private readonly categories: string[];
  private readonly needs: string[];
  private readonly words: string[];
  /** Whether the reader asked for the panel: then no choice takes it away. */
  private asked = false;

  constructor(private readonly say: Say) {
    const list = (name: string, separator: string) =>
      (this.panel?.dataset[name] ?? '').split(separator).filter(Boolean);
    this.categories = list('categories', ' ');
    this.needs = list('needs', ' ');
    this.words = list('words', '|').map(folded);
    hook('urgent-link')?.addEventListener('click', (event) => {
      // Another tab or window gets the page.
      if (!this.panel || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      this.asked = true;
      this.panel.hidden = false;
      this.panel.focus();
    });
  }

  /** Follows the choices and the words that are searched for. Call it after the needs did. */
  show(chosen: Chosen, q: string): void {
    if (!this.panel || this.asked) return;
    const wanted =
      chosenIn(chosen, 'category').some((slug) => this.categories.includes(slug)) ||
      this.needs.some((slug) => document.querySelector(`[data-need="${slug}"][aria-current]`)) ||
      calls(q, this.words);
    if (wanted !== this.panel.hidden) return;
    this.panel.hidden = !wanted;
    const said = hook('urgent-said');
    const name = this.panel.querySelector('h2')?.textContent ?? '';
    if (said) said.textContent = wanted ? this.say('urgent-shown', { name }) : '';
  }
}

/** Whether one of these (folded) words, or the beginning of one, stands in what was typed. */
export function calls(q: string, words: readonly string[]): boolean {
  const typed = ` ${folded(q)}`;
  return words.some((word) => typed.includes(` ${word}`));
}

/** Words apart by one blank, without accents, apostrophes or capitals. Simpler than what a search
 * does (`index/search/words.ts`), whose tables every page would have to load for this. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
