import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../index/hours/london';
import type { OpenState } from '../index/hours/state';
import { HOURS_KEYS, hoursSpeaker, sentence, time } from './hours-words';
// @ts-expect-error -- the runner bundles the file as text
import strings from '../../strings/en-GB.toml';

const table = String(strings).split('[script]')[1] ?? '';
const words = Object.fromEntries([...table.matchAll(/^([\w-]+) = "(.*)"$/gm)].map(([, key, text]) => [key, text]));
const say = hoursSpeaker(words as Record<string, string>);
const SUNDAY = dayOf(2026, 11, 22);
const says = (state: OpenState) => sentence(state, SUNDAY, say, 'en-GB');

test('the theme has every word that is said of opening hours', () => {
  assert.deepEqual(HOURS_KEYS.filter((key) => !(key in words)), []);
});

test('what a card says', () => {
  const closed = (days: number, minute: number): OpenState => ({ is: 'closed', opens: { days, minute }, today: [] });
  assert.equal(says({ is: 'open', until: { days: 0, minute: 1020 }, always: false }), 'Open now, until 5pm');
  assert.equal(says({ is: 'open', until: { days: 1, minute: 0 }, always: false }), 'Open now, until midnight');
  assert.equal(says({ is: 'open', until: null, always: false }), 'Open now');
  assert.equal(says({ is: 'open', until: null, always: true }), 'Open 24 hours');
  assert.equal(says(closed(2, 600)), 'Closed, opens Tuesday 10am');
  assert.equal(says(closed(13, 600)), 'Closed, opens Saturday 5 December 10am');
  assert.equal(says(closed(0, 780)), 'Closed, opens again at 1pm');
  const today: OpenState = { is: 'closed', opens: { days: 0, minute: 600 }, today: [[600, 720], [780, -1]] };
  assert.equal(says(today), 'Open today, 10am to midday and from 1pm');
  assert.equal(says({ is: 'closed', opens: null, today: [] }), 'Closed now');
  assert.equal(says({ is: 'unknown', holiday: true }), 'Bank holiday today: hours may differ');
  assert.equal(says({ is: 'silent' }), '');
});

test('times as GOV.UK writes them', () => {
  const times = [0, 540, 570, 720, 725, 1440, 1560].map((minutes) => time(minutes, say));
  assert.deepEqual(times, ['midnight', '9am', '9:30am', 'midday', '12:05pm', 'midnight', '2am']);
});
