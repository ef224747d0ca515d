// What the resident has chosen and is looking at, and how the address says it. Pure.
//
//   ?radius=2&sort=nearest&category=food&category=advice&view=map&open=ash-pantry
//   #q=warm+meal&near=ZZ2+2AS&at=51.55,-0.06,14
//
// What somebody typed and where they look stands behind the `#`, which browsers send to nobody, not
// even to the site's own host. Links that have it before the `#` are understood too.

import { type Chosen, chosenIn } from '../index/narrow';
import type { Point, Sort } from '../index/wanted';

/** What decides which listings are left, and their order. */
export interface Wants {
  chosen: Chosen;
  /** Words to look for; empty for none. */
  q: string;
  /** A postcode or place as it was typed, or `latitude,longitude`; empty for none. */
  near: string;
  /** In the site's unit of distance; `null` for any distance. */
  radius: number | null;
  /** `null` for the natural order. */
  sort: Sort | null;
}

export interface State {
  /** The same object as long as nothing of it changes. */
  wants: Wants;
  /** What a narrow screen shows. */
  view: 'list' | 'map';
  /** Where the map was moved to; `null` where it stands as it came. */
  at: At | null;
  /** Slug of the listing that is open on the map. */
  open: string | null;
}

export interface At {
  latitude: number;
  longitude: number;
  zoom: number;
}

/** The options (slugs) of each facet, as the page shows them. */
export type Facets = ReadonlyMap<string, readonly string[]>;

/** Mercator ends here. */
const HIGHEST_LATITUDE = 85.06;
const HIGHEST_ZOOM = 22;
/** Longer than any address that the build makes. */
const LONGEST_SLUG = 300;
/** More characters than anybody types. */
const LONGEST_TEXT = 200;
const SORTS: readonly Sort[] = ['name', 'nearest', 'match'];
const WIDEST_RADIUS = 1000;

export const NO_WANTS: Wants = { chosen: {}, q: '', near: '', radius: null, sort: null };

/** What is kept from every host. */
const PRIVATE = ['q', 'near', 'at'];

