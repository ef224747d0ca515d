// What a resident wants to find: everything that decides which listings are left, and their order.

import type { Chosen } from './narrow';

/** A place on the earth, in degrees (WGS84). */
export interface Point {
  latitude: number;
  longitude: number;
}

export type Sort = 'name' | 'nearest' | 'match';

export interface Wanted {
  chosen: Chosen;
  /** Words to look for; empty for none. */
  q: string;
  /** Where distances are measured from. */
  near: Point | null;
  /** Metres around `near`; `null` for any distance. */
  radius: number | null;
  /** `null` for the natural order: nearest first, else best match first, else by name. */
  sort: Sort | null;
  /** Milliseconds since 1970: what "open now" means. */
  now: number;
}

/** Everything, by name. */
export const ANYTHING: Wanted = {
  chosen: {},
  q: '',
  near: null,
  radius: null,
  sort: null,
  now: 0,
};

/** Whether something decides which listings are left. */
export function narrows({ chosen, q, near, radius }: Wanted): boolean {
  return Object.keys(chosen).length > 0 || q !== '' || (near !== null && radius !== null);
}

/** The order that is meant. */
export function orderOf({ sort, near, q }: Wanted): Sort {
  if (sort === 'nearest' && !near) return q ? 'match' : 'name';
  if (sort === 'match' && !q) return near ? 'nearest' : 'name';
  return sort ?? (near ? 'nearest' : q ? 'match' : 'name');
}
