//! A patch of the earth laid flat, in metres: good for an area of a county's size.

use geojson::{Geometry, GeometryValue};

use super::Position;

/// Mean radius of the earth, in metres.
pub(super) const EARTH_RADIUS: f64 = 6_371_008.8;
/// Length of a degree of latitude on that sphere, in metres.
pub(super) const METRES_PER_DEGREE: f64 = EARTH_RADIUS * std::f64::consts::PI / 180.0;

/// Metres east and north of the point 0, 0.
pub(super) type Point = (f64, f64);

/// A plane that is true to scale along one parallel of latitude.
#[derive(Debug, Clone, Copy)]
pub(super) struct Plane {
    metres_per_degree_east: f64,
}

impl Plane {
    /// The plane that is true at this latitude, in degrees.
    pub fn at(latitude: f64) -> Self {
        Self { metres_per_degree_east: METRES_PER_DEGREE * latitude.to_radians().cos().abs() }
    }

    /// Where a position lies on the plane.
    pub fn point(&self, position: Position) -> Point {
        (position.longitude * self.metres_per_degree_east, position.latitude * METRES_PER_DEGREE)
    }

    /// How long some degrees of longitude are, in metres.
    pub fn metres_east(&self, degrees: f64) -> f64 {
        degrees * self.metres_per_degree_east
    }

    /// Which position a point of the plane stands for.
    pub fn position(&self, point: Point) -> Position {
        // At a pole every longitude is the same place; 0 is as good as any.
        let longitude = point.0 / self.metres_per_degree_east.max(f64::MIN_POSITIVE);
        Position {
            longitude: if longitude.is_finite() { longitude } else { 0.0 },
            latitude: point.1 / METRES_PER_DEGREE,
        }
    }
}

/// The distance from a point to the line between two others.
pub(super) fn distance_to_segment(point: Point, from: Point, to: Point) -> f64 {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length2 = dx * dx + dy * dy;
    let along = if length2 > 0.0 {
        (((point.0 - from.0) * dx + (point.1 - from.1) * dy) / length2).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (point.0 - from.0 - along * dx).hypot(point.1 - from.1 - along * dy)
}

/// Twice the area of a ring, positive where it runs anticlockwise. The ring may be closed or not.
pub(super) fn doubled_area(ring: &[Point]) -> f64 {
    let Some(&first) = ring.first() else {
        return 0.0;
    };
    // Measured from the first point, so that large coordinates cost no precision.
    ring.iter()
        .zip(ring.iter().cycle().skip(1))
        .map(|(a, b)| (a.0 - first.0) * (b.1 - first.1) - (b.0 - first.0) * (a.1 - first.1))
        .sum()
}

/// A position of a geometry in WGS84; the crate refuses those with fewer than two numbers.
pub(super) fn position(coordinates: &geojson::Position) -> Position {
    let number = |index| coordinates.as_slice().get(index).copied().unwrap_or(f64::NAN);
    Position { longitude: number(0), latitude: number(1) }
}

/// All polygons in a geometry, as lists of rings, the outer one first.
pub(super) fn polygons(geometry: &Geometry) -> Vec<&geojson::PolygonType> {
    match &geometry.value {
        GeometryValue::Polygon { coordinates } => vec![coordinates],
        GeometryValue::MultiPolygon { coordinates } => coordinates.iter().collect(),
        GeometryValue::GeometryCollection { geometries } => {
            geometries.iter().flat_map(polygons).collect()
        }
        _ => Vec::new(),
    }
}
