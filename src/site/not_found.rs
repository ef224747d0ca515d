//! The page that hosts show for an address that isn't there.

use tera::Context;

use super::printer::{Printer, Sheet};
use super::titles::Titles;
use crate::report::Problem;

/// Writes `404.html`. It is shown at any depth, so its links start at the host's root: the path of
/// the site's address, or the root itself where that isn't known.
pub fn write(printer: &Printer<'_>, titles: &mut Titles<'_>) -> Result<(), Problem> {
    let root = root(printer.site.base_url.as_deref());
    let title = printer.words().say("not-found", &[]);
    let full_title = titles.page(&[&title], &[]);
    let sheet = Sheet::plain("not-found", "404.html", &title, full_title, Context::new());
    printer.draw(sheet, &root, "404.html")
}

/// `https://example.gov.uk/maps` gives `/maps/`.
fn root(base_url: Option<&str>) -> String {
    let path = base_url
        .and_then(|url| url.split_once("://"))
        .and_then(|(_, rest)| rest.split_once('/'))
        .map_or("", |(_, path)| path.trim_matches('/'));
    if path.is_empty() { "/".to_owned() } else { format!("/{path}/") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_start_where_the_site_does() {
        assert_eq!(root(None), "/");
        assert_eq!(root(Some("https://maps.example.gov.uk")), "/");
        assert_eq!(root(Some("https://example.gov.uk/our/maps/")), "/our/maps/");
    }
}
