// Needs ("I need food today"): links to static pages, and with scripts a combination of choices,
// which each says as a query: data-choose="category=food&cost=free".

import type { Chosen } from '../index/narrow';
import { goTo } from './go-to';
import { type Facets, read } from './state';

export class Needs {
  readonly #links: { link: HTMLAnchorElement; chosen: Chosen }[];

  constructor(
    facets: Facets,
    choose: (chosen: Chosen) => void,
    /** Where the answer stands: gets the focus, as if the link led there. */
    results: HTMLElement | null,
  ) {
    const links = document.querySelectorAll<HTMLAnchorElement>('a[data-need]');
    this.#links = [...links]
      .map((link) => ({ link, chosen: read(link.dataset['choose'] ?? '', facets).wants.chosen }))
      .filter(({ chosen }) => Object.keys(chosen).length > 0);
    for (const { link, chosen } of this.#links) {
      link.addEventListener('click', (event) => {
        // Another tab or window gets the static page.
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        choose(chosen);
        goTo(results);
      });
    }
  }

  /** Says which need is what is chosen, if any is. */
  show(chosen: Chosen): void {
    const now = said(chosen);
    for (const { link, chosen } of this.#links) {
      if (said(chosen) === now) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }
}

/** Choices as text, the same in whatever order they were made. */
function said(chosen: Chosen): string {
  const options = Object.entries(chosen).flatMap(([facet, slugs]) =>
    slugs.map((slug) => `${facet}=${slug}`),
  );
  return options.sort().join('&');
}
