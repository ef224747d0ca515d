// Where listings are: what markers are drawn from and distances are measured to. Pure.

import { type Core, type Lists, grouped, running, slugAt } from './decode';
import type { CoreFile, OverviewFile } from './files';

export interface Spots {
  longitude: Float64Array;
  latitude: Float64Array;
  /** Web Mercator as a share of the world's width, from the west and from the north. */
  x: Float64Array;
  y: Float64Array;
  /** Ranks of the listings at each spot. */
  ranks: Lists;
  /** Words for "near …"; empty where there are none. */
  near: string[];
}

/** Places with listings: each spot, or cells of several. */
export interface Ground {
  spots: Spots;
  /** What stands for several spots; `null` where each is one. */
  cells: Cells | null;
}

/** What is known of the spots that share a cell, for each cell. */
export interface Cells {
  /** How many there are. */
  places: number[];
  /** Zoom level at which the square that holds them is a tile; 0 for one spot. */
  level: number[];
  /** What all its listings are in the first place, or -1. */
  category: number[];
}

const DEGREES = 100_000;

/** Of each core, worked out when it is first asked for. */
const known = new WeakMap<CoreFile, Spots>();

export function spotsOf({ file }: Core): Spots {
  const spots = known.get(file) ?? decodeSpots(file.spots, file);
  known.set(file, spots);
  return spots;
}

/** Each spot by itself. */
export function groundOf(core: Core): Ground {
  return { spots: spotsOf(core), cells: null };
}

/** What the first view is drawn from. */
export interface Overview extends Ground {
  /** Listings whose names are known, by rank. */
  named: Map<number, { name: string; slug: string }>;
}

export function decodeOverview(file: OverviewFile): Overview {
  const { spots: places, level, category } = file.cells;
  const ranks = running(file.named.rank);
  const names = file.named.names.map(
    (name, place) => [ranks[place] ?? -1, { name, slug: slugAt(file.named, place) }] as const,
  );
  return {
    spots: decodeSpots(file.cells, file),
    cells: { places, level, category },
    named: new Map(names),
  };
}

type Columns = Pick<CoreFile['spots'], 'x' | 'y' | 'count' | 'near'>;

function decodeSpots(
  columns: Columns,
  { extra, near }: Pick<CoreFile, 'extra' | 'near'>,
): Spots {
  const longitude = running(columns.x).map((value) => value / DEGREES);
  const latitude = running(columns.y).map((value) => value / DEGREES);
  return {
    longitude,
    latitude,
    x: longitude.map(mercatorX),
    y: latitude.map(mercatorY),
    ranks: ranksBySpot(columns.count, extra),
    near: columns.near.map((word) => near[word] ?? ''),
  };
}

/** The listings that live at each spot, ranks running on, and then those that come there too. */
function ranksBySpot(counts: number[], extra: readonly [number, number][]): Lists {
  return grouped(counts.length, (put) => {
    let rank = 0;
    counts.forEach((count, spot) => {
      for (let i = 0; i < count; i++) put(spot, rank++);
    });
    for (const [spot, visitor] of extra) put(spot, visitor);
  });
}

/** Longitude in degrees to a share of the world's width, from the west. */
export function mercatorX(longitude: number): number {
  return longitude / 360 + 0.5;
}

/** Latitude in degrees to a share of the world's height, from the north. */
export function mercatorY(latitude: number): number {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

/** The inverse of [`mercatorY`]. */
export function latitudeOf(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}

/** The inverse of [`mercatorX`]. */
export function longitudeOf(x: number): number {
  return (x - 0.5) * 360;
}
