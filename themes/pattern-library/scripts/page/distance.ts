// Words for a distance, no more exact than anybody walks. Pure.

import { METRES, type Unit } from './unit';
import type { Say } from './words';

/** Metres in a yard. */
const YARD = 0.9144;
/** Yards or metres that near distances are rounded to: a postcode's middle is no nearer. */
const STEP = 50;
/** Metres from where on miles are clearer than yards. */
const QUARTER_MILE = METRES.miles / 4;

/** "300 yards", "0.4 miles", "2 miles", "12 miles"; "300 metres", "1.2 km", "12 km". */
export function distanceWords(metres: number, unit: Unit, say: Say): string {
  const miles = unit === 'miles';
  const small = Math.max(STEP, Math.round(metres / (miles ? YARD : 1) / STEP) * STEP);
  const near = miles ? metres < QUARTER_MILE : small < 1000;
  if (near) return say(miles ? 'distance-yards' : 'distance-metres', { count: small });
  const large = metres / METRES[unit];
  const count = large < 9.95 ? Math.round(large * 10) / 10 : Math.round(large);
  return say(miles ? 'distance-miles' : 'distance-kilometres', { count });
}
