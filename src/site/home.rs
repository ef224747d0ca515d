//! The home page: all maps.

use tera::Context;

use super::context::MapLink;
use super::drawings::Drawings;
use super::markdown::{self, Source};
use super::one_map::OneMap;
use super::printer::{Printer, Sheet, safe};
use super::titles::Titles;
use crate::report::Problem;

/// Writes `index.html`, with the words of `content/index.md` if there is one.
pub fn write(
    printer: &Printer<'_>,
    maps: &[OneMap<'_>],
    titles: &mut Titles<'_>,
) -> Result<(), Problem> {
    let site = printer.site;
    let page = site.pages.iter().find(|page| page.slug == "index");
    let title = page.map_or(site.title.as_str(), |page| page.title.as_str());
    let introduction = page.map(|page| markdown::html(&page.body, Source::Page, 2));
    let mut icons: Vec<&str> = maps.iter().flat_map(OneMap::icons).copied().collect();
    icons.sort_unstable();
    icons.dedup();
    let mut variables = Context::new();
    variables.insert("maps", &maps.iter().map(link).collect::<Vec<_>>());
    variables.insert("icons", &icons);
    variables.insert_value("introduction", safe(introduction.as_deref().unwrap_or_default()));
    printer.page(Sheet {
        kind: "home",
        path: "",
        title,
        full_title: titles.home(title),
        summary: page.and_then(|page| page.summary.as_deref()),
        above: Vec::new(),
        canonical: None,
        drawings: Drawings::Used(&[]),
        variables,
    })
}

/// The map as the pages of the site link to it.
pub fn link<'m>(one: &'m OneMap<'_>) -> MapLink<'m> {
    MapLink {
        slug: one.slug,
        title: one.title,
        summary: one.map.config.page.summary.as_deref(),
        count: one.map.listings.len(),
        updated: one.map.updated.map(|day| day.to_string()),
        categories: one.categories().to_vec(),
    }
}
