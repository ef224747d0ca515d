// What a search adds to a card: how far away it is, and marks on the words that were looked for.

import { distanceWords } from '../page/distance';
import { markWords } from '../page/marks';
import { radiusWords, roughly } from '../page/radius';
import type { Answer, SeekHost } from '../page/seek-door';

export interface Dresser {
  /** Takes in what the cards to come are an answer to. */
  learn: (answer: Answer) => void;
  dress: (card: HTMLElement, rank: number) => void;
}

export function dresser({ say, unit }: SeekHost): Dresser {
  let metres = new Map<number, number>();
  let terms: readonly string[] = [];
  return {
    learn: ({ found }) => {
      const distances = found?.metres;
      terms = found?.terms ?? [];
      metres = new Map();
      found?.ranks.forEach((rank, i) => {
        const distance = distances?.[i] ?? NaN;
        if (distance >= 0) metres.set(rank, distance);
      });
    },
    dress: (card, rank) => {
      markWords(card, terms);
      const distance = metres.get(rank);
      if (distance === undefined) return;
      const line = document.createElement('p');
      line.className = 'fp-card__distance';
      line.textContent = card.dataset['rough'] === undefined
        ? say('away', { distance: distanceWords(distance, unit, say) })
        : say('away-rough', { distance: radiusWords(roughly(distance, unit), unit, say) });
      card.querySelector('.fp-card__name')?.after(line);
    },
  };
}
