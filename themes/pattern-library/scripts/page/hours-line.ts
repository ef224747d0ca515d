// "Open now, until 5pm": one line on every card and listing's page that carries its hours
// (`data-hours`), wherever and whenever the card comes into the page.

import type { Nation } from '../index/hours/holidays';
import { london } from '../index/hours/london';
import type { Schedule } from '../index/hours/rules';
import { stateOf } from '../index/hours/state';
import { hoursSpeaker, sentence } from './hours-words';
import type { Words } from './words';

const MINUTE = 60_000;
const CARRIES = '[data-hours]';

export function showHours(nation: Nation, words: Words, language: string): void {
  const say = hoursSpeaker(words);
  const fill = (line: HTMLElement): void => {
    const now = Date.now();
    const state = stateOf(JSON.parse(line.dataset['hours'] ?? '[]') as Schedule, now, nation);
    const text = sentence(state, london(now).day, say, language);
    if (line.textContent !== text) line.textContent = text;
    line.dataset['open'] = state.is;
  };
  const fillIn = (part: ParentNode): void => part.querySelectorAll<HTMLElement>(CARRIES).forEach(fill);
  fillIn(document);
  setInterval(() => fillIn(document), MINUTE);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof HTMLElement) fillIn(node);
    }
  }).observe(document.body, { childList: true, subtree: true });
}
