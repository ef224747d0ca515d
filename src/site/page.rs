//! Ordinary pages: accessibility, privacy, whatever else staff write.

use tera::Context;

use super::drawings::Drawings;
use super::markdown::{self, Source};
use super::printer::{Printer, Sheet, safe};
use super::titles::Titles;
use crate::report::Problem;

/// Writes `<slug>/index.html` for each page of `content/` that is no map and not the home page.
pub fn write(printer: &Printer<'_>, titles: &mut Titles<'_>) -> Result<(), Problem> {
    let pages = printer.site.pages.iter().filter(|page| page.slug != "index");
    for page in pages {
        let mut variables = Context::new();
        variables.insert("icons", &Vec::<&str>::new());
        variables.insert_value("body", safe(&markdown::html(&page.body, Source::Page, 2)));
        printer.page(Sheet {
            kind: "page",
            path: &format!("{}/", page.slug),
            title: &page.title,
            full_title: titles.page(&[&page.title], &[]),
            summary: page.summary.as_deref(),
            above: Vec::new(),
            canonical: None,
            drawings: Drawings::Used(&[]),
            variables,
        })?;
    }
    Ok(())
}
