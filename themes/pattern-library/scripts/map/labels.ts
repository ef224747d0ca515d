// Names on the map: each from the zoom on where it fits what it names, and never over another.
// They are decoration, hidden from screen readers: what residents need is in the list.

import type { Bounds } from '../page/config';
import type { ContextLayer } from './context';
import type { Surface } from './leaflet';
import { type Placed, type Point, type Shapes, shapesOf } from './shapes';

/** More names than this are noise. */
const MOST = 80;
/** CSS pixels: room around a name. */
const ROOM = 6;
const LINE_HEIGHT = 18;
/** What has no size of its own is named from here on. */
const POINT_ZOOM = 14;

interface Label {
  text: string;
  at: Point;
  kind: 'area' | 'line' | 'point';
  box: Bounds;
  /** CSS pixels. */
  width: number;
  element: HTMLElement;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export class Labels {
  /** The most important first: large things before small ones, in the order of their layers. */
  private readonly all: Label[];

  constructor(
    private readonly surface: Surface,
    layers: readonly ContextLayer[],
  ) {
    const measure = document.createElement('canvas').getContext('2d');
    if (measure) measure.font = `600 13px ${getComputedStyle(document.body).fontFamily}`;
    this.all = layers.flatMap((layer) =>
      layer.features
        .filter(({ label }) => label)
        .map(({ label, at, geometry }) =>
          prepare(label, at, shapesOf([geometry]), measure?.measureText(label).width),
        )
        .sort((a, b) => size(b) - size(a)),
    );
  }

  draw(): void {
    const taken: Box[] = [];
    const chosen: Placed[] = [];
    const names = new Set<string>();
    for (const label of this.all) {
      if (chosen.length >= MOST) break;
      if (names.has(label.text) || !this.fits(label)) continue;
      const box = this.boxOf(label);
      if (!this.onScreen(box) || taken.some((other) => overlap(other, box))) continue;
      taken.push(box);
      names.add(label.text);
      chosen.push({ at: label.at, element: label.element, stands: 'middle' });
    }
    this.surface.write(chosen);
  }

  /** Whether the thing is drawn large enough to carry its name. */
  private fits(label: Label): boolean {
    if (label.kind === 'point') return this.surface.frame().zoom >= POINT_ZOOM;
    const { west, south, east, north } = label.box;
    const a = this.surface.toScreen([west, north]);
    const b = this.surface.toScreen([east, south]);
    const width = b.x - a.x;
    const height = b.y - a.y;
    if (label.kind === 'line') return Math.hypot(width, height) >= label.width * 1.2;
    return width >= label.width * 0.8 && height >= LINE_HEIGHT;
  }

  private boxOf(label: Label): Box {
    const { x, y } = this.surface.toScreen(label.at);
    return {
      left: x - label.width / 2 - ROOM,
      top: y - LINE_HEIGHT / 2 - ROOM,
      right: x + label.width / 2 + ROOM,
      bottom: y + LINE_HEIGHT / 2 + ROOM,
    };
  }

  private onScreen(box: Box): boolean {
    const { x, y } = this.surface.size;
    return box.left > 0 && box.top > 0 && box.right < x && box.bottom < y;
  }
}

function prepare(text: string, at: Point, shapes: Shapes, width?: number): Label {
  const kind = shapes.rings.length > 0 ? 'area' : shapes.lines.length > 0 ? 'line' : 'point';
  const element = document.createElement('div');
  element.className = `fp-label fp-label--${kind}`;
  element.setAttribute('aria-hidden', 'true');
  const words = document.createElement('span');
  words.className = 'fp-label__text';
  words.textContent = text;
  element.append(words);
  const box = boxAround([at, ...shapes.rings.flat(), ...shapes.lines.flat()]);
  return { text, at, kind, box, width: width ?? text.length * 7, element };
}

function boxAround(points: readonly Point[]): Bounds {
  const box = { west: 180, south: 90, east: -180, north: -90 };
  for (const [longitude, latitude] of points) {
    box.west = Math.min(box.west, longitude);
    box.south = Math.min(box.south, latitude);
    box.east = Math.max(box.east, longitude);
    box.north = Math.max(box.north, latitude);
  }
  return box;
}

function size({ box }: Label): number {
  return box.east - box.west + (box.north - box.south);
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
