// What pressing "Search" and "Use my location" does: another state, and the focus on the answer, or
// on what is wrong with the place.

import { goTo } from '../page/go-to';
import type { SeekHost } from '../page/seek-door';
import type { Places } from './places';
import type { SearchForm } from './search-form';
import { split } from './split';

export async function search(form: SearchForm, places: Places, host: SeekHost): Promise<void> {
  const { q, near } = await split(form.asked, (place) => places.knows(place));
  const before = host.wants();
  host.choose({ ...before, q, near, radius: near ? before.radius : null });
  // The same question again may have another answer: a network that was down may be up.
  if (host.wants() === before) host.again();
  await host.settled();
  if (form.isLeft || places.focusFault()) return;
  goTo(host.results);
}

export async function locate(form: SearchForm, places: Places, host: SeekHost): Promise<void> {
  const near = await places.locate();
  if (!near) return;
  host.choose({ ...host.wants(), near });
  await host.settled();
  if (!form.isLeft) goTo(host.results);
}
