//! A place that must stay secret is nowhere in a published site: every byte of every file is read.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::BTreeMap;

use serde_json::Value;
use support::SiteTest;

/// Where the secret listings are, in degrees. Each lies in a corner of its square of a kilometre,
/// far from the middle that may be published.
const SECRETS: [(f64, f64); 3] =
    [(53.801_37, -4.344_12), (53.774_81, -4.296_3), (53.828_4, -4.288_61)];

/// About 150 metres: what is published must be further from the place than this.
const NEAR: f64 = 0.0014;

/// Words and numbers that stand in the secret rows alone.
const WORDS: [&str; 15] = [
    "quillfeather",
    "zephyrine",
    "mothwing",
    "ZZ7 9QX",
    "ZZ79QX",
    "ZZ7%209QX",
    "ZZ7+9QX",
    "zz7-9qx",
    "zz7 9qx",
    "53.8013",
    "4.3441",
    "53.7748",
    "4.2963",
    "53.8284",
    "4.2886",
];

const CSV: &str = "\
id,name,category,description,address,postcode,latitude,longitude,phone,website,opening hours,access,delivery,area served,ward,directions,landmark note,sensitive,booking
1,Open Pantry,Food,Food for all.,\"1 Open Street, Ashby\",ZZ1 1AA,53.79,-4.36,01632 960001,https://pantry.example.org,Mon 9am-5pm,Step-free,In person,Ashby,Northgate,,,no,None
2,Harbour House,Safety,\"A refuge at 14 Quillfeather Lane, ZZ7 9QX. Ring first; Quillfeather Lane has no sign.\",\"14 Quillfeather Lane, Ashby\",ZZ7 9QX,53.80137,-4.34412,01632 960002,https://www.openstreetmap.org/#map=18/53.80137/-4.34412,\"Door in quillfeather lane, always\",14 Quillfeather Lane is step-free,At 14 Quillfeather Lane,Within a mile of ZZ79QX,Northgate,From the station,Behind 14 Quillfeather Lane,yes,Ring ZZ7 9QX
3,Zephyrine Court refuge,Safety,Safe rooms in Zephyrine Court.,\"Zephyrine Court, Ashby\",ZZ7 9QX,53.77481,-4.2963,01632 960003,https://refuge.example.org,Always,,In person,,Northgate,,,Y,None
2,Harbour House,Safety,The second house.,\"3 Mothwing Yard, Ashby\",ZZ7 9QX,53.8284,-4.28861,01632 960002,,,,,,Northgate,,,,None
";

