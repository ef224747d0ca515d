//! Boundaries from tables, and what is inside them.

use geojson::Geometry;
use proptest::prelude::*;

use super::*;
use crate::place::Position;
use crate::place::plane::{Plane, distance_to_segment};
use crate::source::{Format, TableBuilder};

fn table(crs: Option<&str>, shapes: &[&str]) -> Table {
    let mut builder = TableBuilder::new("data/boundary.geojson", Format::GeoJson, vec![]);
    builder.declare_crs(crs.map(String::from));
    for (number, shape) in (1..).zip(shapes) {
        builder.push_feature(number, [], shape.parse::<Geometry>().ok());
    }
    builder.finish()
}

fn boundary(shapes: &[&str]) -> Boundary {
    Boundary::from_table(&table(None, shapes)).0.unwrap()
}

fn at(longitude: f64, latitude: f64) -> Position {
    Position { longitude, latitude }
}

fn codes(problems: &Problems) -> Vec<&str> {
    problems.iter().map(|p| p.code.name).collect()
}

const RING: &str = r#"{"type":"Polygon","coordinates":[
    [[0,50],[4,50],[4,54],[0,54],[0,50]], [[1,51],[3,51],[3,53],[1,53],[1,51]]]}"#;
const ISLAND: &str = r#"{"type":"Polygon","coordinates":[[[8,50],[9,50],[9,51],[8,51],[8,50]]]}"#;
const OVERLAP: &str = r#"{"type":"Polygon","coordinates":[[[3,50],[8,50],[8,51],[3,51],[3,50]]]}"#;

#[test]
fn inside_is_inside_and_a_hole_is_not() {
    let boundary = boundary(&[RING, ISLAND]);
    for (inside, place) in [
        (true, at(0.5, 50.5)),
        (true, at(3.5, 52.0)),
        (true, at(8.5, 50.5)),
        (false, at(2.0, 52.0)),
        (false, at(6.0, 50.5)),
        (false, at(0.5, 49.9)),
        (false, at(f64::NAN, 52.0)),
    ] {
        assert_eq!(boundary.contains(place), inside, "{place:?}");
    }
}

#[test]
fn the_outline_itself_and_its_corners_are_inside() {
    let boundary = boundary(&[RING]);
    for place in [at(0.0, 50.0), at(4.0, 54.0), at(2.0, 50.0), at(4.0, 52.5), at(1.0, 52.0)] {
        assert!(boundary.contains(place), "{place:?}");
    }
}

#[test]
fn areas_that_overlap_do_not_cancel_each_other() {
    assert!(boundary(&[RING, OVERLAP]).contains(at(3.5, 50.5)));
}

#[test]
fn distance_is_nothing_inside_and_metres_outside() {
    let boundary = boundary(&[RING, ISLAND]);
    assert_eq!(boundary.distance_metres(at(0.5, 50.5)), 0.0);
    let south = boundary.distance_metres(at(2.0, 49.9));
    assert!((south - 11_119.5).abs() < 10.0, "{south}");
    let east = boundary.distance_metres(at(9.01, 50.5));
    assert!((east - 707.0).abs() < 3.0, "{east}");
}

#[test]
fn the_outline_comes_out_as_one_multipolygon_with_its_box() {
    let boundary = boundary(&[RING, ISLAND]);
    assert_eq!(boundary.geometry().value.type_name(), "MultiPolygon");
    let bounds = boundary.bounds();
    assert_eq!((bounds.west, bounds.south), (0.0, 50.0));
    assert_eq!((bounds.east, bounds.north), (9.0, 54.0));
}

const METRES: &str = r#"{"type":"Polygon","coordinates":
    [[[355000,170000],[365000,170000],[365000,180000],[355000,180000],[355000,170000]]]}"#;

