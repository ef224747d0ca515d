// "Back to the list" leads to the list that the resident came from, with its search and choices.
// The choices are in the referrer. What was sought isn't, since no browser sends what stands behind
// a `#`: the link that was followed carries it (see `carry.ts`), and it is taken out of the address
// at once, so that nobody shares it with the listing.

import { isSought } from './state';

/** The address of the list that `referrer` is, of the map in this folder; `null` if it is none. No
 * listing's page leads to another, so every other page of the map is a list of some kind. */
export function listAddress(referrer: string, folder: string, own: string): string | null {
  if (!referrer.startsWith(folder) || referrer.startsWith(own)) return null;
  // In a frame of another site the list was that frame's; here it is the map's own page.
  return referrer.replace(`${folder}embed/`, folder);
}

/** All links to the map follow, the breadcrumb too. */
export function leadBack(): void {
  const sought = takeSought();
  const back = document.querySelector<HTMLAnchorElement>('[data-fp="back"]');
  if (!back) return;
  const own = location.href.replace(/[?#].*/, '');
  const list = (listAddress(document.referrer, back.href, own) ?? (sought && back.href)) + sought;
  if (!list) return;
  const plain = back.getAttribute('href') ?? '';
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a')) {
    if (link.getAttribute('href') === plain) link.href = list;
  }
}

/** What the list sought, with its `#`. The history remembers it for when the page is loaded again. */
function takeSought(): string {
  const { hash, pathname, search } = location;
  if (isSought(hash)) history.replaceState(hash, '', pathname + search);
  const kept: unknown = history.state;
  return typeof kept === 'string' && isSought(kept) ? kept : '';
}
