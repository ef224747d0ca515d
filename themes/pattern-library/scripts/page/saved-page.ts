// The page of saved services: cards, and what can be done with all of them. What is shown is saved in
// this browser, or carried by the address that somebody shared.

import { hook } from './config';
import { readKeep, writeKeep } from './keep-link';
import { drawQr } from './qr-door';
import { type Saved, Shelf } from './saved';
import { SavedCards } from './saved-cards';
import { copy, offerShare } from './share';

export class SavedPage {
  private readonly shelf: Shelf;
  private readonly cards: SavedCards;
  /** What an address carries; empty where it carries nothing. */
  private shared: readonly string[] = readKeep(location.search);
  private list: readonly Saved[] = [];
  /** What was there before the last removal. */
  private before: readonly Saved[] = [];

  constructor(
    private readonly page: HTMLElement,
    card: HTMLTemplateElement,
  ) {
    const root = new URL(page.dataset['root'] ?? '../', document.baseURI);
    this.shelf = new Shelf(root.pathname);
    this.cards = new SavedCards(root.href, card, (place) => this.remove(place));
    this.mount();
    this.show(this.read());
    addEventListener('storage', () => this.show(this.read()));
    // After Back a page comes as it was left, whatever was saved meanwhile.
    addEventListener('pageshow', ({ persisted }) => persisted && this.show(this.read()));
  }

  private mount(): void {
    offerShare(this.hook('share'), () => this.link());
    this.press('print', () => print());
    this.press('copy', (button) => void copy(button, this.asText()));
    this.press('clear', () => this.clear());
    this.press('undo', () => this.undo());
    this.press('save-these', () => this.saveShared());
  }

  private read(): Saved[] {
    const kept = this.shelf.read();
    if (!kept) this.say('failed');
    const shared = this.shared.map(
      (place): Saved => [place, kept?.find(([of]) => of === place)?.[1] ?? ''],
    );
    return (this.shared.length > 0 ? shared : (kept ?? [])).filter(([place]) => this.mayShow(place));
  }

  /** A map may have come to ask for "Exit this page" after something of it was saved. */
  private mayShow(place: string): boolean {
    const never = this.page.dataset['never']?.split(' ') ?? [];
    return !never.includes(place.split('/')[0] ?? '');
  }

  private show(list: readonly Saved[]): void {
    this.list = list;
    const empty = list.length === 0;
    const shared = this.shared.length > 0;
    this.hide('shared', !shared);
    this.hide('empty', !empty);
    this.hide('tools', empty);
    this.hide('clear', shared);
    const items = this.hook('list');
    items?.replaceChildren(...list.map((saved) => this.cards.item(saved, shared)));
    this.hide('list', empty);
    this.drawCode();
  }

  private drawCode(): void {
    const figure = this.hook('qr');
    if (figure && this.list.length > 0) void drawQr(figure, this.link());
    else this.hide('qr', true);
  }

  /** Opens this list in another browser. */
  private link(): string {
    return location.origin + location.pathname + writeKeep(this.list.map(([place]) => place));
  }

  private asText(): string {
    const title = document.title;
    return [title, ...this.list.map(([place]) => this.cards.text(place))].join('\n\n') + '\n';
  }

  /** The keyboard goes to what takes the place of what is gone. */
  private remove(place: string): void {
    const at = this.list.findIndex(([of]) => of === place);
    this.change(this.list.filter(([of]) => of !== place), 'removed');
    const left = this.hook('list')?.querySelectorAll<HTMLElement>('[data-fp="remove"]') ?? [];
    (left[Math.min(at, left.length - 1)] ?? this.hook('title'))?.focus();
  }

  private clear(): void {
    this.change([], 'cleared');
    this.hook('undo')?.focus();
  }

  private change(list: readonly Saved[], said: string): void {
    const before = this.list;
    if (!this.shelf.write(list)) return this.say('failed');
    this.before = before;
    this.show(list);
    this.say(said);
    this.hide('undo', false);
  }

  private undo(): void {
    if (!this.shelf.write(this.before)) return this.say('failed');
    this.show(this.before);
    this.say('');
    this.hook('title')?.focus();
    this.hide('undo', true);
  }

  /** Adds what was shared to what is saved already. */
  private saveShared(): void {
    const kept = this.shelf.read() ?? [];
    const fresh = this.list
      .filter(([place]) => !kept.some(([of]) => of === place))
      .map(([place]): Saved => [place, this.cards.name(place)]);
    if (!this.shelf.write([...kept, ...fresh])) return this.say('failed');
    this.shared = [];
    history.replaceState(null, '', location.pathname);
    this.show(this.read());
    this.say('kept');
    this.hook('title')?.focus();
  }

  private say(what: string): void {
    const said = this.hook('said');
    if (said) said.textContent = said.dataset[what] ?? '';
  }

  private press(name: string, act: (button: HTMLElement) => void): void {
    const button = this.hook(name);
    button?.addEventListener('click', () => act(button));
  }

  private hide(name: string, hidden: boolean): void {
    const element = this.hook(name);
    if (element) element.hidden = hidden;
  }

  private hook(name: string): HTMLElement | null {
    return hook(name, this.page);
  }
}
