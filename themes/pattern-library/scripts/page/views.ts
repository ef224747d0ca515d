// List or map, on screens that are too narrow for both. The styles read `data-view`.

import type { State } from './state';

export class Views {
  readonly #page: HTMLElement;
  /** How far the list was scrolled when the map took its place. */
  #scrolled = 0;

  constructor(page: HTMLElement, choose: (view: State['view']) => void) {
    this.#page = page;
    for (const button of this.#buttons()) {
      button.addEventListener('click', () => {
        choose(button.dataset['view'] === 'map' ? 'map' : 'list');
      });
    }
  }

  show(view: State['view']): void {
    if (this.#page.dataset['view'] === view) return;
    if (view === 'map') this.#scrolled = scrollY;
    this.#page.dataset['view'] = view;
    if (view === 'list') scrollTo({ top: this.#scrolled, behavior: 'instant' });
  }

  /** The button that was pressed is gone now; the keyboard goes where the new view starts. */
  focus(view: State['view']): void {
    const buttons = this.#buttons();
    const other = buttons.find((button) => button.dataset['view'] !== view && onScreen(button));
    other?.focus();
  }

  #buttons(): HTMLButtonElement[] {
    return [...this.#page.querySelectorAll<HTMLButtonElement>('button[data-view]')];
  }
}

function onScreen(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}
