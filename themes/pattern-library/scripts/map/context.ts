// What lies around the markers: the area's outline, the mask that fades what is outside, and the
// reference layers. Data in, drawing out; names of places are labels.ts.

import type { Surface } from './leaflet';
import { type Geometry, type Look, type Point, shapesOf } from './shapes';

/** `context.json`, as the build writes it. */
export interface ContextFile {
  boundary: Geometry | null;
  mask: boolean;
  layers: ContextLayer[];
}

export interface ContextLayer {
  title: string;
  style: {
    stroke?: string | null;
    fill?: string | null;
    width?: number | null;
    opacity?: number | null;
    dash?: string | null;
  };
  features: { label: string; at: Point; geometry: Geometry }[];
}

/** Around everything that Mercator shows, anticlockwise. */
const WORLD: Point[] = [
  [-180, -85],
  [180, -85],
  [180, 85],
  [-180, 85],
];
const LAYER = { stroke: '#525a5b', width: 1.5, opacity: 0.6 };
const MASK: Look = {
  stroke: 'none',
  fill: '#ffffff',
  width: 0,
  opacity: 0.62,
  className: 'fp-mask',
};
/** Under the outline, so that it shows on any ground. */
const CASING: Look = {
  stroke: '#ffffff',
  fill: 'none',
  width: 6,
  opacity: 0,
  className: 'fp-boundary-casing',
};

/** The styles give it the council's colour. */
const OUTLINE: Look = { ...CASING, stroke: '#0b0c0c', width: 3, className: 'fp-boundary' };

export async function loadContext(href: string): Promise<ContextFile> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  return (await response.json()) as ContextFile;
}

export function drawContext(surface: Surface, file: ContextFile): void {
  for (const layer of file.layers) drawLayer(surface, layer);
  if (file.boundary) drawBoundary(surface, file.boundary, file.mask);
}

function drawLayer(surface: Surface, layer: ContextLayer): void {
  const { style } = layer;
  const look: Look = {
    stroke: style.stroke ?? LAYER.stroke,
    fill: style.fill ?? 'none',
    width: style.width ?? LAYER.width,
    opacity: style.opacity ?? LAYER.opacity,
    className: 'fp-context',
    ...(style.dash ? { dash: style.dash } : {}),
  };
  surface.draw(shapesOf(layer.features.map(({ geometry }) => geometry)), look, 'context');
}

function drawBoundary(surface: Surface, boundary: Geometry, mask: boolean): void {
  const { rings } = shapesOf([boundary]);
  if (mask) surface.draw({ rings: [WORLD, ...rings.map(clockwise)] }, MASK, 'mask');
  const lines = rings.map((ring) => [...ring, ...ring.slice(0, 1)]);
  surface.draw({ lines }, CASING, 'boundary');
  surface.draw({ lines }, OUTLINE, 'boundary');
}

/** Holes in the mask must run against the world's ring. */
function clockwise(ring: Point[]): Point[] {
  const area = ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return area > 0 ? [...ring].reverse() : ring;
}
