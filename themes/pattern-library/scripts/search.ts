// Words and places, loaded with the first search: into the worker, or into a page without one.

import { openPlaces } from './index/places/places';
import { openSearch } from './index/search/search';

export const tools = { openPlaces, openSearch };

export type SearchTools = typeof tools;

globalThis.fingerpostSearch = tools;
