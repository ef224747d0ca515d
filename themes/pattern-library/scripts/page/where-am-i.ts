// "Use my location": the browser asks for permission, and only when somebody pressed the button.
// What it says stays on the page.

import type { Point } from '../index/wanted';
import type { Bounds } from './config';
import type { Key } from './words';

/** Milliseconds to wait: a phone indoors takes some. */
const PATIENCE = 15_000;
/** Milliseconds for which an answer may be reused. */
const FRESH = 60_000;
/** Degrees around the map's listings that still count as here: some 30 km. */
const AROUND = 0.3;

/** Why it isn't known where the resident is. */
export class NotLocated extends Error {
  constructor(readonly why: 'refused' | 'failed' | 'slow' | 'outside') {
    super(why);
  }

  /** What to say about it. */
  get key(): Key {
    return `locate-${this.why}`;
  }
}

/** Where the browser says that the resident is. Fails with `NotLocated`, also where that is far
 * outside `bounds`, which are around everything on the map. */
export async function whereAmI(bounds: Bounds | null = null): Promise<Point> {
  if (!('geolocation' in navigator)) throw new NotLocated('failed');
  const point = await new Promise<Point>((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => resolve({ latitude, longitude }),
      ({ code }) => reject(new NotLocated(code === 1 ? 'refused' : code === 3 ? 'slow' : 'failed')),
      { enableHighAccuracy: false, maximumAge: FRESH, timeout: PATIENCE },
    );
  });
  if (bounds && !isAround(point, bounds)) throw new NotLocated('outside');
  return point;
}

function isAround({ latitude, longitude }: Point, { west, south, east, north }: Bounds): boolean {
  const within = (value: number, low: number, high: number): boolean =>
    value >= low - AROUND && value <= high + AROUND;
  return within(latitude, south, north) && within(longitude, west, east);
}
