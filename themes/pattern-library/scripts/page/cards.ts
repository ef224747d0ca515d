// Cards of listings, from the shards that the build made with the page's own template.

import type { CardsFile, Manifest } from '../index/files';

export class Cards {
  private readonly shards = new Map<number, Promise<CardsFile>>();

  constructor(
    /** Address of the manifest, from the page. */
    private readonly manifest: string,
    /** Path from the page to the map's folder, which links in cards start from. */
    private readonly mapRoot: string,
    private readonly shape: Manifest['cards'],
  ) {}

  /** The cards at these positions of the list, in this order. */
  async at(positions: readonly number[]): Promise<HTMLElement[]> {
    const cards = await Promise.all(positions.map((position) => this.html(position)));
    return cards.map((html) => this.element(html));
  }

  private async html(position: number): Promise<string> {
    const { cards } = await this.shard(Math.floor(position / this.shape.size));
    return cards[position % this.shape.size] ?? '';
  }

  private shard(number: number): Promise<CardsFile> {
    const known = this.shards.get(number);
    if (known) return known;
    const href = this.manifest.replace(/[^/]*$/, `cards/${number}.json`);
    const shard = fetch(href).then((response) => {
      if (!response.ok) throw new Error(`${href}: ${response.status}`);
      return response.json() as Promise<CardsFile>;
    });
    this.shards.set(number, shard);
    shard.catch(() => this.shards.delete(number));
    return shard;
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

/** The slug of the listing that a card is about. */
export function slugOf(card: HTMLElement): string {
  const show = card.querySelector<HTMLElement>('[data-show]')?.dataset['show'];
  if (show) return show;
  const href = card.querySelector('a')?.getAttribute('href') ?? '';
  return decodeURIComponent(href.replace(/\/$/, '').split('/').pop() ?? '');
}
