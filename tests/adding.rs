//! `add` spins a map out of a file: what it understands, writes, tells and refuses.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::path::PathBuf;

use serde_json::Value;
use support::{SiteTest, codes, layer, program, real_data};

/// Adds one of the real files; `None` where they aren't at hand.
fn added(name: &str) -> Option<(SiteTest, String, Value)> {
    let file = real_data()?.join(name);
    if !file.exists() {
        return None;
    }
    let site = SiteTest::titled();
    let run = site.run(&["add", file.to_str().unwrap()]).expect_code(0);
    site.run(&["build"]).expect_code(0);
    let check = site.check();
    Some((site, run.stdout, check))
}

fn columns<'c>(check: &'c Value, field: &str) -> Vec<&'c str> {
    let headers = layer(check)["columns"][field].as_array();
    headers.map(|all| all.iter().filter_map(Value::as_str).collect()).unwrap_or_default()
}

fn number(check: &Value, key: &str) -> u64 {
    layer(check)[key].as_u64().unwrap()
}

/// Longitude and latitude of every placed listing, from the open data that was published.
fn places(site: &SiteTest) -> Vec<(f64, f64)> {
    let files = site.published();
    let (_, download) = files.iter().find(|(path, _)| path.ends_with("listings.geojson")).unwrap();
    let collection: Value = serde_json::from_slice(download).unwrap();
    let features = collection["features"].as_array().unwrap();
    let position = |f: &Value| {
        let at = f["geometry"]["coordinates"].as_array()?;
        Some((at[0].as_f64()?, at[1].as_f64()?))
    };
    features.iter().filter_map(position).collect()
}

#[test]
fn toilets_in_a_semicolon_file_with_both_coordinates_in_one_cell() {
    let Some((site, told, check)) = added("bristol_public_toilets.csv") else {
        return;
    };
    assert_eq!(columns(&check, "name"), ["Name"]);
    assert_eq!(columns(&check, "address"), ["Address"]);
    assert_eq!(columns(&check, "postcode"), ["Postcode"]);
    assert_eq!(columns(&check, "coordinates"), ["geo_point_2d"]);
    assert_eq!(columns(&check, "opening_hours"), ["Toilet opening hours"]);
    assert_eq!((number(&check, "rows"), number(&check, "located")), (102, 102));
    assert!(told.contains("OBJECTID"), "what isn't published is said: {told}");
    let page = site.read("content/bristol-public-toilets.md");
    assert!(page.contains("\"Ward\"") && page.contains("# name = \"Name\""), "{page}");
    for (longitude, latitude) in places(&site) {
        assert!((-2.8..-2.4).contains(&longitude) && (51.3..51.6).contains(&latitude));
    }
}

#[test]
fn centres_with_national_grid_metres_under_lat_and_lng() {
    let Some((site, told, check)) = added("bristol_community_centres.csv") else {
        return;
    };
    assert!(told.contains("British National Grid"), "{told}");
    assert_eq!((number(&check, "rows"), number(&check, "located")), (65, 65));
    assert!(codes(&check).contains(&"location-grid".to_owned()));
    for (longitude, latitude) in places(&site) {
        assert!((-2.75..-2.45).contains(&longitude) && (51.38..51.56).contains(&latitude));
    }
}

#[test]
fn every_library_of_england_with_a_byte_order_mark_and_no_coordinates() {
    let Some((_, told, check)) = added("england_libraries_2022.csv") else {
        return;
    };
    assert_eq!((number(&check, "rows"), number(&check, "listings")), (3451, 3451));
    assert_eq!(columns(&check, "name"), ["name"]);
    assert_eq!(columns(&check, "postcode"), ["postcode"]);
    assert_eq!(columns(&check, "opening_hours").len(), 7, "a column for each day");
    assert!(told.contains("postcode file"), "{told}");
}

#[test]
fn shelters_from_an_old_mac_with_a_column_for_each_kind_of_help() {
    let Some((_, _, check)) = added("sf_shelters_mac_cr.csv") else {
        return;
    };
    assert_eq!((number(&check, "rows"), number(&check, "merged")), (89, 13));
    assert_eq!(columns(&check, "category").len(), 5);
    assert!(codes(&check).contains(&"encoding-doubtful".to_owned()));
}

#[test]
fn stops_in_web_mercator_that_have_no_name_column() {
    let Some((site, _, check)) = added("angus_mobile_library_stops_3857.geojson") else {
        return;
    };
    assert_eq!(columns(&check, "name"), ["location"]);
    assert_eq!((number(&check, "rows"), number(&check, "located")), (170, 170));
    for (longitude, latitude) in places(&site) {
        assert!((-3.5..-2.3).contains(&longitude) && (56.4..57.0).contains(&latitude));
    }
}

