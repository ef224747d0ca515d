//! Where listings are: coordinates right and wrong, boundaries, postcodes.

use geojson::{Geometry, GeometryValue};

use super::super::samples::{gathered, layer, map, table};
use super::super::{Gathered, Ground, Precision, gather};
use crate::place::{Boundary, Position, Postcodes, metres_between};
use crate::report::{Code, code};
use crate::source::{Format, Table, TableBuilder};

fn near(g: &Gathered, listing: usize, longitude: f64, latitude: f64) {
    let at = g.listings[listing].locations[0].position;
    let metres = metres_between(at, Position { longitude, latitude });
    assert!(metres < 100.0, "{at:?} is {metres} m off");
}

fn has(g: &Gathered, code: &Code, row: u32) -> bool {
    g.problems.iter().any(|p| p.code == code && p.at.row == Some(row))
}

/// A square around Bristol.
fn boundary() -> Boundary {
    let corners = [[-2.8, 51.3], [-2.4, 51.3], [-2.4, 51.6], [-2.8, 51.6], [-2.8, 51.3]];
    let ring = corners.map(Into::into).to_vec();
    let shape = Geometry::new(GeometryValue::Polygon { coordinates: vec![ring] });
    let mut table = TableBuilder::new("data/b.geojson", Format::GeoJson, vec!["name".into()]);
    table.push_feature(1, ["Area"], Some(shape));
    Boundary::from_table(&table.finish()).0.expect("a boundary")
}

fn on(table: &Table, boundary: Option<&Boundary>, postcodes: Option<&Postcodes>) -> Gathered {
    gather(table, &map(), &layer(), &Ground { boundary, postcodes })
}

#[test]
fn one_row_the_wrong_way_round_is_put_right() {
    let g = gathered(&table(&[
        "Name|Latitude|Longitude",
        "Ash|51.4545|-2.5879",
        "Beech|-2.5879|51.4545",
        "Cedar|51.4546|-2.5880",
    ]));
    near(&g, 1, -2.5879, 51.4545);
    assert!(has(&g, &code::LOCATION_SWAPPED, 3) && !has(&g, &code::LOCATION_SWAPPED, 2));
}

#[test]
fn zero_is_no_place_and_no_postcode_is_tried_instead() {
    let postcodes = Postcodes::of(&[("BS1 4AA", -2.5879, 51.4545)]);
    let table = table(&[
        "Name|Postcode|Latitude|Longitude",
        "Ash|BS1 4AA|0|0",
        "Beech|BS1 4AA||",
        "Cedar|BS1 4AB||",
        "Elm|BS1 4AA|51.4546|-2.5880",
    ]);
    let g = on(&table, None, Some(&postcodes));
    assert!(g.listings[0].locations.is_empty() && has(&g, &code::LOCATION_ZERO, 2));
    near(&g, 1, -2.5879, 51.4545);
    assert_eq!(g.listings[1].locations[0].precision, Precision::Postcode);
    assert!(has(&g, &code::POSTCODE_UNKNOWN, 4));
    assert_eq!(g.listings[3].locations[0].precision, Precision::Exact);
}

#[test]
fn a_place_outside_the_boundary_is_warned_of_and_still_placed() {
    let table = table(&["Name|Lat|Lng", "Ash|51.4545|-2.5879", "Beech|52.5001|-1.9002"]);
    let g = on(&table, Some(&boundary()), None);
    assert!(has(&g, &code::LOCATION_OUTSIDE, 3) && !has(&g, &code::LOCATION_OUTSIDE, 2));
    assert_eq!(g.summary.located, 2);
}

#[test]
fn metres_under_any_heading_are_placed() {
    for headings in ["Name|LAT|LNG", "Name|Easting|Northing", "Name|X|Y", "Name|GRID_X|GRID_Y"] {
        let g = gathered(&table(&[headings, "Ash|358613|170058", "Beech|358,734|169762"]));
        assert_eq!(g.summary.located, 2, "{headings}");
        near(&g, 0, -2.59661, 51.42813);
    }
}

#[test]
fn two_numbers_in_a_cell_are_read_in_either_order() {
    for cells in [["51.4545,-2.5879", "51.4546, -2.5880"], ["-2.5879,51.4545", "-2.5880, 51.4546"]]
    {
        let g = gathered(&table(&[
            "Name|Where is it",
            &format!("Ash|{}", cells[0]),
            &format!("Beech|{}", cells[1]),
        ]));
        near(&g, 0, -2.5879, 51.4545);
        assert!(!g.problems.iter().any(|p| p.code == &code::LOCATION_SWAPPED));
    }
}

#[test]
fn decimal_commas_geojson_cells_and_coarse_numbers() {
    let g = gathered(&table(&["Name|Lat|Lng", "Ash|51,4545|-2,5879", "Beech|51,45|-2,58"]));
    near(&g, 0, -2.5879, 51.4545);
    assert!(has(&g, &code::LOCATION_COARSE, 3) && !has(&g, &code::LOCATION_COARSE, 2));
    let g = gathered(&table(&[
        "Name|geo_shape",
        "Ash|{\"type\":\"Point\",\"coordinates\":[-2.5879,51.4545]}",
    ]));
    near(&g, 0, -2.5879, 51.4545);
}

