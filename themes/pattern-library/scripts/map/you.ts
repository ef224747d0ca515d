// Where distances are measured from, on the map: a ring with a cross and words, under the markers.

import type { Point } from '../index/wanted';
import type { Say } from '../page/words';
import type { Surface } from './leaflet';

/** A place to measure from. */
export interface Near {
  point: Point;
  /** What it is called: "ZZ2 2AS", "your location". */
  name: string;
  /** Metres around it that the list keeps to; `null` for any distance. */
  radius: number | null;
}

export class You {
  private shown = '';

  constructor(
    private readonly on: { surface: Pick<Surface, 'stake'>; say: Say },
  ) {}

  /** Marks a place, or none. */
  show(near: Near | null): void {
    const wanted = JSON.stringify(near);
    if (wanted === this.shown) return;
    this.shown = wanted;
    const { surface, say } = this.on;
    if (!near) return surface.stake(null, [0, 0], null);
    const place = near.name.charAt(0).toUpperCase() + near.name.slice(1);
    const element = document.createElement('div');
    element.className = 'fp-you';
    element.setAttribute('role', 'img');
    element.setAttribute('aria-label', say('you', { place }));
    const words = document.createElement('span');
    words.className = 'fp-you__name';
    words.textContent = place;
    element.append(words);
    surface.stake(element, [near.point.longitude, near.point.latitude], near.radius);
  }
}
