// Marks today's row in the table of a listing's hours: for the eye, and in words.

import { london, weekdayOf } from '../index/hours/london';
import { hook } from './config';
import { hoursSpeaker } from './hours-words';
import type { Words } from './words';

/** Rows stand from Monday to Sunday. Does nothing on a page without the table. */
export function markToday(words: Words): void {
  const week = hook('week');
  const row = week?.querySelectorAll('tr')[weekdayOf(london(Date.now()).day)];
  if (!row) return;
  row.setAttribute('aria-current', 'date');
  const today = document.createElement('span');
  today.className = 'fp-week__today';
  today.textContent = hoursSpeaker(words)('hours-today');
  row.querySelector('th')?.append(' ', today);
}
