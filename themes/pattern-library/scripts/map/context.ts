// What lies around the markers: the area's outline, the mask that fades what is outside, and the
// reference layers. Data in, drawing out; names of places are labels.ts.

import type { Look, Pane, Point, Surface } from './leaflet';

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

/** GeoJSON, in WGS84. */
export type Geometry =
  | { type: 'Point'; coordinates: Point }
  | { type: 'MultiPoint' | 'LineString'; coordinates: Point[] }
  | { type: 'MultiLineString' | 'Polygon'; coordinates: Point[][] }
  | { type: 'MultiPolygon'; coordinates: Point[][][] }
  | { type: 'GeometryCollection'; geometries: Geometry[] };

/** What a geometry is made of, whatever its type. */
export interface Shapes {
  points: Point[];
  lines: Point[][];
  rings: Point[][];
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

/** One path for all areas of a layer and one for all its lines: thousands of streets stay light. */
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
  const { points, lines, rings } = shapesOf(layer.features.map(({ geometry }) => geometry));
  const pane: Pane = 'context';
  surface.areas(rings, look, pane);
  surface.lines(lines, look, pane);
  surface.dots(points, look, pane);
}

function drawBoundary(surface: Surface, boundary: Geometry, mask: boolean): void {
  const { rings } = shapesOf([boundary]);
  if (mask) surface.areas([WORLD, ...rings.map(clockwise)], MASK, 'mask');
  const edges = rings.map((ring) => [...ring, ...ring.slice(0, 1)]);
  surface.lines(edges, CASING, 'boundary');
  surface.lines(edges, OUTLINE, 'boundary');
}

/** Holes in the mask must run against the world's ring. */
function clockwise(ring: Point[]): Point[] {
  const area = ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return area > 0 ? [...ring].reverse() : ring;
}

/** Takes geometries apart. */
export function shapesOf(geometries: readonly Geometry[]): Shapes {
  const shapes: Shapes = { points: [], lines: [], rings: [] };
  for (const geometry of geometries) collect(geometry, shapes);
  return shapes;
}

function collect(geometry: Geometry, { points, lines, rings }: Shapes): void {
  switch (geometry.type) {
    case 'Point':
      points.push(geometry.coordinates);
      break;
    case 'MultiPoint':
      points.push(...geometry.coordinates);
      break;
    case 'LineString':
      lines.push(geometry.coordinates);
      break;
    case 'MultiLineString':
      lines.push(...geometry.coordinates);
      break;
    case 'Polygon':
      rings.push(...geometry.coordinates);
      break;
    case 'MultiPolygon':
      rings.push(...geometry.coordinates.flat());
      break;
    case 'GeometryCollection':
      for (const part of geometry.geometries) collect(part, { points, lines, rings });
  }
}
