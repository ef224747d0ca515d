// The index in its own thread, so that the page never does long work.
//
// Where a worker can't start, page/asking.ts loads this very file into the page instead; then it
// leaves its answerer on the window.

import { answerer, handedOver, loadJson } from './index/answer';
import type { Answerer, Question } from './index/messages';

declare global {
  interface Window {
    fingerpostIndex?: Answerer;
  }
}

const answer = answerer(loadJson);

if (typeof document === 'undefined') {
  addEventListener('message', ({ data }: MessageEvent<Question | 'there?'>) => {
    if (data === 'there?') return postMessage('ready');
    void answer(data).then((reply) => postMessage(reply, { transfer: handedOver(reply) }));
  });
  postMessage('ready');
} else {
  window.fingerpostIndex = answer;
}