#[test]
fn what_is_no_coordinate_is_said_and_lost_from_the_map_alone() {
    let g = gathered(&table(&[
        "Name|Lat|Lng",
        "Ash|51.4545|-2.5879",
        "Beech|x|#N/A",
        "Cedar|151.4|-2.58",
        "Elm|51.4547|-2.5876",
    ]));
    assert_eq!((g.summary.listings, g.summary.located), (4, 2));
    assert!(has(&g, &code::LOCATION_INVALID, 3) && has(&g, &code::LOCATION_INVALID, 4));
}

#[test]
fn shapes_of_several_points_give_several_locations() {
    let points = [[-2.5879, 51.4545], [-2.6, 51.46]].map(Into::into).to_vec();
    let shape = Geometry::new(GeometryValue::MultiPoint { coordinates: points });
    let mut table = TableBuilder::new("data/a.geojson", Format::GeoJson, vec!["name".into()]);
    table.push_feature(1, ["Ash"], Some(shape));
    table.push_feature(2, ["By phone"], None);
    let g = gathered(&table.finish());
    assert_eq!((g.listings[0].locations.len(), g.listings[1].locations.len()), (2, 0));
}

#[test]
fn a_reference_system_that_nobody_knows_is_an_error() {
    let shape = Geometry::new(GeometryValue::Point { coordinates: [1.0, 2.0].into() });
    let mut table = TableBuilder::new("data/a.geojson", Format::GeoJson, vec!["name".into()]);
    table.declare_crs(Some("urn:ogc:def:crs:EPSG::99999".into()));
    table.push_feature(1, ["Ash"], Some(shape));
    let g = gathered(&table.finish());
    assert!(g.problems.iter().any(|p| p.code == &code::CRS_UNKNOWN));
    assert_eq!((g.summary.listings, g.summary.located), (1, 0));
}

#[test]
fn grid_references_in_letters_and_figures_are_places() {
    let g = gathered(&table(&[
        "Name|Grid ref",
        "Ash|ST 58613 70058",
        "Beech|ST586700",
        "Cedar|ST5870",
        "Dogwood|see map",
        "Elder|",
    ]));
    near(&g, 0, -2.5967, 51.4280);
    assert_eq!(g.summary.located, 3);
    assert!(has(&g, &code::LOCATION_COARSE, 4));
    assert!(has(&g, &code::LOCATION_INVALID, 5));
    assert!(has(&g, &code::LOCATION_MISSING, 6));
}

#[test]
fn coordinates_are_read_however_they_are_written() {
    for cell in [
        "(51.4290, -2.5970)",
        "51.4290 -2.5970",
        "51.4290N 2.5970W",
        "51°25'44.4\"N 2°35'49.2\"W",
        "POINT (-2.5970 51.4290)",
        "SRID=4326;POINT(-2.5970 51.4290)",
        "POLYGON((-2.598 51.428, -2.596 51.428, -2.596 51.430, -2.598 51.430, -2.598 51.428))",
        "{\"lon\": -2.5970, \"lat\": 51.4290}",
        "51,4290; -2,5970",
        "1 High Street\nBristol\n(51.4290, -2.5970)",
    ] {
        let g = gathered(&table(&["Name|Location", &format!("Ash|{cell}")]));
        assert_eq!(g.summary.located, 1, "{cell}");
        near(&g, 0, -2.597, 51.429);
        assert!(g.problems.is_empty(), "{cell}: {:?}", g.problems);
    }
}

#[test]
fn elsewhere_only_a_longitude_beyond_90_shows_that_the_two_are_swapped() {
    let g = gathered(&table(&["Name|Lat|Lon", "Ash|-122.4194|37.7749", "Beech|-122.2711|37.8044"]));
    near(&g, 0, -122.4194, 37.7749);
    assert!(g.problems.iter().any(|p| p.code == &code::LOCATION_SWAPPED));
    // X and Y are given to either, and Europe lies only one way round.
    let g = gathered(&table(&["Name|Coord. X|Coord. Y", "Ash|44.8378|-0.5792"]));
    near(&g, 0, -0.5792, 44.8378);
    // Bordeaux or the sea off Kenya: nothing in the file tells, so the headings are believed.
    let g = gathered(&table(&["Name|Lat|Lon", "Ash|-0.5792|44.8378"]));
    near(&g, 0, 44.8378, -0.5792);
}

#[test]
fn degrees_with_letters_are_found_by_their_headings() {
    let g = gathered(&table(&[
        "Name|Lat|Long",
        "Ash|51.4290 N|2.5970 W",
        "Elm|51°25'44.4\"N|2°35'49.2\"W",
        "Fir|51,4290|-2,5970",
    ]));
    for listing in 0..3 {
        near(&g, listing, -2.597, 51.429);
    }
}
