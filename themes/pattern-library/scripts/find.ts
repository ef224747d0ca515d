// What a map's page loads. Each part takes what the page has and leaves the
// rest as it is: without this script all of it works as links.

import { hook, readConfig } from './page/config';
import { Finder } from './page/finder';
import { offerSaving } from './page/keep';
import { keepOffline } from './page/offline';
import { offerShare } from './page/share';
import { speaker } from './page/words';

function start(): void {
  document.documentElement.classList.add('js-enabled');
  offerSaving();
  offerShare(hook('share'), () => location.href);
  const config = readConfig();
  if (!config) return;
  keepOffline(config);
  const language = document.documentElement.lang || 'en-GB';
  const say = speaker(config.words, language);
  if (config.manifest) {
    new Finder(config, config.manifest, say, new Intl.NumberFormat(language));
  }
}

start();
