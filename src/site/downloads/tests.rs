//! The downloads as somebody else's program reads them.

use serde_json::{Value, json};

use super::*;
use crate::atlas::samples::{config, listing, site};
use crate::atlas::{Material, arrange};
use crate::listing::{Date, Fact, Location, Phone, Precision};
use crate::place::Position;
use crate::publish::MemorySink;

fn map_of(listings: Vec<Listing>) -> Map {
    arrange(config(), Material { listings, ..Material::default() }).0
}

fn published(map: &Map) -> (Vec<Vec<String>>, Value, String) {
    let sink = MemorySink::new();
    write(&site(), map, &sink).unwrap();
    let mut files = sink.into_files();
    let csv = files.remove("food/data/listings.csv").unwrap();
    let records =
        csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_slice()).into_records();
    let rows = records.map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
    let geojson = serde_json::from_slice(&files["food/data/listings.geojson"]).unwrap();
    let readme = String::from_utf8(files["food/data/README.txt"].clone()).unwrap();
    (rows, geojson, readme)
}

fn cell<'r>(rows: &'r [Vec<String>], row: usize, column: &str) -> &'r str {
    let column = rows[0].iter().position(|header| header == column).unwrap();
    &rows[row][column]
}

/// A listing with something in every kind of field.
fn pantry() -> Listing {
    Listing {
        name: "=HYPERLINK(\"http://evil.example\")".to_owned(),
        description: Some("Food, \"fresh\"\nand tinned".to_owned()),
        categories: vec!["Food".to_owned(), "Advice".to_owned()],
        address: vec!["1 Ash Street".to_owned(), "Ashby".to_owned()],
        phones: vec![Phone { text: "+44 117 496 0000".to_owned(), dial: None }],
        updated: Some(Date { year: 2026, month: 11, day: 1 }),
        facts: vec![
            Fact { label: "@Booking".to_owned(), value: "-1+1".to_owned(), card: false },
            Fact { label: "name".to_owned(), value: "second".to_owned(), card: false },
        ],
        ..listing("pantry", &[(-2.587_912_34, 51.454_512_39), (-2.6, 51.4)])
    }
}

#[test]
fn a_spreadsheet_gets_no_formula_and_loses_nothing() {
    let (rows, _, _) = published(&map_of(vec![pantry()]));
    assert_eq!(cell(&rows, 1, "name"), "'=HYPERLINK(\"http://evil.example\")");
    assert_eq!(cell(&rows, 1, "description"), "Food, \"fresh\"\nand tinned");
    assert_eq!(cell(&rows, 1, "category"), "Food; Advice");
    assert_eq!(cell(&rows, 1, "address"), "1 Ash Street, Ashby");
    assert_eq!(cell(&rows, 1, "phone"), "+44 117 496 0000");
    assert_eq!(cell(&rows, 1, "'@Booking"), "'-1+1");
    assert_eq!(cell(&rows, 1, "name (2)"), "second");
    assert_eq!(cell(&rows, 1, "latitude"), "51.454512");
    assert_eq!(cell(&rows, 1, "longitude"), "-2.587912");
    assert_eq!(cell(&rows, 1, "further_locations"), "51.4,-2.6");
    assert_eq!(cell(&rows, 1, "page"), "https://maps.example.org/food/pantry/");
    assert!(!rows[0].contains(&"email".to_owned()), "columns without a value are left out");
}

#[test]
fn geojson_keeps_words_as_they_are_and_says_whose_they_are() {
    let (_, collection, _) = published(&map_of(vec![pantry(), listing("aid-line", &[])]));
    assert_eq!(collection["licence"]["name"], "Open Government Licence v3.0");
    assert_eq!(collection["updated"], "2026-11-01");
    let [phone, pantry] = collection["features"].as_array().unwrap().as_slice() else {
        panic!("two features");
    };
    assert_eq!(phone["geometry"], Value::Null);
    assert_eq!(phone["id"], "aid-line");
    let several = json!({
        "type": "MultiPoint",
        "coordinates": [[-2.587912, 51.454512], [-2.6, 51.4]],
    });
    assert_eq!(pantry["geometry"], several);
    assert_eq!(pantry["properties"]["name"], "=HYPERLINK(\"http://evil.example\")");
    assert_eq!(pantry["properties"]["category"], json!(["Food", "Advice"]));
    assert!(pantry["properties"].get("email").is_none(), "never null");
    let text = collection.to_string();
    assert!(text.parse::<geojson::GeoJson>().is_ok());
}

#[test]
fn listings_come_in_list_order() {
    let ids = ["c", "a", "b"].map(|id| listing(id, &[]));
    let (rows, collection, _) = published(&map_of(ids.into()));
    let of_csv: Vec<&str> = rows[1..].iter().map(|row| row[0].as_str()).collect();
    let features = collection["features"].as_array().unwrap();
    let of_geojson: Vec<&str> = features.iter().map(|f| f["id"].as_str().unwrap()).collect();
    assert_eq!(
        (of_csv.as_slice(), of_geojson.as_slice()),
        (&["a", "b", "c"][..], &["a", "b", "c"][..])
    );
}

#[test]
fn a_sensitive_listing_gives_its_rough_place_alone() {
    let rough = Location {
        position: Position { longitude: -2.6, latitude: 51.4 },
        precision: Precision::Rough,
        address: None,
    };
    let refuge = Listing { sensitive: true, locations: vec![rough], ..listing("refuge", &[]) };
    let (rows, collection, _) = published(&map_of(vec![refuge]));
    assert_eq!(cell(&rows, 1, "precision"), "rough");
    assert_eq!(collection["features"][0]["properties"]["precision"], "rough");
    assert_eq!(cell(&rows, 1, "latitude"), "51.4");
}

#[test]
fn the_readme_says_licence_date_and_source() {
    let mut map = map_of(vec![pantry()]);
    map.config.source = Some("Ashby Council,\n2026".to_owned());
    let (_, _, readme) = published(&map);
    for line in [
        "Source: Ashby Council, 2026\n",
        "Last checked: 2026-11-01\n",
        "Listings: 1\n",
        "Licence: Open Government Licence v3.0 <https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/>\n",
    ] {
        assert!(readme.contains(line), "{line} is not in {readme}");
    }
}

#[test]
fn a_map_without_listings_has_nothing_to_download() {
    let mut map = map_of(Vec::new());
    map.config.listings = None;
    let sink = MemorySink::new();
    write(&site(), &map, &sink).unwrap();
    assert!(sink.into_files().is_empty());
}
