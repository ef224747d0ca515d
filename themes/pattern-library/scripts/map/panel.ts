// The panel: the card of the listing whose marker was pressed, or of several in one place. Focus
// goes to its heading, Escape closes it from anywhere, and then focus goes back.

import { hook } from '../page/config';
import type { Cards } from '../page/cards';
import type { Listed } from '../index/messages';
import type { Say } from '../page/words';

/** Cards that the panel draws at a time. */
const CARDS = 20;

export interface PanelHost {
  section: HTMLElement;
  say: Say;
  cards: Cards;
  /** Path from the page to the map's folder. */
  mapRoot: string;
  /** The panel closed: `byResident` is false where the page closed it. */
  onClose: (byResident: boolean) => void;
}

export class Panel {
  private readonly element: HTMLElement | null;
  private readonly body: HTMLElement | null;
  /** Counts openings, so that a slow answer doesn't undo a later press. */
  private turn = 0;

  constructor(private readonly host: PanelHost) {
    this.element = hook('panel', host.section);
    this.body = this.element && (hook('panel-body', this.element) ?? this.element);
    hook('close', host.section)?.addEventListener('click', () => this.close(true));
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.isOpen) this.close(true);
    });
  }

  get isOpen(): boolean {
    return this.element?.hidden === false;
  }

  /** The part of the page that it covers. */
  get rectangle(): DOMRect | undefined {
    return this.isOpen ? this.element?.getBoundingClientRect() : undefined;
  }

  /** Shows these listings; `heading` where they are several. */
  async open(listings: readonly Listed[], heading: string, focus: boolean): Promise<void> {
    const turn = ++this.turn;
    const shown = await this.drawn(listings.slice(0, CARDS));
    if (turn !== this.turn || !this.element || !this.body) return;
    const title = listings.length > 1 ? titled(heading) : firstHeading(shown[0]);
    const content = listings.length > 1 && title ? [title, listed(shown)] : shown;
    this.body.replaceChildren(...content);
    if (listings.length > CARDS) this.body.append(this.moreButton(listings));
    this.body.scrollTop = 0;
    this.element.hidden = false;
    if (!focus || !title) return;
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
  }

  close(byResident: boolean): void {
    this.turn++;
    if (!this.isOpen || !this.element) return;
    this.element.hidden = true;
    this.body?.replaceChildren();
    this.host.onClose(byResident);
  }

  private async drawn(listings: readonly Listed[]): Promise<HTMLElement[]> {
    try {
      const elements = await this.host.cards.of(listings.map(({ rank }) => rank));
      // "Show on map" has done its work here.
      for (const card of elements) card.querySelector('[data-show]')?.remove();
      return elements;
    } catch {
      // Cards can't be had now: the names lead to the listings' pages.
      return listings.map((listing) => plainCard(listing, this.host.mapRoot));
    }
  }

  private moreButton(listings: readonly Listed[]): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'govuk-button govuk-button--secondary';
    button.textContent = this.host.say('show-more');
    button.addEventListener('click', () => void this.showMore(listings, button));
    return button;
  }

  private async showMore(listings: readonly Listed[], button: HTMLElement): Promise<void> {
    const turn = this.turn;
    const list = this.body?.querySelector('ol');
    const from = list?.children.length ?? 0;
    const shown = await this.drawn(listings.slice(from, from + CARDS));
    if (turn !== this.turn || !list) return;
    list.append(...listed(shown).children);
    shown[0]?.querySelector('a')?.focus();
    if (from + CARDS >= listings.length) button.remove();
  }
}

function titled(words: string): HTMLElement {
  const title = document.createElement('h3');
  title.className = 'fp-panel__title';
  title.textContent = words;
  return title;
}

function plainCard({ name, slug }: Listed, mapRoot: string): HTMLElement {
  const link = document.createElement('a');
  link.className = 'fp-card__link';
  link.href = `${mapRoot}${encodeURIComponent(slug)}/`;
  link.textContent = name;
  const title = document.createElement('h3');
  title.className = 'fp-card__name';
  title.append(link);
  const card = document.createElement('article');
  card.className = 'fp-card';
  card.append(title);
  return card;
}

function firstHeading(card: HTMLElement | undefined): HTMLElement | null {
  return card?.querySelector<HTMLElement>('h2, h3, h4') ?? null;
}

function listed(cards: readonly HTMLElement[]): HTMLElement {
  const list = document.createElement('ol');
  list.className = 'fp-panel__list';
  for (const card of cards) {
    const item = document.createElement('li');
    item.append(card);
    list.append(item);
  }
  return list;
}
