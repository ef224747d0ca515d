// The files of a map's index, as the build writes them. Read by decode.ts, drawn from by cards.ts.

/** `manifest.json`: what the map has, and in which files. */
export interface Manifest {
  version: 1;
  listings: number;
  located: number;
  spots: number;
  /** West, south, east, north in degrees. */
  bounds: [number, number, number, number] | null;
  /** The slugs of each facet's options; their titles and counts are in the page. */
  facets: { key: string; options: string[] }[];
  /** How markers of each option of the first facet look. */
  markers: { [Part in keyof MarkerLook]: string[] };
  /** First rank of each leaf. */
  leaves: number[];
  cards: { size: number; shards: number };
  context: boolean;
  /** Whether there is an `hours.json`: then the last facet is `when`. */
  hours?: boolean;
}

export interface MarkerLook {
  icon: string;
  colour: string;
  ink: string;
  shape: string;
}

/** For each rank its first option or -1; of each further option the rank, as the difference from the
 * one before, and the option. */
export interface Column {
  first: number[];
  more: { after: number[]; option: number[] };
}

/** `core.json`: what markers need of every listing, in columns. */
export interface CoreFile {
  version: 1;
  /** The categories, if there are any: markers wear their looks. */
  facets: Record<string, Column>;
  spots: {
    /** Longitudes, in hundred-thousandths of a degree: the first, then differences. */
    x: number[];
    /** Latitudes, likewise. */
    y: number[];
    /** How many ranks, running on from spot to spot, have their first location here. */
    count: number[];
    /** Index into the words, or -1. */
    near: number[];
  };
  /** Further locations: pairs of spot and rank. */
  extra: [number, number][];
  near: string[];
}

/** `choices.json`: what choices and the list need besides. */
export interface ChoicesFile {
  version: 1;
  /** Ranks by name. */
  order: number[];
  /** All facets but the categories. */
  facets: Record<string, Column>;
}

/** `leaf/<k>.json`: names and addresses of the listings of some ranks. */
export interface LeafFile {
  names: string[];
  /** By place in the leaf, where the slug is not what `plainSlug` makes of the name. */
  slugs: Record<number, string>;
}

/** `cards/<k>.json`: listings by rank, as the page's own template made them. */
export interface CardsFile {
  cards: string[];
}
