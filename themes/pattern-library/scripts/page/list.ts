// The list of cards. As it came from the build until something is chosen; then the first cards of
// what is left, and more of them at a press of "Show more".

import { type Cards, slugOf } from './cards';
import type { Say } from './words';

/** Cards put in the page in one go: more would keep a phone from answering a touch. */
const AT_ONCE = 5;

export interface ListParts {
  list: HTMLElement;
  /** Links to further pages; its place is where "Show more" goes. */
  pagination: HTMLElement | null;
  /** What to say when nothing is left. */
  empty: HTMLElement | null;
}

export class List {
  /** Items as the build made them. */
  private readonly own: HTMLElement[];
  private readonly more: HTMLButtonElement;
  /** What the list has, in its order; `null` while it is everything. */
  private ranks: readonly number[] | null = null;
  private marked = '';

  constructor(
    private readonly parts: ListParts,
    private readonly cards: Cards,
    private readonly pageSize: number,
    /** How many listings the map has. */
    private readonly everything: number,
    /** Asks for everything, in the order of the list. */
    private readonly all: () => Promise<readonly number[]>,
    say: Say,
    /** Called after "Show more": whether there is more now. */
    private readonly onMore: (worked: boolean) => void,
  ) {
    this.own = [...parts.list.children] as HTMLElement[];
    this.more = document.createElement('button');
    this.more.type = 'button';
    this.more.className = 'govuk-button govuk-button--secondary fp-more';
    this.more.dataset['fp'] = 'more';
    this.more.textContent = say('show-more');
    this.more.addEventListener('click', () => {
      this.showMore().catch(() => this.onMore(false));
    });
    parts.pagination?.replaceChildren(this.more);
    this.own.forEach(enhance);
    this.settle();
  }

  /** How many listings it has, shown or not. */
  private get total(): number {
    return this.ranks?.length ?? this.everything;
  }

  get shown(): number {
    return this.parts.list.children.length;
  }

  /** Back to the list as it came. */
  restore(): void {
    this.ranks = null;
    this.parts.list.replaceChildren(...this.own);
    this.settle();
  }

  /** Draws the first cards of what is left. `current` says whether the answer is still wanted. */
  async draw(ranks: readonly number[], current: () => boolean): Promise<void> {
    const items = await this.items(ranks.slice(0, this.pageSize));
    if (!current()) return;
    this.ranks = ranks;
    this.parts.list.replaceChildren(...items.splice(0, AT_ONCE));
    this.settle();
    while (items.length > 0) {
      await new Promise((resume) => setTimeout(resume));
      if (!current()) return;
      this.parts.list.append(...items.splice(0, AT_ONCE));
    }
    this.settle();
  }

  /** Marks the card of a listing as the one that is open on the map. */
  mark(slug: string): void {
    this.marked = slug;
    for (const item of this.parts.list.querySelectorAll<HTMLElement>('[data-slug]')) {
      const open = slug !== '' && item.dataset['slug'] === slug;
      if (open) item.firstElementChild?.setAttribute('aria-current', 'true');
      else item.firstElementChild?.removeAttribute('aria-current');
    }
  }

  /** The first of the new cards gets the focus: it stands where the button was. */
  private async showMore(): Promise<void> {
    const { ranks, shown } = this;
    const whole = ranks ?? (await this.all());
    const items = await this.items(whole.slice(shown, shown + this.pageSize));
    if (ranks !== this.ranks || shown !== this.shown) return;
    this.parts.list.append(...items);
    this.settle();
    items[0]?.querySelector('a')?.focus();
    this.onMore(true);
  }

  private async items(ranks: readonly number[]): Promise<HTMLElement[]> {
    return (await this.cards.of(ranks)).map((card, i) => {
      const item = document.createElement('li');
      item.className = 'fp-list__item';
      item.dataset['slug'] = slugOf(card);
      item.dataset['rank'] = String(ranks[i]);
      item.append(card);
      enhance(item);
      return item;
    });
  }

  private settle(): void {
    const { list, pagination, empty } = this.parts;
    const { total } = this;
    list.hidden = total === 0;
    if (empty) empty.hidden = total > 0;
    if (pagination) pagination.hidden = this.shown >= total;
    this.mark(this.marked);
  }
}

/** Buttons that only work with scripts show themselves. */
function enhance(item: HTMLElement): void {
  for (const button of item.querySelectorAll<HTMLElement>('[data-show]')) button.hidden = false;
}
