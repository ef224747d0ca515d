//! What is published for look-ups, and how large it is.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;
use proptest::prelude::*;
use serde_json::Value;

use super::*;
use crate::place::{Area, Gazetteer, NamedPlace, NamedPlaces, Position, Postcode, Postcodes};
use crate::site::hashed::File;

fn gazetteer(postcodes: &[(&str, f64, f64)], names: &[(&str, f64, f64)]) -> Gazetteer {
    let position = |x: f64, y: f64| Position { longitude: x, latitude: y };
    let named = |(name, x, y): &(&str, f64, f64)| NamedPlace {
        name: (*name).to_owned(),
        position: position(*x, *y),
    };
    let postcode =
        |(text, x, y): &(&str, f64, f64)| (Postcode::parse(text).unwrap(), position(*x, *y));
    Gazetteer {
        postcodes: postcodes.iter().map(postcode).collect(),
        named: names.iter().map(named).collect(),
        ..Gazetteer::default()
    }
}

fn files(gazetteer: &Gazetteer) -> BTreeMap<String, Value> {
    let places = Places::new(gazetteer, None).unwrap();
    let parsed = |(path, bytes): &File| (path.clone(), serde_json::from_slice(bytes).unwrap());
    places.files.files.iter().map(parsed).collect()
}

#[test]
fn each_outward_code_has_a_file_and_a_middle() {
    let files = files(&gazetteer(
        &[("ZZ1 1AA", -2.5, 51.4), ("ZZ1 1AB", -2.501, 51.402), ("ZZ11 1AA", -2.6, 51.5)],
        &[],
    ));
    assert_eq!(
        files["places.json"],
        serde_json::json!({
            "version": 1,
            "outward": ["ZZ1", "ZZ11"],
            "x": [-25005, -995],
            "y": [514010, 990],
            "names": []
        })
    );
    let shard = serde_json::json!({ "inward": [400, 1], "x": [-25000, -10], "y": [514000, 20] });
    assert_eq!(files["ZZ1.json"], shard);
    assert_eq!(files.len(), 3);
}

#[test]
fn nothing_is_published_where_nothing_is_known() {
    let none = Places::new(&Gazetteer::default(), Some("Contains OS data")).unwrap();
    assert_eq!((none.path(), none.credit), (None, None));
}

#[test]
fn names_are_in_the_order_in_which_they_are_looked_for() {
    let files = files(&gazetteer(
        &[("ZZ1 1AA", -2.5, 51.4), ("ZZ2 1AA", -2.6, 51.5)],
        &[
            ("St John’s", -2.5, 51.4),
            ("Élan Park", -2.5, 51.4),
            ("Élan Park", -2.5, 51.4001),
            ("High Street", -2.5, 51.4),
            ("high street", -2.6, 51.5),
            ("High Street", -2.62, 51.52),
            ("27", -2.5, 51.4),
            ("", -2.5, 51.4),
        ],
    ));
    assert_eq!(files["places.json"]["names"], serde_json::json!(["el"]));
    let names =
        serde_json::json!(["Élan Park", "High Street, ZZ1", "high street, ZZ2", "St John’s"]);
    assert_eq!(files["names/0.json"]["names"], names);
}

#[test]
fn many_names_are_in_several_files_and_none_is_lost() {
    let names: Vec<String> = (0..3_000)
        .map(|i| {
            let letter = |n: u32| char::from(b'a' + u8::try_from(n % 26).unwrap());
            format!("{}{} Street {}", letter(i), letter(i / 26), letter(i / 676))
        })
        .collect();
    let places: Vec<_> = names.iter().map(|name| (name.as_str(), -2.5, 51.4)).collect();
    let files = files(&gazetteer(&[], &places));
    let shards = files["places.json"]["names"].as_array().unwrap();
    assert!(shards.len() >= 8, "{shards:?}");
    let all = |(path, file): (&String, &Value)| {
        if path.starts_with("names/") { file["names"].as_array().unwrap().len() } else { 0 }
    };
    assert_eq!(files.iter().map(all).sum::<usize>(), 3_000);
}

/// As a host sends it.
fn gzipped(bytes: &[u8]) -> usize {
    let mut out = GzEncoder::new(Vec::new(), Compression::default());
    out.write_all(bytes).unwrap();
    out.finish().unwrap().len()
}

#[test]
fn a_look_up_costs_a_few_kilobytes_and_a_postcode_three_bytes() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    let file = "codepoint_open_2014_bs.csv";
    if !folder.join(file).exists() {
        return;
    }
    let (postcodes, _) = Postcodes::read(&folder, file);
    let bristol = [(-2.7, 51.4), (-2.5, 51.5)];
    let area = Area::around(bristol.map(|(x, y)| Position { longitude: x, latitude: y }));
    let near = Gazetteer::near(&area, Some(&postcodes), NamedPlaces::default());
    assert!((10_000..26_000).contains(&near.postcodes.len()), "{}", near.postcodes.len());
    let places = Places::new(&near, None).unwrap();
    let sizes: Vec<usize> = places.files.files.iter().map(|(_, bytes)| gzipped(bytes)).collect();
    assert!(sizes.iter().all(|size| *size < 6 * 1024), "{sizes:?}");
    let total: usize = sizes.iter().sum();
    assert!(total < 4 * near.postcodes.len(), "{total} bytes");
    assert!(places.credit.unwrap().starts_with("Contains OS data"));
}

proptest! {
    #[test]
    fn every_name_is_in_the_file_that_its_beginning_points_to(
        names in prop::collection::vec("[a-zA-Z' é]{1,12}", 1..60),
    ) {
        let places: Vec<_> = names.iter().map(|name| (name.as_str(), -2.5, 51.4)).collect();
        let files = files(&gazetteer(&[], &places));
        for name in &names {
            let key = names::fold(name);
            if !key.contains(char::is_alphabetic) {
                continue;
            }
            let starts = files["places.json"]["names"].as_array().unwrap();
            let k = starts.iter().rposition(|s| s.as_str().unwrap() <= key.as_str()).unwrap();
            let shard = files[&format!("names/{k}.json")]["names"].as_array().unwrap();
            prop_assert!(shard.iter().any(|n| names::fold(n.as_str().unwrap()) == key));
        }
    }
}
