// What the resident has chosen and is looking at, and how the address says it. Pure.
//
//   ?q=warm+meal&near=ZZ2+2AS&radius=2&sort=nearest&category=food&category=advice&view=map
//   &at=51.55,-0.06,14&open=ash-pantry

import { type Chosen, chosenIn } from '../index/narrow';
import type { Sort } from '../index/wanted';

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

/** What an address asks for. Anything that the page doesn't have is passed over. */
export function read(search: string, facets: Facets): State {
  const asked = new URLSearchParams(search);
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

/** The address of a state: facets and options in the page's order, keys of others kept. */
export function write(state: State, facets: Facets, search: string): string {
  const address = new URLSearchParams(search);
  const { wants } = state;
  const own = ['q', 'near', 'radius', 'sort', 'view', 'at', 'open'];
  for (const key of [...facets.keys(), ...own]) address.delete(key);
  if (wants.q) address.set('q', wants.q);
  if (wants.near) address.set('near', wants.near);
  if (wants.radius !== null) address.set('radius', String(wants.radius));
  if (wants.sort) address.set('sort', wants.sort);
  for (const [key, options] of facets) {
    const chosen = chosenIn(wants.chosen, key);
    for (const slug of options) if (chosen.includes(slug)) address.append(key, slug);
  }
  if (state.view === 'map') address.set('view', 'map');
  if (state.at) address.set('at', writeAt(state.at));
  if (state.open) address.set('open', state.open);
  // A comma is allowed in a query, and people read these addresses.
  const text = address.toString().replace(/%2C/g, ',');
  return text ? `?${text}` : '';
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
