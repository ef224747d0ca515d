// Words and places, loaded with the first search: into the worker, or into a page without one, and
// into the page to mark what was found.

import { openPlaces } from './index/places/places';
import { openSearch } from './index/search/search';
import { markWords, unmark } from './page/marks';

export const tools = { openPlaces, openSearch, markWords, unmark };

export type SearchTools = typeof tools;

globalThis.fingerpostSearch = tools;
