//! Numbers and shapes to positions.

use geojson::{Geometry, GeometryValue};

use crate::listing::survey::Reading;
use crate::place::{Position, to_wgs84};

/// The position of two numbers read so.
pub(super) fn place(reading: Reading, x: f64, y: f64) -> Option<Position> {
    let (x, y) = if reading.swapped { (y, x) } else { (x, y) };
    to_wgs84(reading.crs, x, y).map(rounded)
}

/// To 6 decimals, about 10 cm: more is noise and costs bytes on every page.
pub(super) fn rounded(p: Position) -> Position {
    let round = |degrees: f64| (degrees * 1e6).round() / 1e6;
    Position { longitude: round(p.longitude), latitude: round(p.latitude) }
}

/// The points of a point or several; none for lines and areas.
pub(super) fn points(geometry: &Geometry) -> Vec<(f64, f64)> {
    let of = |position: &geojson::Position| match position.as_slice() {
        [x, y, ..] => Some((*x, *y)),
        _ => None,
    };
    match &geometry.value {
        GeometryValue::Point { coordinates } => of(coordinates).into_iter().collect(),
        GeometryValue::MultiPoint { coordinates } => coordinates.iter().filter_map(of).collect(),
        GeometryValue::GeometryCollection { geometries } => {
            geometries.iter().flat_map(points).collect()
        }
        _ => Vec::new(),
    }
}

/// Some point of a shape, to know the size of its numbers.
pub(super) fn first_point(geometry: &Geometry) -> Option<(f64, f64)> {
    let position = match &geometry.value {
        GeometryValue::Point { coordinates } => Some(coordinates),
        GeometryValue::MultiPoint { coordinates } | GeometryValue::LineString { coordinates } => {
            coordinates.first()
        }
        GeometryValue::Polygon { coordinates } | GeometryValue::MultiLineString { coordinates } => {
            coordinates.first().and_then(|ring| ring.first())
        }
        GeometryValue::MultiPolygon { coordinates } => {
            coordinates.first().and_then(|polygon| polygon.first()).and_then(|ring| ring.first())
        }
        GeometryValue::GeometryCollection { geometries } => {
            return geometries.iter().find_map(first_point);
        }
    };
    match position?.as_slice() {
        [x, y, ..] => Some((*x, *y)),
        _ => None,
    }
}
