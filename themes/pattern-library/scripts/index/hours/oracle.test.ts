// The page's evaluator against an independent library's answers at many moments. The repository's
// tests/hours_oracle.rs writes them down.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import kept from '../../../../../tests/hours/instants.json';
import { dayOf } from './london';
import type { Schedule } from './rules';
import { isOpen, waysOf } from './state';

interface Kept {
  from: [number, number, number];
  step: number;
  schedules: { osm: string; rules: Schedule; open: string }[];
}

const { from, step, schedules } = kept as Kept;

test('opening hours mean what an independent library says', () => {
  assert.ok(schedules.length > 100);
  const start = dayOf(...from);
  for (const { osm, rules, open } of schedules) {
    // Holidays that the hours don't speak of are days like any other there.
    const way = waysOf(rules, 'england')[0]!;
    const found = [...open].map((_, i) => {
      const minutes = i * step;
      return isOpen(way, start + Math.floor(minutes / 1440), minutes % 1440) ? '1' : '0';
    });
    assert.equal(found.join(''), open, osm);
  }
});
