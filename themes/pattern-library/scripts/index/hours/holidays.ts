// Bank holidays by rule, for each nation of the United Kingdom.
//
// The rules: Banking and Financial Dealings Act 1971, schedule 1, and the days that are proclaimed
// every year. Days appointed once are listed below, as https://www.gov.uk/bank-holidays has them;
// those of years gone by are left out, because pages ask about today.

import { dayOf, weekdayOf } from './london';

export type Nation = 'england' | 'wales' | 'scotland' | 'northern-ireland';

const MONDAY = 0;

/** Appointed once: year, month, day, and where, if not everywhere. The men's team of Scotland at the
 * World Cup (proclaimed on 4 February 2026). */
const APPOINTED: [number, number, number, Nation?][] = [[2026, 6, 15, 'scotland']];

const known = new Map<string, Set<number>>();

/** Whether a day (counted from 1970) is a bank holiday. On a weekend, the day itself is one as well
 * as the weekday that stands in for it: a place that closes for Christmas is closed on the 25th. */
export function isBankHoliday(day: number, nation: Nation): boolean {
  const year = new Date(day * 86_400_000).getUTCFullYear();
  const key = `${nation} ${year}`;
  let days = known.get(key);
  if (!days) known.set(key, (days = holidays(year, nation)));
  return days.has(day);
}

function holidays(year: number, nation: Nation): Set<number> {
  const scotland = nation === 'scotland';
  const on = (month: number, date: number): number => dayOf(year, month, date);
  const easter = easterSunday(year);
  const days = new Set([
    easter - 2,
    mondayFrom(on(5, 1)),
    // The last Monday is a week before the first one of the next month.
    mondayFrom(on(6, 1)) - 7,
    scotland ? mondayFrom(on(8, 1)) : mondayFrom(on(9, 1)) - 7,
  ]);
  if (!scotland) days.add(easter + 1);
  const fixed = [on(1, 1), on(12, 25), on(12, 26)];
  if (scotland) fixed.push(on(1, 2), on(11, 30));
  if (nation === 'northern-ireland') fixed.push(on(3, 17), on(7, 12));
  for (const day of fixed) days.add(day);
  for (const day of fixed.sort((a, b) => a - b)) addSubstitute(day, days);
  for (const [when, month, date, where = nation] of APPOINTED) {
    if (when === year && where === nation) days.add(on(month, date));
  }
  return days;
}

/** For a holiday on a weekend, the next weekday that isn't one. */
function addSubstitute(day: number, days: Set<number>): void {
  if (weekdayOf(day) < 5) return;
  let substitute = day;
  while (weekdayOf(substitute) >= 5 || days.has(substitute)) substitute++;
  days.add(substitute);
}

/** The first Monday on or after a day. */
function mondayFrom(day: number): number {
  return day + ((7 + MONDAY - weekdayOf(day)) % 7);
}

/** Easter Sunday in the Gregorian calendar: the Sunday after the full moon of spring, which the
 * church reckons by a cycle of 19 years (as it does from 1900 to 2199). */
export function easterSunday(year: number): number {
  const moon = (19 * (year % 19) + 24) % 30;
  const early = moon === 29 || (moon === 28 && year % 19 > 10) ? 1 : 0;
  const full = dayOf(year, 3, 21 + moon - early);
  return full + 7 - ((weekdayOf(full) + 1) % 7);
}
