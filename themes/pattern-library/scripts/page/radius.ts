// Radii around a place, in the site's unit of distance. Pure.

import type { Unit } from './distance';
import type { Say } from './words';

/** Metres in one of each. */
const METRES: Readonly<Record<Unit, number>> = { miles: 1609.344, kilometres: 1000 };

/** What is offered; an address may ask for others. */
export const RADII: readonly number[] = [0.5, 1, 2, 5, 10, 20];

export function metresOf(radius: number, unit: Unit): number {
  return radius * METRES[unit];
}

/** The offered radius of so many metres, or as near as two decimals come. */
export function radiusOf(metres: number, unit: Unit): number {
  return Number((metres / METRES[unit]).toFixed(2));
}

/** So many metres in whole miles or kilometres, for what is nowhere exactly. */
export function roughly(metres: number, unit: Unit): number {
  return Math.max(1, Math.round(metres / METRES[unit]));
}

/** "½ mile", "2 miles", "5 km". */
export function radiusWords(radius: number, unit: Unit, say: Say): string {
  if (radius === 0.5 && unit === 'miles') return say('radius-half');
  return say(`distance-${unit}`, { count: radius });
}
