// Where to move the map so that the panel doesn't hide the chosen marker.

import type { Surface } from './leaflet';
import type { Point } from './shapes';

/** CSS pixels left free around the marker. */
const FREE = 60;
/** A panel that takes more of the map's width than this is a sheet from below. */
const SHEET = 0.8;

/** CSS pixels to the right and down; `null` where nothing is hidden. */
export function wayOut(surface: Surface, point: Point, covered: DOMRect): [number, number] | null {
  const map = surface.element.getBoundingClientRect();
  const { x, y } = surface.toScreen(point);
  const left = x + map.left;
  const top = y + map.top;
  const hidden =
    left > covered.left - FREE &&
    left < covered.right + FREE &&
    top > covered.top - FREE &&
    top < covered.bottom + FREE;
  if (!hidden) return null;
  const sheet = covered.width > map.width * SHEET;
  const [right, down] = sheet ? [0, top - (covered.top - FREE)] : [left - (covered.right + FREE), 0];
  return [Math.round(right), Math.round(down)];
}
