//! The rules of the house, read from the `use` lines: data runs one way, and no stage reaches back.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::path::Path;

/// Each stage with the stages whose words it may use.
const MAY_USE: &[(&str, &[&str])] = &[
    // Only for the words of its summary.
    ("report", &["config", "listing"]),
    ("source", &["report"]),
    ("place", &["source", "report"]),
    ("listing", &["config", "source", "place", "report"]),
    ("config", &["listing", "report"]),
    ("atlas", &["config", "source", "listing", "place", "report"]),
    ("theme", &["config", "report"]),
    ("site", &["config", "listing", "place", "atlas", "theme", "publish", "report"]),
    ("publish", &["report"]),
    ("serve", &[]),
    // Beside the line: every stage may use these, and they use none.
    ("slug.rs", &[]),
    ("suggest.rs", &[]),
];

fn sources(stage: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(stage);
    walkdir::WalkDir::new(folder)
        .into_iter()
        .map(|entry| entry.unwrap().into_path())
        .filter(|path| path.extension().is_some_and(|e| e == "rs"))
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            // What stands below is for tests, which may set a stage up with the ones around it.
            let text = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
            (path.display().to_string(), text)
        })
        .filter(|(path, _)| !path.ends_with("tests.rs"))
        .collect()
}

#[test]
fn every_stage_uses_only_the_stages_before_it() {
    for (stage, allowed) in MAY_USE {
        for (path, text) in sources(stage) {
            for used in text.split("crate::").skip(1) {
                let name: String =
                    used.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                let known = MAY_USE.iter().any(|(other, _)| *other == name);
                assert!(
                    !known || name == *stage || allowed.contains(&name.as_str()),
                    "{path} uses {name}"
                );
            }
        }
    }
}

#[test]
fn only_the_command_line_prints_and_only_it_and_publish_write_files() {
    for (stage, _) in MAY_USE {
        for (path, text) in sources(stage) {
            assert!(!text.contains("println!"), "{path} prints");
            let writes = ["fs::write", "File::create", "create_dir", "remove_dir", "fs::rename"];
            let writes = writes.iter().any(|w| text.contains(w));
            assert!(!writes || *stage == "publish", "{path} writes files");
        }
    }
}

#[test]
fn the_program_stands_on_fewer_than_175_crates() {
    let lock =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock")).unwrap();
    assert!(lock.contains("name = \"fingerpost\""));
    let tree = std::process::Command::new(env!("CARGO"))
        .args(["tree", "--edges", "normal,build", "--prefix", "none", "--target"])
        .args(["x86_64-unknown-linux-gnu", "--format", "{p}"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let tree = String::from_utf8(tree.stdout).unwrap();
    let crates: std::collections::BTreeSet<&str> = tree
        .lines()
        .filter_map(|line| line.split(" (").next())
        .map(str::trim)
        .filter(|l| !l.is_empty())
        .collect();
    assert!(crates.len() > 50, "cargo tree said {tree}");
    assert!(crates.len() < 175, "{} crates", crates.len());
}
