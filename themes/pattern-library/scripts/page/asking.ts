// The page's end of the index: starts it when it is first asked, in a worker where that works.

import type { Manifest } from '../index/files';
import { loadScript } from '../index/load-script';
import type { Ahead, Answerer, Question, Questions } from '../index/messages';
import { Gone, inWorker } from './thread';

export interface IndexAddress {
  /** Addresses, from the page, of the manifest and of the worker's script. */
  manifest: string;
  worker: string;
  /** Of the postcodes and places to look up, where the site has any. */
  places?: string | undefined;
}

export class Asking {
  private answering: Promise<Answerer> | undefined;
  private opened: Manifest | undefined;
  private readonly warmed = new Set<Ahead>();
  private count = 0;

  constructor(private readonly address: IndexAddress) {}

  async ask<K extends keyof Questions>(
    ask: K,
    of: Questions[K]['of'],
  ): Promise<Questions[K]['gives']> {
    const answerer = this.answerer();
    try {
      return await this.put(await answerer, ask, of);
    } catch (fault) {
      if (!(fault instanceof Gone)) throw fault;
      // All that were waiting come here: the first of them starts anew.
      if (this.answering === answerer) this.answering = undefined;
      return this.put(await this.answerer(), ask, of);
    }
  }

  /** Fetches ahead. Whatever goes wrong is said when there is a question. */
  warm(ahead: Ahead): void {
    if (this.warmed.has(ahead)) return;
    this.warmed.add(ahead);
    this.ask('warm', { ahead }).catch(() => this.warmed.delete(ahead));
  }

  async manifest(): Promise<Manifest> {
    await this.answerer();
    if (!this.opened) throw new Error('the index is not open');
    return this.opened;
  }

  private answerer(): Promise<Answerer> {
    this.answering ??= this.start();
    return this.answering;
  }

  private async start(): Promise<Answerer> {
    try {
      const answerer = await inWorker(this.address.worker).catch(() =>
        inPage(this.address.worker),
      );
      const from = (path: string): string => new URL(path, document.baseURI).href;
      const manifest = from(this.address.manifest);
      const places = this.address.places && from(this.address.places);
      this.opened = await this.put(answerer, 'open', { manifest, places });
      return answerer;
    } catch (fault) {
      // The next question tries again: a network that was down may be up.
      this.answering = undefined;
      throw fault;
    }
  }

  private async put<K extends keyof Questions>(
    answerer: Answerer,
    ask: K,
    of: Questions[K]['of'],
  ): Promise<Questions[K]['gives']> {
    const reply = await answerer({ id: ++this.count, ask, of } as Question);
    if ('fault' in reply) throw new Error(reply.fault);
    return reply.gives as Questions[K]['gives'];
  }
}

/** The same script in the page. */
async function inPage(src: string): Promise<Answerer> {
  await loadScript(src);
  if (!window.fingerpostIndex) throw new Error(`${src}: no index`);
  return window.fingerpostIndex;
}
