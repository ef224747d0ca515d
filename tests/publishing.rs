//! The output folder is the old site or the new one, never between.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::process::Stdio;
use std::time::Duration;

use support::{SiteTest, files_below};

const FOOD: &str = "name,category,latitude,longitude\nAsh Larder,Food,51.5,-0.1\n";

#[test]
fn a_failed_build_leaves_the_published_site_byte_for_byte() {
    let site = SiteTest::mapping("food.csv", FOOD).build();
    let before = site.published();
    site.write("site.toml", "titel = \"Maps\"\n");
    site.run(&["build"]).expect_code(1);
    assert_eq!(site.published(), before);
}

#[test]
fn a_build_leaves_nothing_of_the_site_before_it() {
    let site = SiteTest::mapping("food.csv", FOOD).build();
    assert!(site.published().contains_key("help/ash-larder/index.html"));
    site.write("data/food.csv", FOOD.replace("Ash Larder", "Oak Larder"));
    let site = site.build();
    let files = site.published();
    assert!(files.contains_key("help/oak-larder/index.html"));
    assert!(!files.contains_key("help/ash-larder/index.html"));
}

#[test]
fn a_folder_that_fingerpost_did_not_make_is_refused() {
    let site = SiteTest::mapping("food.csv", FOOD).with("public/thesis.txt", "ten years of work");
    let run = site.run(&["build"]).expect_code(1);
    assert!(run.stderr.contains("public"), "{}", run.stderr);
    assert_eq!(site.read("public/thesis.txt"), "ten years of work");
}

#[test]
fn the_site_folder_itself_is_never_the_target() {
    for target in [".", "content", "data", "..", "/"] {
        let site = SiteTest::mapping("food.csv", FOOD);
        let before = files_below(&site.path(""));
        let output = site.path(target);
        site.run(&["build", "--output", output.to_str().unwrap()]).expect_code(1);
        assert_eq!(files_below(&site.path("")), before, "{target}");
    }
}

#[test]
fn a_build_killed_half_way_leaves_the_published_site_and_the_next_one_tidies_up() {
    let site = SiteTest::mapping("food.csv", FOOD).build();
    let before = site.published();
    let rows: String = (0..20_000).map(|i| format!("Larder {i},Food,51.5{i},-0.1\n")).collect();
    site.write("data/food.csv", format!("name,category,latitude,longitude\n{rows}"));
    for milliseconds in [200, 600, 1200, 2000] {
        let mut build = std::process::Command::new(assert_cmd::cargo::cargo_bin!("fingerpost"));
        build
            .arg("--site")
            .arg(site.path(""))
            .arg("build")
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let mut build = build.spawn().unwrap();
        std::thread::sleep(Duration::from_millis(milliseconds));
        build.kill().unwrap();
        if build.wait().unwrap().success() {
            break;
        }
        assert_eq!(site.published(), before, "killed after {milliseconds} ms");
    }
    site.write("data/food.csv", FOOD);
    let site = site.build();
    assert_eq!(site.published(), before);
    let beside: Vec<_> =
        std::fs::read_dir(site.path("")).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(beside.len(), 4, "site.toml, content, data and public: {beside:?}");
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let one = SiteTest::mapping("food.csv", FOOD).build().published();
    let two = SiteTest::mapping("food.csv", FOOD).build().published();
    assert_eq!(one, two);
}
