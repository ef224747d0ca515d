//! The guide leads nowhere that isn't there.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};

fn pages() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let docs = fs::read_dir(root.join("docs")).unwrap().map(|entry| entry.unwrap().path());
    docs.chain(["README.md", "CHANGELOG.md", "data/README.md"].map(|name| root.join(name)))
        .filter(|path| path.extension().is_some_and(|e| e == "md"))
        .collect()
}

/// What stands in the round brackets of `[words](target)`.
fn links(text: &str) -> impl Iterator<Item = &str> {
    text.split("](").skip(1).filter_map(|rest| rest.split(')').next())
}

#[test]
fn every_link_to_a_file_of_the_repository_leads_there() {
    for page in pages() {
        let text = fs::read_to_string(&page).unwrap();
        for link in
            links(&text).filter(|link| !link.contains("://") && !link.starts_with("mailto:"))
        {
            let (file, place) = link.split_once('#').unwrap_or((link, ""));
            let target =
                if file.is_empty() { page.clone() } else { page.parent().unwrap().join(file) };
            assert!(target.exists(), "{} links to {link}", page.display());
            if !place.is_empty() && target.extension().is_some_and(|e| e == "md") {
                assert!(
                    headings(&target).contains(&place.to_owned()),
                    "{}: {link}",
                    page.display()
                );
            }
        }
    }
}

#[test]
fn the_contents_of_the_guide_name_every_page() {
    let contents = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/README.md");
    let text = fs::read_to_string(&contents).unwrap();
    let named: Vec<&str> = links(&text).collect();
    for page in pages().iter().filter(|page| page.parent() == contents.parent()) {
        let name = page.file_name().unwrap().to_string_lossy();
        assert!(name == "README.md" || named.contains(&&*name), "{name}");
    }
}

/// The anchors that a page's headings give, as GitHub makes them.
fn headings(page: &Path) -> Vec<String> {
    let text = fs::read_to_string(page).unwrap();
    text.lines()
        .filter(|line| line.starts_with('#'))
        .map(|line| {
            let words = line.trim_start_matches('#').trim().to_lowercase();
            let kept = words.chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c));
            kept.collect::<String>().replace(' ', "-")
        })
        .collect()
}
