// What to mark on the map: spots with listings that are left, grouped on a grid of the screen so
// that there are few enough to read, to reach and to draw. Exact under any filter; cells of several
// spots are grouped in the same way. Pure.

import type { Lists } from './decode';
import { type Ground, latitudeOf, longitudeOf, mercatorX, mercatorY } from './spots';

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
  /** The same for the same listings at the same place, so that markers survive small moves. */
  key: string;
  longitude: number;
  latitude: number;
  /** One listing, several in one place, or a group of places to zoom into. */
  kind: 'one' | 'several' | 'group';
  /** How many listings it stands for. */
  count: number;
  /** Their ranks, each once, ascending; none for a group, which may have thousands. */
  ranks: number[];
  /** The category that all its listings share, or -1: a chosen one, else their main one. */
  category: number;
  /** Words for "near …", the most frequent first. */
  near: string[];
  /** West, south, east, north of its spots. */
  box: [number, number, number, number];
}

/** What the resident's choices leave. */
export interface Left {
  /** 1 for each rank that is left. */
  matches: Uint8Array;
  /** 1 for each chosen category; `null` where none is chosen. */
  wanted: Uint8Array | null;
  /** The categories of each listing, the main one first. */
  categories: Lists | undefined;
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
/** A square with several spots may be so wide, in CSS pixels, before a marker for them misleads. */
const WIDEST_CELL = 96;
/** CSS pixels that the world is wide at zoom 0. */
const TILE = 256;

/** Spots that will share a marker, and their middle. */
interface Group {
  spots: number[];
  /** How many places they are: a spot may stand for several. */
  places: number;
  x: number;
  y: number;
}

/** `left` is `null` where everything is left. */
export function visible(ground: Ground, frame: Frame, left: Left | null): Mark[] {
  const spots = spotsInside(ground, frame, left);
  const world = TILE * 2 ** frame.zoom;
  let groups: Group[] | null;
  let size = FINEST;
  do {
    groups = grid(ground, spots, size / world);
    groups = groups && apart(groups, APART / world);
    size *= COARSER;
  } while (!groups || groups.length > MOST_MARKS);
  return groups.map((group) => mark(ground, frame, group, left));
}

/** Whether the cells of several spots on this screen are small enough to be drawn as they are. */
export function fineEnough({ spots: { x, y }, cells }: Ground, frame: Frame): boolean {
  const west = mercatorX(frame.west);
  const east = mercatorX(frame.east);
  const north = mercatorY(frame.north);
  const south = mercatorY(frame.south);
  const widest = WIDEST_CELL / (TILE * 2 ** frame.zoom);
  return !cells?.level.some((level, cell) => {
    const size = 2 ** -level;
    if (level === 0 || size <= widest) return false;
    const left = Math.floor(x[cell]! / size) * size;
    const top = Math.floor(y[cell]! / size) * size;
    return left <= east && left + size >= west && top <= south && top + size >= north;
  });
}

/** Spots in the frame with at least one listing that is left. */
function spotsInside({ spots }: Ground, frame: Frame, left: Left | null): number[] {
  const found = inside(spots, frame);
  if (!left) return found;
  const { start, items } = spots.ranks;
  return found.filter((spot) => {
    for (let i = start[spot]!; i < start[spot + 1]!; i++) {
      if (left.matches[items[i]!]) return true;
    }
    return false;
  });
}

function inside({ x, y }: Ground['spots'], frame: Frame): number[] {
  const margin = MARGIN / (TILE * 2 ** frame.zoom);
  const west = mercatorX(frame.west) - margin;
  const east = mercatorX(frame.east) + margin;
  const north = mercatorY(frame.north) - margin;
  const south = mercatorY(frame.south) + margin;
  const found: number[] = [];
  for (let spot = 0; spot < x.length; spot++) {
    if (x[spot]! >= west && x[spot]! <= east && y[spot]! >= north && y[spot]! <= south) {
      found.push(spot);
    }
  }
  return found;
}

/** Spots by squares of a grid that is fixed to the world, so that moving the map changes no group.
 * `null` where there are far too many: then a coarser grid is next. */
function grid({ spots: { x, y }, cells }: Ground, spots: number[], size: number): Group[] | null {
  const columns = Math.ceil(1 / size) + 1;
  const groups = new Map<number, Group>();
  for (const spot of spots) {
    const key = Math.floor(y[spot]! / size) * columns + Math.floor(x[spot]! / size);
    let group = groups.get(key);
    if (!group) {
      if (groups.size === 2 * MOST_MARKS) return null;
      groups.set(key, (group = { spots: [], places: 0, x: 0, y: 0 }));
    }
    const places = cells?.places[spot] ?? 1;
    group.spots.push(spot);
    group.places += places;
    group.x += x[spot]! * places;
    group.y += y[spot]! * places;
  }
  return [...groups.values()].map((group) => ({
    ...group,
    x: group.x / group.places,
    y: group.y / group.places,
  }));
}

/** Joins groups whose markers would cover each other. */
function apart(groups: Group[], distance: number): Group[] {
  const kept: Group[] = [];
  for (const group of groups) {
    const near = kept.find(({ x, y }) => (x - group.x) ** 2 + (y - group.y) ** 2 < distance ** 2);
    if (near) join(near, group);
    else kept.push(group);
  }
  return kept.length < groups.length ? apart(kept, distance) : kept;
}

function join(into: Group, group: Group): void {
  const all = into.places + group.places;
  into.x = (into.x * into.places + group.x * group.places) / all;
  into.y = (into.y * into.places + group.y * group.places) / all;
  into.places = all;
  into.spots.push(...group.spots);
}

function mark(ground: Ground, frame: Frame, group: Group, left: Left | null): Mark {
  const spots = group.spots.sort((a, b) => a - b);
  const ranks = ranksAt(ground, spots, left);
  const split = group.places > 1 && frame.zoom < frame.maxZoom;
  const kind = ranks.length === 1 ? 'one' : split ? 'group' : 'several';
  const longitude = longitudeOf(group.x);
  const latitude = latitudeOf(group.y);
  return {
    key: `${ranks[0]}-${ranks.length}-${longitude.toFixed(5)}-${latitude.toFixed(5)}`,
    longitude,
    latitude,
    kind,
    count: ranks.length,
    ranks: kind === 'group' ? [] : ranks,
    category: shared(ground, spots, ranks, left),
    near: nearWords(ground, spots),
    box: boxOf(ground, spots),
  };
}

/** The listings that are left at some spots, each once: one may be at several. */
function ranksAt({ spots }: Ground, at: number[], left: Left | null): number[] {
  const { start, items } = spots.ranks;
  const found: number[] = [];
  for (const spot of at) {
    for (let i = start[spot]!; i < start[spot + 1]!; i++) {
      if (!left || left.matches[items[i]!]) found.push(items[i]!);
    }
  }
  found.sort((a, b) => a - b);
  return found.filter((rank, i) => rank !== found[i - 1]);
}

function shared({ cells }: Ground, spots: number[], ranks: number[], left: Left | null): number {
  if (cells) return same(spots.map((spot) => cells.category[spot] ?? -1));
  const { start, items } = left?.categories ?? {};
  if (!start || !items) return -1;
  return same(
    ranks.map((rank) => {
      for (let i = start[rank]!; left?.wanted && i < start[rank + 1]!; i++) {
        if (left.wanted[items[i]!]) return items[i]!;
      }
      return start[rank] === start[rank + 1] ? -1 : items[start[rank]!]!;
    }),
  );
}

/** The one that they all are, or -1. */
function same(options: number[]): number {
  return options.every((option) => option === options[0]) ? (options[0] ?? -1) : -1;
}

function nearWords({ spots }: Ground, at: number[]): string[] {
  const times = new Map<string, number>();
  for (const spot of at) {
    const word = spots.near[spot];
    if (word) times.set(word, (times.get(word) ?? 0) + 1);
  }
  return [...times].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}

function boxOf({ spots, cells }: Ground, at: number[]): Mark['box'] {
  const box: Mark['box'] = [180, 90, -180, -90];
  for (const spot of at) {
    const [west, south, east, north] = reach(spots, cells, spot);
    box[0] = Math.min(box[0], west);
    box[1] = Math.min(box[1], south);
    box[2] = Math.max(box[2], east);
    box[3] = Math.max(box[3], north);
  }
  return box;
}

/** A spot is a point; a cell of several is the square that holds them. */
function reach(spots: Ground['spots'], cells: Ground['cells'], spot: number): Mark['box'] {
  const [longitude, latitude] = [spots.longitude[spot]!, spots.latitude[spot]!];
  const level = cells?.level[spot] ?? 0;
  if (level === 0) return [longitude, latitude, longitude, latitude];
  const size = 2 ** -level;
  const column = Math.floor(spots.x[spot]! / size);
  const row = Math.floor(spots.y[spot]! / size);
  return [
    longitudeOf(column * size),
    latitudeOf((row + 1) * size),
    longitudeOf((column + 1) * size),
    latitudeOf(row * size),
  ];
}
