// What can be put on the map, in GeoJSON's words and not in those of a library that draws it.

/** A position as [longitude, latitude], in degrees. */
export type Point = readonly [number, number];

/** What a geometry is made of, whatever its type. */
export interface Shapes {
  points: Point[];
  lines: Point[][];
  rings: Point[][];
}

/** How lines and areas are drawn. Colours are CSS hex colours or `none`. */
export interface Look {
  stroke: string;
  fill: string;
  /** Pixels. */
  width: number;
  /** Of the fill, 0 to 1. */
  opacity: number;
  dash?: string;
  className: string;
}

/** Something that stands on a position: its foot or its middle does. */
export interface Placed {
  at: Point;
  element: HTMLElement;
  stands: 'foot' | 'middle';
}

/** Layers of the drawing from the ground up; markers come above all. */
export type Pane = 'context' | 'mask' | 'boundary' | 'labels';

/** GeoJSON, in WGS84. */
export type Geometry =
  | { type: 'Point'; coordinates: Point }
  | { type: 'MultiPoint' | 'LineString'; coordinates: Point[] }
  | { type: 'MultiLineString' | 'Polygon'; coordinates: Point[][] }
  | { type: 'MultiPolygon'; coordinates: Point[][][] }
  | { type: 'GeometryCollection'; geometries: Geometry[] };

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
