// The time in London, whatever zone the phone is in. Days are counted from 1 January 1970, times in
// minutes after midnight on the wall clock there, so that a change of the clocks changes nothing.

/** A moment on London's wall clocks. */
export interface Wall {
  /** Days since 1 January 1970. */
  day: number;
  /** 0 to 1,439. */
  minute: number;
}

const DAY = 86_400_000;

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
});

/** What clocks in London show at this moment (ms since 1970). */
export function london(now: number): Wall {
  const part: Record<string, number> = {};
  for (const { type, value } of clock.formatToParts(now)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = part;
  return { day: dayOf(year, month, day), minute: hour * 60 + minute };
}

/** Month 1 to 12. Days past the end of a month count on. */
export function dayOf(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / DAY);
}

export interface CalendarDay {
  year: number;
  /** 1 to 12. */
  month: number;
  /** 1 to 31. */
  date: number;
  /** 0 for Monday. */
  weekday: number;
}

export function calendar(day: number): CalendarDay {
  const date = new Date(day * DAY);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    date: date.getUTCDate(),
    weekday: weekdayOf(day),
  };
}

/** 0 for Monday: the first of January 1970 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}
