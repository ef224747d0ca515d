//! Ordnance Survey's own test points, and the way there and back.

use proptest::prelude::*;

use super::*;
use crate::place::metres_between;

/// From the OSTN15 developer pack: ETRS89 latitude and longitude in degrees, OSGB36 easting and
/// northing in metres. The last is the worked example of the user guide.
#[rustfmt::skip]
const POINTS: [(&str, f64, f64, f64, f64); 13] = [
    ("TP01 St Mary's, Scilly", 49.92226394, -6.29977752, 91_492.146, 11_318.804),
    ("TP04 St Catherine's", 50.57563665, -1.297822772, 449_816.371, 75_335.861),
    ("TP07 North Foreland", 51.37447026, 1.444547304, 639_821.835, 169_565.858),
    ("TP08 Bristol", 51.42754743, -2.544076183, 362_269.991, 169_978.690),
    ("TP09 London", 51.48936565, -0.119925572, 530_624.974, 178_388.464),
    ("TP15 Nottingham", 52.96219109, -1.197476559, 454_002.834, 340_834.943),
    ("TP21 Isle of Man", 54.08666318, -4.634521682, 227_778.330, 468_847.388),
    ("TP24 Carlisle", 54.8954234, -2.938277411, 339_921.145, 556_034.761),
    ("TP26 Glasgow", 55.85399953, -4.296490163, 256_340.925, 664_697.269),
    ("TP29 Girdle Ness", 57.13902519, -2.048560307, 397_160.491, 805_349.736),
    ("TP31 St Kilda", 57.81351838, -8.578544561, 9_587.909, 899_448.996),
    ("TP40 Shetland", 60.13308092, -2.073828228, 395_999.668, 1_138_728.951),
    ("Caister water tower", 52.658007833, 1.716073973, 651_409.804, 313_177.450),
];

#[test]
fn ordnance_surveys_points_are_where_it_says() {
    for (name, latitude, longitude, easting, northing) in POINTS {
        let (e, n) = from_wgs84(Position { longitude, latitude }).unwrap();
        assert!((e - easting).abs() < 0.01 && (n - northing).abs() < 0.01, "{name}: {e} {n}");
    }
}

#[test]
fn and_the_way_back_leads_to_the_same_place() {
    for (name, latitude, longitude, easting, northing) in POINTS {
        let position = to_wgs84(easting, northing).unwrap();
        let off = metres_between(position, Position { longitude, latitude });
        assert!(off < 0.02, "{name}: {off} m off");
    }
}

#[test]
fn the_unshifted_grid_agrees_with_the_guides_worked_example() {
    let caister = Position { longitude: 1.716073973, latitude: 52.658007833 };
    let (e, n) = project(caister);
    assert!((e - 651_307.003).abs() < 0.001 && (n - 313_255.686).abs() < 0.001, "{e} {n}");
}

#[test]
fn all_four_corners_of_the_grid_work_and_nothing_beyond() {
    for (e, n) in [(0.0, 0.0), (WIDTH, 0.0), (0.0, HEIGHT), (WIDTH, HEIGHT)] {
        let (back_e, back_n) = from_wgs84(to_wgs84(e, n).unwrap()).unwrap();
        assert!((back_e - e).abs() < 0.05 && (back_n - n).abs() < 0.05, "{back_e} {back_n}");
    }
    for (e, n) in [(-1.0, 0.0), (WIDTH + 1.0, 0.0), (0.0, -1.0), (0.0, HEIGHT + 1.0)] {
        assert_eq!(to_wgs84(e, n), None);
    }
    for (longitude, latitude) in [(135.2, 34.9), (-6.26, 48.0), (0.0, 0.0), (10.0, 52.0)] {
        assert_eq!(from_wgs84(Position { longitude, latitude }), None);
    }
}

proptest! {
    #[test]
    fn there_and_back_over_the_whole_grid(e in 500.0..699_500.0, n in 500.0..1_249_500.0) {
        let position = to_wgs84(e, n).unwrap();
        let (back_e, back_n) = from_wgs84(position).unwrap();
        prop_assert!((back_e - e).abs() < 0.02, "{} became {}", e, back_e);
        prop_assert!((back_n - n).abs() < 0.02, "{} became {}", n, back_n);
    }
}
