import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NotLocated, whereAmI } from './where-am-i';

const BOUNDS = { west: -0.1, south: 51.5, east: 0, north: 51.6 };

/** A browser that answers with a position, or with a code for why not. */
function browser(answer: { latitude: number; longitude: number } | number): void {
  const geolocation = {
    getCurrentPosition(done: (position: unknown) => void, failed: (fault: unknown) => void) {
      if (typeof answer === 'number') failed({ code: answer });
      else done({ coords: answer });
    },
  };
  Object.defineProperty(globalThis, 'navigator', { value: { geolocation }, configurable: true });
}

async function why(): Promise<string> {
  const fault: unknown = await whereAmI(BOUNDS).then(() => null, (fault: unknown) => fault);
  return fault instanceof NotLocated ? fault.key : 'found';
}

test('a place on the map or near it is taken', async () => {
  browser({ latitude: 51.7, longitude: -0.3 });
  assert.deepEqual(await whereAmI(BOUNDS), { latitude: 51.7, longitude: -0.3 });
  browser({ latitude: 55, longitude: -3 });
  assert.equal((await whereAmI()).latitude, 55);
});

test('each reason why not has words of its own', async () => {
  const said = [];
  for (const answer of [1, 2, 3, { latitude: 55, longitude: -3 }]) {
    browser(answer);
    said.push(await why());
  }
  assert.deepEqual(said, ['locate-refused', 'locate-failed', 'locate-slow', 'locate-outside']);
});

test('a browser without the power to tell fails like one that can’t', async () => {
  Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true });
  assert.equal(await why(), 'locate-failed');
});
