import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Schedule } from './rules';
import { stateOf } from './state';

// Times are UTC, which London keeps in winter. 22 November 2026 is a Sunday.
const ENGLAND = 'england';
const weekdays: Schedule = [[31, [540, 1020]]];
const noHolidays: Schedule = [[31, [540, 1020]], [128, []]];
const state = (schedule: Schedule, utc: string) => stateOf(schedule, Date.parse(utc), ENGLAND);
const open = (days: number, minute: number) => ({ is: 'open', until: { days, minute }, always: false });

test('open until it closes', () => {
  assert.deepEqual(state(weekdays, '2026-11-23T12:00Z'), open(0, 1020));
  assert.deepEqual(state(weekdays, '2026-11-23T09:00Z'), open(0, 1020), 'from the minute it opens');
  assert.equal(state(weekdays, '2026-11-23T17:00Z').is, 'closed', 'not at the minute it closes');
});

test('closed on a Sunday, and when it opens next', () => {
  assert.deepEqual(state(weekdays, '2026-11-22T12:00Z'), { is: 'closed', opens: { days: 1, minute: 540 }, today: [] });
  assert.deepEqual(state(weekdays, '2026-11-23T08:00Z'), { is: 'closed', opens: { days: 0, minute: 540 }, today: [[540, 1020]] });
});

test('between two openings of a day, the next one', () => {
  const lunch: Schedule = [[31, [540, 720, 780, 1020]]];
  assert.deepEqual(state(lunch, '2026-11-23T12:30Z'), { is: 'closed', opens: { days: 0, minute: 780 }, today: [] });
});

test('a bank holiday closes what says so, and is not known for what says nothing', () => {
  const christmas = '2026-12-25T12:00Z';
  assert.deepEqual(state(noHolidays, christmas), { is: 'closed', opens: { days: 4, minute: 540 }, today: [] });
  assert.deepEqual(state(weekdays, christmas), { is: 'unknown', holiday: true });
  assert.equal(state(weekdays, '2026-12-25T20:00Z').is, 'closed', 'in the evening it is closed either way');
  assert.equal(stateOf(weekdays, Date.parse('2026-11-30T12:00Z'), 'scotland').is, 'unknown', 'St Andrew’s Day');
  assert.deepEqual(state([[0, [0, 1440]]], christmas), { is: 'open', until: null, always: true });
});

test('past midnight it is still open from the day before', () => {
  const late: Schedule = [[16 + 32, [1320, 1620]]];
  assert.deepEqual(state(late, '2026-11-21T01:30Z'), open(0, 180), 'Saturday, from Friday');
  assert.deepEqual(state(late, '2026-11-20T23:00Z'), open(1, 180));
  assert.equal(state(late, '2026-11-23T01:30Z').is, 'closed', 'Monday');
  const also: Schedule = [...late, [32, [600, 720]]];
  assert.deepEqual(state(also, '2026-11-21T01:30Z'), open(0, 180), 'though Saturday has its own hours');
});

test('what runs on without a gap is one opening', () => {
  const rounds: Schedule = [[16, [540, 1440]], [32, [0, 720]]];
  assert.deepEqual(state(rounds, '2026-11-20T12:00Z'), open(1, 720));
});

test('a day open round the clock has no end that matters today', () => {
  const week: Schedule = [[31, [0, 1440]]];
  assert.deepEqual(state(week, '2026-11-23T12:00Z'), { is: 'open', until: null, always: false });
});

test('23:59 before the clocks change, and the hours after', () => {
  const night: Schedule = [[64, [0, 120]], [32, [1320, 1440]]];
  // Summer time ends on 25 October 2026 at 1am UTC.
  assert.deepEqual(state(night, '2026-10-24T22:59Z'), open(1, 120));
  assert.deepEqual(state(night, '2026-10-25T00:30Z'), open(0, 120));
  assert.deepEqual(state(night, '2026-10-25T01:30Z'), open(0, 120), 'the hour comes twice');
  assert.equal(state(night, '2026-10-25T02:00Z').is, 'closed');
  // It begins on 29 March 2026 at 1am UTC: 1am is 2am.
  assert.deepEqual(state(night, '2026-03-28T23:59Z'), open(1, 120));
  assert.equal(state(night, '2026-03-29T01:00Z').is, 'closed');
});

test('the first Saturday, the last one, and the fifth that few months have', () => {
  const first: Schedule = [[32, [600, 720], [], [1]]];
  assert.equal(state(first, '2026-12-05T11:00Z').is, 'open');
  assert.deepEqual(state(first, '2026-12-12T11:00Z'), { is: 'closed', opens: { days: 21, minute: 600 }, today: [] });
  const last: Schedule = [[32, [600, 720], [], [-1]]];
  assert.equal(state(last, '2026-11-28T11:00Z').is, 'open');
  assert.equal(state(last, '2026-11-21T11:00Z').is, 'closed');
  const fifth: Schedule = [[64, [600, 720], [], [5]]];
  assert.equal(state(fifth, '2026-11-29T11:00Z').is, 'open');
});

test('later rules stand in for earlier ones, or add to them', () => {
  assert.equal(state([[31, [540, 1020]], [4, [720, 780]]], '2026-11-25T10:00Z').is, 'closed');
  assert.equal(state([[31, [540, 1020]], [4, [1080, 1140], [], [], 1]], '2026-11-25T10:00Z').is, 'open');
});

test('a part of the year that runs over its end', () => {
  const winter: Schedule = [[0, [540, 1020], [1101, 229]], [128, []]];
  assert.equal(state(winter, '2027-02-10T12:00Z').is, 'open');
  assert.deepEqual(state(winter, '2026-03-01T12:00Z'), { is: 'closed', opens: { days: 245, minute: 540 }, today: [] });
});

test('in school holidays nobody knows; out of its hours it is closed either way', () => {
  const term: Schedule = [[2, [600, 750]], [256, []], [128, []]];
  assert.deepEqual(state(term, '2026-11-24T11:00Z'), { is: 'unknown', holiday: false });
  assert.deepEqual(state(term, '2026-11-25T11:00Z'), { is: 'closed', opens: null, today: [] });
});

test('open from a time on, with no end given: not known from then', () => {
  const from: Schedule = [[4, [1080, -1]]];
  assert.equal(state(from, '2026-11-25T12:00Z').is, 'closed');
  assert.deepEqual(state(from, '2026-11-25T19:00Z'), { is: 'unknown', holiday: false });
  assert.equal(state(from, '2026-11-26T00:00Z').is, 'closed');
});
