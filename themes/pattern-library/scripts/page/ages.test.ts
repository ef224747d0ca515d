import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ago, daysSince } from './ages';

const on = (year: number, month: number, day: number, hour = 12): Date =>
  new Date(year, month - 1, day, hour, 59);

test('days are counted on the calendar, not in hours', () => {
  assert.equal(daysSince('2026-11-22', on(2026, 11, 22, 0)), 0);
  assert.equal(daysSince('2026-11-22', on(2026, 11, 22, 23)), 0);
  assert.equal(daysSince('2026-11-22', on(2026, 11, 23, 0)), 1);
  assert.equal(daysSince('2026-11-22', on(2026, 11, 21, 23)), -1);
  // Across the day on which the clocks change.
  assert.equal(daysSince('2026-10-24', on(2026, 10, 26, 0)), 2);
});

test('how long ago is said in the unit that people would use', () => {
  const said = [-3, 0, 1, 2, 13, 14, 21, 59, 60, 400, 729, 730, 1500].map((days) => ago(days, 'en-GB'));
  assert.deepEqual(said, [
    'today',
    'today',
    'yesterday',
    '2 days ago',
    '13 days ago',
    '2 weeks ago',
    '3 weeks ago',
    '8 weeks ago',
    '1 month ago',
    '13 months ago',
    '23 months ago',
    '2 years ago',
    '4 years ago',
  ]);
  assert.equal(ago(21, 'cy'), '3 wythnos yn ôl');
});
