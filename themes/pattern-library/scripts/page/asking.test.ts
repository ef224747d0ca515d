import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer, Question } from '../index/messages';
import { Asking } from './asking';
import { PATIENCE } from './thread';

/** How a worker answers; `undefined` is silence. */
type Acts = (question: Question | 'there?') => Answer | 'ready' | undefined;

const open: Acts = (question) =>
  question === 'there?' ? 'ready' : { id: question.id, gives: question.ask === 'cards' ? ['card'] : null };

/** The page's globals, with workers that act so one after the other. Gives how many were started. */
function workersThatAct(...acts: Acts[]): { started: number; timePasses: () => void } {
  const timers: (() => void)[] = [];
  const seen = { started: 0, timePasses: () => timers[timers.length - 1]?.() };
  class Fake extends EventTarget {
    private readonly act = acts[Math.min(seen.started++, acts.length - 1)]!;
    constructor() {
      super();
      queueMicrotask(() => this.say('ready'));
    }
    postMessage(question: Question | 'there?'): void {
      const reply = this.act(question);
      if (reply) queueMicrotask(() => this.say(reply));
    }
    terminate(): void {}
    private say(data: Answer | 'ready'): void {
      this.dispatchEvent(Object.assign(new Event('message'), { data }));
    }
  }
  // Waiting that is over at once, when the test says so.
  const setTimeout = (late: () => void, wait: number) => {
    assert.equal(wait, PATIENCE);
    return timers.push(late);
  };
  const clearTimeout = (number: number) => (timers[number - 1] = () => undefined);
  const document = { baseURI: 'https://maps.example.org/food/' };
  Object.assign(globalThis, { Worker: Fake, document, setTimeout, clearTimeout });
  return seen;
}

const settled = async () => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};

test('a worker that ended without a word is replaced, and what was asked is asked again', async () => {
  const dies: Acts = (question) =>
    question !== 'there?' && question.ask === 'open' ? open(question) : undefined;
  const seen = workersThatAct(dies, open);
  const asking = new Asking({ manifest: 'manifest.json', worker: 'worker.js' });
  const answers = Promise.all([asking.ask('cards', { ranks: [1] }), asking.ask('cards', { ranks: [2] })]);
  await settled();
  seen.timePasses();
  await settled();
  assert.equal(seen.started, 1, 'it is asked whether it is there first');
  seen.timePasses();
  assert.deepEqual(await answers, [['card'], ['card']]);
  assert.equal(seen.started, 2, 'both questions went to one new worker');
});

test('a worker that takes its time but is there is left alone', async () => {
  let later: Question | undefined;
  const slow: Acts = (question) => {
    if (question === 'there?' || question.ask === 'open') return open(question);
    later = question;
    return undefined;
  };
  const seen = workersThatAct(slow);
  const asking = new Asking({ manifest: 'manifest.json', worker: 'worker.js' });
  void asking.ask('cards', { ranks: [1] });
  await settled();
  for (let i = 0; i < 5; i++) {
    seen.timePasses();
    await settled();
  }
  assert.ok(later);
  assert.equal(seen.started, 1);
});

test('a worker that ends again is not asked for ever', async () => {
  const dies: Acts = (question) =>
    question !== 'there?' && question.ask === 'open' ? open(question) : undefined;
  const seen = workersThatAct(dies);
  const asking = new Asking({ manifest: 'manifest.json', worker: 'worker.js' });
  const rejected = assert.rejects(asking.ask('cards', { ranks: [1] }));
  for (let i = 0; i < 4; i++) {
    await settled();
    seen.timePasses();
  }
  await rejected;
  assert.equal(seen.started, 2);
});
