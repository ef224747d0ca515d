// Holds the one state of the page and keeps the address in step with it. Choices can be undone
// with Back; moving the map or opening a listing replaces the address.
//
// What is sought stands behind the `#`, where links within the page ("Skip to main content") put
// their own. Entries of the history that this script knows carry a mark; one without it is such a
// link just followed, which changes nothing of what is sought.

import { type Facets, type State, isSought, read, tells, write } from './state';

/** The mark of an entry of the history. */
const KNOWN = 'known';
const shown = (): string => location.search + location.hash;

/** What made the state change: the resident, or Back and Forward. */
export type Cause = 'page' | 'history';
export type Listener = (now: State, before: State, cause: Cause) => void;

export class Address {
  readonly #facets: Facets;
  readonly #listeners: Listener[] = [];
  #now: State;

  constructor(facets: Facets) {
    this.#facets = facets;
    this.#now = read(shown(), facets);
    this.#keep(tells(location.search) ? write(this.#now, facets, shown()) : shown());
    addEventListener('popstate', (event: PopStateEvent) => this.#turn(event.state === KNOWN));
  }

  get state(): State {
    return this.#now;
  }

  onChange(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /** A choice that Back undoes. */
  choose(change: Partial<State>): void {
    this.#go({ ...this.#now, ...change }, 'pushState');
  }

  /** Something passing, such as where the map looks. */
  replace(change: Partial<State>): void {
    this.#go({ ...this.#now, ...change }, 'replaceState');
  }

  #go(next: State, how: 'pushState' | 'replaceState'): void {
    const address = write(next, this.#facets, shown());
    if (address !== shown()) history[how](KNOWN, '', location.pathname + address);
    this.#settle(next, 'page');
  }

  /** Another entry of the history: an earlier one, or a link within the page that was followed. */
  #turn(known: boolean): void {
    if (known || !location.hash || isSought(location.hash)) {
      this.#settle(read(shown(), this.#facets), 'history');
    }
    if (!known) this.#keep(write(this.#now, this.#facets, shown()));
  }

  /** Marks the entry of the history, under this address. */
  #keep(address: string): void {
    history.replaceState(KNOWN, '', location.pathname + address);
  }

  #settle(next: State, cause: Cause): void {
    const before = this.#now;
    // The same wants stay the same object, so that whoever waits for them can tell.
    const same = JSON.stringify(next.wants) === JSON.stringify(before.wants);
    this.#now = same ? { ...next, wants: before.wants } : next;
    for (const listener of this.#listeners) listener(this.#now, before, cause);
  }
}
