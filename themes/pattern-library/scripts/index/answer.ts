// Answers the page's questions from one catalogue, and never throws: a fault is an answer too.

import { Catalogue, type Load } from './catalogue';
import type { Answer, Answerer, Question, Questions } from './messages';

export function answerer(load: Load): Answerer {
  let catalogue: Promise<Catalogue> | undefined;

  async function gives(question: Question): Promise<Questions[keyof Questions]['gives']> {
    if (question.ask === 'open') {
      catalogue = Catalogue.open(question.of, load);
      return (await catalogue).manifest;
    }
    const open = await catalogue;
    if (!open) throw new Error('the index is not open');
    switch (question.ask) {
      case 'warm':
        await open.warm(question.of.ahead);
        return null;
      case 'find':
        return open.find(question.of);
      case 'ways':
        return open.ways(question.of);
      case 'place':
        return open.place(question.of.text);
      case 'visible':
        return (await open.plot()).visible(question.of.wanted, question.of.frame);
      case 'cards':
        return open.cards(question.of.ranks);
      case 'locate':
        return (await open.plot()).locate(question.of);
    }
  }

  return async (question) => {
    try {
      return { id: question.id, gives: await gives(question) };
    } catch (fault) {
      return { id: question.id, fault: String(fault) };
    }
  };
}

/** Fetches a file of the site. */
export async function loadJson(href: string): Promise<unknown> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  return response.json();
}

/** What an answer can hand over to another thread instead of having it copied. */
export function handedOver(answer: Answer): Transferable[] {
  if ('fault' in answer || !answer.gives || !('ranks' in answer.gives)) return [];
  const { ranks, metres } = answer.gives;
  return metres ? [ranks.buffer, metres.buffer] : [ranks.buffer];
}
