// Radii around a place, in the site's unit of distance. Pure.

import { METRES, type Unit } from './unit';
import type { Say } from './words';

/** What is offered; an address may ask for others. */
const RADII: readonly number[] = [0.5, 1, 2, 5, 10, 20];

/** Those of them to offer on a map so many metres across: wider ones would leave nothing out. */
export function radiiFor(unit: Unit, across: number): number[] {
  return RADII.filter((radius, i) => i === 0 || metresOf(radius, unit) < across);
}

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
