// The markers that are on the map now. They are one stop for Tab; arrow keys walk them in reading
// order, Enter and Space press them. A marker that stays through a redraw stays the same element,
// and where the focused one goes its successor gets the focus.

import type { MarkerLook } from '../index/files';
import type { NamedMark } from '../index/messages';
import type { Say } from '../page/words';
import { button, lookOf } from './drawing';
import type { Surface } from './leaflet';
import { namesOf } from './names';

interface Shown {
  mark: NamedMark;
  name: string;
  element: HTMLElement;
}

/** CSS pixels: markers within one band count as one row of reading. */
const ROW = 60;

export class Markers {
  private shown: Shown[] = [];
  /** The one that Tab reaches. */
  private current = '';
  private selected: ReadonlySet<string> = new Set();

  constructor(
    private readonly surface: Surface,
    private readonly looks: readonly MarkerLook[],
    private readonly say: Say,
    private readonly press: (mark: NamedMark, element: HTMLElement) => void,
  ) {
    const pane = surface.markerPane;
    pane.setAttribute('role', 'group');
    pane.setAttribute('aria-label', say('markers'));
    pane.addEventListener('keydown', (event) => this.walk(event));
  }

  draw(marks: readonly NamedMark[]): void {
    const before = this.shown;
    const focused = before.find(({ element }) => element === document.activeElement);
    const sorted = this.inReadingOrder(marks);
    const names = namesOf(sorted, this.say);
    this.shown = sorted.map((mark, i) => this.keepOrMake(mark, names[i] ?? '', before));
    this.surface.place(
      this.shown.map(({ mark, element }) => ({
        at: [mark.longitude, mark.latitude],
        element,
        stands: this.isPin(mark) ? 'foot' : 'middle',
      })),
    );
    this.order(focused?.element);
    this.tabStop(this.successor(focused?.mark)?.mark.key ?? this.current);
    if (focused && !focused.element.isConnected) this.focusSuccessor(focused.mark);
    this.select(this.selected);
  }

  /** Marks the marker of these listings (slugs) as the chosen one. */
  select(slugs: ReadonlySet<string>): void {
    this.selected = slugs;
    for (const { mark, element } of this.shown) {
      const chosen = mark.listings.some(({ slug }) => slugs.has(slug));
      element.classList.toggle('fp-pin--selected', chosen);
      if (chosen) element.setAttribute('aria-current', 'true');
      else element.removeAttribute('aria-current');
      this.surface.raise(element, chosen);
    }
  }

  /** The marker that shows this listing, unless it is in a group. */
  find(slug: string): Shown | undefined {
    return this.shown.find(({ mark }) => mark.listings.some((listing) => listing.slug === slug));
  }

  /** Focus on the marker, or on what now stands for it; `false` where there is nothing. */
  focusSuccessor(mark: NamedMark): boolean {
    const next = this.successor(mark);
    if (!next) return false;
    this.tabStop(next.mark.key);
    next.element.focus({ preventScroll: true });
    return true;
  }

  get listings(): number {
    return this.shown.reduce((sum, { mark }) => sum + mark.count, 0);
  }

  private keepOrMake(mark: NamedMark, name: string, before: readonly Shown[]): Shown {
    const same = before.find((old) => old.mark.key === mark.key && old.mark.kind === mark.kind);
    if (same && same.name === name) return { ...same, mark };
    const element = button(mark, name, lookOf(mark, this.looks));
    element.addEventListener('click', ({ detail }) => {
      // A key's press has no detail.
      if (detail > 0 && this.surface.dragged) return;
      this.tabStop(mark.key);
      this.press(mark, element);
    });
    return { mark, name, element };
  }

  private isPin(mark: NamedMark): boolean {
    return lookOf(mark, this.looks)?.shape === 'pin';
  }

  private inReadingOrder(marks: readonly NamedMark[]): NamedMark[] {
    const placed = marks.map((mark) => {
      const { x, y } = this.surface.toScreen([mark.longitude, mark.latitude]);
      return { mark, x, row: Math.floor(y / ROW) };
    });
    placed.sort((a, b) => a.row - b.row || a.x - b.x);
    return placed.map(({ mark }) => mark);
  }

  /** Puts the elements in reading order without moving the focused one, which would lose focus. */
  private order(focused: HTMLElement | undefined): void {
    let next: HTMLElement | null = null;
    for (const { element } of [...this.shown].reverse()) {
      if (element.nextSibling !== next && element !== focused) {
        this.surface.markerPane.insertBefore(element, next);
      }
      next = element;
    }
  }

  /** The same marker, else the one with the same listing, else the nearest. */
  private successor(mark: NamedMark | undefined): Shown | undefined {
    if (!mark) return undefined;
    const slugs = new Set(mark.listings.map(({ slug }) => slug));
    return (
      this.shown.find((other) => other.mark.key === mark.key) ??
      this.shown.find((other) => other.mark.listings.some(({ slug }) => slugs.has(slug))) ??
      this.nearest(mark)
    );
  }

  private nearest(mark: NamedMark): Shown | undefined {
    const from = this.surface.toScreen([mark.longitude, mark.latitude]);
    const away = (other: Shown): number => {
      const to = this.surface.toScreen([other.mark.longitude, other.mark.latitude]);
      return Math.hypot(to.x - from.x, to.y - from.y);
    };
    return [...this.shown].sort((a, b) => away(a) - away(b))[0];
  }

  private tabStop(key: string): void {
    const stop = this.shown.find(({ mark }) => mark.key === key) ?? this.shown[0];
    this.current = stop?.mark.key ?? '';
    for (const { element, mark } of this.shown) {
      element.tabIndex = mark.key === this.current ? 0 : -1;
    }
  }

  private walk(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const from = this.shown.findIndex(({ element }) => element === document.activeElement);
    const to = step(event.key, from, this.shown.length);
    const target = to === undefined ? undefined : this.shown[to];
    if (from < 0 || !target) return;
    event.preventDefault();
    this.tabStop(target.mark.key);
    target.element.focus({ preventScroll: true });
  }
}

/** The place in a list that a key leads to. */
function step(key: string, from: number, length: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (from + 1) % length;
    case 'ArrowLeft':
    case 'ArrowUp':
      return (from - 1 + length) % length;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return undefined;
  }
}
