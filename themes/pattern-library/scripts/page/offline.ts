// Asks the service worker to keep this page, once it is loaded and nothing else is to do.

import type { Config } from './config';

/** What the reader does first comes first: so long after the page is loaded nothing is fetched for
 * later; and at the latest so long after that, in milliseconds. */
const WAIT_MS = 2000;
const IDLE_MS = 5000;

/** What the page asks the service worker to keep. */
export interface Keep {
  page: string;
  /** Where the map's index is; absent on a page that needs none. */
  manifest?: string;
  /** Whether the browser asks sites to spare the reader's data. */
  sparing: boolean;
}

export function keepOffline({ offline, manifest }: Config): void {
  const worker = navigator.serviceWorker;
  // A browser may have the feature and forbid it, as in a private window.
  if (!offline || !worker) return;
  const keep: Keep = {
    page: location.href.split(/[?#]/)[0] ?? '',
    ...(manifest && { manifest: new URL(manifest, location.href).href }),
    sparing: !!(navigator as { connection?: { saveData?: boolean } }).connection?.saveData,
  };
  const ask = async () => {
    await worker.register(offline);
    (await worker.ready).active?.postMessage(keep);
  };
  const idle = window.requestIdleCallback ?? ((then: () => void) => then());
  const later = () => idle(() => void ask().catch(() => undefined), { timeout: IDLE_MS });
  const soon = () => void setTimeout(later, WAIT_MS);
  if (document.readyState === 'complete') soon();
  else addEventListener('load', soon);
}
