// What a search adds to a card: how far away it is.

import type { Answer, SeekHost } from '../page/seek-door';

export interface Dresser {
  /** Takes in what the cards to come are an answer to. */
  learn: (answer: Answer) => void;
  dress: (card: HTMLElement, rank: number) => void;
}

export function dresser({ say, unit }: SeekHost): Dresser {
  let metres = new Map<number, number>();
  return {
    learn: ({ found }) => {
      const distances = found?.metres;
      metres = new Map();
      found?.ranks.forEach((rank, i) => {
        const distance = distances?.[i] ?? NaN;
        if (distance >= 0) metres.set(rank, distance);
      });
    },
    dress: (card, rank) => {
      const distance = metres.get(rank);
      if (distance === undefined) return;
      const line = document.createElement('p');
      line.className = 'fp-card__distance';
      line.textContent = distance + unit + say('here');
      card.querySelector('.fp-card__name')?.after(line);
    },
  };
}
