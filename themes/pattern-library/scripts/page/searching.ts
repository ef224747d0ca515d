// What pressing "Search" and "Use my location" does: another state, and the focus on the answer, or
// on what is wrong with the place.

import { goTo } from './go-to';
import type { Asked, SearchForm } from './search-form';
import type { SeekDoor } from './seek-door';
import type { Wants } from './state';

export interface SearchHost {
  seek: SeekDoor;
  /** Where the answer stands. */
  results: HTMLElement | null;
  wants: () => Wants;
  choose: (wants: Wants) => void;
  /** Asks again for what is wanted. */
  again: () => void;
  /** Until the page shows what is wanted. */
  settled: () => Promise<void>;
  failed: () => void;
}

export function mountSearch(form: SearchForm, host: SearchHost): void {
  form.onSearch((asked) => {
    search(asked, form, host).catch(host.failed);
  });
  form.onLocate(() => {
    locate(host).catch(host.failed);
  });
}

async function search(asked: Asked, form: SearchForm, host: SearchHost): Promise<void> {
  const { seek, wants, choose } = host;
  const seeker = asked.q || asked.near ? await seek.open() : seek.seeker;
  const { q, near } = seeker ? await seeker.split(asked) : asked;
  const before = wants();
  choose({ ...before, q, near, radius: near ? before.radius : null });
  // The same question again may have another answer: a network that was down may be up.
  if (wants() === before) host.again();
  await host.settled();
  // Whoever has gone on to something else stays there.
  if (!form.element.contains(document.activeElement)) return;
  if (!seeker?.focusFault()) goTo(host.results);
}

async function locate({ seek, wants, choose, settled, results }: SearchHost): Promise<void> {
  const seeker = await seek.open();
  const near = await seeker.locate();
  if (!near) return;
  choose({ ...wants(), near });
  await settled();
  goTo(results);
}
