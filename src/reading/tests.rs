//! The whole line on small sites.

mod places;

use std::fs;

use tempfile::TempDir;

use crate::publish::MemorySink;
use crate::report::{Problem, Severity};
use crate::{build, read, write};

const FOOD: &str = "name,category,latitude,longitude,Languages\n\
    Ash Larder,Food,51.5,-0.1,Polish\n\
    Oak Advice,Advice,51.51,-0.11,Polish; Somali\n";

/// A site with one map of this CSV and these lines of front matter.
fn site(front_matter: &str, csv: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for inside in ["content", "data"] {
        fs::create_dir(folder.path().join(inside)).unwrap();
    }
    let page = format!("+++\ntitle = \"Help\"\ndata = \"food.csv\"\n{front_matter}\n+++\nHello.\n");
    fs::write(folder.path().join("site.toml"), "title = \"Maps\"\n").unwrap();
    fs::write(folder.path().join("content/help.md"), page).unwrap();
    fs::write(folder.path().join("data/food.csv"), csv).unwrap();
    folder
}

fn errors(problems: &crate::report::Problems) -> Vec<&Problem> {
    problems.iter().filter(|problem| problem.severity() == Severity::Error).collect()
}

#[test]
fn a_csv_and_three_lines_become_a_site() {
    let folder = site("[[filters]]\ncolumn = \"Languages\"", FOOD);
    let reading = read(folder.path(), Some("https://maps.example.org/"));
    assert!(errors(&reading.problems).is_empty(), "{:?}", errors(&reading.problems));
    let map = &reading.maps[0];
    let titles: Vec<&str> = map.facets[1].options.iter().map(|o| o.title.as_str()).collect();
    assert_eq!(titles, ["Polish", "Somali"]);

    let sink = MemorySink::new();
    write(&reading, &sink).unwrap();
    let files = sink.into_files();
    for path in ["index.html", "help/index.html", "help/ash-larder/index.html", "sitemap.xml"] {
        assert!(files.contains_key(path), "{path} is missing");
    }
    let csv = String::from_utf8_lossy(&files["help/data/listings.csv"]);
    assert!(csv.contains("https://maps.example.org/help/ash-larder/"), "{csv}");
}

#[test]
fn rows_are_accounted_for_layer_by_layer() {
    let folder = site("", &format!("{FOOD},Food,51.5,-0.1,\n"));
    let summaries = read(folder.path(), None).summaries();
    assert_eq!(summaries[0].slug, "help");
    let layer = &summaries[0].layers[0];
    assert_eq!(layer.file, "data/food.csv");
    let summary = layer.summary;
    assert_eq!((summary.rows, summary.listings, summary.rejected), (3, 2, 1));
    assert_eq!(layer.columns["name"], ["name"]);
}

#[test]
fn an_error_stops_before_anything_is_written() {
    let folder = site("colour = 7", FOOD);
    let output = folder.path().join("public");
    let (published, problems) = build(folder.path(), &output);
    assert!(published.is_none() && problems.stop_a_build());
    assert!(!output.exists());
    let sink = MemorySink::new();
    assert!(write(&read(folder.path(), None), &sink).is_err());
    assert!(sink.into_files().is_empty());
}

#[test]
fn a_missing_data_file_is_one_problem_and_not_two() {
    let folder = site("[categories.\"Food\"]\nicon = \"grocery\"", FOOD);
    fs::remove_file(folder.path().join("data/food.csv")).unwrap();
    let problems = read(folder.path(), None).problems;
    let codes: Vec<&str> = problems.iter().map(|problem| problem.code.name).collect();
    assert_eq!(codes.iter().filter(|code| **code == "file-missing").count(), 1, "{codes:?}");
    assert!(!codes.contains(&"category-unused"), "{codes:?}");
}

#[test]
fn a_build_in_the_site_folder_is_refused() {
    let folder = site("", FOOD);
    let (published, problems) = build(folder.path(), folder.path());
    assert!(published.is_none());
    assert!(problems.iter().any(|problem| problem.code.name == "output-foreign"));
    assert!(folder.path().join("site.toml").exists());
}

#[test]
fn building_twice_gives_the_same_bytes_and_no_rest_of_the_first() {
    let folder = site("", FOOD);
    let output = folder.path().join("public");
    let snapshot = || -> Vec<(std::path::PathBuf, Vec<u8>)> {
        let (published, problems) = build(folder.path(), &output);
        assert!(published.is_some(), "{:?}", errors(&problems));
        let entries = walkdir::WalkDir::new(&output).sort_by_file_name().into_iter();
        let files = entries.map(Result::unwrap).filter(|entry| entry.file_type().is_file());
        files.map(|file| (file.path().to_owned(), fs::read(file.path()).unwrap())).collect()
    };
    assert_eq!(snapshot(), snapshot());
}
