// The options of the filter by opening times that a schedule has at a moment. Pure.

import { type Nation, isBankHoliday } from './holidays';
import { type Wall, london, weekdayOf } from './london';
import type { Schedule } from './rules';
import { type Way, isOpen, waysOf } from './state';

/** As the manifest has them. */
export const OPTIONS = ['now', 'today', 'weekend', 'evening', 'unknown'] as const;
const [NOW, TODAY, WEEKEND, EVENING, UNKNOWN] = [0, 1, 2, 3, 4] as const;

/** Far enough for what is on the last Saturday of a month. */
const WEEKS = 5;
const EVENING_STARTS = 18 * 60;

/** Options by index, ascending. What depends on something not known is `unknown`, never closed. */
export function optionsOf(schedule: Schedule, now: number, nation: Nation): number[] {
  const wall = london(now);
  const ways = waysOf(schedule, nation);
  const open = settled(ways.map((way) => isOpen(way, wall.day, wall.minute)));
  const today = settled(ways.map((way) => isOpen(way, wall.day, wall.minute) || opensLater(way, wall)));
  const options: number[] = [];
  if (open === true) options.push(NOW);
  if (today === true) options.push(TODAY);
  const usual = usualDays(ways[0]!, wall.day, nation);
  if (usual.some(([day, spans]) => weekdayOf(day) >= 5 && spans.length > 0)) options.push(WEEKEND);
  if (usual.some(([, spans]) => spans.some(isEvening))) options.push(EVENING);
  if (open === null || today === null) options.push(UNKNOWN);
  return options;
}

/** What all ways agree on; `null` where they don't. */
function settled(answers: (boolean | null)[]): boolean | null {
  const [first = null, ...others] = answers;
  return others.every((answer) => answer === first) ? first : null;
}

function opensLater(way: Way, { day, minute }: Wall): boolean {
  return way(day).some(([open]) => open > minute);
}

/** The next weeks without their bank holidays, which are no usual days. */
function usualDays(way: Way, today: number, nation: Nation): [number, ReturnType<Way>][] {
  const days = Array.from({ length: WEEKS * 7 }, (_, i) => today + i);
  return days.filter((day) => !isBankHoliday(day, nation)).map((day) => [day, way(day)]);
}

function isEvening([open, close]: readonly [number, number]): boolean {
  return close > EVENING_STARTS || (close < 0 && open >= EVENING_STARTS);
}
