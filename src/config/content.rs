//! The pages of `content/`: found in a fixed order, read, and given an address each.

use std::collections::BTreeMap;
use std::path::Path;

use walkdir::WalkDir;

use super::document::{Document, in_order};
use super::front_matter::cut;
use super::map::PageFile;
use super::model::{MapConfig, PageConfig, UrgentConfig};
use super::page::{self, Page, Resolved};
use super::paths::SiteFolder;
use super::reading::read;
use super::text_file::read_text;
use super::urgent::{self, UrgentFile};
use super::values::Values;
use crate::report::{Problem, Problems, code};
use crate::slug::slug;

/// The slug of the home page, which has no address of its own.
pub(super) const HOME: &str = "index";

/// Addresses that the published site needs for itself.
const RESERVED: &[&str] = &["assets", "places", "404", "saved"];

/// Whether a map can have this slug, if no other page has it: the site's own addresses and the
/// home page's are taken.
pub fn is_free_for_maps(slug: &str) -> bool {
    !slug.is_empty() && slug != HOME && slug != urgent::SLUG && !RESERVED.contains(&slug)
}

/// All pages of a site.
#[derive(Debug, Default)]
pub(super) struct Content {
    /// By `order`, then by title.
    pub maps: Vec<MapConfig>,
    /// By slug.
    pub pages: Vec<PageConfig>,
    pub urgent: Option<UrgentConfig>,
}

/// Reads every Markdown file in `content/` and below. Folders there are for staff's own order:
/// they are no part of an address.
pub(super) fn load(folder: &SiteFolder) -> (Content, Problems) {
    let mut problems = Problems::new();
    let mut pages = Vec::new();
    for file in markdown_files(folder, &mut problems) {
        let (page, found) = load_page(folder, &file);
        problems.extend(found);
        pages.extend(page);
    }
    let pages = apart(pages, &mut problems);
    (sorted(pages), problems)
}

/// Paths from the site folder of the Markdown files in `content/`, sorted. Files and folders
/// whose names start with a dot belong to other programs.
fn markdown_files(folder: &SiteFolder, problems: &mut Problems) -> Vec<String> {
    let root = folder.0.join("content");
    if !root.is_dir() {
        let missing = Problem::new(&code::FILE_MISSING, "There is no folder content.");
        let help = "Make a folder content beside site.toml, with a Markdown file for each page.";
        problems.push(missing.help(help).file("content"));
        return Vec::new();
    }
    let hidden = |name: &std::ffi::OsStr| name.to_string_lossy().starts_with('.');
    let walk = WalkDir::new(&root).sort_by_file_name().into_iter();
    let mut files = Vec::new();
    for entry in walk.filter_entry(|entry| entry.depth() == 0 || !hidden(entry.file_name())) {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) => files.extend(markdown_path(folder, entry.path())),
            Err(error) => {
                let reason = error.io_error().map(ToString::to_string).unwrap_or_default();
                let message = format!("A folder in content can't be read: {reason}.");
                problems.push(Problem::new(&code::FILE_UNREADABLE, message).file("content"));
            }
        }
    }
    files
}

/// The path from the site folder of a Markdown file; `None` for other files.
fn markdown_path(folder: &SiteFolder, path: &Path) -> Option<String> {
    let extension = path.extension()?.to_str()?;
    if !extension.eq_ignore_ascii_case("md") {
        return None;
    }
    let relative = path.strip_prefix(&folder.0).ok()?;
    let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
    Some(parts.join("/"))
}

/// A page with its file, before it is known whether it can have the address it wants.
#[derive(Debug)]
struct Found {
    file: String,
    resolved: Resolved,
}

fn load_page(folder: &SiteFolder, file: &str) -> (Option<Found>, Problems) {
    let mut problems = Problems::new();
    let cut = match read_text(&folder.0, file).and_then(|text| cut(file, &text)) {
        Ok(cut) => cut,
        Err(problem) => {
            problems.push(*problem);
            return (None, problems);
        }
    };
    let document = Document::new(file, &cut.toml);
    if file == urgent::FILE {
        let page = load_urgent(&document, cut.body, &mut problems);
        return (page, in_order(problems));
    }
    let (typed, found) = read::<PageFile>(&document);
    problems.extend(found);
    let Some((typed, places)) = typed else {
        return (None, problems);
    };
    let mut values = Values { document: &document, problems: &mut problems };
    let stem = Path::new(file).file_stem().unwrap_or_default().to_string_lossy();
    let words = page::Words { slug: slug(&stem), body: cut.body, places };
    let resolved = page::resolve(typed, words, &mut values, folder);
    let found = Found { file: file.to_owned(), resolved };
    (Some(found), in_order(problems))
}

fn load_urgent(document: &Document<'_>, body: String, problems: &mut Problems) -> Option<Found> {
    let (typed, found) = read::<UrgentFile>(document);
    problems.extend(found);
    let (typed, places) = typed?;
    let mut values = Values { document, problems };
    let page = Page::Urgent(urgent::resolve(&typed, body, places, &mut values));
    Some(Found { file: urgent::FILE.to_owned(), resolved: Resolved { page, order: None } })
}

/// The pages whose address is free; the others are reported.
fn apart(found: Vec<Found>, problems: &mut Problems) -> Vec<Found> {
    let mut owners: BTreeMap<String, String> = BTreeMap::new();
    let mut kept = Vec::new();
    for page in found {
        let slug = page.resolved.page.config().slug.clone();
        let fault = if slug.is_empty() {
            Some(format!("{} has a name that can't be part of an address.", page.file))
        } else if RESERVED.contains(&slug.as_str()) {
            Some(format!("The address /{slug}/ is needed by the site itself."))
        } else {
            let owner = owners.get(&slug);
            owner.map(|owner| format!("{owner} has the address /{slug}/ already."))
        };
        match fault {
            None => {
                owners.insert(slug, page.file.clone());
                kept.push(page);
            }
            Some(message) => problems.push(clash(&page, message)),
        }
    }
    kept
}

fn clash(page: &Found, message: String) -> Problem {
    let problem = Problem::new(&code::PAGE_CLASH, message)
        .help("Rename the file, or give the page a slug of its own: slug = \"another-name\"");
    page.resolved.page.config().places.at_value(&["slug"], problem)
}

fn sorted(found: Vec<Found>) -> Content {
    let mut maps: Vec<(Option<i64>, MapConfig)> = Vec::new();
    let mut content = Content::default();
    for page in found {
        match page.resolved.page {
            Page::Map(map) => maps.push((page.resolved.order, *map)),
            Page::Ordinary(page) => content.pages.push(page),
            Page::Urgent(urgent) => content.urgent = Some(urgent),
        }
    }
    maps.sort_by_cached_key(|(order, map)| {
        let title = map.page.title.to_lowercase();
        (order.is_none(), *order, title, map.page.slug.clone())
    });
    content.pages.sort_by(|a, b| a.slug.cmp(&b.slug));
    content.maps = maps.into_iter().map(|(_, map)| map).collect();
    content
}
