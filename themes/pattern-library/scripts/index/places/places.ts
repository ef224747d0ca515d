// Where a postcode or a named place is, from small files of the site's own. Only the file of its
// outward code, or of a name's first letters, is asked for: nobody learns the rest.

import type { Point } from '../wanted';
import { type NamesFile, type OutwardFile, type PlacesFile, positions, sums } from './files';
import { fold, matching, shardOf } from './names';
import { type Typed, numberOf, readPostcode, sectorOf } from './postcode';

export interface PlaceFound extends Point {
  name: string;
  /** `outward`: the middle of a district, where no more was typed or nothing nearer is known. */
  kind: 'postcode' | 'outward' | 'place';
}

export interface Places {
  /** Which places a text may mean: none where it isn't known, several where it isn't clear. */
  find: (text: string) => Promise<PlaceFound[]>;
}

/** Fetches and parses a file. */
export type LoadPlaces = (href: string) => Promise<unknown>;

/** `href` is the address of `places.json`. */
export function openPlaces(load: LoadPlaces, href: string): Places {
  const folder = href.slice(0, href.lastIndexOf('/') + 1);
  const files = new Map<string, Promise<unknown>>();

  /** Each once; one that failed is asked for again the next time. */
  function file<File>(path: string): Promise<File> {
    const known = files.get(path) ?? load(path);
    files.set(path, known);
    known.catch(() => files.delete(path));
    return known as Promise<File>;
  }

  async function postcode(index: PlacesFile, typed: Typed): Promise<PlaceFound | null> {
    const { outward, inward, sector } = typed;
    const district = index.outward.indexOf(outward);
    if (district < 0) return null;
    if (sector) {
      const shard = await file<OutwardFile>(`${folder}${outward}.json`);
      const numbers = sums(shard.inward);
      const at = positions(shard);
      const exact = inward ? at[numbers.indexOf(numberOf(inward))] : undefined;
      if (exact) return found(`${outward} ${inward}`, 'postcode', exact);
      const near = at.filter((_, i) => sectorOf(numbers[i]!) === sector);
      if (near.length > 0) return found(outward, 'outward', middle(near));
    }
    return found(outward, 'outward', positions(index)[district]!);
  }

  async function named(index: PlacesFile, text: string): Promise<PlaceFound[]> {
    const key = fold(text);
    if (key.length < 2 || index.names.length === 0) return [];
    const shard = await file<NamesFile>(`${folder}names/${shardOf(index.names, key)}.json`);
    const at = positions(shard);
    return matching(shard.names, key).map((i) => found(shard.names[i]!, 'place', at[i]!));
  }

  return {
    find: async (text) => {
      const index = await file<PlacesFile>(href);
      for (const typed of readPostcode(text)) {
        const place = await postcode(index, typed);
        if (place) return [place];
      }
      return named(index, text);
    },
  };
}

function found(name: string, kind: PlaceFound['kind'], at: [number, number]): PlaceFound {
  return { name, kind, longitude: at[0], latitude: at[1] };
}

function middle(points: readonly [number, number][]): [number, number] {
  const mean = (side: 0 | 1) => points.reduce((sum, point) => sum + point[side], 0) / points.length;
  return [mean(0), mean(1)];
}