#[test]
fn japanese_names_get_addresses_that_work() {
    let Some((site, _, check)) = added("sanda_nurseries_ja.geojson") else {
        return;
    };
    assert_eq!(number(&check, "listings"), 43);
    let files = site.published();
    let of_map = |path: &&String| path.starts_with("sanda-nurseries-ja/");
    let listing = |path: &&String| path.matches('/').count() == 2 && path.ends_with("/index.html");
    let pages: Vec<_> = files.keys().filter(of_map).filter(listing).collect();
    assert!(pages.len() >= 43, "{pages:?}");
    assert!(pages.iter().all(|path| path.is_ascii()));
}

#[test]
fn wards_become_a_reference_layer() {
    let Some((site, told, check)) = added("bath_wards_2018.geojson") else {
        return;
    };
    assert!(told.contains("reference layer"), "{told}");
    assert_eq!(layer(&check)["kind"], "reference");
    assert!(
        site.read("content/bath-wards-2018.md").contains("label = \"Ward_name\"")
            || site.read("content/bath-wards-2018.md").contains("label = \"Name\"")
    );
}

const FOOD: &str = "name,latitude,longitude\nAsh Larder,51.51234,-0.11234\n";

fn file(site: &SiteTest, name: &str, text: &str) -> PathBuf {
    site.write(&format!("downloads/{name}"), text);
    site.path(&format!("downloads/{name}"))
}

#[test]
fn a_title_names_the_map_and_its_address() {
    let site = SiteTest::titled();
    let file = file(&site, "export-2026-11.csv", FOOD);
    site.run(&["add", file.to_str().unwrap(), "--title", "Food near you"]).expect_code(0);
    assert!(site.read("content/food-near-you.md").contains("title = \"Food near you\""));
    assert_eq!(site.read("data/export-2026-11.csv"), FOOD);
}

#[test]
fn several_files_become_several_maps() {
    let site = SiteTest::titled();
    let (one, two) = (file(&site, "food.csv", FOOD), file(&site, "advice.csv", FOOD));
    site.run(&["add", one.to_str().unwrap(), two.to_str().unwrap()]).expect_code(0);
    let site = site.build();
    assert!(site.published().contains_key("food/index.html"));
    assert!(site.published().contains_key("advice/index.html"));
}

#[test]
fn nothing_that_staff_have_is_replaced() {
    let site = SiteTest::titled().with("content/food.md", "mine").with("data/help.csv", "theirs");
    let food = file(&site, "food.csv", FOOD);
    let help = file(&site, "help.csv", FOOD);
    site.run(&["add", food.to_str().unwrap()]).expect_code(2);
    site.run(&["add", help.to_str().unwrap()]).expect_code(2);
    assert_eq!(site.read("content/food.md"), "mine");
    assert_eq!(site.read("data/help.csv"), "theirs");
    assert!(!site.path("data/food.csv").exists() && !site.path("content/help.md").exists());
}

#[test]
fn a_file_that_cannot_be_read_leaves_nothing_behind() {
    let site = SiteTest::titled();
    let broken = file(&site, "broken.csv", "name,notes\nAsh,\"never closed\nOak,x\nElm,y\n");
    let run = site.run(&["add", broken.to_str().unwrap()]).expect_code(1);
    assert!(run.stderr.contains("quotation mark"), "{}", run.stderr);
    assert!(!site.path("data").exists() && !site.path("content").exists());
}

#[test]
fn outside_a_site_it_says_how_to_make_one() {
    let folder = SiteTest::empty();
    let food = file(&folder, "food.csv", FOOD);
    let run = folder.run(&["add", food.to_str().unwrap()]).expect_code(2);
    assert!(run.stderr.contains("fingerpost new"), "{}", run.stderr);
}

#[test]
fn a_new_site_builds_at_once_and_takes_further_maps() {
    let folder = SiteTest::empty();
    let site = folder.path("my-council");
    program().arg("new").arg(&site).assert().success();
    assert_eq!(support::run(&site, &["build"]).expect_code(0).code, 0);
    let run = support::run(&site, &["build"]).expect_code(0);
    assert!(run.stderr.contains("statement-unfinished"), "gaps are told: {}", run.stderr);
    let food = file(&folder, "food.csv", FOOD);
    support::run(&site, &["add", food.to_str().unwrap()]).expect_code(0);
    support::run(&site, &["build"]).expect_code(0);
    for page in ["index.html", "food/index.html", "accessibility/index.html", "privacy/index.html"]
    {
        assert!(site.join("public").join(page).exists(), "{page}");
    }
    program().arg("new").arg(&site).assert().code(2);
}
