// Which part of the map shows a place and what is nearest to it. Pure.

import { DEGREE } from '../index/distance';
import type { Point } from '../index/wanted';
import type { Bounds } from '../page/config';

/** So many of the nearest are shown. */
const NEAREST = 6;
/** Metres to each side, however close the nearest are. */
const LEAST = 400;

/** A box around the place: as wide as its nearest listings or, where nothing is near, its radius. */
export function around(
  { point, radius }: { point: Point; radius: number | null },
  distances: ArrayLike<number> | null,
): Bounds {
  const known = Array.from(distances ?? []).filter((metres) => metres >= 0);
  const nearest = known.sort((a, b) => a - b).slice(0, NEAREST);
  const metres = Math.max(LEAST, nearest[nearest.length - 1] ?? radius ?? LEAST);
  const north = metres / DEGREE;
  const east = north / Math.cos((point.latitude * Math.PI) / 180);
  return {
    west: point.longitude - east,
    south: point.latitude - north,
    east: point.longitude + east,
    north: point.latitude + north,
  };
}
