//! A whole published site, file by file. `UPDATE_EXPECTED=1 cargo test --test golden` writes it
//! again after a wanted change; review the difference like code.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use support::{files_below, program};

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name)
}

/// The published site, without what changes with every change of a style or script: the bytes of
/// `assets/` and `sw.js`, and the hashes in the names of `assets/` and `index/`.
fn publish(output: &Path) -> BTreeMap<String, String> {
    let mut build = program();
    build.arg("--site").arg(folder("site")).arg("build").arg("--output").arg(output);
    build.assert().success();
    files_below(output)
        .into_iter()
        .map(|(path, content)| {
            let is_asset = path.starts_with("assets/") || path == "sw.js";
            let text = if is_asset { String::new() } else { String::from_utf8(content).unwrap() };
            (without_hashes(&path), without_hashes(&text))
        })
        .collect()
}

/// Puts HASH for the part after `assets/` or `index/`.
fn without_hashes(text: &str) -> String {
    let mut clean = String::new();
    let mut rest = text;
    while let Some(at) =
        ["assets/", "index/"].iter().filter_map(|f| Some(rest.find(f)? + f.len())).min()
    {
        let (before, after) = rest.split_at(at);
        let hash = after.find(|c: char| !c.is_ascii_hexdigit()).unwrap_or(after.len());
        clean.push_str(before);
        clean.push_str(if hash >= 8 { "HASH" } else { &after[..hash] });
        rest = &after[hash..];
    }
    clean + rest
}

#[test]
fn the_published_site_is_the_expected_one() {
    let output = tempfile::TempDir::new().unwrap();
    let published = publish(&output.path().join("public"));
    let expected = folder("public");
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        let _ = fs::remove_dir_all(&expected);
        for (path, text) in &published {
            let file = expected.join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
    }
    let expected: BTreeMap<String, String> = files_below(&expected)
        .into_iter()
        .map(|(path, content)| (path, String::from_utf8(content).unwrap()))
        .collect();
    let names = |site: &BTreeMap<String, String>| site.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&published), names(&expected), "other files than expected");
    for (path, text) in &published {
        assert_eq!(text, &expected[path], "{path} is not as expected");
    }
}
