// Loads search.js when it is first needed: words and places are no part of what a page opens with.

import type { SearchTools } from '../search';

declare global {
  // A variable, because a worker has no window.
  var fingerpostSearch: SearchTools | undefined;
  function importScripts(...scripts: string[]): void;
}

/** The script that this is part of; search.js is beside it. */
const HERE =
  typeof document === 'undefined'
    ? location.href
    : (document.currentScript as HTMLScriptElement | null)?.src ?? document.baseURI;

let loading: Promise<SearchTools> | undefined;

/** What search.js has. Where it can't be loaded, the next call tries again. */
export function searchTools(): Promise<SearchTools> {
  loading ??= load(new URL('search.js', HERE).href).then(() => {
    if (!globalThis.fingerpostSearch) throw new Error('search.js: nothing in it');
    return globalThis.fingerpostSearch;
  });
  loading.catch(() => (loading = undefined));
  return loading;
}

async function load(src: string): Promise<void> {
  if (globalThis.fingerpostSearch) return;
  if (typeof document === 'undefined') return importScripts(src);
  await new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new Error(`${src}: not loaded`)));
    script.src = src;
    document.head.append(script);
  });
}
