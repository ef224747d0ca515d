//! The command line as people and scripts use it: exit codes, streams, formats.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use serde_json::Value;
use support::{SiteTest, layer, program, run};

const FOOD: &str = "name,category,latitude,longitude\nAsh Larder,Food,51.51234,-0.11234\n";
/// One row of three has a phone number that can't be right.
const WARNED: &str = "name,phone,latitude,longitude\nAsh,01632 960001,51.51234,-0.11234\n\
                      Oak,12,51.51234,-0.11234\nElm,01632 960002,51.51234,-0.11234\n";

#[test]
fn a_sound_site_ends_with_0_and_says_what_was_read() {
    let run = SiteTest::mapping("food.csv", FOOD).run(&["check"]).expect_code(0);
    assert!(run.stdout.contains("data/food.csv: 1 row: 1 listing"), "{}", run.stdout);
}

#[test]
fn warnings_end_with_0_unless_strict_was_asked_for() {
    let site = SiteTest::mapping("food.csv", WARNED);
    site.run(&["check"]).expect_code(0);
    site.run(&["check", "--strict"]).expect_code(1);
    site.run(&["build", "--strict"]).expect_code(1);
    assert!(!site.path("public").exists());
    site.run(&["build"]).expect_code(0);
}

#[test]
fn errors_end_with_1_and_wrong_usage_with_2() {
    let site = SiteTest::titled().with("site.toml", "titel = \"x\"\n");
    site.run(&["check"]).expect_code(1);
    site.run(&["check", "--fromat", "json"]).expect_code(2);
    site.run(&["polish"]).expect_code(2);
    program().assert().code(2);
}

#[test]
fn check_writes_nothing() {
    let site = SiteTest::mapping("food.csv", FOOD);
    let before = support::files_below(&site.path(""));
    site.run(&["check"]).expect_code(0);
    assert_eq!(support::files_below(&site.path("")), before);
}

#[test]
fn json_counts_every_layer_and_names_row_and_column() {
    let check = SiteTest::mapping("food.csv", WARNED).check();
    assert_eq!(check["version"], 1);
    assert_eq!(check["maps"][0]["slug"], "help");
    let layer = layer(&check);
    for (key, count) in [("rows", 3), ("listings", 3), ("merged", 0), ("rejected", 0)] {
        assert_eq!(layer[key], count, "{key} in {layer}");
    }
    assert_eq!(layer["columns"]["name"], serde_json::json!(["name"]));
    let all = check["problems"].as_array().unwrap();
    let problem = all.iter().find(|p| p["code"] == "phone-invalid").unwrap();
    assert_eq!((&problem["row"], &problem["column"]), (&Value::from(3), &Value::from("phone")));
    assert_eq!(problem["file"], "data/food.csv");
    assert_eq!(problem["severity"], "warning");
    assert!(problem["message"].as_str().is_some() && problem["help"].as_str().is_some());
}

#[test]
fn annotations_for_github_name_file_and_title() {
    let run = SiteTest::mapping("food.csv", WARNED).run(&["check", "--format", "github"]);
    assert!(run.stdout.starts_with("::") && run.stdout.contains("food.csv"), "{}", run.stdout);
}

#[test]
fn results_go_to_stdout_and_messages_to_stderr() {
    let site = SiteTest::mapping("food.csv", WARNED);
    let check = site.run(&["check"]);
    assert!(check.stdout.contains("phone-invalid") && check.stderr.is_empty());
    let build = site.run(&["build"]);
    assert!(build.stderr.contains("phone-invalid") && build.stdout.is_empty());
}

#[test]
fn quiet_says_errors_alone() {
    let site = SiteTest::mapping("food.csv", WARNED);
    assert_eq!(site.run(&["build", "--quiet"]).expect_code(0).stderr, "");
    site.write("site.toml", "titel = \"x\"\n");
    assert!(site.run(&["build", "--quiet"]).expect_code(1).stderr.contains("titel"));
}

#[test]
fn a_pipe_gets_no_colours_and_no_progress() {
    let run = SiteTest::mapping("food.csv", WARNED).run(&["build"]);
    assert!(!run.stderr.contains('\u{1b}') && !run.stderr.contains('\r'), "{:?}", run.stderr);
}

#[test]
fn schemas_are_json_that_names_the_settings() {
    for (of, setting) in [("site", "basemap"), ("map", "facts"), ("theme", "extends")] {
        let run = SiteTest::empty().run(&["schema", of]).expect_code(0);
        let schema: Value = serde_json::from_str(&run.stdout).unwrap();
        assert!(schema["properties"][setting].is_object(), "{of}: {setting}");
    }
}

#[test]
fn completions_know_the_commands() {
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let run = SiteTest::empty().run(&["completions", shell]).expect_code(0);
        assert!(run.stdout.contains("build") && run.stdout.contains("serve"), "{shell}");
    }
}

#[test]
fn the_base_url_is_for_the_sitemap_and_search_engines_only() {
    let site = SiteTest::mapping("food.csv", FOOD);
    site.run(&["build", "--base-url", "https://maps.example.gov.uk/sub/"]).expect_code(0);
    let sitemap = site.read("public/sitemap.xml");
    assert!(sitemap.contains("https://maps.example.gov.uk/sub/help/"), "{sitemap}");
    let page = site.read("public/help/index.html");
    let rest = page.replace("rel=\"canonical\" href=\"https://maps.example.gov.uk/sub/help/\"", "");
    assert!(rest.len() < page.len() && !rest.contains("maps.example.gov.uk"));
    assert!(site.read("public/404.html").contains("/sub/"));
}

#[test]
fn a_folder_without_a_site_says_what_to_do() {
    let empty = SiteTest::empty();
    let check = empty.run(&["check"]).expect_code(1);
    assert!(check.stdout.contains("site.toml"), "{}", check.stdout);
    let nowhere = run(&empty.path("nowhere"), &["build"]);
    assert!(nowhere.code == 2 && nowhere.stderr.contains("fingerpost new"), "{}", nowhere.stderr);
}
