// What a listing's page loads: today's side of its dates, the way back, keeping and sharing, and the
// small map when it comes into view. Without it the page says the same.

import { age } from './page/ages';
import { leadBack } from './page/back';
import { hook, readConfig } from './page/config';
import { markToday } from './page/hours-today';
import { offerSaving } from './page/keep';
import { MapDoor } from './page/map-door';
import { keepOffline } from './page/offline';
import { drawQr } from './page/qr-door';
import { offerShare } from './page/share';
import { speaker } from './page/words';

const LANGUAGE = document.documentElement.lang || 'en-GB';

function start(): void {
  document.documentElement.classList.add('js-enabled');
  age(document, LANGUAGE);
  leadBack();
  offerSaving();
  offerShare(hook('share'), pageAddress);
  offerPrint(hook('print'));
  const config = readConfig();
  const section = hook('map');
  if (config) keepOffline(config);
  if (config?.nation) markToday(config.words);
  if (!config || !section) return;
  const say = speaker(config.words, LANGUAGE);
  new MapDoor(section, config, say, (map) => map.drawListing(section, config, say));
}

/** The page's own address, without what the way here left in it. */
function pageAddress(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  return canonical?.href ?? location.origin + location.pathname;
}

/** Paper gets a code that leads back here. */
function offerPrint(button: HTMLElement | null): void {
  if (!button) return;
  const figure = document.createElement('figure');
  const words = document.createElement('figcaption');
  figure.className = 'fp-qr fp-qr--paper';
  figure.hidden = true;
  figure.append(words);
  words.textContent = `${button.dataset['qr'] ?? ''} ${pageAddress()}`;
  document.getElementById('main')?.append(figure);
  button.hidden = false;
  button.addEventListener('click', () => {
    void drawQr(figure, pageAddress()).then(() => print());
  });
}

start();
