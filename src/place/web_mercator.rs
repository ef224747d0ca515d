//! Web Mercator (EPSG:3857), the metres of web maps.

use std::f64::consts::{FRAC_PI_2, PI};

use super::Position;

/// The sphere's radius in metres: WGS84's equator.
const RADIUS: f64 = 6_378_137.0;
/// Half the width of the square world, in metres, with a centimetre for rounding.
const EDGE: f64 = PI * RADIUS + 0.01;

/// A position from Web Mercator metres; `None` beyond the square world.
pub(super) fn to_wgs84(x: f64, y: f64) -> Option<Position> {
    if !(x.abs() <= EDGE && y.abs() <= EDGE) {
        return None;
    }
    let latitude = 2.0 * (y / RADIUS).exp().atan() - FRAC_PI_2;
    Some(Position {
        longitude: (x / RADIUS).to_degrees().clamp(-180.0, 180.0),
        latitude: latitude.to_degrees(),
    })
}

/// Web Mercator metres, east then north; `None` nearer to a pole than the square world goes
/// (85.05 degrees).
pub(super) fn from_wgs84(position: Position) -> Option<(f64, f64)> {
    let sine = position.latitude.to_radians().sin();
    let x = RADIUS * position.longitude.to_radians();
    let y = RADIUS * sine.atanh();
    (y.abs() <= EDGE).then_some((x, y))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn known_points_are_where_web_maps_have_them() {
        let corner = to_wgs84(20_037_508.342_789, 20_037_508.342_789).unwrap();
        assert!((corner.longitude - 180.0).abs() < 1e-9);
        assert!((corner.latitude - 85.051_128_779_8).abs() < 1e-9);
        // EPSG Guidance Note 7-2, Popular Visualisation Pseudo Mercator.
        let position = Position { longitude: -100.333_333_333, latitude: 24.381_786_944 };
        let (x, y) = from_wgs84(position).unwrap();
        assert!((x - -11_169_055.58).abs() < 0.01 && (y - 2_800_000.00).abs() < 0.01, "{x} {y}");
    }

    #[test]
    fn the_poles_are_not_on_the_map() {
        assert_eq!(from_wgs84(Position { longitude: 0.0, latitude: 90.0 }), None);
        assert_eq!(to_wgs84(0.0, 30_000_000.0), None);
    }

    proptest! {
        #[test]
        fn there_and_back_is_the_same_place(lon in -180.0..=180.0, lat in -85.0..=85.0) {
            let (x, y) = from_wgs84(Position { longitude: lon, latitude: lat }).unwrap();
            let back = to_wgs84(x, y).unwrap();
            prop_assert!((back.longitude - lon).abs() < 1e-9);
            prop_assert!((back.latitude - lat).abs() < 1e-9);
        }
    }
}
