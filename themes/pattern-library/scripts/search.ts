// Words and places, loaded with the first search: into the worker, or into a page without one, and
// into the page to mark what was found.

import { openSearch } from './index/search/search';
import { splitPlace } from './index/search/split-place';
import { markWords, unmark } from './page/marks';

export const tools = { openSearch, splitPlace, markWords, unmark };

export type SearchTools = typeof tools;

globalThis.fingerpostSearch = tools;
