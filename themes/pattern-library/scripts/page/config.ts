// What the build tells the page's scripts: the JSON in `#fp-config`.

import type { Nation } from '../index/hours/holidays';
import type { Unit } from './unit';
import type { Words } from './words';

export interface Config {
  /** Address of the index's manifest, from the page; absent on a listing's page. */
  manifest?: string;
  /** Addresses of the map's script and of the worker's, from the page. */
  mapScript: string;
  worker?: string;
  /** Path from the page to the map's folder. */
  mapRoot: string;
  basemap: Basemap;
  bounds: Bounds | null;
  /** Listings that one page of the list shows, and that the whole map has. */
  pageSize?: number;
  total?: number;
  title: string;
  /** Whose bank holidays count; absent where nothing is known of opening hours. */
  nation?: Nation;
  /** Of distances; miles where it isn't said. */
  unit?: Unit;
  /** Address of the places to look up, from the page; absent where there are none. */
  places?: string;
  words: Words;
  /** On a listing's page: where it is, and the address of what lies around. */
  markers?: PlacedMarker[];
  context?: string | null;
  /** Address of the service worker, from the page; absent where nothing may be kept. */
  offline?: string;
}

export interface Basemap {
  kind: 'xyz' | 'wms' | 'none';
  url: string;
  attribution: string;
  layers: string;
  maxZoom: number;
}

/** In degrees. */
export interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

export interface PlacedMarker {
  position: { longitude: number; latitude: number };
  name: string;
  marker: { icon: string; colour: string; ink: string; shape: string } | null;
}

/** `null` on a page that has nothing for scripts to do. */
export function readConfig(): Config | null {
  const text = document.getElementById('fp-config')?.textContent;
  return text ? (JSON.parse(text) as Config) : null;
}

/** The element with this hook (`data-fp`), inside another or anywhere in the page. */
export function hook(name: string, inside: ParentNode = document): HTMLElement | null {
  return inside.querySelector<HTMLElement>(`[data-fp="${name}"]`);
}
