// "Within" and "Sort by": shown where they mean something.

import { metresBetween } from '../index/distance';
import { type Sort, orderOf } from '../index/wanted';
import { hook } from '../page/config';
import { radiiFor, radiusWords } from '../page/radius';
import type { Answer, SeekHost } from '../page/seek-door';

export class Order {
  private readonly row = hook('order');
  private readonly radius = select('radius');
  private readonly sort = select('sort');

  constructor(private readonly host: SeekHost) {
    this.radius?.addEventListener('change', () => {
      const radius = Number(this.radius?.value) || null;
      this.host.choose({ ...this.host.wants(), radius });
    });
    this.sort?.addEventListener('change', () => this.sorted(this.sort?.value as Sort));
  }

  show({ wants, wanted, near, found }: Answer): void {
    const { say, unit } = this.host;
    const { q } = wants;
    const orders: Sort[] = [...(near ? ['nearest' as const] : []), ...(q ? ['match' as const] : []), 'name'];
    const offered = radiiFor(unit, this.across);
    const radii = [...new Set([...offered, wants.radius ?? offered[0] ?? 1])].sort((a, b) => a - b);
    const sortable = orders.length > 1 && (found?.total ?? 0) > 1;
    if (this.row) this.row.hidden = !near && !sortable;
    offer(this.radius, near !== null, String(wants.radius ?? ''), [
      ['', say('radius-any')],
      ...radii.map((radius): [string, string] => [String(radius), radiusWords(radius, unit, say)]),
    ]);
    offer(this.sort, sortable, orderOf(wanted), orders.map((sort) => [sort, say(`sort-${sort}`)]));
  }

  /** Metres from corner to corner of all that is on the map. */
  private get across(): number {
    const { bounds } = this.host.config;
    if (!bounds) return Infinity;
    const { west, south, east, north } = bounds;
    return metresBetween({ latitude: south, longitude: west }, { latitude: north, longitude: east });
  }

  private sorted(sort: Sort): void {
    const wants = this.host.wants();
    const natural = wants.near ? 'nearest' : wants.q ? 'match' : 'name';
    this.host.choose({ ...wants, sort: sort === natural ? null : sort });
  }
}

function select(name: string): HTMLSelectElement | null {
  const element = hook(name);
  return element instanceof HTMLSelectElement ? element : null;
}

/** Fills a list of options. It stays the same element, so that it keeps the focus. */
function offer(
  list: HTMLSelectElement | null,
  meant: boolean,
  value: string,
  options: readonly (readonly [string, string])[],
): void {
  if (!list) return;
  list.closest('label')?.toggleAttribute('hidden', !meant);
  list.replaceChildren(...options.map(([value, words]) => new Option(words, value)));
  list.value = value;
}
