// Keeps the chosen marker from being hidden below the panel.

import type { Point, Surface } from './leaflet';

/** CSS pixels left free around the marker. */
const FREE = 60;
/** A panel that takes more of the map's width than this is a sheet from below. */
const SHEET = 0.8;

export function reveal(surface: Surface, point: Point, covered: DOMRect): void {
  const map = surface.element.getBoundingClientRect();
  const { x, y } = surface.toScreen(point);
  const left = x + map.left;
  const top = y + map.top;
  const hidden =
    left > covered.left - FREE &&
    left < covered.right + FREE &&
    top > covered.top - FREE &&
    top < covered.bottom + FREE;
  if (!hidden) return;
  const sheet = covered.width > map.width * SHEET;
  if (sheet) surface.panBy(0, top - (covered.top - FREE));
  else surface.panBy(left - (covered.right + FREE), 0);
}
