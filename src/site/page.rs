//! Ordinary pages: accessibility, privacy, whatever else staff write.

use tera::Context;

use super::markdown::{self, Source};
use super::printer::{Printer, Sheet, safe};
use super::titles::Titles;
use crate::config::PageConfig;
use crate::report::Problem;

/// Writes `<slug>/index.html` for each page of `content/` that is no map and not the home page.
pub fn write(printer: &Printer<'_>, titles: &mut Titles<'_>) -> Result<(), Problem> {
    let mut pages = printer.site.pages.iter().filter(|page| page.slug != "index");
    pages.try_for_each(|page| {
        let body = markdown::html(&page.body, Source::Page, 2);
        draw(printer, titles, page, &body)
    })
}

/// Writes `<slug>/index.html` with this body, which is safe HTML.
pub fn draw(
    printer: &Printer<'_>,
    titles: &mut Titles<'_>,
    page: &PageConfig,
    body: &str,
) -> Result<(), Problem> {
    let path = format!("{}/", page.slug);
    let full_title = titles.page(&[&page.title], &[]);
    let mut variables = Context::new();
    variables.insert_value("body", safe(body));
    printer.page(Sheet {
        summary: page.summary.as_deref(),
        ..Sheet::plain("page", &path, &page.title, full_title, variables)
    })
}
