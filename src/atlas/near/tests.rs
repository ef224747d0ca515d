//! Words for where places are.

use geojson::Geometry;

use super::*;
use crate::atlas::model::ReferenceFeature;
use crate::atlas::samples::listing;
use crate::atlas::spots::spots;
use crate::config::Style;
use crate::listing::Summary;
use crate::place::Position;

fn layer(features: Vec<(&str, Geometry)>) -> Reference {
    let features = features.into_iter().map(|(label, geometry)| ReferenceFeature {
        label: label.to_owned(),
        label_at: Position { longitude: 0.0, latitude: 0.0 },
        geometry,
    });
    Reference {
        title: "Layer".to_owned(),
        style: Style::default(),
        features: features.collect(),
        data: "data/layer.geojson".to_owned(),
        summary: Summary::default(),
    }
}

/// A ring around 0, 0 with this half width, in degrees.
fn ring(half: f64) -> Vec<[f64; 2]> {
    vec![[-half, -half], [half, -half], [half, half], [-half, half], [-half, -half]]
}

fn addressed(id: &str, at: (f64, f64), address: &[&str], postcode: Option<&str>) -> Listing {
    Listing {
        address: address.iter().map(|line| (*line).to_owned()).collect(),
        postcode: postcode.map(str::to_owned),
        ..listing(id, &[at])
    }
}

fn named(listings: &[Listing], references: &[Reference]) -> Vec<String> {
    let mut spots = spots(listings);
    name_places(&mut spots, listings, references);
    spots.into_iter().map(|spot| spot.near).collect()
}

#[test]
fn the_ward_that_a_place_lies_in_names_it_and_a_hole_does_not() {
    let ring_road = layer(vec![("Ring Road", Geometry::new_line_string(ring(5.0)))]);
    let parks = layer(vec![("", Geometry::new_polygon([ring(5.0)]))]);
    let wards = layer(vec![("Ashley", Geometry::new_polygon([ring(2.0), ring(1.0)]))]);
    let listings = vec![
        addressed("in-the-ring", (-1.5, 0.0), &["1 Ash Street"], None),
        addressed("in-the-hole", (0.0, 0.0), &["1 Hole Lane"], None),
        addressed("outside", (3.0, 0.0), &[], Some("BS1 4AA")),
    ];
    assert_eq!(named(&listings, &[ring_road, parks, wards]), ["Ashley", "Hole Lane", "BS1"]);
}

#[test]
fn the_towns_own_name_says_nothing_about_where_in_town() {
    let listings = vec![
        addressed("a", (0.1, 0.0), &["1 Ash Street", "Clifton", "Bristol"], None),
        addressed("b", (0.2, 0.0), &["Unit 4", "12a Elm Row, Bristol"], None),
        addressed("c", (0.3, 0.0), &["Bristol"], Some("BS2 8AA")),
        addressed("d", (0.4, 0.0), &["The Hall", "Bristol"], None),
        addressed("e", (0.5, 0.0), &[], Some("SN1")),
    ];
    let mut near = named(&listings, &[]);
    near.sort_unstable();
    assert_eq!(near, ["", "BS2", "Clifton", "Elm Row", "The Hall"]);
}
