//! The page of services that a resident saved. The list itself is in the resident's browser alone;
//! scripts draw it from the listings' own pages.
//!
//! Maps that ask for "Exit this page" are left out: nothing of them is to be found in a browser.

use tera::Context;

use super::home;
use super::one_map::OneMap;
use super::page_config::PageConfig;
use super::printer::{Printer, Sheet, safe};
use super::titles::Titles;
use crate::report::Problem;

/// From the page to the site's first folder.
const ROOT: &str = "../";

/// Writes `saved/index.html`.
pub fn write(
    printer: &Printer<'_>,
    maps: &[OneMap<'_>],
    titles: &mut Titles<'_>,
) -> Result<(), Problem> {
    let title = printer.words().say("saved", &[]);
    let (never, open): (Vec<&OneMap<'_>>, _) = maps.iter().partition(|one| one.asks_for_exit());
    let mut variables = Context::new();
    variables.insert("maps", &open.iter().map(|one| home::link(one)).collect::<Vec<_>>());
    let never: Vec<&str> = never.iter().map(|one| one.slug).collect();
    variables.insert("never", &never.join(" "));
    let config = match open.iter().any(|one| one.map.knows_hours()) {
        true => config(printer, &title).json()?,
        false => String::new(),
    };
    variables.insert_value("config_json", safe(&config));
    let full_title = titles.page(&[&title], &[]);
    printer.page(Sheet::plain("saved", "saved/", &title, full_title, variables))
}

/// What the script of opening hours needs.
fn config<'a>(printer: &'a Printer<'_>, title: &'a str) -> PageConfig<'a> {
    let mut config = PageConfig::new(printer, ROOT, ROOT, title);
    config.nation = Some(printer.site.nation);
    config.words.retain(|key, _| key.starts_with("hours-"));
    config
}
