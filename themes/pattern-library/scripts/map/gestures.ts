// Keeps the map from trapping the page: one finger and the plain wheel scroll the page, two
// fingers and Ctrl with the wheel move the map. A message says so when someone tries.

import type { Say } from '../page/words';

/** Milliseconds that the message stays. */
const STAYS = 1500;

export function guardGestures(canvas: HTMLElement, say: Say): void {
  const hint = document.createElement('p');
  hint.className = 'fp-map__hint';
  hint.hidden = true;
  // For those who see the map move; a screen reader's user never causes it.
  hint.setAttribute('aria-hidden', 'true');
  canvas.after(hint);
  let timer = 0;
  const tell = (words: string): void => {
    hint.textContent = words;
    hint.hidden = false;
    clearTimeout(timer);
    timer = window.setTimeout(() => (hint.hidden = true), STAYS);
  };
  // In the capture phase, and so before the map hears of it.
  const before = { capture: true, passive: true };
  const onWheel = (event: WheelEvent): void => {
    if (event.ctrlKey || event.metaKey) return;
    event.stopPropagation();
    tell(say('gesture-scroll'));
  };
  const onTouchStart = (event: TouchEvent): void => {
    if (event.touches.length === 1) event.stopPropagation();
  };
  const onTouchMove = (event: TouchEvent): void => {
    if (event.touches.length !== 1) return;
    event.stopPropagation();
    tell(say('gesture-touch'));
  };
  canvas.addEventListener('wheel', onWheel, before);
  canvas.addEventListener('touchstart', onTouchStart, before);
  canvas.addEventListener('touchmove', onTouchMove, before);
}
