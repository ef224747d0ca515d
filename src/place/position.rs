//! A point on the earth and a box around several.

use serde::Serialize;

use super::plane::EARTH_RADIUS;

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

/// The distance between two positions along the earth's surface, in metres (haversine, on a
/// sphere of the earth's mean radius: within half a per cent).
pub fn metres_between(a: Position, b: Position) -> f64 {
    let (lat_a, lat_b) = (a.latitude.to_radians(), b.latitude.to_radians());
    let half_lat = (lat_b - lat_a) / 2.0;
    let half_lon = (b.longitude - a.longitude).to_radians() / 2.0;
    let h = half_lat.sin().powi(2) + lat_a.cos() * lat_b.cos() * half_lon.sin().powi(2);
    2.0 * EARTH_RADIUS * h.sqrt().min(1.0).asin()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BRISTOL: Position = Position { longitude: -2.5879, latitude: 51.4545 };
    const LONDON: Position = Position { longitude: -0.1276, latitude: 51.5072 };

    #[test]
    fn london_is_171_kilometres_from_bristol() {
        assert!((metres_between(BRISTOL, LONDON) - 170_500.0).abs() < 1_000.0);
        assert_eq!(metres_between(BRISTOL, BRISTOL), 0.0);
    }

    #[test]
    fn the_other_side_of_the_earth_is_half_its_girth_away() {
        let a = Position { longitude: 0.0, latitude: 0.0 };
        let b = Position { longitude: 180.0, latitude: 0.0 };
        assert!((metres_between(a, b) - 20_015_115.0).abs() < 1.0);
    }

    #[test]
    fn bounds_hold_all_points_and_none_have_none() {
        let bounds = Bounds::around([BRISTOL, LONDON]).unwrap();
        assert_eq!((bounds.west, bounds.east), (-2.5879, -0.1276));
        assert_eq!((bounds.south, bounds.north), (51.4545, 51.5072));
        assert_eq!(Bounds::around([]), None);
    }
}
