import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendar, dayOf, london, weekdayOf } from './london';

const at = (utc: string) => {
  const { day, minute } = london(Date.parse(utc));
  const { year, month, date } = calendar(day);
  return `${year}-${month}-${date} ${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
};

test('London is an hour ahead in summer, whatever zone the machine is in', () => {
  assert.equal(at('2026-01-15T12:00:00Z'), '2026-1-15 12:00');
  assert.equal(at('2026-07-15T12:00:00Z'), '2026-7-15 13:00');
  assert.equal(at('2026-07-15T23:30:00Z'), '2026-7-16 0:30');
});

test('the clocks go forward on the last Sunday of March, and back on that of October', () => {
  assert.equal(at('2026-03-29T00:59:00Z'), '2026-3-29 0:59');
  assert.equal(at('2026-03-29T01:00:00Z'), '2026-3-29 2:00');
  assert.equal(at('2026-10-25T00:30:00Z'), '2026-10-25 1:30');
  assert.equal(at('2026-10-25T01:30:00Z'), '2026-10-25 1:30');
});

test('days of the week count from Monday', () => {
  assert.equal(weekdayOf(dayOf(2026, 11, 23)), 0);
  assert.equal(weekdayOf(dayOf(2026, 11, 22)), 6);
  assert.equal(weekdayOf(dayOf(1969, 12, 28)), 6);
});
