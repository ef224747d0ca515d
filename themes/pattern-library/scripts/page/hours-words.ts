// What is said of opening hours: "Open now, until 5pm". Pure.

import { calendar } from '../index/hours/london';
import type { Span } from '../index/hours/rules';
import type { Moment, OpenState } from '../index/hours/state';
import type { Words } from './words';

/** Every key that is said here. The theme's strings have them all, and a test holds that. */
export const HOURS_KEYS = [
  'hours-always',
  'hours-open',
  'hours-open-until',
  'hours-later',
  'hours-opens',
  'hours-opens-today',
  'hours-closed',
  'hours-holiday',
  'hours-differ',
  'hours-span',
  'hours-from',
  'hours-and',
  'hours-midday',
  'hours-midnight',
  'hours-today',
] as const;

export type HoursKey = (typeof HOURS_KEYS)[number];
export type SayHours = (key: HoursKey, fill?: Record<string, string>) => string;

export function hoursSpeaker(words: Words): SayHours {
  return (key, fill = {}) => {
    const sentence = words[key];
    const text = typeof sentence === 'string' ? sentence : key;
    return text.replace(/\{(\w+)\}/g, (place, name: string) => fill[name] ?? place);
  };
}

/** A sentence about a state; empty where there is nothing to say. `today` is counted from 1970. */
export function sentence(state: OpenState, today: number, say: SayHours, language: string): string {
  switch (state.is) {
    case 'open':
      if (state.always) return say('hours-always');
      return state.until ? say('hours-open-until', { time: time(state.until.minute, say) }) : say('hours-open');
    case 'closed':
      return closed(state.opens, state.today, today, say, language);
    case 'unknown':
      return say(state.holiday ? 'hours-holiday' : 'hours-differ');
    case 'silent':
      return '';
  }
}

function closed(opens: Moment | null, spans: Span[], today: number, say: SayHours, language: string): string {
  if (!opens) return say('hours-closed');
  if (spans.length > 0) return say('hours-later', { times: times(spans, say) });
  const at = time(opens.minute, say);
  if (opens.days === 0) return say('hours-opens-today', { time: at });
  return say('hours-opens', { day: dayName(today + opens.days, opens.days, language), time: at });
}

/** "Tuesday", or "Saturday 5 December" where there is another one before. */
function dayName(day: number, ahead: number, language: string): string {
  const { year, month, date } = calendar(day);
  const far = ahead > 6 ? ({ day: 'numeric', month: 'long' } as const) : {};
  const words = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC', ...far });
  return words.format(Date.UTC(year, month - 1, date)).replace(',', '');
}

function times(spans: Span[], say: SayHours): string {
  const words = spans.map(([from, to]) => {
    const open = time(from, say);
    return to < 0 ? say('hours-from', { open }) : say('hours-span', { open, close: time(to, say) });
  });
  return words.reduce((one, other) => say('hours-and', { one, other }));
}

/** As GOV.UK writes it: "9am", "5:30pm", "midday". */
export function time(minutes: number, say: SayHours): string {
  const minute = minutes % 60;
  const hour = Math.floor(minutes / 60) % 24;
  if (minute === 0 && hour === 0) return say('hours-midnight');
  if (minute === 0 && hour === 12) return say('hours-midday');
  const past = minute > 0 ? `:${String(minute).padStart(2, '0')}` : '';
  return `${hour % 12 || 12}${past}${hour < 12 ? 'am' : 'pm'}`;
}
