// What every page with something to find loads. Each part takes what the page has and leaves the
// rest as it is: without this script all of it works as links.

import { hook, readConfig } from './page/config';
import { Finder } from './page/finder';
import { MapDoor } from './page/map-door';
import { keepOffline } from './page/offline';
import { speaker } from './page/words';

function start(): void {
  document.documentElement.classList.add('js-enabled');
  offerPrint(hook('print'));
  const config = readConfig();
  if (!config) return;
  keepOffline(config);
  const language = document.documentElement.lang || 'en-GB';
  const say = speaker(config.words, language);
  if (config.manifest) {
    new Finder(config, config.manifest, say, new Intl.NumberFormat(language));
    return;
  }
  const section = hook('map');
  if (section) new MapDoor(section, config, say, (map) => map.drawListing(section, config, say));
}

/** The button waits hidden, because it does nothing without this script. */
function offerPrint(button: HTMLElement | null): void {
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', () => print());
}

start();
