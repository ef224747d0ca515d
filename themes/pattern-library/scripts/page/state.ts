// What the resident has chosen and is looking at, and how the address says it. Pure.
//
//   ?category=food&category=advice&languages=polish&view=map&at=51.55,-0.06,14&open=ash-pantry

import { type Chosen, chosenIn } from '../index/narrow';

export interface State {
  chosen: Chosen;
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
    chosen,
    view: asked.get('view') === 'map' ? 'map' : 'list',
    at: readAt(asked.get('at')),
    open: open && open.length <= LONGEST_SLUG ? open : null,
  };
}

/** The address of a state: facets and options in the page's order, keys of others kept. */
export function write(state: State, facets: Facets, search: string): string {
  const address = new URLSearchParams(search);
  for (const key of [...facets.keys(), 'view', 'at', 'open']) address.delete(key);
  for (const [key, options] of facets) {
    const chosen = chosenIn(state.chosen, key);
    for (const slug of options) if (chosen.includes(slug)) address.append(key, slug);
  }
  if (state.view === 'map') address.set('view', 'map');
  if (state.at) address.set('at', writeAt(state.at));
  if (state.open) address.set('open', state.open);
  // A comma is allowed in a query, and people read these addresses.
  const text = address.toString().replace(/%2C/g, ',');
  return text ? `?${text}` : '';
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
