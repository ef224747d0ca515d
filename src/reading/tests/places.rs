//! Postcodes and names of places, from a site's files to its pages.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::site;
use crate::publish::MemorySink;
use crate::{read, write};

const POSTCODES: &str = "Postcode,Latitude,Longitude\n\
    ZZ1 1AA,51.5,-0.1\nZZ1 1AB,51.501,-0.101\nZZ9 9ZZ,57,-2\n";

/// The published files, as text.
fn published(folder: &Path) -> BTreeMap<String, String> {
    let reading = read(folder, None);
    assert!(!reading.problems.stop_a_build(), "{:?}", reading.problems);
    let sink = MemorySink::new();
    write(&reading, &sink).unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    sink.into_files().into_iter().map(|(path, bytes)| (path, text(bytes))).collect()
}

fn places(files: &BTreeMap<String, String>) -> BTreeMap<&str, &str> {
    let places = files.iter().filter(|(path, _)| path.starts_with("places/"));
    places.map(|(path, text)| (path.as_str(), text.as_str())).collect()
}

#[test]
fn a_page_knows_where_the_places_near_it_are() {
    let folder = site("", super::FOOD);
    fs::write(folder.path().join("data/postcodes.csv"), POSTCODES).unwrap();
    let files = published(folder.path());
    let places = places(&files);
    let index = places.keys().find(|path| path.ends_with("/places.json")).unwrap();
    let page = &files["help/index.html"];
    assert!(page.contains(&format!("\"places\":\"../{index}\"")), "{page}");
    assert!(page.contains("\"unit\":\"miles\""), "{page}");
    let embed = &files["help/embed/index.html"];
    assert!(embed.contains(&format!("\"places\":\"../../{index}\"")), "{embed}");
    assert!(places.keys().any(|path| path.ends_with("/ZZ1.json")));
    // 600 km away: nobody who looks for help here lives there.
    assert!(!places.keys().any(|path| path.ends_with("/ZZ9.json")), "{places:?}");
    assert_eq!(read(folder.path(), None).gazetteer.known, 3);
}

#[test]
fn without_a_listing_on_the_map_nothing_is_published_to_look_up() {
    let folder = site("", "name,category,phone\nAsh Larder,Food,020 7946 0000\n");
    fs::write(folder.path().join("data/postcodes.csv"), POSTCODES).unwrap();
    let files = published(folder.path());
    assert!(places(&files).is_empty());
    assert!(!files["help/index.html"].contains("\"places\":"));
}

#[test]
fn whose_postcodes_they_are_stands_on_the_page() {
    let folder = site("", super::FOOD);
    fs::create_dir(folder.path().join("data/postcodes")).unwrap();
    let code_point = "ZZ1 1AA,10,532000,180000,E92000001,,E19000001,,E09000001,E05000001\n";
    fs::write(folder.path().join("data/postcodes/zz.csv"), code_point).unwrap();
    assert!(published(folder.path())["help/index.html"].contains("Contains OS data © Crown"));
    let settings = "title = \"Maps\"\nunits = \"kilometres\"\n\
        [area]\nplaces_credit = \"OS data <2026> & more\"\n";
    fs::write(folder.path().join("site.toml"), settings).unwrap();
    let page = &published(folder.path())["help/index.html"];
    assert!(page.contains("OS data &lt;2026&gt; &amp; more"), "{page}");
    assert!(!page.contains("Crown copyright") && page.contains("\"unit\":\"kilometres\""));
}

#[test]
fn a_listing_that_must_not_be_found_leaves_no_trace_in_the_places() {
    // Both are in the same square of a kilometre, which is all that is published.
    let at = |latitude: &str, longitude: &str| {
        let folder = site(
            "",
            &format!(
                "name,category,address,postcode,latitude,longitude,sensitive\n\
                 Safe House,Refuge,1 Hidden Lane,ZZ1 1AA,{latitude},{longitude},yes\n"
            ),
        );
        fs::write(folder.path().join("data/postcodes.csv"), POSTCODES).unwrap();
        published(folder.path())
    };
    let (one, other) = (at("51.50151", "-0.10111"), at("51.50387", "-0.10222"));
    assert!(!places(&one).is_empty());
    assert_eq!(places(&one), places(&other));
    for (path, text) in places(&one) {
        for secret in ["Hidden", "Safe House", "51.50151", "515015", "-0.10111"] {
            assert!(!text.contains(secret), "{path}: {text}");
        }
    }
}

#[test]
fn names_of_reference_layers_and_of_a_file_can_be_searched_for() {
    let front = "[[layers]]\ndata = \"wards.geojson\"\nkind = \"reference\"\nlabel = \"name\"\n";
    let folder = site(front, super::FOOD);
    let ward = r#"{"type":"FeatureCollection","features":[{"type":"Feature",
        "properties":{"name":"Élan Ward"},"geometry":{"type":"Polygon","coordinates":
        [[[-0.11,51.49],[-0.09,51.49],[-0.09,51.51],[-0.11,51.51],[-0.11,51.49]]]}}]}"#;
    fs::write(folder.path().join("data/wards.geojson"), ward).unwrap();
    let own = "Name,Latitude,Longitude\nOak Estate,51.5,-0.1\n";
    fs::write(folder.path().join("data/own.csv"), own).unwrap();
    let settings = "title = \"Maps\"\n[area]\nplaces = \"own.csv\"\n";
    fs::write(folder.path().join("site.toml"), settings).unwrap();
    let files = published(folder.path());
    let names = places(&files).into_iter().find(|(path, _)| path.contains("/names/0.json"));
    assert!(names.unwrap().1.contains(r#"["Élan Ward","Oak Estate"]"#), "{names:?}");
}
