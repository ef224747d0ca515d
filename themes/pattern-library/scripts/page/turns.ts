// Work on many things that leaves the page free to answer a touch in between.

/** Milliseconds of work before the page gets its turn: drawing what was done takes as long again. */
const TURN = 8;
/** Milliseconds to wait for a frame: a page that is out of sight draws none. */
const NO_FRAME = 100;

/** Does it for each item, the first ones at once. Stops as soon as it is not `current` any more. */
export async function inTurns<Item>(
  items: readonly Item[],
  current: () => boolean,
  work: (item: Item) => void,
): Promise<void> {
  let start = performance.now();
  for (const item of items) {
    if (performance.now() - start > TURN) {
      await frame();
      if (!current()) return;
      start = performance.now();
    }
    work(item);
  }
}

/** Resolves after the page was drawn. */
export function frame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, NO_FRAME);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}
