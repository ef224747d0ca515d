// Answers the page's questions from one catalogue, and never throws: a fault is an answer too.

import { Catalogue, type Load } from './catalogue';
import type { Answerer, Question, Questions } from './messages';

export function answerer(load: Load): Answerer {
  let catalogue: Promise<Catalogue> | undefined;

  async function gives(question: Question): Promise<Questions[keyof Questions]['gives']> {
    if (question.ask === 'open') {
      catalogue = Catalogue.open(question.of.manifest, load);
      return (await catalogue).manifest;
    }
    const open = await catalogue;
    if (!open) throw new Error('the index is not open');
    switch (question.ask) {
      case 'warm':
        await open.warm();
        return null;
      case 'find':
        return open.find(question.of);
      case 'visible':
        return open.visible(question.of.wanted, question.of.frame);
      case 'cards':
        return open.cards(question.of.ranks);
      case 'locate':
        return open.locate(question.of);
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