/** Whether this (`location.hash`) says what somebody seeks, rather than a place on the page. */
export function isSought(hash: string): boolean {
  return /[#&](q|near|at)=/.test(hash);
}

/** Whether an address tells the host what it shouldn't be told. */
export function tells(search: string): boolean {
  return /^[^#]*[?&](q|near|at)=/.test(search);
}

/** What an address (from its `?` on) asks for. Anything that the page doesn't have is passed over. */
export function read(address: string, facets: Facets): State {
  const [search, hash = ''] = address.split('#');
  const asked = new URLSearchParams(search);
  const sought = new URLSearchParams(hash);
  for (const key of PRIVATE) {
    const value = sought.get(key);
    if (value !== null) asked.set(key, value);
  }
  const chosen: Record<string, string[]> = {};
  for (const [key, options] of facets) {
    const values = asked.getAll(key);
    const known = options.filter((slug) => values.includes(slug));
    if (known.length > 0) chosen[key] = known;
  }
  const open = asked.get('open');
  return {
    wants: {
      chosen,
      q: text(asked.get('q')),
      near: text(asked.get('near')),
      radius: readRadius(asked.get('radius')),
      sort: SORTS.find((sort) => sort === asked.get('sort')) ?? null,
    },
    view: asked.get('view') === 'map' ? 'map' : 'list',
    at: readAt(asked.get('at')),
    open: open && open.length <= LONGEST_SLUG ? open : null,
  };
}

/** The address of a state: facets and options in the page's order, keys of others kept. `address`
 * is the present one, from its `?` on. */
export function write(state: State, facets: Facets, address: string): string {
  const [before, anchor = ''] = address.split('#');
  const search = new URLSearchParams(before);
  const sought = new URLSearchParams();
  const { wants } = state;
  const own = [...PRIVATE, 'radius', 'sort', 'view', 'open'];
  for (const key of [...facets.keys(), ...own]) search.delete(key);
  if (wants.q) sought.set('q', wants.q);
  if (wants.near) sought.set('near', wants.near);
  if (wants.radius !== null) search.set('radius', String(wants.radius));
  if (wants.sort) search.set('sort', wants.sort);
  for (const [key, options] of facets) {
    const chosen = chosenIn(wants.chosen, key);
    for (const slug of options) if (chosen.includes(slug)) search.append(key, slug);
  }
  if (state.view === 'map') search.set('view', 'map');
  if (state.at) sought.set('at', writeAt(state.at));
  if (state.open) search.set('open', state.open);
  const place = isSought(`#${anchor}`) ? '' : anchor;
  return part('?', `${search}`) + part('#', `${sought}` || place);
}

/** A comma is allowed here, and people read these addresses. */
function part(mark: string, text: string): string {
  return text && mark + text.replace(/%2C/g, ',');
}

function text(value: string | null): string {
  return (value ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_TEXT);
}

function readRadius(value: string | null): number | null {
  const radius = /^\d{1,4}(\.\d{1,2})?$/.test(value ?? '') ? Number(value) : NaN;
  return radius > 0 && radius <= WIDEST_RADIUS ? radius : null;
}

function readAt(text: string | null): At | null {
  if (!text || !/^-?\d+(\.\d+)?,-?\d+(\.\d+)?,\d+(\.\d+)?$/.test(text)) return null;
  const [latitude = NaN, longitude = NaN, zoom = NaN] = text.split(',').map(Number);
  const possible =
    Math.abs(latitude) <= HIGHEST_LATITUDE && Math.abs(longitude) <= 180 && zoom <= HIGHEST_ZOOM;
  return possible ? { latitude, longitude, zoom } : null;
}

/** Five decimals are a metre. */
function writeAt({ latitude, longitude, zoom }: At): string {
  return [round(latitude, 5), round(longitude, 5), round(zoom, 2)].join(',');
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/** Whether something is wanted at all. */
export function wantsAnything({ chosen, q, near, sort }: Wants): boolean {
  return choices(chosen) > 0 || q !== '' || near !== '' || sort !== null;
}

/** Whether more than choices is wanted: words, a place, or an order. */
export function seeks({ q, near, sort }: Wants): boolean {
  return q !== '' || near !== '' || sort !== null;
}

/** The same without words. */
export function withoutWords(wants: Wants): Wants {
  return { ...wants, q: '', sort: wants.sort === 'match' ? null : wants.sort };
}

/** The same without a place, and what can't be without one. */
export function withoutPlace(wants: Wants): Wants {
  return { ...wants, near: '', radius: null, sort: wants.sort === 'nearest' ? null : wants.sort };
}

/** `near` as a point, where it is one: "53.797,-4.351" is where the resident is. */
export function pointOf(near: string): Point | null {
  const found = /^(-?\d{1,2}\.\d{1,6}),(-?\d{1,3}\.\d{1,6})$/.exec(near);
  return found && { latitude: Number(found[1]), longitude: Number(found[2]) };
}

/** A point as `near`, with 3 decimals: some 100 metres, which is near enough to share. */
export function nearOf({ latitude, longitude }: Point): string {
  return `${latitude.toFixed(3)},${longitude.toFixed(3)}`;
}

/** How many options are chosen. */
export function choices(chosen: Chosen): number {
  return Object.values(chosen).reduce((sum, options) => sum + options.length, 0);
}

/** The same choices with one option put in or taken out. */
export function toggled(chosen: Chosen, key: string, slug: string, on: boolean): Chosen {
  const others = chosenIn(chosen, key).filter((option) => option !== slug);
  const { [key]: _, ...rest } = chosen;
  const options = on ? [...others, slug] : others;
  return options.length > 0 ? { ...rest, [key]: options } : rest;
}
