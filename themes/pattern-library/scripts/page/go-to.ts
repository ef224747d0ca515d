// Moves a reader to a part of the page, as a link to it would.

/** Left alone, a browser shows the middle of what is taller than its window: here its start. */
export function goTo(part: HTMLElement | null): void {
  part?.focus({ preventScroll: true });
  part?.scrollIntoView();
}
