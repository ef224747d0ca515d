//! `sw.js`, with which pages that somebody visited open again without a network, and what it reads.
//!
//! The script is the theme's, bundled; here it gets what it must know of the site. Where the site
//! keeps nothing, the same script removes itself and what it kept from browsers that have it.

use std::collections::BTreeMap;

use serde::Serialize;
use tera::Context;

use super::map_index::MapIndex;
use super::one_map::OneMap;
use super::printer::{Printer, Sheet};
use super::titles::Titles;
use crate::config::SiteConfig;
use crate::report::{Problem, code};

/// The script's name among the theme's files, and in the site's first folder: a service worker
/// sees only what lies beside it or below.
pub const SCRIPT: &str = "sw.js";

/// What an address that was never visited shows without a network.
const OFFLINE_PAGE: &str = "offline.html";

/// Bytes that the index of a map may have, before compression, to be kept whole. A larger one is
/// kept as far as it was used.
const MOST_BYTES: usize = 1_000_000;

/// Files of the theme that pages open without.
const UNNEEDED: [&str; 3] = ["exit.js", "licences.txt", SCRIPT];

/// What the script must know, for `Site` in `scripts/sw.ts`.
#[derive(Serialize)]
struct Site<'a> {
    offline: bool,
    language: &'a str,
    assets: Vec<String>,
    always: Vec<String>,
    never: Vec<String>,
    words: BTreeMap<&'static str, String>,
}

/// Writes `sw.js`, and `offline.html` for addresses that were never visited.
pub fn write(printer: &Printer<'_>, titles: &mut Titles<'_>) -> Result<(), Problem> {
    let Some(script) = printer.theme.assets.files.get(SCRIPT) else {
        return Ok(());
    };
    let known = serde_json::to_string(&known(printer)).map_err(|error| {
        let message = format!("What {SCRIPT} must know can't be written: {error}.");
        Problem::new(&code::OUTPUT_WRITE, message)
    })?;
    let mut whole = format!("self.fingerpostSite={known};\n").into_bytes();
    whole.extend_from_slice(script);
    printer.put(SCRIPT, &whole)?;
    if printer.site.offline { write_page(printer, titles) } else { Ok(()) }
}

fn known<'a>(printer: &Printer<'a>) -> Site<'a> {
    let (site, assets) = (printer.site, &printer.theme.assets);
    let names = assets.files.keys().filter(|name| !UNNEEDED.contains(&name.as_str()));
    let hidden = site.maps.iter().filter(|map| map.exit.is_some());
    let say = |key: &str| printer.words().say(key, &[("date", "{date}"), ("time", "{time}")]);
    Site {
        offline: site.offline,
        language: &site.language,
        assets: names.map(|name| format!("{}/{name}", assets.folder)).collect(),
        always: always(site),
        never: hidden.map(|map| format!("{}/", map.page.slug)).collect(),
        words: BTreeMap::from([("copy", say("offline-copy")), ("slow", say("offline-slow"))]),
    }
}

/// Pages that are kept before anybody visits them: who to ring must be there without a network.
fn always(site: &SiteConfig) -> Vec<String> {
    let urgent = site.urgent.iter().map(|urgent| format!("{}/", urgent.page.slug));
    [OFFLINE_PAGE.to_owned()].into_iter().chain(urgent).collect()
}

/// Its links start at the page itself; the script puts the site's first folder there.
fn write_page(printer: &Printer<'_>, titles: &mut Titles<'_>) -> Result<(), Problem> {
    let title = printer.words().say("offline", &[]);
    let full_title = titles.page(&[&title], &[]);
    let sheet = Sheet::plain("offline", OFFLINE_PAGE, &title, full_title, Context::new());
    printer.draw(sheet, "./", OFFLINE_PAGE)
}

/// Writes `offline.json` beside the manifest: the names of the index's files; none where they are
/// too large to be kept whole.
pub fn write_list(
    printer: &Printer<'_>,
    one: &OneMap<'_>,
    index: &MapIndex,
) -> Result<(), Problem> {
    if !keeps(printer, one) {
        return Ok(());
    }
    let size: usize = index.files().map(|(_, bytes)| bytes).sum();
    let names = index.files().map(|(name, _)| name).filter(|_| size <= MOST_BYTES);
    let names: Vec<&str> = names.collect();
    let list = serde_json::json!(names).to_string();
    printer.put(&format!("{}{}/offline.json", one.path(), index.folder()), list.as_bytes())
}

/// Address of the script from a page of this map, from where `root` leads to the site's first
/// folder; none where nothing is kept.
pub fn address(printer: &Printer<'_>, one: &OneMap<'_>, root: &str) -> Option<String> {
    keeps(printer, one).then(|| format!("{root}{SCRIPT}"))
}

/// Whether pages of this map are kept: not where people may have to hide that they saw them.
fn keeps(printer: &Printer<'_>, one: &OneMap<'_>) -> bool {
    printer.site.offline && one.map.config.exit.is_none()
}
