//! A whole site's configuration, from its folder.

use std::path::{Path, PathBuf};

use super::content::{self, Content};
use super::document::{Document, in_order};
use super::model::SiteConfig;
use super::paths::SiteFolder;
use super::reading::read;
use super::site::{self, SiteFile};
use super::text_file::read_text;
use super::values::Values;
use crate::report::Problems;

/// Reads `site.toml` and every page of `content/`.
///
/// Settings and pages that can't be used are reported and left out, so that whatever else is
/// wrong is found in the same run. `None` where `site.toml` can't be read at all.
pub fn load(folder: &Path) -> (Option<SiteConfig>, Problems) {
    let folder = SiteFolder(resolved(folder));
    let (site, mut problems) = load_site(&folder);
    let Some(mut site) = site else {
        return (None, problems);
    };
    let (Content { maps, pages, urgent }, found) = content::load(&folder);
    problems.extend(found);
    site.maps = maps;
    site.pages = pages;
    site.urgent = urgent;
    (Some(site), problems)
}

/// The folder as an absolute path without links on the way, to tell what lies outside it.
fn resolved(folder: &Path) -> PathBuf {
    let real = folder.canonicalize();
    real.or_else(|_| std::path::absolute(folder)).unwrap_or_else(|_| folder.to_owned())
}

fn load_site(folder: &SiteFolder) -> (Option<SiteConfig>, Problems) {
    let mut problems = Problems::new();
    let text = match read_text(&folder.0, "site.toml") {
        Ok(text) => text,
        Err(problem) => {
            problems.push(*problem);
            return (None, problems);
        }
    };
    let document = Document::new("site.toml", &text);
    let (typed, found) = read::<SiteFile>(&document);
    problems.extend(found);
    let mut values = Values { document: &document, problems: &mut problems };
    let site = typed.map(|(typed, places)| site::resolve(typed, places, &mut values, folder));
    (site, in_order(problems))
}

#[cfg(test)]
mod tests;
