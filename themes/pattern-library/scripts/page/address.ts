// Holds the one state of the page and keeps the address in step with it. Choices can be undone
// with Back; moving the map or opening a listing replaces the address.

import { type Facets, type State, read, write } from './state';

/** What made the state change: the resident, or Back and Forward. */
export type Cause = 'page' | 'history';
export type Listener = (now: State, before: State, cause: Cause) => void;

export class Address {
  private now: State;
  private readonly listeners: Listener[] = [];

  constructor(private readonly facets: Facets) {
    this.now = read(location.search, facets);
    addEventListener('popstate', () => this.settle(read(location.search, facets), 'history'));
  }

  get state(): State {
    return this.now;
  }

  onChange(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** A choice that Back undoes. */
  choose(change: Partial<State>): void {
    this.go({ ...this.now, ...change }, 'pushState');
  }

  /** Something passing, such as where the map looks. */
  replace(change: Partial<State>): void {
    this.go({ ...this.now, ...change }, 'replaceState');
  }

  private go(next: State, how: 'pushState' | 'replaceState'): void {
    const search = write(next, this.facets, location.search);
    if (search !== location.search) {
      history[how](null, '', location.pathname + search + location.hash);
    }
    this.settle(next, 'page');
  }

  private settle(next: State, cause: Cause): void {
    const before = this.now;
    // The same wants stay the same object, so that whoever waits for them can tell.
    const same = JSON.stringify(next.wants) === JSON.stringify(before.wants);
    this.now = same ? { ...next, wants: before.wants } : next;
    for (const listener of this.listeners) listener(this.now, before, cause);
  }
}