#[test]
fn national_grid_metres_are_placed_right_declared_or_not() {
    let bristol = at(-2.5879, 51.4545);
    let (declared, problems) =
        Boundary::from_table(&table(Some("urn:ogc:def:crs:EPSG::27700"), &[METRES]));
    assert!(declared.unwrap().contains(bristol) && problems.is_empty());
    let (guessed, problems) = Boundary::from_table(&table(None, &[METRES]));
    assert!(guessed.unwrap().contains(bristol));
    assert_eq!(codes(&problems), ["location-grid"]);
}

#[test]
fn a_file_without_an_area_is_an_error_and_a_stray_point_a_warning() {
    let point = r#"{"type":"Point","coordinates":[1,51]}"#;
    let (none, problems) = Boundary::from_table(&table(None, &[point]));
    assert!(none.is_none());
    assert_eq!(codes(&problems), ["geojson-geometry", "boundary-empty"]);
    let (some, problems) = Boundary::from_table(&table(None, &[RING, point]));
    assert!(some.is_some());
    assert_eq!(codes(&problems), ["geojson-geometry"]);
    assert_eq!(problems.iter().next().unwrap().at.row, Some(2));
}

#[test]
fn an_unknown_reference_system_is_an_error() {
    let (none, problems) = Boundary::from_table(&table(Some("EPSG:2154"), &[RING]));
    assert!(none.is_none());
    assert_eq!(codes(&problems), ["crs-unknown"]);
}

proptest! {
    /// A star seen from its middle: a place is inside if it is nearer than the outline that way.
    #[test]
    fn bands_give_the_same_answer_as_plain_geometry(
        radii in prop::collection::vec(0.1..1.0, 3..400), angle in 0.0..std::f64::consts::TAU, part in 0.05..1.5_f64,
    ) {
        let turn = std::f64::consts::TAU / radii.len() as f64;
        let corner = |i: usize| {
            let (r, a) = (radii[i % radii.len()], (i % radii.len()) as f64 * turn);
            [r * a.cos(), 51.0 + r * a.sin()]
        };
        let ring: Vec<_> = (0..=radii.len()).map(corner).collect();
        let boundary = Boundary::new(vec![vec![ring.into_iter().map(Into::into).collect()]]);
        let place = (part * angle.cos(), 51.0 + part * angle.sin());

        let i = ((angle / turn) as usize).min(radii.len() - 1);
        let (a, b) = (corner(i), corner(i + 1));
        let side = (b[0] - a[0]) * (place.1 - a[1]) - (b[1] - a[1]) * (place.0 - a[0]);
        // Triangles narrower than half a turn, and not right on the edge.
        prop_assume!(radii.len() > 4 && side.abs() > 1e-9);
        prop_assert_eq!(boundary.unwrap().contains(at(place.0, place.1)), side > 0.0);
    }
}

proptest! {
    /// The bands only leave out what can't be nearest.
    #[test]
    fn the_distance_is_that_to_the_nearest_of_all_edges(
        radii in prop::collection::vec(0.1..1.0, 3..400), lon in -3.0..3.0, lat in 49.0..53.0,
    ) {
        let turn = std::f64::consts::TAU / radii.len() as f64;
        let corner = |i: usize| {
            let (r, a) = (radii[i % radii.len()], i as f64 * turn);
            at(r * a.cos(), 51.0 + r * a.sin())
        };
        let ring: Vec<_> = (0..=radii.len()).map(corner).collect();
        let points = ring.iter().map(|p| [p.longitude, p.latitude].into()).collect();
        let boundary = Boundary::new(vec![vec![points]]).unwrap();
        let place = at(lon, lat);
        prop_assume!(!boundary.contains(place));

        let plane = Plane::at(lat);
        let nearest = ring
            .windows(2)
            .map(|side| {
                let (from, to) = (plane.point(side[0]), plane.point(side[1]));
                distance_to_segment(plane.point(place), from, to)
            })
            .fold(f64::INFINITY, f64::min);
        prop_assert!((boundary.distance_metres(place) - nearest).abs() < 1e-6);
    }
}
