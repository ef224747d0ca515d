// Cards of saved services, filled from the listings' own pages: they say what is true now, and one
// that is gone says so. Each page is fetched once.

import { age } from './ages';
import { hook } from './config';
import type { Saved } from './saved';

/** Pages asked for at the same time. */
const AT_ONCE = 6;

export class SavedCards {
  private readonly items = new Map<string, HTMLElement>();
  private readonly waiting: (() => Promise<void>)[] = [];
  private fetching = 0;
  /** Counts the pages that parts were taken of. */
  private taken = 0;

  constructor(
    /** Address of the site's first folder. */
    private readonly root: string,
    private readonly template: HTMLTemplateElement,
    private readonly remove: (place: string) => void,
  ) {}

  /** The list's item for a listing; `shared` ones are not here to be removed. */
  item(saved: Saved, shared: boolean): HTMLElement {
    const item = this.items.get(saved[0]) ?? this.make(saved);
    const remove = hook('remove', item);
    if (remove) remove.hidden = shared;
    return item;
  }

  /** What a listing is called, as far as is known. */
  name(place: string): string {
    const item = this.items.get(place);
    return (item && hook('name', item)?.textContent) ?? '';
  }

  /** A listing in plain lines: name, what is known, address of its page. */
  text(place: string): string {
    const item = this.items.get(place);
    const all = (name: string) => [...(item?.querySelectorAll<HTMLElement>(name) ?? [])];
    // "Open now" is true for as long as the page is looked at, and no longer.
    const passing = all('[data-hours]');
    passing.forEach((line) => (line.hidden = true));
    const lines = all('[data-keep]:not([data-keep="notice"])').map(inOneLine);
    passing.forEach((line) => (line.hidden = false));
    return [this.name(place), ...lines, this.address(place)].join('\n');
  }

  private make([place, name]: Saved): HTMLElement {
    const item = this.template.content.firstElementChild?.cloneNode(true) as HTMLElement;
    this.items.set(place, item);
    // Until its page is here, the address has to do for a name that isn't known.
    this.call(item, name || (place.split('/')[1] ?? '').replace(/-/g, ' '));
    const link = hook('name', item);
    if (link instanceof HTMLAnchorElement) link.href = this.address(place);
    hook('remove', item)?.addEventListener('click', () => this.remove(place));
    this.waiting.push(() => this.fill(item, this.address(place)));
    void this.work();
    return item;
  }

  private async work(): Promise<void> {
    if (this.fetching >= AT_ONCE) return;
    this.fetching++;
    for (let job = this.waiting.shift(); job; job = this.waiting.shift()) await job();
    this.fetching--;
  }

  private async fill(item: HTMLElement, address: string): Promise<void> {
    const show = (name: string): void => hook(name, item)?.removeAttribute('hidden');
    try {
      const response = await fetch(address).catch((fault) => this.kept(address, fault));
      if (!response.ok && response.status !== 404 && response.status !== 410) {
        return show('unread');
      }
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const name = hook('name', page)?.textContent;
      // Some hosts answer with a page of their own for what isn't there.
      if (!response.ok || !name) return show('gone');
      this.call(item, name);
      this.take(item, page);
    } catch {
      show('unread');
    }
  }

  /** Without a network: the page as the browser kept it at a visit, if it did. */
  private async kept(address: string, fault: unknown): Promise<Response> {
    const response = 'caches' in window ? await caches.match(address) : undefined;
    if (!response) throw fault;
    return response;
  }

  /** What is taken over is the build's own HTML, escaped there. */
  private take(item: HTMLElement, page: Document): void {
    for (const way of page.querySelectorAll('[data-way]')) way.remove();
    tellApart(page, ++this.taken);
    const rows = [...page.querySelectorAll('[data-keep]')];
    const isNotice = (row: Element) => row.getAttribute('data-keep') === 'notice';
    hook('notices', item)?.replaceChildren(...rows.filter(isNotice));
    hook('details', item)?.replaceChildren(...rows.filter((row) => !isNotice(row)));
    age(item, document.documentElement.lang || 'en-GB');
    const [here, there] = [hook('report', item), hook('report', page)];
    if (!here || !there) return;
    here.setAttribute('href', there.getAttribute('href') ?? '');
    here.hidden = false;
  }

  private call(item: HTMLElement, name: string): void {
    const link = hook('name', item);
    if (link) link.textContent = name;
    for (const which of item.querySelectorAll('[data-fp="which"]')) which.textContent = ` ${name}`;
  }

  private address(place: string): string {
    return `${this.root}${place}/`;
  }
}

/** Names of elements that several pages have get a number each. */
function tellApart(page: Document, number: number): void {
  for (const attribute of ['id', 'aria-labelledby']) {
    for (const element of page.querySelectorAll(`[data-keep] [${attribute}]`)) {
      element.setAttribute(attribute, `${element.getAttribute(attribute)}-${number}`);
    }
  }
}

function inOneLine(row: HTMLElement): string {
  const [key = '', value = ''] = ['dt', 'dd'].map((tag) => row.querySelector<HTMLElement>(tag)?.innerText.trim());
  return `${key}: ${value.replace(/\s*\n\s*/g, ', ').replace(/\s+/g, ' ')}`;
}
