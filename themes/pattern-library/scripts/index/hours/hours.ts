// `hours.json`: when each listing is open, asked by rank.

import { type Lists, lists } from '../decode';
import type { Nation } from './holidays';
import type { Schedule } from './rules';
import { type OpenState, stateOf } from './state';
import { OPTIONS, optionsOf } from './when';

/** The file as the build writes it. */
export interface HoursFile {
  version: 1;
  nation: Nation;
  schedules: Schedule[];
  /** For each rank its schedule; -1 says nothing, -2 has only text, -3 is temporarily closed. */
  of: number[];
}

const TEMPORARILY_CLOSED = -3;

export interface Hours {
  /** The options of `when` (by index) that each listing has at a moment (ms since 1970). */
  column(now: number): Lists;
  state(rank: number, now: number): OpenState;
}

export function openHours({ schedules, of, nation }: HoursFile): Hours {
  const unknown = [OPTIONS.indexOf('unknown')];
  return {
    column(now) {
      const options = schedules.map((schedule) => optionsOf(schedule, now, nation));
      const has = (which: number): number[] =>
        options[which] ?? (which === TEMPORARILY_CLOSED ? [] : unknown);
      const pairs = of.flatMap((which, rank) => has(which).map((option) => [rank, option] as const));
      return lists(of.length, pairs);
    },
    state(rank, now) {
      const schedule = schedules[of[rank] ?? -1];
      if (schedule) return stateOf(schedule, now, nation);
      const closed = of[rank] === TEMPORARILY_CLOSED;
      return closed ? { is: 'closed', opens: null, today: [] } : { is: 'silent' };
    },
  };
}
