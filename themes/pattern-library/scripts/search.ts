// Words and places, loaded with the first search: into the worker, or into a page without one.

import { openSearch } from './index/search/search';

export const tools = { openSearch };

export type SearchTools = typeof tools;

globalThis.fingerpostSearch = tools;
