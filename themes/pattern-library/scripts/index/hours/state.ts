// Whether a place is open at a moment, and when that changes. Pure: the clock is handed in.
//
// Some days are not certain: school holidays, which nobody here knows the dates of, and bank
// holidays, where the hours say nothing of them. Each way in which such a day may go is worked out,
// and only what all of them agree on is said.

import { type Nation, isBankHoliday } from './holidays';
import { type Wall, london } from './london';
import { BANK_HOLIDAYS, SCHOOL_HOLIDAYS, type Schedule, type Span, isAlways, mentions, spansOn } from './rules';

/** A moment in days from today and minutes after midnight. */
export interface Moment {
  days: number;
  minute: number;
}

export type OpenState =
  /** Open; `until` is `null` where that is more than a day ahead, or not certain. */
  | { is: 'open'; until: Moment | null; always: boolean }
  /** Closed; when it opens next, where that is certain. `today`: today's times, if none has begun. */
  | { is: 'closed'; opens: Moment | null; today: Span[] }
  /** It depends on something that isn't known. `holiday`: on what a bank holiday changes. */
  | { is: 'unknown'; holiday: boolean }
  /** The listing says nothing of its hours, or nothing that was understood. */
  | { is: 'silent' };

/** The times that start on a day, one way in which it may go. */
export type Way = (day: number) => Span[];

const DAY = 1440;
/** Far enough for what opens once a year. */
const AHEAD = 366;

/** Every way in which uncertain days may go: at least one. */
export function waysOf(schedule: Schedule, nation: Nation): Way[] {
  const bank = (day: number) => isBankHoliday(day, nation);
  const way = (school: boolean): Way => (day) => spansOn(schedule, day, { bank: bank(day), school });
  const ways = [way(false)];
  if (mentions(schedule, SCHOOL_HOLIDAYS)) ways.push(way(true));
  if (!isAlways(schedule) && !mentions(schedule, BANK_HOLIDAYS)) {
    ways.push((day) => (bank(day) ? [] : ways[0]!(day)));
  }
  return ways;
}

export function stateOf(schedule: Schedule, now: number, nation: Nation): OpenState {
  if (isAlways(schedule)) return { is: 'open', until: null, always: true };
  const wall = london(now);
  const states = waysOf(schedule, nation).map((way) => oneWay(way, wall));
  const [first, ...others] = states;
  const alike = others.every((other) => other.is === first!.is);
  if (!first || !alike || first.is === 'unknown') {
    return { is: 'unknown', holiday: isBankHoliday(wall.day, nation) };
  }
  return others.reduce<OpenState>(agreed, first);
}

/** What two states of the same kind both say. */
function agreed(one: OpenState, other: OpenState): OpenState {
  const same = <T>(a: T, b: T): boolean => JSON.stringify(a) === JSON.stringify(b);
  if (one.is === 'open' && other.is === 'open') {
    return { ...one, until: same(one.until, other.until) ? one.until : null };
  }
  if (one.is === 'closed' && other.is === 'closed') {
    const certain = same(one.opens, other.opens) && same(one.today, other.today);
    return certain ? one : { is: 'closed', opens: null, today: [] };
  }
  return one;
}

function oneWay(way: Way, { day, minute }: Wall): OpenState {
  const open = isOpen(way, day, minute);
  if (open === null) return { is: 'unknown', holiday: false };
  return open ? { is: 'open', until: closing(way, day, minute), always: false } : closed(way, day, minute);
}

/** `null` where it opened and nothing says when it closes. */
export function isOpen(way: Way, day: number, minute: number): boolean | null {
  const today = way(day);
  const until = (span: Span, at: number) => span[0] <= at && at < span[1];
  if (today.some((span) => until(span, minute)) || way(day - 1).some((span) => until(span, minute + DAY))) return true;
  return today.some(([open, close]) => close < 0 && open <= minute) ? null : false;
}

/** When it closes, if that is within a day: what follows without a gap is one opening. */
function closing(way: Way, day: number, minute: number): Moment | null {
  let at = minute;
  const reach = (end: number) => (end > at ? ((at = end), true) : false);
  for (let further = true; further && at <= minute + DAY; ) {
    further = [-1, 0, 1].some((days) =>
      way(day + days).some(([open, close]) => open + days * DAY <= at && reach(close + days * DAY)),
    );
  }
  return at > minute + DAY ? null : { days: Math.floor(at / DAY), minute: at % DAY };
}

function closed(way: Way, day: number, minute: number): OpenState {
  for (let days = 0; days <= AHEAD; days++) {
    const spans = way(day + days);
    const next = spans.find(([open]) => days > 0 || open > minute);
    if (next) {
      const fresh = days === 0 && next === spans[0];
      return { is: 'closed', opens: { days, minute: next[0] }, today: fresh ? spans : [] };
    }
  }
  return { is: 'closed', opens: null, today: [] };
}
