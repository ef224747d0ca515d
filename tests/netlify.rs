//! `netlify.toml` carries the same rules as the `_headers` file of the site that it publishes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::BTreeMap;
use std::path::Path;

use support::{SiteTest, program};

/// Headers by path pattern, then by name.
type Rules = BTreeMap<String, BTreeMap<String, String>>;

fn of_netlify(text: &str) -> Rules {
    let table: toml::Table = text.parse().unwrap();
    assert_eq!(table["build"]["publish"].as_str(), Some("public"));
    let rules = table["headers"].as_array().unwrap().iter().map(|rule| {
        let values = rule["values"].as_table().unwrap();
        let values =
            values.iter().map(|(name, value)| (name.clone(), value.as_str().unwrap().to_owned()));
        (rule["for"].as_str().unwrap().to_owned(), values.collect())
    });
    rules.collect()
}

fn of_headers_file(text: &str) -> Rules {
    let mut rules = Rules::new();
    let mut path = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with('/') {
            line.clone_into(&mut path);
        } else if let Some((name, value)) = line.split_once(':') {
            let rule = rules.entry(path.clone()).or_default();
            let before = rule.insert(name.trim().to_owned(), value.trim().to_owned());
            assert_eq!(before, None, "{path} has {name} twice");
        }
    }
    rules
}

#[test]
fn the_example_is_served_with_the_headers_that_its_build_writes() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let place = SiteTest::empty();
    let output = place.path("public");
    let mut build = program();
    build.arg("--site").arg(root).args(["build", "--output"]);
    build.arg(&output).assert().code(0);
    let netlify = std::fs::read_to_string(root.join("netlify.toml")).unwrap();
    let headers = std::fs::read_to_string(output.join("_headers")).unwrap();
    assert_eq!(of_netlify(&netlify), of_headers_file(&headers));
}

#[test]
fn a_new_site_is_served_with_the_headers_that_its_build_writes() {
    let place = SiteTest::empty();
    let folder = place.path("maps");
    program().arg("new").arg(&folder).assert().code(0);
    support::run(&folder, &["build"]).expect_code(0);
    assert_eq!(
        of_netlify(&place.read("maps/netlify.toml")),
        of_headers_file(&place.read("maps/public/_headers"))
    );
}
