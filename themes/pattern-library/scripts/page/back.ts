// "Back to the list" leads to the list that the resident came from, with its search and choices.

/** The address of the list that `referrer` is, of the map in this folder; `null` if it is none. No
 * listing's page leads to another, so every other page of the map is a list of some kind. */
export function listAddress(referrer: string, folder: string, own: string): string | null {
  if (!referrer.startsWith(folder) || referrer.startsWith(own)) return null;
  // In a frame of another site the list was that frame's; here it is the map's own page.
  return referrer.replace(`${folder}embed/`, folder);
}

/** All links to the map follow, the breadcrumb too. */
export function leadBack(): void {
  const back = document.querySelector<HTMLAnchorElement>('[data-fp="back"]');
  const list = back && listAddress(document.referrer, back.href, location.href.replace(/[?#].*/, ''));
  if (!list) return;
  const plain = back.getAttribute('href') ?? '';
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a')) {
    if (link.getAttribute('href') === plain) link.href = list;
  }
}
