// "Back to the list" leads to the list that the resident came from, with its search and choices.
// Where a browser has no Navigation API, it leads to the whole list.

/** The address of the list that the page `before` is, of the map in this folder; `null` if it is none.
 * No listing's page leads to another, so every other page of the map is a list of some kind. */
export function listAddress(before: string, folder: string, own: string): string | null {
  if (!before.startsWith(folder) || before.startsWith(own)) return null;
  // In a frame of another site the list was that frame's; here it is the map's own page.
  return before.replace(`${folder}embed/`, folder);
}

/** The last of these addresses, the oldest first, that is not the page's own; a link within the page
 * is a step of its history too. */
export function pageBefore(addresses: readonly (string | null)[], own: string): string {
  return [...addresses].reverse().find((url) => url && url.replace(/[?#].*/, '') !== own) ?? '';
}

/** The pages of this site that were opened in this tab before this one. A referrer would not do: pages
 * name their address to nobody, because it may say where somebody is. */
function earlier(): (string | null)[] {
  if (!('navigation' in window)) return [];
  const now = navigation.currentEntry?.index ?? 0;
  return navigation.entries().slice(0, now).map(({ url }) => url);
}

/** All links to the map follow, the breadcrumb too. */
export function leadBack(): void {
  const back = document.querySelector<HTMLAnchorElement>('[data-fp="back"]');
  const own = location.href.replace(/[?#].*/, '');
  const list = back && listAddress(pageBefore(earlier(), own), back.href, own);
  if (!list) return;
  const plain = back.getAttribute('href') ?? '';
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a')) {
    if (link.getAttribute('href') === plain) link.href = list;
  }
}
