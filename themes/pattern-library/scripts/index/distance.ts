// How far listings are from a point. Pure.

import type { Core } from './decode';
import type { Point } from './wanted';

/** Metres in a degree of latitude, on a sphere of the earth's mean radius. */
export const DEGREE = 111_195;

/** Metres between two points along the earth's surface (haversine: within half a per cent). */
export function metresBetween(a: Point, b: Point): number {
  const radians = Math.PI / 180;
  const north = Math.sin(((b.latitude - a.latitude) * radians) / 2);
  const east = Math.sin(((b.longitude - a.longitude) * radians) / 2);
  const across = Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians);
  const h = north * north + across * east * east;
  return ((2 * DEGREE) / radians) * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** For each rank the metres to the nearest of its locations; NaN for a listing without one. */
export function metresByRank({ listings, spots }: Core, near: Point): Float32Array {
  const metres = new Float32Array(listings).fill(NaN);
  const { start, items } = spots.ranks;
  for (let spot = 0; spot + 1 < start.length; spot++) {
    const at = { longitude: spots.longitude[spot]!, latitude: spots.latitude[spot]! };
    const away = metresBetween(near, at);
    for (let i = start[spot]!; i < start[spot + 1]!; i++) {
      const rank = items[i]!;
      // NaN is not less than anything.
      if (!(metres[rank]! <= away)) metres[rank] = away;
    }
  }
  return metres;
}
