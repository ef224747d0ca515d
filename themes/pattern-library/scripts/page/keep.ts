// "Save" on cards and listings' pages, and the link that says how many are saved. Whoever puts cards
// in the page need not know of this: buttons are dressed as they come.

import { hook } from './config';
import { Shelf } from './saved';
import { tell } from './share';

/** A page without the link, such as an embedded one, offers no saving. */
export function offerSaving(): void {
  const link = hook('saved');
  if (!(link instanceof HTMLAnchorElement)) return;
  const shelf = new Shelf(new URL('..', link.href).pathname);
  const placeOf = (button: HTMLElement) => `${link.dataset['map']}/${button.dataset['save']}`;

  const dress = (which = ''): void => {
    const fresh = document.querySelectorAll<HTMLElement>(`[data-save]${which}`);
    if (which && fresh.length === 0) return;
    const saved = shelf.read() ?? [];
    for (const button of fresh) {
      button.hidden = false;
      const pressed = saved.some(([place]) => place === placeOf(button));
      button.setAttribute('aria-pressed', String(pressed));
    }
    const count = hook('saved-count', link);
    if (count) count.textContent = String(saved.length);
  };

  const toggle = (button: HTMLElement): void => {
    const saved = shelf.read() ?? [];
    const others = saved.filter(([place]) => place !== placeOf(button));
    const name = button.querySelector('span')?.textContent?.trim() ?? '';
    if (others.length === saved.length) others.push([placeOf(button), name]);
    if (!shelf.write(others)) tell(link.dataset['failed']);
    dress();
  };

  link.hidden = false;
  dress();
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>('[data-save]');
    if (button) toggle(button);
  });
  const comers = new MutationObserver(() => dress('[hidden]'));
  comers.observe(document.body, { childList: true, subtree: true });
  // Another tab, or the page of saved services before Back, may have changed it.
  for (const sign of ['storage', 'pageshow']) addEventListener(sign, () => dress());
}
