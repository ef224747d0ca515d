// Needs ("I need food today"): links to static pages, and with scripts a choice of options.

import type { Chosen } from '../index/narrow';

/** The facet of a need that names categories alone. */
const CATEGORY = 'category';

export class Needs {
  private readonly links: { link: HTMLAnchorElement; chosen: Chosen }[];

  constructor(
    choose: (chosen: Chosen) => void,
    /** Where the answer stands: gets the focus, as if the link led there. */
    results: HTMLElement | null,
  ) {
    const links = document.querySelectorAll<HTMLAnchorElement>('a[data-need]');
    this.links = [...links]
      .map((link) => ({ link, chosen: meant(link) }))
      .filter(({ chosen }) => Object.keys(chosen).length > 0);
    for (const { link, chosen } of this.links) {
      link.addEventListener('click', (event) => {
        // Another tab or window gets the static page.
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        choose(chosen);
        results?.focus();
      });
    }
  }

  /** Says which need is what is chosen, if any is. */
  show(chosen: Chosen): void {
    const now = written(chosen);
    for (const { link, chosen: own } of this.links) {
      if (written(own) === now) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }
}

/** The options that a need stands for: `data-choose="category=food&cost=free"`, or categories. */
function meant({ dataset }: HTMLElement): Chosen {
  const asked = new URLSearchParams(dataset['choose']);
  for (const slug of dataset['categories']?.split(/\s+/) ?? []) {
    if (slug && !dataset['choose']) asked.append(CATEGORY, slug);
  }
  return Object.fromEntries([...new Set(asked.keys())].map((key) => [key, asked.getAll(key)]));
}

/** The same for the same options, whatever their order. */
function written(chosen: Chosen): string {
  const options = Object.keys(chosen).map((key) => [key, ...[...(chosen[key] ?? [])].sort()].join());
  return options.sort().join('&');
}
