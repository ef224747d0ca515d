import assert from 'node:assert/strict';
import { test } from 'node:test';
import { speaker } from '../page/words';
import { You } from './you';

interface Made {
  className: string;
  textContent: string;
  attributes: Record<string, string>;
  inside: Made[];
}

/** As much of a page as a marker needs. */
function page(): void {
  const createElement = () => {
    const made: Made = { className: '', textContent: '', attributes: {}, inside: [] };
    return Object.assign(made, {
      setAttribute: (name: string, value: string) => (made.attributes[name] = value),
      append: (child: Made) => made.inside.push(child),
    });
  };
  Object.defineProperty(globalThis, 'document', { value: { createElement }, configurable: true });
}

function onMap() {
  page();
  const staked: unknown[][] = [];
  const surface = { stake: (...all: unknown[]) => void staked.push(all) };
  const say = speaker({ you: '{place}, from here' }, 'en-GB');
  return { you: new You({ surface: surface as never, say }), staked };
}

const NEAR = { point: { latitude: 53.8, longitude: -4.35 }, name: 'your location', radius: 1609 };

test('the place has a name to see and one to hear', () => {
  const { you, staked } = onMap();
  you.show(NEAR);
  const [element, at, radius] = staked[0] as [Made, number[], number];
  assert.equal(element.attributes['aria-label'], 'Your location, from here');
  assert.equal(element.attributes['role'], 'img');
  assert.equal(element.inside[0]?.textContent, 'Your location');
  assert.deepEqual([at, radius], [[-4.35, 53.8], 1609]);
});

test('the same place is marked once, and none takes the mark away', () => {
  const { you, staked } = onMap();
  you.show(NEAR);
  you.show({ ...NEAR });
  you.show({ ...NEAR, radius: null });
  you.show(null);
  assert.deepEqual(staked.map(([element]) => element !== null), [true, true, false]);
});
