// Links to listings carry what is sought, so that the way back leads to the same list. Only while
// one is followed: a link that somebody copies says nothing of them.

import { isSought } from './state';

export function carrySought(): void {
  // Before the map's panel keeps clicks to itself.
  for (const sign of ['click', 'auxclick']) addEventListener(sign, carry, true);
}

function carry({ target }: Event): void {
  const link = target instanceof Element ? target.closest('a.fp-card__link') : null;
  const plain = link?.getAttribute('href');
  if (!link || !plain || !isSought(location.hash)) return;
  link.setAttribute('href', plain + location.hash);
  setTimeout(() => link.setAttribute('href', plain));
}
