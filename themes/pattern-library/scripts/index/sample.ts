// A small map for tests: six listings by rank. Their names are in the order of the alphabet but for
// the first:
//
//   0 Cherry  food          at A
//   1 Apple   food, advice  at A, and at C too
//   2 Banana  advice        at B, a kilometre east of A
//   3 Damson  food          at C, far north
//   4 Elder   none          nowhere
//   5 Fig     advice        nowhere

import { type Whole, complete, decode } from './decode';
import type { ChoicesFile, CoreFile, LeafFile, Manifest } from './files';

export const MANIFEST: Manifest = {
  version: 1,
  listings: 6,
  located: 4,
  spots: 3,
  bounds: [-0.1, 51.5, -0.0856, 51.9],
  facets: [
    { key: 'category', options: ['food', 'advice'] },
    { key: 'languages', options: ['polish', 'turkish'] },
  ],
  markers: {
    icon: ['grocery', 'advice'],
    colour: ['#aa0061', '#00703c'],
    ink: ['#ffffff', '#ffffff'],
    shape: ['pin', 'circle'],
  },
  leaves: [0, 4],
  cards: { size: 4, shards: 2 },
  context: false,
};

export const CORE_FILE: CoreFile = {
  version: 1,
  facets: { category: { first: [0, 0, 1, 0, -1, 1], more: { after: [1], option: [1] } } },
  spots: {
    x: [-10_000, 1_440, -1_440],
    y: [5_150_000, 0, 40_000],
    count: [2, 1, 1],
    near: [0, 1, -1],
  },
  extra: [[2, 1]],
  near: ['Ash Street', 'Birch Lane'],
};

export const CHOICES_FILE: ChoicesFile = {
  version: 1,
  order: [1, 2, 0, 3, 4, 5],
  facets: { languages: { first: [0, -1, 0, 1, -1, -1], more: { after: [], option: [] } } },
};

export const LEAVES: LeafFile[] = [
  { names: ['Cherry', 'Apple', 'Banana', 'Damson'], slugs: {} },
  { names: ['Elder', 'Fig'], slugs: { 0: 'elder-zz1-1aa' } },
];

export function sampleCore(): Whole {
  return complete(MANIFEST, decode(MANIFEST, CORE_FILE), CHOICES_FILE);
}
