// The list of cards. As it came from the build until something is wanted; then the first cards of
// what is left, and more of them at a press of "Show more".

import { type Cards, slugOf } from './cards';
import { frame, inTurns } from './turns';
import type { Say } from './words';

/** Cards that are asked for together. */
const TOGETHER = 5;

export interface ListParts {
  list: HTMLElement;
  /** Links to further pages; its place is where "Show more" goes. */
  pagination: HTMLElement | null;
}

/** What the list has. */
export interface Content {
  /** In the list's order. */
  ranks: ArrayLike<number> & { slice: (from: number, to: number) => ArrayLike<number> };
  /** Where those without a location begin, if they come apart from the others. */
  others: number | null;
}

export interface ListHost {
  cards: Cards;
  say: Say;
  /** Listings that a page has, and that the map has. */
  pageSize: number;
  everything: number;
  /** Path from the page to the map's folder. */
  mapRoot: string;
  /** Asks for everything, in the order of the list. */
  all: () => Promise<Content>;
  /** Called after "Show more": whether there is more now. */
  onMore: (worked: boolean) => void;
}

/** A card in the list, with the words before it if there are any; made when there is time. */
type Item = () => HTMLElement[];

export class List {
  readonly #parts: ListParts;
  readonly #host: ListHost;
  /** Items as the build made them. */
  readonly #own: HTMLElement[];
  readonly #more = document.createElement('a');
  /** `null` while it has everything. */
  #content: Content | null = null;
  #marked = '';
  /** How many listings it shows, or is about to. */
  #count: number;
  /** The cards that are still being put into the list. */
  #drawn: Promise<void> = Promise.resolve();
  /** Presses of "Show more", one after the other, so that the cards come in their order. */
  #adding: Promise<void> = Promise.resolve();

  constructor(parts: ListParts, host: ListHost) {
    this.#parts = parts;
    this.#host = host;
    this.#own = [...parts.list.children] as HTMLElement[];
    this.#count = this.#own.length;
    this.#more.className = 'govuk-button govuk-button--secondary fp-more';
    this.#more.dataset['fp'] = 'more';
    this.#more.textContent = host.say('show-more');
    this.#more.addEventListener('click', (event) => {
      // Another tab or window gets the static page.
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      this.#adding = this.#adding.then(() => this.#showMore()).catch(() => host.onMore(false));
    });
    parts.pagination?.replaceChildren(this.#more);
    this.#own.forEach(enhance);
    this.#settle();
  }

  /** How many listings it has, shown or not. */
  get #total(): number {
    return this.#content?.ranks.length ?? this.#host.everything;
  }

  get shown(): number {
    return this.#count;
  }

  /** Back to the list as it came. */
  restore(): void {
    this.#content = null;
    this.#count = this.#own.length;
    this.#parts.list.replaceChildren(...this.#own);
    this.#busy(false);
    this.#settle();
  }

  /** Draws the first cards of what is left; the last of them come when there is time. `current`
   * says whether the answer is still wanted. */
  async draw(content: Content, current: () => boolean): Promise<void> {
    this.#content = content;
    this.#count = Math.min(this.#host.pageSize, content.ranks.length);
    this.#busy(true);
    const items = this.#items(content, 0);
    items[0]?.catch(() => this.#busy(false));
    await items[0];
    if (!current()) return;
    this.#parts.list.replaceChildren();
    this.#drawn = this.#append(items, current).catch(() => this.#host.onMore(false));
  }

  /** A few at a time: more would keep a phone from answering a touch. */
  async #append(items: Promise<Item[]>[], current: () => boolean): Promise<void> {
    this.#settle();
    this.#busy(true);
    for (const few of items) {
      const makers = await few;
      if (current()) {
        await inTurns(makers, current, (make) => this.#parts.list.append(...make()));
      }
    }
    if (!current()) return;
    this.#settle();
    this.#busy(false);
  }

  /** Whether cards are still to come: the status has told of them already. */
  #busy(busy: boolean): void {
    if (busy) this.#parts.list.setAttribute('aria-busy', 'true');
    else this.#parts.list.removeAttribute('aria-busy');
  }

  /** Marks the card of a listing as the one that is open on the map. */
  mark(slug: string): void {
    this.#marked = slug;
    for (const item of this.#parts.list.querySelectorAll<HTMLElement>('[data-slug]')) {
      const open = slug !== '' && item.dataset['slug'] === slug;
      if (open) item.firstElementChild?.setAttribute('aria-current', 'true');
      else item.firstElementChild?.removeAttribute('aria-current');
    }
  }

  /** The first of the new cards gets the focus: it stands where the link was. */
  async #showMore(): Promise<void> {
    await this.#drawn;
    if (this.#count >= this.#total) return;
    const content = this.#content;
    const shown = this.#count;
    const last = this.#parts.list.lastElementChild;
    const whole = content ?? (await this.#host.all());
    const items = this.#items(whole, shown);
    await items[0];
    if (content !== this.#content || shown !== this.#count) return;
    this.#count = Math.min(shown + this.#host.pageSize, whole.ranks.length);
    const rest = this.#append(items, () => content === this.#content);
    this.#drawn = rest.catch(() => this.#host.onMore(false));
    await frame();
    let next = last?.nextElementSibling;
    if (next && !next.matches('[data-slug]')) next = next.nextElementSibling;
    next?.querySelector('a')?.focus();
    this.#host.onMore(true);
  }

  /** A page of items from one on, with the words that part them: the first cards don't wait for the
   * files of the last. */
  #items({ ranks, others }: Content, from: number): Promise<Item[]>[] {
    const page = Array.from(ranks.slice(from, from + this.#host.pageSize));
    const starts = [...page.keys()].filter((i) => i % TOGETHER === 0);
    const items = starts.map(async (start) => {
      const few = page.slice(start, start + TOGETHER);
      const cards = await this.#host.cards.makers(few);
      return cards.map((card, i) => () => {
        const item = itemOf(card(), few[i] ?? 0);
        return from + start + i === others ? [this.#divider(), item] : [item];
      });
    });
    // Whoever waits for the first ones hears of the others later.
    for (const few of items) few.catch(() => undefined);
    return items;
  }

  #divider(): HTMLElement {
    const title = document.createElement('h3');
    title.textContent = this.#host.say('elsewhere');
    const item = document.createElement('li');
    item.className = 'fp-list__divider';
    item.append(title);
    return item;
  }

  #settle(): void {
    const { list, pagination } = this.#parts;
    const total = this.#total;
    const shown = this.#count;
    list.hidden = total === 0;
    if (pagination) pagination.hidden = shown >= total;
    // Where everything is listed the next page has an address of its own.
    const next = Math.floor(shown / this.#host.pageSize) + 1;
    if (this.#content) this.#more.href = location.href;
    else this.#more.href = `${this.#host.mapRoot}page/${next}/`;
    this.mark(this.#marked);
  }
}

function itemOf(card: HTMLElement, rank: number): HTMLElement {
  const item = document.createElement('li');
  item.className = 'fp-list__item';
  item.dataset['slug'] = slugOf(card);
  item.dataset['rank'] = String(rank);
  item.append(card);
  enhance(item);
  return item;
}

/** Buttons that only work with scripts show themselves. */
function enhance(item: HTMLElement): void {
  for (const button of item.querySelectorAll<HTMLElement>('[data-show]')) button.hidden = false;
}
