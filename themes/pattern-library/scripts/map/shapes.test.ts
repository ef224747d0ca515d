import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shapesOf } from './shapes';

test('every kind of geometry comes apart into points, lines and rings', () => {
  const shapes = shapesOf([
    { type: 'Point', coordinates: [1, 1] },
    { type: 'MultiPoint', coordinates: [[2, 2], [3, 3]] },
    { type: 'LineString', coordinates: [[0, 0], [1, 1]] },
    { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] },
    {
      type: 'GeometryCollection',
      geometries: [
        { type: 'MultiLineString', coordinates: [[[0, 0], [1, 1]]] },
        { type: 'MultiPolygon', coordinates: [[[[5, 5], [6, 5], [6, 6], [5, 5]]]] },
      ],
    },
  ]);
  assert.equal(shapes.points.length, 3);
  assert.equal(shapes.lines.length, 2);
  assert.equal(shapes.rings.length, 2);
});
