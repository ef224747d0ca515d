// The service worker: pages that somebody visited open again without a network, and say how old
// they are. Published as sw.js in the site's first folder, with what it must know (`Site`) in
// front. Keeps nothing of other hosts, and nothing of maps that ask for "Exit this page".
//
// Files whose folder is named by their content's hash come from the cache, since they never change.
// Pages come from the network, and from the cache where that fails or takes too long. A kept page
// remembers which hashes it names; files that no kept page names are cleared away.

import type { Keep } from './page/offline';

/** What the build writes before this script. */
interface Site {
  /** False where the site keeps nothing: then this worker removes itself and what it kept. */
  offline: boolean;
  language: string;
  /** The theme's files, from the site's first folder. */
  assets: string[];
  /** Pages that are kept from the start, and for good: the offline page, urgent help. */
  always: string[];
  /** Folders that nothing is kept of. */
  never: string[];
  /** Sentences with {date} and {time}: without a network, and with a slow one. */
  words: { copy: string; slow: string };
}

interface Later extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Fetching extends Later {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface Told extends Later {
  data: Keep;
}

/** The parts of a service worker's global that are used here; the library has them elsewhere. */
interface Worker {
  fingerpostSite: Site;
  registration: { scope: string; unregister(): Promise<boolean> };
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(kind: 'install' | 'activate', then: (event: Later) => void): void;
  addEventListener(kind: 'fetch', then: (event: Fetching) => void): void;
  addEventListener(kind: 'message', then: (event: Told) => void): void;
}

const worker = self as unknown as Worker;
const site = worker.fingerpostSite;
const { scope } = worker.registration;
/** Caches are the host's: another site may live in another folder of it. */
const PAGES = `fingerpost pages ${scope}`;
const FILES = `fingerpost files ${scope}`;

/** How long the network may take, in milliseconds, before a kept page is shown. */
const PATIENCE = 4000;
/** Kept pages at most; the oldest go first. */
const MOST_PAGES = 60;
/** A page kept less than this long ago (in milliseconds) is as the reader sees it. */
const JUST_NOW = 60_000;
/** Requests at a time for what isn't needed at once. */
const AT_A_TIME = 4;

/** Headers that a kept page gets: when it was kept (in ms since 1970), and the hashes it names. */
const SAVED = 'x-fingerpost-saved';
const NEEDS = 'x-fingerpost-needs';
const HASH = /\b[0-9a-f]{16}(?=\/)/g;
const OFFLINE_PAGE = `${scope}offline.html`;

if (site.offline) {
  worker.addEventListener('install', (event) => event.waitUntil(install()));
  worker.addEventListener('activate', (event) => event.waitUntil(activate()));
  worker.addEventListener('message', (event) => event.waitUntil(keep(event.data)));
  worker.addEventListener('fetch', (event) => {
    const kind = kindOf(event.request);
    if (kind === 'file') event.respondWith(file(event.request.url));
    else if (kind === 'page') event.respondWith(page(event));
  });
} else {
  worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
  worker.addEventListener('activate', (event) => event.waitUntil(retire()));
}

async function install(): Promise<void> {
  for (const path of site.always) await keepPage(scope + path, await fetch(scope + path));
  await worker.skipWaiting();
}

async function activate(): Promise<void> {
  const pages = await caches.open(PAGES);
  for (const { url } of await pages.keys()) if (!mayKeep(url)) await pages.delete(url);
  await tidy();
  await worker.clients.claim();
}

async function retire(): Promise<void> {
  await Promise.all([caches.delete(PAGES), caches.delete(FILES)]);
  await worker.registration.unregister();
}

/** What kind of thing is asked for; `null` where the browser is left alone with it. */
function kindOf(request: Request): 'page' | 'file' | null {
  const url = plain(request.url);
  if (request.method !== 'GET' || request.headers.has('range') || !mayKeep(url)) return null;
  if (request.mode === 'navigate') return /(\/|\.html|\/[^./]+)$/.test(url) ? 'page' : null;
  return url.slice(scope.length).match(HASH) ? 'file' : null;
}

function mayKeep(url: string): boolean {
  return url.startsWith(scope) && !site.never.some((folder) => url.startsWith(scope + folder));
}

/** An address without what it says of the page's state. */
function plain(url: string): string {
  return url.split(/[?#]/)[0] ?? url;
}

async function file(url: string, cache: RequestCache = 'default'): Promise<Response> {
  const files = await caches.open(FILES);
  const kept = await files.match(url);
  if (kept) return kept;
  const response = await fetch(url, { cache, mode: 'same-origin' });
  if (response.ok) await files.put(url, response.clone());
  return response;
}

async function page(event: Fetching): Promise<Response> {
  const url = plain(event.request.url);
  const fresh = fetch(event.request);
  event.waitUntil(fresh.then((response) => keepPage(url, response.clone())).catch(() => undefined));
  const late = new Promise<null>((done) => setTimeout(() => done(null), PATIENCE));
  try {
    const first = await Promise.race([fresh, late]);
    return first ?? (await copy(url, site.words.slow)) ?? (await fresh);
  } catch {
    return (await copy(url, site.words.copy)) ?? unsaved();
  }
}

async function keepPage(url: string, response: Response): Promise<void> {
  const isPage = /^text\/html/.test(response.headers.get('content-type') ?? '');
  if (!response.ok || response.redirected || !isPage) return;
  const html = await response.text();
  const headers = new Headers(response.headers);
  // They are about the bytes as they travelled.
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  headers.set(SAVED, String(Date.now()));
  headers.set(NEEDS, [...new Set(html.match(HASH))].join(' '));
  await (await caches.open(PAGES)).put(url, new Response(html, { headers }));
}

/** A kept page with a line at its top that says how old it is. */
async function copy(url: string, words: string): Promise<Response | null> {
  const kept = await (await caches.open(PAGES)).match(url);
  if (!kept) return null;
  const saved = Number(kept.headers.get(SAVED));
  const inWords = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(site.language, options).format(saved);
  const line = words
    .replace('{date}', inWords({ dateStyle: 'long' }))
    .replace('{time}', inWords({ timeStyle: 'short' }))
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;');
  const note = `<p class="fp-offline" role="status">${line}</p>`;
  const html = (await kept.text()).replace(/<body[^>]*>/, (body) => body + note);
  return new Response(html, { headers: kept.headers });
}

/** The page for an address that was never visited. It may be at any depth, so its links start at
 * the site's first folder. */
async function unsaved(): Promise<Response> {
  const kept = await (await caches.open(PAGES)).match(OFFLINE_PAGE);
  if (!kept) return Response.error();
  const html = (await kept.text()).replace(/="\.\//g, `="${scope}`);
  return new Response(html, { headers: kept.headers });
}

/** Keeps the page that asks, and what it needs to work. What the browser just fetched for it comes
 * from the browser's own cache. */
async function keep({ page, manifest, sparing }: Keep): Promise<void> {
  if (!mayKeep(page)) return;
  const kept = await (await caches.open(PAGES)).match(page);
  if (Date.now() - Number(kept?.headers.get(SAVED) ?? 0) > JUST_NOW) {
    await keepPage(page, await fetch(page, { cache: 'force-cache' }));
  }
  const wanted = site.assets.map((path) => scope + path);
  if (manifest && mayKeep(manifest)) wanted.push(...(await ofIndex(manifest)));
  const take = async () => {
    for (let url = wanted.shift(); url; url = wanted.shift()) {
      await file(url, sparing ? 'only-if-cached' : 'default').catch(() => undefined);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, take));
  await tidy();
}

/** The files of a map's index: all of them where it is small; else none but those that the page
 * asks for by itself. */
async function ofIndex(manifest: string): Promise<string[]> {
  const response = await file(new URL('offline.json', manifest).href).catch(() => null);
  if (!response?.ok) return [];
  const names = (await response.json()) as string[];
  return names.map((name) => new URL(name, manifest).href);
}

/** Lets go of the oldest pages, and of files that no page needs. */
async function tidy(): Promise<void> {
  const pages = await caches.open(PAGES);
  const kept: { url: string; saved: number; needs: string[] }[] = [];
  for (const { url } of await pages.keys()) {
    const headers = (await pages.match(url))?.headers;
    const always = site.always.includes(url.slice(scope.length));
    const saved = always ? Infinity : Number(headers?.get(SAVED));
    kept.push({ url, saved, needs: headers?.get(NEEDS)?.split(' ') ?? [] });
  }
  kept.sort((a, b) => b.saved - a.saved);
  for (const { url } of kept.splice(MOST_PAGES)) await pages.delete(url);
  const needed = new Set(kept.flatMap(({ needs }) => needs));
  const files = await caches.open(FILES);
  for (const { url } of await files.keys()) {
    if (!url.slice(scope.length).match(HASH)?.some((hash) => needed.has(hash))) await files.delete(url);
  }
}
