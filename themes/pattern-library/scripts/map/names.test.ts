import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NamedMark } from '../index/messages';
import { speaker } from '../page/words';
import { namesOf } from './names';

const say = speaker(
  {
    'marker-near': '{name}, near {near}',
    'marker-many': '{count} services in one place',
    'marker-many-near': '{count} services in one place near {name}',
    cluster: '{count} services, zoom in',
    'cluster-near': '{count} services near {name}, zoom in',
    numbered: '{name} ({number})',
  },
  'en-GB',
);

function mark(kind: NamedMark['kind'], count: number, name: string, ...near: string[]): NamedMark {
  const listings = kind === 'group' ? [] : [{ name, slug: name, rank: 0 }];
  const box: NamedMark['box'] = [0, 0, 0, 0];
  return { key: '', longitude: 0, latitude: 0, kind, category: 0, near, box, count, listings };
}

test('a marker is called what its listing is called', () => {
  assert.deepEqual(namesOf([mark('one', 1, 'Ash Pantry', 'Ash Street')], say), ['Ash Pantry']);
});

test('a group says how many, where, and what pressing it does', () => {
  assert.deepEqual(namesOf([mark('group', 23, '', 'Ash Street', 'Birch Lane')], say), [
    '23 services near Ash Street, zoom in',
  ]);
  assert.deepEqual(namesOf([mark('group', 2, '')], say), ['2 services, zoom in']);
});

test('equal names are told apart by where they are, and at last by number', () => {
  const marks = [
    mark('one', 1, 'Citizens Advice', 'Ash Street'),
    mark('one', 1, 'Citizens Advice', 'Birch Lane'),
    mark('one', 1, 'Citizens Advice', 'Birch Lane'),
    mark('group', 5, '', 'Ash Street', 'Dock Road'),
    mark('group', 5, '', 'Ash Street', 'Dock Road'),
    mark('group', 5, '', 'Ash Street'),
    mark('several', 2, 'X'),
    mark('several', 2, 'Y'),
  ];
  assert.deepEqual(namesOf(marks, say), [
    'Citizens Advice',
    'Citizens Advice, near Birch Lane',
    'Citizens Advice (2)',
    '5 services near Ash Street, zoom in',
    '5 services near Dock Road, zoom in',
    '5 services near Ash Street, zoom in (2)',
    '2 services in one place',
    '2 services in one place (2)',
  ]);
});
