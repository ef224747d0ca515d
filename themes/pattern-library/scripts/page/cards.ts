// Cards of listings as elements: HTML that the build made with the page's own template.

import type { Asking } from './asking';

export class Cards {
  readonly #asking: Asking;
  readonly #mapRoot: string;
  /** What a search adds to a card. */
  dress: (card: HTMLElement, rank: number) => void = () => undefined;

  constructor(
    asking: Asking,
    /** Path from the page to the map's folder, which links in cards start from. */
    mapRoot: string,
  ) {
    this.#asking = asking;
    this.#mapRoot = mapRoot;
  }

  /** The cards of the listings with these ranks, in this order. */
  async of(ranks: readonly number[]): Promise<HTMLElement[]> {
    return (await this.makers(ranks)).map((make) => make());
  }

  /** Those cards, each to be made when there is time for it. */
  async makers(ranks: readonly number[]): Promise<(() => HTMLElement)[]> {
    if (ranks.length === 0) return [];
    const cards = await this.#asking.ask('cards', { ranks });
    return cards.map((html, i) => () => {
      const card = this.#element(html);
      this.dress(card, ranks[i] ?? -1);
      return card;
    });
  }

  /** The HTML is the build's own, escaped there; nothing of it comes from the address. */
  #element(html: string): HTMLElement {
    const template = document.createElement('template');
    template.innerHTML = html;
    const card = template.content.firstElementChild;
    if (!(card instanceof HTMLElement)) return document.createElement('article');
    for (const link of card.querySelectorAll('a')) this.#moveLink(link);
    return card;
  }

  /** Links of a card are relative to the map's folder, which needn't be where this page is. */
  #moveLink(link: HTMLAnchorElement): void {
    const href = link.getAttribute('href') ?? '';
    if (this.#mapRoot && !/^([a-z][a-z\d+.-]*:|[/#?])/i.test(href)) {
      link.setAttribute('href', this.#mapRoot + href);
    }
  }
}

/** The slug of the listing that a card is about: the last part of its page's address. */
export function slugOf(card: HTMLElement): string {
  const href = card.querySelector('a')?.getAttribute('href') ?? '';
  return decodeURIComponent(href.replace(/\/$/, '').split('/').pop() ?? '');
}
