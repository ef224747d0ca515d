//! GeoJSON as programs and people really write it.

use crate::report::Problems;
use crate::source::{Table, read_bytes};

fn read(json: &str) -> (Option<Table>, Problems) {
    read_bytes("data/x.geojson", json.as_bytes().to_vec())
}

fn table(json: &str) -> (Table, Vec<(&'static str, Option<u32>)>) {
    let (table, problems) = read(json);
    let found = problems.iter().map(|p| (p.code.name, p.at.row)).collect();
    (table.unwrap_or_else(|| panic!("{problems:?}")), found)
}

fn collection(features: &str) -> String {
    format!(r#"{{"type":"FeatureCollection","features":[{features}]}}"#)
}

fn cells(table: &Table, row: usize) -> Vec<&str> {
    let row = table.rows().nth(row).unwrap();
    (0..table.headers.len()).map(|column| row.cell(column)).collect()
}

#[test]
fn properties_become_columns_in_the_order_in_which_they_appear() {
    let (table, found) = table(&collection(
        r#"{"type":"Feature","geometry":{"type":"Point","coordinates":[-2.5,51.4]},
            "properties":{"name":"Ash","n":1.10,"ok":true,"none":null,"z":[1, 2]}},
           {"type":"Feature","properties":{"new":"x","name":"Elm"},"geometry":null}"#,
    ));
    assert_eq!(table.headers, ["name", "n", "ok", "none", "z", "new"]);
    assert_eq!(cells(&table, 0), ["Ash", "1.10", "true", "", "[1,2]", ""]);
    assert_eq!(cells(&table, 1), ["Elm", "", "", "", "", "x"]);
    assert!(table.rows().next().unwrap().geometry().is_some());
    assert!(table.rows().nth(1).unwrap().geometry().is_none());
    assert_eq!(table.rows().nth(1).unwrap().number(), 2);
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn a_features_id_becomes_a_column_unless_a_property_has_that_name() {
    let with = |properties: &str| {
        table(&collection(&format!(
            r#"{{"type":"Feature","id":"stop.7","properties":{properties},"geometry":null}}"#
        )))
        .0
    };
    assert_eq!(with(r#"{"name":"Ash"}"#).headers, ["id", "name"]);
    assert_eq!(cells(&with(r#"{"name":"Ash"}"#), 0), ["stop.7", "Ash"]);
    assert_eq!(with(r#"{"name":"Ash","ID":"4"}"#).headers, ["name", "ID"]);
    let number = r#"{"type":"Feature","id":17,"properties":{},"geometry":null}"#;
    assert_eq!(cells(&table(number).0, 0), ["17"]);
}

#[test]
fn a_single_feature_and_a_bare_geometry_are_one_row() {
    let (one, _) = table(r#"{"type":"Feature","properties":{"a":"b"},"geometry":null}"#);
    assert_eq!((one.len(), cells(&one, 0)), (1, vec!["b"]));
    let (bare, found) = table(r#"{"type":"LineString","coordinates":[[0,51],[1,52]]}"#);
    assert_eq!((bare.len(), bare.headers.len()), (1, 0));
    assert!(bare.has_geometry() && found.is_empty());
}

#[test]
fn the_declared_reference_system_is_kept_in_all_its_forms() {
    for (crs, name) in [
        (
            r#"{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3857"}}"#,
            "urn:ogc:def:crs:EPSG::3857",
        ),
        (r#"{"type":"EPSG","properties":{"code":27700}}"#, "EPSG:27700"),
        (r#""EPSG:27700""#, "EPSG:27700"),
    ] {
        let json = format!(r#"{{"crs":{crs},"type":"Point","coordinates":[1,2]}}"#);
        assert_eq!(table(&json).0.declared_crs.as_deref(), Some(name));
    }
    let none = table(r#"{"crs":null,"type":"Point","coordinates":[1,2]}"#).0;
    assert_eq!(none.declared_crs, None);
}

#[test]
fn a_broken_shape_costs_neither_its_row_nor_the_others() {
    let broken = [
        r#"{"type":"Pont","coordinates":[1,2]}"#,
        r#"{"type":"Point","coordinates":[1]}"#,
        r#"{"type":"Point","coordinates":["1","2"]}"#,
        r#"{"type":"Point"}"#,
        r#"{"type":"Polygon","coordinates":[[[0,0],[1,1],[0,0]]]}"#,
        r#"{"type":"LineString","coordinates":[[0,0]]}"#,
        r#"{"type":"MultiPoint","coordinates":[]}"#,
        r#"[1,2]"#,
        r#"{}"#,
    ];
    let feature = |geometry: &str| {
        format!(r#"{{"type":"Feature","properties":{{"n":"x"}},"geometry":{geometry}}}"#)
    };
    let good = feature(r#"{"type":"Point","coordinates":[1,2]}"#);
    for geometry in broken {
        let (table, found) = table(&collection(&format!("{},{good}", feature(geometry))));
        assert_eq!((table.len(), cells(&table, 0)), (2, vec!["x"]));
        assert_eq!(found, [("geojson-geometry", Some(1))], "{geometry}");
        assert!(table.rows().nth(1).unwrap().geometry().is_some());
    }
}

#[test]
fn what_is_no_feature_keeps_its_row() {
    let (table, found) =
        table(&collection(r#"null, 5, {"type":"Feature","properties":{"n":"x"},"geometry":null}"#));
    assert_eq!((table.len(), cells(&table, 2)), (3, vec!["x"]));
    assert_eq!(found, [("geojson-geometry", Some(1)), ("geojson-geometry", Some(2))]);
}

#[test]
fn text_is_tidied_as_in_other_files() {
    let (table, found) = table(&collection(
        r#"{"type":"Feature","properties":{" name ":"A\u0000B\r\nC","name":"2"},"geometry":null}"#,
    ));
    assert_eq!(table.headers, ["name", "name (2)"]);
    assert_eq!(cells(&table, 0), ["AB\nC", "2"]);
    assert_eq!(found, [("header-repeated", Some(1)), ("cell-control", Some(1))]);
}

#[test]
fn what_is_not_valid_json_is_named_by_its_line() {
    let (none, problems) = read("{\n \"type\": \"FeatureCollection\",\n \"features\": [,]\n}");
    let problem = problems.iter().next().unwrap();
    assert!(none.is_none());
    assert_eq!((problem.code.name, problem.at.line), ("geojson-syntax", Some(3)));
    for json in [
        "",
        "{",
        r#"{"type":"FeatureCollection"}"#,
        r#"{"type":"FeatureCollection","features":{}}"#,
    ] {
        let (none, problems) = read(json);
        assert!(none.is_none());
        assert_eq!(problems.iter().next().unwrap().code.name, "geojson-syntax", "{json}");
    }
}

#[test]
fn json_of_another_kind_says_what_can_be_read() {
    for json in ["[]", r#"[{"name":"Ash"}]"#, r#"{"name":"Ash"}"#, r#"{"type":"Topology"}"#] {
        let (none, problems) = read(json);
        assert!(none.is_none());
        let problem = problems.iter().next().unwrap();
        assert_eq!(problem.code.name, "file-kind-unknown");
        assert!(problem.help.contains("CSV"));
    }
}

#[test]
fn a_collection_without_features_is_an_error() {
    assert_eq!(table(&collection("")).1, [("file-empty", None)]);
}

#[test]
fn nesting_without_end_is_no_way_to_a_crash() {
    let deep = format!("{}1{}", "[".repeat(50_000), "]".repeat(50_000));
    let feature = format!(
        r#"{{"type":"Feature","properties":{{"a":{deep}}},
            "geometry":{{"type":"Point","coordinates":{deep}}}}}"#
    );
    let (table, found) = table(&feature);
    assert_eq!(table.len(), 1);
    assert_eq!(found[0], ("cell-too-long", Some(1)));
    assert_eq!(found[1], ("geojson-geometry", Some(1)));
}
