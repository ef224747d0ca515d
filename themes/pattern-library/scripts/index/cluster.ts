// What to mark on the map: spots with listings that are left, grouped on a grid of the screen so
// that there are few enough to read, to reach and to draw. Exact under any filter. Pure.

import { type Core, latitudeOf, longitudeOf, mercatorX, mercatorY } from './decode';

/** The part of the world on the screen, in degrees, and how large it is drawn. */
export interface Frame {
  west: number;
  south: number;
  east: number;
  north: number;
  zoom: number;
  /** Nothing can be zoomed into from here on: what stands too close is one place. */
  maxZoom: number;
}

/** One marker to come. */
export interface Mark {
  /** The same for the same spots and count, so that markers survive small moves. */
  key: string;
  longitude: number;
  latitude: number;
  /** One listing, several in one place, or a group of places to zoom into. */
  kind: 'one' | 'several' | 'group';
  /** Ranks of its listings, each once, ascending. */
  ranks: number[];
  /** The category that all its listings share, or -1: a chosen one, else their main one. */
  category: number;
  /** Words for "near …", the most frequent first. */
  near: string[];
  /** West, south, east, north of its spots. */
  box: [number, number, number, number];
}

/** More markers than this make a page slow and a screen unreadable. */
export const MOST_MARKS = 120;
/** Width of the finest grid's cells, in CSS pixels. */
const FINEST = 16;
/** Each further grid is so much coarser. */
const COARSER = 1.3;
/** Markers closer than this cover each other, in CSS pixels. */
const APART = 34;
/** How far a marker may stand outside the frame and still be seen, in CSS pixels. */
const MARGIN = 24;
/** CSS pixels that the world is wide at zoom 0. */
const TILE = 256;

/** Spots that will share a marker, and their middle. */
interface Cell {
  spots: number[];
  x: number;
  y: number;
}

/** `wanted` has 1 for each chosen category; `null` where none is chosen. */
export function visible(
  core: Core,
  matches: Uint8Array,
  frame: Frame,
  wanted: Uint8Array | null = null,
): Mark[] {
  const spots = spotsInside(core, matches, frame);
  const world = TILE * 2 ** frame.zoom;
  let cells: Cell[];
  let size = FINEST;
  do {
    cells = apart(grid(core, spots, size / world), APART / world);
    size *= COARSER;
  } while (cells.length > MOST_MARKS);
  return cells.map((cell) => mark(core, matches, frame, cell, wanted));
}

/** Spots in the frame with at least one listing that is left. */
function spotsInside(core: Core, matches: Uint8Array, frame: Frame): number[] {
  const { x, y, ranks } = core.spots;
  const margin = MARGIN / (TILE * 2 ** frame.zoom);
  const left = mercatorX(frame.west) - margin;
  const right = mercatorX(frame.east) + margin;
  const top = mercatorY(frame.north) - margin;
  const bottom = mercatorY(frame.south) + margin;
  const found: number[] = [];
  for (let spot = 0; spot < x.length; spot++) {
    if (x[spot]! < left || x[spot]! > right || y[spot]! < top || y[spot]! > bottom) continue;
    for (let i = ranks.start[spot]!; i < ranks.start[spot + 1]!; i++) {
      if (matches[ranks.items[i]!]) {
        found.push(spot);
        break;
      }
    }
  }
  return found;
}

/** Spots by cells of a grid that is fixed to the world, so that moving the map changes no group. */
function grid(core: Core, spots: number[], size: number): Cell[] {
  const { x, y } = core.spots;
  const cells = new Map<string, Cell>();
  for (const spot of spots) {
    const key = `${Math.floor(x[spot]! / size)} ${Math.floor(y[spot]! / size)}`;
    const cell = cells.get(key) ?? { spots: [], x: 0, y: 0 };
    cell.spots.push(spot);
    cell.x += x[spot]!;
    cell.y += y[spot]!;
    cells.set(key, cell);
  }
  return [...cells.values()].map(({ spots, x, y }) => ({
    spots,
    x: x / spots.length,
    y: y / spots.length,
  }));
}

/** Joins cells whose markers would cover each other. */
function apart(cells: Cell[], distance: number): Cell[] {
  // Far too many to draw: the caller is about to try a coarser grid.
  if (cells.length > 2 * MOST_MARKS) return cells;
  const kept: Cell[] = [];
  for (const cell of cells) {
    const near = kept.find((other) => Math.hypot(other.x - cell.x, other.y - cell.y) < distance);
    if (near) join(near, cell);
    else kept.push(cell);
  }
  return kept.length < cells.length ? apart(kept, distance) : kept;
}

function join(into: Cell, cell: Cell): void {
  const all = into.spots.length + cell.spots.length;
  into.x = (into.x * into.spots.length + cell.x * cell.spots.length) / all;
  into.y = (into.y * into.spots.length + cell.y * cell.spots.length) / all;
  into.spots.push(...cell.spots);
}

function mark(
  core: Core,
  matches: Uint8Array,
  frame: Frame,
  cell: Cell,
  wanted: Uint8Array | null,
): Mark {
  const spots = cell.spots.sort((a, b) => a - b);
  const ranks = ranksAt(core, matches, spots);
  const split = spots.length > 1 && frame.zoom < frame.maxZoom;
  return {
    key: `${spots[0]}-${spots.length}-${ranks[0]}-${ranks.length}`,
    longitude: longitudeOf(cell.x),
    latitude: latitudeOf(cell.y),
    kind: ranks.length === 1 ? 'one' : split ? 'group' : 'several',
    ranks,
    category: sharedCategory(core, ranks, wanted),
    near: nearWords(core, spots),
    box: boxOf(core, spots),
  };
}

function ranksAt(core: Core, matches: Uint8Array, spots: number[]): number[] {
  const { start, items } = core.spots.ranks;
  const found = new Set<number>();
  for (const spot of spots) {
    for (let i = start[spot]!; i < start[spot + 1]!; i++) {
      if (matches[items[i]!]) found.add(items[i]!);
    }
  }
  return [...found].sort((a, b) => a - b);
}

function sharedCategory(core: Core, ranks: number[], wanted: Uint8Array | null): number {
  const column = core.facets[0]?.of;
  if (!column) return -1;
  const shown = ranks.map((rank) => {
    const options = column.items.subarray(column.start[rank], column.start[rank + 1]);
    return options.find((option) => wanted?.[option] === 1) ?? options[0] ?? -1;
  });
  return shown.every((option) => option === shown[0]) ? (shown[0] ?? -1) : -1;
}

function nearWords(core: Core, spots: number[]): string[] {
  const times = new Map<string, number>();
  for (const spot of spots) {
    const word = core.spots.near[spot];
    if (word) times.set(word, (times.get(word) ?? 0) + 1);
  }
  return [...times].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}

function boxOf(core: Core, spots: number[]): Mark['box'] {
  const { longitude, latitude } = core.spots;
  const box: Mark['box'] = [180, 90, -180, -90];
  for (const spot of spots) {
    box[0] = Math.min(box[0], longitude[spot]!);
    box[1] = Math.min(box[1], latitude[spot]!);
    box[2] = Math.max(box[2], longitude[spot]!);
    box[3] = Math.max(box[3], latitude[spot]!);
  }
  return box;
}
