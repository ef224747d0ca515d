// Needs ("I need food today"): links to static pages, and with scripts a choice of categories.

import { type Chosen, chosenIn } from '../index/narrow';

/** The facet that needs choose from. */
const CATEGORY = 'category';

export class Needs {
  private readonly links: { link: HTMLAnchorElement; categories: string[] }[];

  constructor(
    choose: (chosen: Chosen) => void,
    /** Where the answer stands: gets the focus, as if the link led there. */
    results: HTMLElement | null,
  ) {
    const links = document.querySelectorAll<HTMLAnchorElement>('a[data-need]');
    this.links = [...links]
      .map((link) => ({ link, categories: link.dataset['categories']?.split(/\s+/) ?? [] }))
      .filter(({ categories }) => categories.some(Boolean));
    for (const { link, categories } of this.links) {
      link.addEventListener('click', (event) => {
        // Another tab or window gets the static page.
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        choose({ [CATEGORY]: categories });
        results?.focus();
      });
    }
  }

  /** Says which need is what is chosen, if any is. */
  show(chosen: Chosen): void {
    const now = [...chosenIn(chosen, CATEGORY)].sort().join();
    const alone = Object.keys(chosen).length === 1;
    for (const { link, categories } of this.links) {
      if (alone && [...categories].sort().join() === now) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }
}
