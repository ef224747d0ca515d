//! A point to write an area's name at.

use geojson::Geometry;

use super::Position;

/// A point inside an area, on a line, or of a point: where a label belongs. WGS84 in and out.
pub fn label_point(_geometry: &Geometry) -> Option<Position> {
    todo!()
}
