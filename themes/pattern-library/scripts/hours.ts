// Opening hours: whether a place is open, bank holidays, London's time. Pages load it beside their
// main script where any hours are known; the worker does when somebody filters by opening times.

import { type Hours, type HoursFile, openHours } from './index/hours/hours';
import { readConfig } from './page/config';
import { showHours } from './page/hours-line';

export interface HoursScript {
  openHours(file: HoursFile): Hours;
}

declare global {
  var fingerpostHours: HoursScript | undefined;
}

function start(): void {
  const config = readConfig();
  if (!config?.nation) return;
  const language = document.documentElement.lang || 'en-GB';
  showHours(config.nation, config.words, language);
}

// Where the worker can't start, the page asks for this file a second time.
if (!globalThis.fingerpostHours) {
  globalThis.fingerpostHours = { openHours };
  if (typeof document !== 'undefined') start();
}
