// Loads further scripts when they are first needed: words, places and opening times are no part of
// what a page opens with.

import type { SearchTools } from '../search';
import { loadScript } from './load-script';

declare global {
  // Variables, because a worker has no window.
  var fingerpostSearch: SearchTools | undefined;
  function importScripts(...scripts: string[]): void;
}

/** The script that this is part of; the others are beside it. */
const HERE =
  typeof document === 'undefined'
    ? globalThis.location?.href
    : (document.currentScript as HTMLScriptElement | null)?.src ?? document.baseURI;

/** What search.js has. */
export const searchTools = later('search.js', () => globalThis.fingerpostSearch);

/** What hours.js has. */
export const hoursTools = later('hours.js', () => globalThis.fingerpostHours);

/** Loads a script once, and gives what it left. Where that fails, the next call tries again. */
function later<Tools>(script: string, left: () => Tools | undefined): () => Promise<Tools> {
  let loading: Promise<Tools> | undefined;
  return () => {
    loading ??= (left() ? Promise.resolve() : load(new URL(script, HERE).href)).then(() => {
      const tools = left();
      if (!tools) throw new Error(`${script}: nothing in it`);
      return tools;
    });
    loading.catch(() => (loading = undefined));
    return loading;
  };
}

async function load(src: string): Promise<void> {
  if (typeof document === 'undefined') return importScripts(src);
  return loadScript(src);
}
