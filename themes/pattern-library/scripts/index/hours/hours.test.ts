import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type HoursFile, openHours } from './hours';
import { OPTIONS } from './when';

const FILE: HoursFile = {
  version: 1,
  nation: 'england',
  schedules: [
    [[31, [540, 1020]], [128, []]],
    [[0, [0, 1440]]],
    [[32, [600, 720], [], [-1]], [128, []]],
    [[4, [1080, 1200]], [128, []]],
    [[31, [540, 1020]]],
    [[2, [600, 750]], [256, []], [128, []]],
  ],
  of: [0, 1, 2, 3, 4, 5, -1, -2, -3],
};

function options(utc: string): string[] {
  const { start, items } = openHours(FILE).column(Date.parse(utc));
  return FILE.of.map((_, rank) =>
    [...items.slice(start[rank], start[rank + 1])].map((option) => OPTIONS[option]).join(' '),
  );
}

test('what is open on a Tuesday morning', () => {
  assert.deepEqual(options('2026-11-24T10:30Z'), [
    'now today',
    'now today weekend evening',
    'weekend',
    'evening',
    'now today',
    'unknown',
    'unknown',
    'unknown',
    '',
  ]);
});

test('open today means still to come or open now, not over', () => {
  assert.equal(options('2026-11-24T08:00Z')[0], 'today');
  assert.equal(options('2026-11-24T17:30Z')[0], '');
});

test('on a bank holiday, hours that say nothing of it are not known', () => {
  const christmas = options('2026-12-25T08:00Z');
  assert.equal(christmas[0], '');
  assert.equal(christmas[4], 'unknown');
  assert.equal(christmas[1], 'now today weekend evening');
});

test('a listing by its rank', () => {
  const hours = openHours(FILE);
  const now = Date.parse('2026-11-24T10:30Z');
  assert.equal(hours.state(0, now).is, 'open');
  assert.equal(hours.state(6, now).is, 'silent');
  assert.equal(hours.state(7, now).is, 'silent');
  assert.equal(hours.state(8, now).is, 'closed');
  assert.equal(hours.state(99, now).is, 'silent');
});
