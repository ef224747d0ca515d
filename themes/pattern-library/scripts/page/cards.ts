// Cards of listings as elements: HTML that the build made with the page's own template.

import type { Asking } from './asking';

export class Cards {
  constructor(
    private readonly asking: Asking,
    /** Path from the page to the map's folder, which links in cards start from. */
    private readonly mapRoot: string,
  ) {}

  /** The cards of the listings with these ranks, in this order. */
  async of(ranks: readonly number[]): Promise<HTMLElement[]> {
    if (ranks.length === 0) return [];
    const cards = await this.asking.ask('cards', { ranks });
    return cards.map((html) => this.element(html));
  }

  /** The HTML is the build's own, escaped there; nothing of it comes from the address. */
  private element(html: string): HTMLElement {
    const template = document.createElement('template');
    template.innerHTML = html;
    const card = template.content.firstElementChild;
    if (!(card instanceof HTMLElement)) return document.createElement('article');
    for (const link of card.querySelectorAll('a')) this.moveLink(link);
    return card;
  }

  /** Links of a card are relative to the map's folder, which needn't be where this page is. */
  private moveLink(link: HTMLAnchorElement): void {
    const href = link.getAttribute('href') ?? '';
    if (this.mapRoot && !/^([a-z][a-z\d+.-]*:|[/#?])/i.test(href)) {
      link.setAttribute('href', this.mapRoot + href);
    }
  }
}

/** The slug of the listing that a card is about: the last part of its page's address. */
export function slugOf(card: HTMLElement): string {
  const href = card.querySelector('a')?.getAttribute('href') ?? '';
  return decodeURIComponent(href.replace(/\/$/, '').split('/').pop() ?? '');
}
