// From the columns of core.json and choices.json to arrays that can be asked fast. Pure.

import type { ChoicesFile, Column, CoreFile, LeafFile, Manifest, MarkerLook } from './files';

/** Lists of numbers laid end to end: those of `i` are `items[start[i]]` up to `items[start[i + 1]]`. */
export interface Lists {
  start: Uint32Array;
  items: Uint32Array;
}

/** The options of one facet that each listing has. */
export interface FacetColumn {
  key: string;
  /** Slugs of the options. */
  options: string[];
  /** Options by rank, the main one first. */
  of: Lists;
}

/** What markers need of every listing. */
export interface Core {
  listings: number;
  /** Ranks below this have a location. */
  located: number;
  /** The categories, if there are any; of the others nothing is known yet. */
  facets: FacetColumn[];
  /** Where they are, as it came: see spots.ts. */
  file: CoreFile;
}

/** What choices and the list need too. */
export interface Whole extends Core {
  /** Ranks by name. */
  order: Uint32Array;
}

export function decode(manifest: Manifest, file: CoreFile): Core {
  return {
    listings: manifest.listings,
    located: manifest.located,
    facets: decodeFacets(manifest, file.facets),
    file,
  };
}

/** The core with what came later. */
export function complete(manifest: Manifest, core: Core, file: ChoicesFile): Whole {
  const order = Uint32Array.from(file.order);
  const late = decodeFacets(manifest, file.facets);
  const facets = core.facets.map((facet, i) => (late[i]?.of.items.length ? late[i] : facet));
  return { ...core, order, facets };
}

/** The slug of the listing at a place in a leaf. */
export function slugAt({ names, slugs }: LeafFile, place: number): string {
  return slugs[place] ?? plainSlug(names[place] ?? '');
}

/** As the build makes slugs of names without accents: "St John's Hall" to "st-johns-hall". */
export function plainSlug(name: string): string {
  const plain = name.replace(/['`]/g, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

/** In the manifest's order; a facet that the file leaves out has no listings. */
function decodeFacets({ listings, facets }: Manifest, columns: CoreFile['facets']): FacetColumn[] {
  return facets.map(({ key, options }) => {
    const column = Object.prototype.hasOwnProperty.call(columns, key) ? columns[key] : undefined;
    return { key, options, of: optionsByRank(listings, column) };
  });
}

/** How markers look, by option of the first facet. */
export function looksOf({ markers }: Manifest): MarkerLook[] {
  const { icon, colour, ink, shape } = markers;
  const at = (column: string[], i: number): string => column[i] ?? '';
  return icon.map((_, i) => ({
    icon: at(icon, i),
    colour: at(colour, i),
    ink: at(ink, i),
    shape: at(shape, i),
  }));
}

function optionsByRank(listings: number, column: Column | undefined): Lists {
  const { first = [], more = { after: [], option: [] } } = column ?? {};
  const further = running(more.after);
  return grouped(listings, (put) => {
    first.forEach((option, rank) => {
      if (option >= 0) put(rank, option);
    });
    further.forEach((rank, i) => put(rank, more.option[i]!));
  });
}

/** Sums up differences. */
export function running(differences: number[]): Float64Array {
  const values = new Float64Array(differences.length);
  let sum = 0;
  differences.forEach((difference, i) => (values[i] = sum += difference));
  return values;
}

/** Groups pairs of list and item; within a list, items keep the order of the pairs. */
export function lists(size: number, pairs: readonly (readonly [number, number])[]): Lists {
  return grouped(size, (put) => {
    for (const [list, item] of pairs) put(list, item);
  });
}

/** Groups what `each` puts, which it is asked for twice: to count, and to place. */
export function grouped(
  size: number,
  each: (put: (list: number, item: number) => void) => void,
): Lists {
  const start = new Uint32Array(size + 1);
  each((list) => start[list + 1]!++);
  for (let i = 0; i < size; i++) start[i + 1]! += start[i]!;
  const next = start.slice();
  const items = new Uint32Array(start[size]!);
  each((list, item) => (items[next[list]!++] = item));
  return { start, items };
}
