// Rules of opening hours, as the build writes them, and what they say of one day. Pure.

import { calendar } from './london';

/**
 * Days, times, dates, which of the weekdays in a month, whether it adds to the rules before.
 *
 * - days: 1 for Monday, 2 for Tuesday … 64 for Sunday, 128 for bank holidays, 256 for school
 *   holidays, added up; 0 for every day
 * - times: opening, closing, opening … in minutes, past 1,440 on the next day; -1 for a closing time
 *   that nothing says; none for closed
 * - dates: first and last day as 100 times the month and the day; none for the whole year
 * - which: 1 for the first of its month, -1 for the last; none for all
 */
export type Rule = [number, number[], number[]?, number[]?, number?];

/** On a day that a later rule names, it stands in for those before, unless it adds to them. */
export type Schedule = Rule[];

export const BANK_HOLIDAYS = 128;
export const SCHOOL_HOLIDAYS = 256;
const ALL_DAY = 1440;

/** Opening and closing, in minutes after the day's midnight; closing is -1 where nothing says it. */
export type Span = readonly [open: number, close: number];

/** What kind of day it is, where the calendar doesn't say. */
export interface Kind {
  bank: boolean;
  school: boolean;
}

/** The times that start on a day, in order. */
export function spansOn(schedule: Schedule, day: number, kind: Kind): Span[] {
  let spans: Span[] = [];
  for (const rule of schedule) {
    if (!names(rule, day, kind)) continue;
    const own = pairs(rule[1]);
    spans = rule[4] && own.length > 0 ? [...spans, ...own] : own;
  }
  return spans.sort((a, b) => a[0] - b[0]);
}

/** Whether any rule speaks of this kind of day (a number of days, as in a rule). */
export function mentions(schedule: Schedule, days: number): boolean {
  return schedule.some((rule) => (rule[0] & days) !== 0);
}

/** Open without end, holidays or not. */
export function isAlways(schedule: Schedule): boolean {
  const [first, ...others] = schedule;
  if (!first || others.length > 0) return false;
  const [days, times, dates = [], which = []] = first;
  const everyDay = days === 0 || (days & 127) === 127;
  return everyDay && times.join() === `0,${ALL_DAY}` && dates.length + which.length === 0;
}

function names([days, , dates = [], which = []]: Rule, day: number, kind: Kind): boolean {
  const { month, date, weekday } = calendar(day);
  if (dates.length > 0 && !pairs(dates).some((span) => within(month * 100 + date, span))) return false;
  if (days === 0) return true;
  if (kind.bank && days & BANK_HOLIDAYS) return true;
  if (kind.school && days & SCHOOL_HOLIDAYS) return true;
  return (days & (1 << weekday)) !== 0 && (which.length === 0 || isOneOf(which, day, date, month));
}

/** A part of the year, which may run over its end. */
function within(at: number, [from, to]: Span): boolean {
  return from <= to ? from <= at && at <= to : at >= from || at <= to;
}

/** Whether it is the first, second … or last day of its weekday in the month. */
function isOneOf(which: number[], day: number, date: number, month: number): boolean {
  return which.includes(Math.ceil(date / 7)) || (which.includes(-1) && calendar(day + 7).month !== month);
}

function pairs(numbers: number[]): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i + 1 < numbers.length; i += 2) spans.push([numbers[i]!, numbers[i + 1]!]);
  return spans;
}
