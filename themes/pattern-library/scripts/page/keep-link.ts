// A shortlist as an address: `?keep=food.ash-pantry.bow-kitchen&keep=toilets.high-street`. Each map
// comes with its listings. Pure.

import { isPlace } from './saved';

/** More than anyone saves by hand; an address could ask for any number. */
const MOST = 100;

/** The search of an address that carries these places. */
export function writeKeep(places: readonly string[]): string {
  const maps = new Map<string, string[]>();
  for (const place of places.slice(0, MOST)) {
    const [map = '', listing = ''] = place.split('/');
    maps.set(map, [...(maps.get(map) ?? []), listing]);
  }
  return '?' + [...maps].map(([map, of]) => `keep=${[map, ...of].join('.')}`).join('&');
}

/** The places that an address carries, each once; what can't be one is passed over. */
export function readKeep(search: string): string[] {
  const places = new URLSearchParams(search).getAll('keep').flatMap((part) => {
    const [map = '', ...listings] = part.split('.');
    return listings.map((listing) => `${map}/${listing}`);
  });
  return [...new Set(places.filter(isPlace))].slice(0, MOST);
}