const MAP: &str = "+++
title = \"Help\"
data = \"help.csv\"
facts = [\"Ward\", \"Directions\", \"Landmark note\", \"Booking\"]
card = [\"Landmark note\", \"Booking\"]

[[filters]]
column = \"Landmark note\"

[[filters]]
column = \"Area served\"

[[needs]]
title = \"I need to be safe\"
categories = [\"Safety\"]
+++
";

const GEOJSON: &str = r#"{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"name":"Anchor","sensitive":"yes","address":"14 Quillfeather Lane, Ashby","postcode":"ZZ7 9QX"},"geometry":{"type":"Point","coordinates":[-4.34412,53.80137]}},
{"type":"Feature","properties":{"name":"Lantern","sensitive":"yes","address":"3 Mothwing Yard, Ashby","postcode":"ZZ7 9QX"},"geometry":{"type":"Point","coordinates":[-4.28861,53.8284]}},
{"type":"Feature","properties":{"name":"Library","sensitive":"no","address":"1 Open Street, Ashby","postcode":"ZZ1 1AA"},"geometry":{"type":"Point","coordinates":[-4.36,53.79]}}]}"#;

fn published() -> BTreeMap<String, Vec<u8>> {
    let site = "title = \"Maps of Ashby\"\nbase_url = \"https://maps.example.org\"\n\
        [organisation]\nname = \"Ashby Council\"\nemail = \"maps@example.org\"\n";
    SiteTest::empty()
        .with("site.toml", site)
        .with("content/help.md", MAP)
        .with("data/help.csv", CSV)
        .with("content/more.md", "+++\ntitle = \"More\"\ndata = \"more.geojson\"\n+++\n")
        .with("data/more.geojson", GEOJSON)
        .build()
        .published()
}

#[test]
fn no_file_holds_a_word_or_number_of_a_secret_place() {
    let files = published();
    assert!(files.contains_key("help/harbour-house/index.html"), "the listing itself is there");
    for (path, bytes) in &files {
        let all = format!("{path}\n{}", String::from_utf8_lossy(bytes)).to_lowercase();
        for word in WORDS {
            let found = all.find(&word.to_lowercase());
            let around = found.map(|at| all.chars().skip(at.saturating_sub(80)).take(160));
            let around: String = around.into_iter().flatten().collect();
            assert!(found.is_none(), "{word} is in {path}: …{around}…");
        }
    }
}

/// Every list of whole or broken numbers in a JSON value, with its place.
fn columns(value: &Value, place: &str, found: &mut Vec<(String, Vec<f64>)>) {
    match value {
        Value::Array(items) => {
            let numbers: Vec<f64> = items.iter().filter_map(Value::as_f64).collect();
            if !numbers.is_empty() {
                found.push((place.to_owned(), numbers));
            }
            let below = items.iter().enumerate();
            below.for_each(|(at, item)| columns(item, &format!("{place}[{at}]"), found));
        }
        Value::Object(entries) => {
            entries.iter().for_each(|(key, item)| columns(item, &format!("{place}.{key}"), found));
            found.push((place.to_owned(), entries.values().filter_map(Value::as_f64).collect()));
        }
        _ => {}
    }
}

/// The JSON in a file: the file itself, or what its page hands to scripts.
fn json_in(path: &str, bytes: &[u8]) -> Vec<Value> {
    let text = String::from_utf8_lossy(bytes);
    if path.ends_with("json") {
        return vec![serde_json::from_str(&text).unwrap_or_else(|e| panic!("{path}: {e}"))];
    }
    let scripts = text.split("<script type=\"application/").skip(1);
    let inner = scripts.filter_map(|part| part.split_once('>')?.1.split("</script>").next());
    inner.map(|json| serde_json::from_str(json).unwrap_or_else(|e| panic!("{path}: {e}"))).collect()
}

/// A column as the numbers it may stand for: as they are, and each added to those before, in
/// whole degrees or in parts of one.
fn readings(column: &[f64]) -> Vec<f64> {
    let mut sum = 0.0;
    let sums = column.iter().map(|number| {
        sum += number;
        sum
    });
    let sums: Vec<f64> = sums.collect();
    let scales = [1.0, 1e4, 1e5, 1e6, 1e7];
    let all = column.iter().chain(&sums);
    all.flat_map(|number| scales.map(|scale| number / scale)).collect()
}

#[test]
fn no_number_of_an_index_or_a_page_is_near_a_secret_place() {
    let mut read = 0;
    for (path, bytes) in published().iter().filter(|(path, _)| !path.starts_with("assets/")) {
        for value in json_in(path, bytes) {
            let mut found = Vec::new();
            columns(&value, "", &mut found);
            let numbers: Vec<f64> = found.iter().flat_map(|(_, column)| readings(column)).collect();
            read += numbers.len();
            for (latitude, longitude) in SECRETS {
                let near = |wanted: f64| {
                    numbers.iter().find(|number| (**number - wanted).abs() < NEAR).copied()
                };
                // One of the two by itself may be chance; the middle of a square shares neither.
                let (north, east) = (near(latitude), near(longitude));
                assert!(
                    north.is_none() || east.is_none(),
                    "{path} has {north:?}, {east:?} near {latitude}, {longitude}"
                );
            }
        }
    }
    assert!(read > 100, "only {read} numbers were read");
}

#[test]
fn the_audit_would_see_a_place_that_is_not_secret() {
    let files = published();
    let core = files.iter().find(|(path, _)| path.ends_with("core.json")).unwrap();
    let mut found = Vec::new();
    json_in(core.0, core.1).iter().for_each(|value| columns(value, "", &mut found));
    let numbers: Vec<f64> = found.iter().flat_map(|(_, column)| readings(column)).collect();
    for open in [53.79, -4.36] {
        assert!(numbers.iter().any(|number| (number - open).abs() < 1e-4), "{open}");
    }
    let page = String::from_utf8_lossy(&files["help/open-pantry/index.html"]).to_lowercase();
    assert!(page.contains("1 open street") && page.contains("zz1 1aa"));
}
