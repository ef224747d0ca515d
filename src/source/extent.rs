//! Whether a shape of a GeoJSON file has enough points to be one.

use geojson::{GeometryValue, Position};

/// Whether there are enough points: two for a line, three corners for an area.
pub(super) fn has_extent(value: &GeometryValue) -> bool {
    use GeometryValue::*;
    let is_ring = |ring: &Vec<Position>| {
        let closing = usize::from(ring.len() > 1 && ring.first() == ring.last());
        ring.len() - closing >= 3
    };
    let is_area = |rings: &Vec<Vec<Position>>| rings.first().is_some_and(is_ring);
    match value {
        Point { .. } => true,
        MultiPoint { coordinates } => !coordinates.is_empty(),
        LineString { coordinates } => coordinates.len() >= 2,
        MultiLineString { coordinates } => {
            !coordinates.is_empty() && coordinates.iter().all(|line| line.len() >= 2)
        }
        Polygon { coordinates } => is_area(coordinates),
        MultiPolygon { coordinates } => !coordinates.is_empty() && coordinates.iter().all(is_area),
        GeometryCollection { geometries } => {
            !geometries.is_empty() && geometries.iter().all(|g| has_extent(&g.value))
        }
    }
}
