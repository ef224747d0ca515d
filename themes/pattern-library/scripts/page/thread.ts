// The index in a thread of its own, and whether that still lives: a browser that runs out of memory
// ends a worker without a word.

import type { Answer, Answerer } from '../index/messages';

/** Milliseconds without an answer, after which the worker is asked whether it is there. */
export const PATIENCE = 4_000;

/** The thread ended before it answered: another one may be asked. */
export class Gone extends Error {}

interface Waiting {
  done: (reply: Answer) => void;
  failed: (fault: Error) => void;
}

/** Resolves once the worker is known to run: a policy or an old browser may forbid it. */
export function inWorker(script: string): Promise<Answerer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script);
    const waiting = new Map<number, Waiting>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked = false;

    const heard = (): void => {
      clearTimeout(timer);
      asked = false;
      if (waiting.size > 0) timer = setTimeout(late, PATIENCE);
    };
    const late = (): void => {
      if (asked) return gone();
      asked = true;
      worker.postMessage('there?');
      timer = setTimeout(late, PATIENCE);
    };
    const gone = (): void => {
      clearTimeout(timer);
      worker.terminate();
      const fault = new Gone('the worker has ended');
      reject(fault);
      for (const { failed } of waiting.values()) failed(fault);
      waiting.clear();
    };

    worker.addEventListener('message', ({ data }: MessageEvent<Answer | 'ready'>) => {
      if (data === 'ready') {
        resolve(answer);
      } else {
        waiting.get(data.id)?.done(data);
        waiting.delete(data.id);
      }
      heard();
    });
    worker.addEventListener('error', gone);
    const answer: Answerer = (question) =>
      new Promise((done, failed) => {
        waiting.set(question.id, { done, failed });
        worker.postMessage(question);
        if (waiting.size === 1) heard();
      });
  });
}
