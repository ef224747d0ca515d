// Words, places, distances and ways to more, loaded with the first search: into the worker, or into a
// page without one.

import { metresByRank } from './index/distance';
import { openPlaces } from './index/places/places';
import { openSearch } from './index/search/search';
import { ways } from './index/ways';

export const tools = { metresByRank, openPlaces, openSearch, ways };

export type SearchTools = typeof tools;

globalThis.fingerpostSearch = tools;
