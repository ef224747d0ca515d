//! Reference layers: what is drawn, and what is said about the rest.

use geojson::Geometry;

use super::*;
use crate::atlas::samples::{codes, config, reference_layer};
use crate::source::{Format, TableBuilder};

/// A layer's table with a column `Ward` and these features.
fn table(crs: Option<&str>, features: Vec<(&str, Option<Geometry>)>) -> Table {
    let mut table =
        TableBuilder::new("data/city_wards.geojson", Format::GeoJson, vec!["Ward ".into()]);
    table.declare_crs(crs.map(str::to_owned));
    for (number, (label, geometry)) in (1..).zip(features) {
        table.push_feature(number, [label], geometry);
    }
    table.finish()
}

/// A circle of so many corners around 2.5 degrees west, 51.5 degrees north.
fn circle(corners: u32, radius: f64) -> Geometry {
    let corner = |n: u32| {
        let angle = f64::from(n % corners) / f64::from(corners) * std::f64::consts::TAU;
        [-2.5 + radius * angle.cos(), 51.5 + radius * angle.sin()]
    };
    Geometry::new_polygon([(0..=corners).map(corner).collect::<Vec<_>>()])
}

fn read(table: &Table) -> (Option<Reference>, Problems) {
    let layer = LayerConfig { label: Some("ward".to_owned()), ..reference_layer() };
    reference(&layer, table, &config())
}

#[test]
fn areas_are_labelled_inside_and_titled_after_their_file() {
    let (reference, problems) = read(&table(None, vec![(" Ashley ", Some(circle(8, 0.1)))]));
    let reference = reference.unwrap();
    assert_eq!(reference.title, "City wards");
    let feature = &reference.features[0];
    assert_eq!(feature.label, "Ashley");
    assert!((feature.label_at.longitude + 2.5).abs() < 0.05);
    assert!((feature.label_at.latitude - 51.5).abs() < 0.05);
    assert!(problems.is_empty());
}

#[test]
fn points_that_nobody_would_miss_go() {
    let (reference, _) = read(&table(None, vec![("Round", Some(circle(5_000, 0.1)))]));
    let feature = &reference.unwrap().features[0];
    let left = positions(&feature.geometry);
    assert!((20..500).contains(&left.len()), "{} points", left.len());
    let first_and_last = (left.first(), left.last());
    assert_eq!(first_and_last.0, first_and_last.1, "rings stay closed");
}

#[test]
fn a_declared_reference_system_is_followed() {
    let metres = vec![[-280_000.0, 6_710_000.0], [-270_000.0, 6_720_000.0]];
    let line = Geometry::new_line_string(metres);
    let (reference, problems) = read(&table(Some("EPSG:3857"), vec![("Route", Some(line))]));
    let feature = &reference.unwrap().features[0];
    let start = positions(&feature.geometry)[0];
    assert!((start.longitude + 2.5153).abs() < 1e-3, "{start:?}");
    assert!((start.latitude - 51.4955).abs() < 0.1, "{start:?}");
    assert!(problems.is_empty());
}

#[test]
fn a_reference_system_that_nobody_knows_stops_the_layer() {
    let (reference, problems) = read(&table(Some("EPSG:99999"), vec![("A", Some(circle(8, 0.1)))]));
    assert!(reference.is_none());
    assert_eq!(codes(&problems), ["crs-unknown"]);
}

#[test]
fn features_that_cannot_be_drawn_are_counted_and_named() {
    let off_the_earth = Geometry::new_line_string([[500.0, 51.0], [501.0, 51.0]]);
    let features = vec![
        ("Fine", Some(circle(8, 0.1))),
        ("Nothing", None),
        ("Elsewhere", Some(off_the_earth)),
        ("Empty", Some(Geometry::new_polygon(Vec::<Vec<[f64; 2]>>::new()))),
    ];
    let (reference, problems) = read(&table(None, features));
    let summary = reference.unwrap().summary;
    assert_eq!((summary.rows, summary.listings, summary.rejected), (4, 1, 3));
    assert_eq!(codes(&problems), ["geojson-geometry"; 3]);
    let rows: Vec<Option<u32>> = problems.iter().map(|problem| problem.at.row).collect();
    assert_eq!(rows, [Some(2), Some(3), Some(4)]);
}

#[test]
fn a_table_without_shapes_is_not_a_reference_layer() {
    let mut table = TableBuilder::new("data/x.csv", Format::GeoJson, vec!["name".into()]);
    table.push(2, ["A"]);
    let (reference, problems) = read(&table.finish());
    assert!(reference.is_none());
    assert_eq!(codes(&problems), ["file-kind-unknown"]);
}

#[test]
fn a_label_that_no_column_has_names_the_columns_there_are() {
    let layer = LayerConfig { label: Some("Parish".to_owned()), ..reference_layer() };
    let table = table(None, vec![("A", Some(circle(8, 0.1)))]);
    let (_, problems) = reference(&layer, &table, &config());
    assert_eq!(codes(&problems), ["column-unknown"]);
    assert!(problems.iter().next().unwrap().help.contains("Ward"));
}
