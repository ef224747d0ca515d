//! Real files of real councils: each becomes a map with no code, and no row is lost.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::path::{Path, PathBuf};

use serde_json::Value;
use support::{SiteTest, layer, real_data};

fn real_files() -> Vec<PathBuf> {
    let Some(folder) = real_data() else {
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            let name = path.file_name().unwrap().to_str().unwrap();
            (name.ends_with(".csv") || name.ends_with(".geojson")) && !name.starts_with("codepoint")
        })
        .collect();
    files.sort();
    files
}

/// A site with a map spun out from the file, and what `add` said.
fn spin_out(file: &Path) -> (SiteTest, String) {
    let site = SiteTest::titled();
    let run = site.run(&["add", file.to_str().unwrap()]).expect_code(0);
    (site, run.stdout)
}

fn number(layer: &Value, key: &str) -> u64 {
    layer[key].as_u64().unwrap_or_else(|| panic!("{key} in {layer}"))
}

#[test]
fn every_real_file_becomes_a_map_and_no_row_is_lost() {
    for file in real_files() {
        let name = file.display();
        let (site, _) = spin_out(&file);
        site.run(&["build"]).expect_code(0);
        let check = site.check();
        let layer = layer(&check);
        let (rows, listings) = (number(layer, "rows"), number(layer, "listings"));
        let (merged, rejected) = (number(layer, "merged"), number(layer, "rejected"));
        assert_eq!(rows, listings + merged + rejected, "{name}: {layer}");
        assert!(number(layer, "located") <= listings, "{name}: {layer}");
        assert_eq!(rejected, rejecting_problems(&check), "{name}");
    }
}

/// How many different rows the problems say were left out.
fn rejecting_problems(check: &Value) -> u64 {
    let left_out = ["name-missing", "row-empty"];
    let rows: std::collections::BTreeSet<u64> = check["problems"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|p| left_out.contains(&p["code"].as_str().unwrap()))
        .filter_map(|p| p["row"].as_u64())
        .collect();
    rows.len() as u64
}
