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
