// From what was typed as a place to a point: a postcode, a name, or where the resident is. What
// can't be found, or may be several places, is said on the form.

import type { PlaceFound } from '../index/messages';
import { hook } from '../page/config';
import { goTo } from '../page/go-to';
import type { Near, SeekHost } from '../page/seek-door';
import { nearOf, pointOf, withoutPlace } from '../page/state';
import { NotLocated, whereAmI } from '../page/where-am-i';
import type { SearchForm } from './search-form';

export class Places {
  private readonly known = new Map<string, Promise<readonly PlaceFound[]>>();
  private readonly which: HTMLElement | null;

  constructor(
    private readonly host: SeekHost,
    private readonly form: SearchForm | null,
  ) {
    this.which = hook('which');
  }

  async place(near: string): Promise<Near | null> {
    const { host: { say }, form } = this;
    const point = pointOf(near);
    const found = near && !point ? await this.find(near) : [];
    if (this.host.wants().near !== near) return null;
    const several = found.length > 1;
    const unknown = near !== '' && !point && found.length === 0;
    form?.fault(unknown ? say('place-unknown', { place: near }) : '');
    this.ask(near, several ? found : []);
    if (point) return { point, name: say('here') };
    const [one] = found;
    if (!one || several) return null;
    const { latitude, longitude, name } = one;
    return { point: { latitude, longitude }, name };
  }

  async knows(text: string): Promise<boolean> {
    return (await this.find(text)).length > 0;
  }

  /** Where the resident is, as `near`. */
  async locate(): Promise<string | null> {
    try {
      return nearOf(await whereAmI(this.host.config.bounds));
    } catch (fault) {
      const { host: { say }, form } = this;
      form?.fault(say(fault instanceof NotLocated ? fault.key : 'locate-failed'));
      form?.focusPlace();
      return null;
    }
  }

  /** Whether there is something to put right: the focus goes there. */
  focusFault(): boolean {
    const question = this.which?.hidden === false && this.which.querySelector<HTMLElement>('p');
    if (question) question.focus();
    else if (hook('near-error')?.hidden === false) this.form?.focusPlace();
    else return false;
    return true;
  }

  private find(text: string): Promise<readonly PlaceFound[]> {
    const known = this.known.get(text) ?? this.host.asking.ask('place', { text }).then(apart);
    this.known.set(text, known);
    known.catch(() => this.known.delete(text));
    return known;
  }

  /** "Which Church Street do you mean?" */
  private ask(near: string, found: readonly PlaceFound[]): void {
    if (!this.which) return;
    this.which.hidden = found.length === 0;
    const title = this.which.querySelector('p');
    if (title) title.textContent = this.host.say('which-place', { place: near });
    const items = found.map((place) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'fp-quiet-button';
      button.textContent = place.name;
      button.addEventListener('click', () => void this.take(place));
      const item = document.createElement('li');
      item.append(button);
      return item;
    });
    this.which.querySelector('ul')?.replaceChildren(...items);
  }

  /** The name, if that alone says which it is, else the point. */
  private async take(place: PlaceFound): Promise<void> {
    const same = await this.find(place.name).catch((): readonly PlaceFound[] => []);
    const near = same.length === 1 ? place.name : nearOf(place);
    const wants = this.host.wants();
    this.host.choose({ ...withoutPlace(wants), near, radius: wants.radius });
    goTo(document.getElementById('results'));
  }
}

/** Places that nobody could tell apart by their names are one, in the middle of them. */
function apart(found: readonly PlaceFound[]): PlaceFound[] {
  const named = new Map<string, PlaceFound[]>();
  for (const place of found) named.set(place.name, [...(named.get(place.name) ?? []), place]);
  return [...named.values()].map((same) => ({
    ...same[0]!,
    latitude: middle(same.map(({ latitude }) => latitude)),
    longitude: middle(same.map(({ longitude }) => longitude)),
  }));
}

function middle(degrees: readonly number[]): number {
  return degrees.reduce((sum, one) => sum + one, 0) / degrees.length;
}
