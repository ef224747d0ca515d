//! The smallest site with each problem, beside the report as people will read it.
//!
//! `tests/broken/<code>/` is a site folder with an `expected.txt`. Wording is reviewed like code:
//! refresh it with `UPDATE_EXPECTED=1 cargo test --test broken` and read the difference.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use fingerpost::report::code;

/// Problems that no site folder can hold, and where they are tested.
const ELSEWHERE: &[(&str, &str)] = &[
    ("output-foreign", "the folder to publish into decides; tests/publishing.rs"),
    ("output-write", "the disk decides; tests/publish_survives.rs"),
];

fn cases() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken");
    let mut cases: Vec<PathBuf> =
        fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    cases
}

fn code_of(case: &Path) -> &str {
    case.file_name().unwrap().to_str().unwrap()
}

/// What `check` tells people about a site.
fn told(site: &Path) -> String {
    let run = support::run(site, &["check"]);
    assert!(run.code < 2, "{}: {}", site.display(), run.stderr);
    run.stdout
}

#[test]
fn each_broken_site_is_told_in_the_agreed_words() {
    let update = std::env::var_os("UPDATE_EXPECTED").is_some();
    let mut wrong = Vec::new();
    for case in cases() {
        let told = told(&case);
        let file = case.join("expected.txt");
        if update {
            fs::write(&file, &told).unwrap();
        }
        let expected = fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
        if told != expected {
            wrong.push(format!("--- {}\n{expected}+++ now\n{told}", file.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_broken_site_has_its_problem() {
    for case in cases() {
        let expected = fs::read_to_string(case.join("expected.txt")).unwrap_or_default();
        let code = code_of(&case);
        assert!(expected.contains(&format!("[{code}]: ")), "{code} isn't in {expected}");
    }
}

#[test]
fn every_problem_has_a_broken_site() {
    let known: BTreeSet<&str> = code::ALL.iter().map(|code| code.name).collect();
    let cases = cases();
    let shown: BTreeSet<&str> = cases.iter().map(|case| code_of(case)).collect();
    let elsewhere: BTreeSet<&str> = ELSEWHERE.iter().map(|(code, _)| *code).collect();
    let tested: BTreeSet<&str> = shown.union(&elsewhere).copied().collect();
    assert_eq!(known, tested);
    assert!(shown.is_disjoint(&elsewhere));
}
