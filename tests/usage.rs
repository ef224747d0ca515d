//! What was typed wrongly is told at once, with exit code 2, and nothing is written.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use support::{SiteTest, files_below, program, run};

fn site() -> SiteTest {
    SiteTest::mapping("food.csv", "name\nAsh Larder\n")
}

#[test]
fn an_address_that_no_site_can_have_is_wrong_usage() {
    for address in [
        "",
        "rubbish",
        "//maps.example",
        "javascript:alert(1)",
        "https://maps.example/?page=2",
        "https://me:secret@maps.example",
    ] {
        let site = site();
        let told = site.run(&["build", "--base-url", address]).expect_code(2).stderr;
        assert!(told.contains("--base-url"), "{address}: {told}");
        assert!(!site.path("public").exists(), "{address}");
    }
}

#[test]
fn a_site_in_a_sub_folder_is_linked_from_the_root_of_its_host_where_it_must_be() {
    let site = site();
    site.run(&["build", "--base-url", "https://maps.example/our/maps/"]).expect_code(0);
    let lost = site.read("public/404.html");
    assert!(lost.contains("href=\"/our/maps/assets/"), "{lost}");
    assert!(!site.read("public/index.html").contains("/our/maps/assets"));
    let robots = site.read("public/robots.txt");
    assert!(robots.contains("https://maps.example/our/maps/sitemap.xml"));
}

#[test]
fn a_site_folder_that_is_not_there_is_wrong_usage() {
    let place = SiteTest::empty();
    let gone = place.path("gone");
    for command in [&["check"][..], &["build"], &["serve", "--port", "0"], &["add", "x.csv"]] {
        let told = run(&gone, command).expect_code(2).stderr;
        assert!(told.contains("gone"), "{command:?}: {told}");
    }
    assert!(files_below(&place.path("")).is_empty());
}

#[test]
fn an_output_folder_is_looked_for_where_the_command_is_run() {
    let (site, elsewhere) = (site(), SiteTest::empty());
    let mut command = program();
    command.current_dir(elsewhere.path("")).arg("--site");
    command.arg(site.path("")).args(["build", "--output", "made"]);
    command.assert().code(0);
    assert!(elsewhere.path("made/index.html").exists());
    assert!(!site.path("made").exists());
}

#[test]
fn a_new_site_fills_an_empty_folder_and_no_other() {
    let place = SiteTest::empty();
    let here = || {
        let mut command = program();
        command.current_dir(place.path("")).args(["new", "."]).output().unwrap()
    };
    assert_eq!(here().status.code(), Some(0));
    let made = files_below(&place.path(""));
    assert!(made.contains_key("site.toml") && made.contains_key(".gitignore"));
    assert_eq!(here().status.code(), Some(2));
    assert_eq!(files_below(&place.path("")), made);
}

#[test]
fn a_file_of_any_name_becomes_a_map_that_builds() {
    let from = SiteTest::empty();
    for name in ["assets.csv", "index.csv", "a\\b.csv", "c:d.csv", "t#?% é.csv", "con.csv", "_.csv"]
    {
        let site = SiteTest::titled();
        from.write(name, "name\nAsh Larder\n");
        let file = from.path(name);
        site.run(&["add", file.to_str().unwrap()]).expect_code(0);
        site.run(&["build"]).expect_code(0);
    }
}

#[test]
fn a_map_without_a_title_is_wrong_usage() {
    let site = site();
    let file = site.path("data/food.csv");
    site.run(&["add", file.to_str().unwrap(), "--title", "  "]).expect_code(2);
}

#[test]
fn annotations_name_files_from_where_the_command_is_run() {
    let place = SiteTest::empty().with("maps/site.toml", "titel = \"x\"\n");
    for (from, file) in [("", "file=maps/site.toml"), ("maps", "file=site.toml")] {
        let mut check = program();
        check.current_dir(place.path(from)).arg("--site");
        check.arg(place.path("maps"));
        let told = check.args(["check", "--format", "github"]).output().unwrap();
        let told = String::from_utf8(told.stdout).unwrap();
        assert!(told.contains(file), "{told}");
    }
}
