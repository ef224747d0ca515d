// Shares an address or a text: with the device's own way where it has one, else by copying it.

import { hook } from './config';

/** How long what was done stays to be read, in milliseconds. */
const READING = 8000;

let clearing = 0;

/** Says what was done, to everyone. */
export function tell(words = ''): void {
  const said = hook('said');
  if (!said) return;
  said.textContent = words;
  clearTimeout(clearing);
  clearing = setTimeout(() => (said.textContent = ''), READING);
}

/** The button says what it did in `data-done` and `data-failed`. */
export function offerShare(button: HTMLElement | null, url: () => string): void {
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    const data = { title: document.title, url: url() };
    if (!navigator.share) return void copy(button, data.url);
    navigator.share(data).catch((fault: Error) => {
      // Who closed it wants no copy either.
      if (fault.name !== 'AbortError') void copy(button, data.url);
    });
  });
}

export async function copy(button: HTMLElement, text: string): Promise<void> {
  // Not there at all on a site without https.
  const copied = Promise.resolve().then(() => navigator.clipboard.writeText(text));
  const { done, failed } = button.dataset;
  tell(await copied.then(() => done, () => failed));
}
