//! A point on the earth and a box around several.

use serde::Serialize;

/// A point in WGS84 (EPSG:4326), in degrees. Longitude comes first, as in GeoJSON.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Position {
    /// Degrees east, -180 to 180.
    pub longitude: f64,
    /// Degrees north, -90 to 90.
    pub latitude: f64,
}

/// A box in WGS84, in degrees: west, south, east, north, as in GeoJSON's `bbox`.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Bounds {
    pub west: f64,
    pub south: f64,
    pub east: f64,
    pub north: f64,
}

impl Bounds {
    /// The smallest box around these points; `None` where there are none.
    pub fn around(points: impl IntoIterator<Item = Position>) -> Option<Self> {
        points.into_iter().fold(None, |bounds: Option<Self>, p| {
            Some(match bounds {
                None => Self {
                    west: p.longitude,
                    south: p.latitude,
                    east: p.longitude,
                    north: p.latitude,
                },
                Some(b) => Self {
                    west: b.west.min(p.longitude),
                    south: b.south.min(p.latitude),
                    east: b.east.max(p.longitude),
                    north: b.north.max(p.latitude),
                },
            })
        })
    }
}

/// The distance between two positions along the earth's surface, in metres (haversine on a sphere
/// of 6,371,008.8 m; within 0.5 % of the ellipsoid).
pub fn metres_between(a: Position, b: Position) -> f64 {
    const MEAN_RADIUS_METRES: f64 = 6_371_008.8;
    let (lat_a, lat_b) = (a.latitude.to_radians(), b.latitude.to_radians());
    let half_lat = (lat_b - lat_a) / 2.0;
    let half_lon = (b.longitude - a.longitude).to_radians() / 2.0;
    let h = half_lat.sin().powi(2) + lat_a.cos() * lat_b.cos() * half_lon.sin().powi(2);
    2.0 * MEAN_RADIUS_METRES * h.sqrt().min(1.0).asin()
}
