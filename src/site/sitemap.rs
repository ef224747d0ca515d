//! `sitemap.xml` for search engines, and `robots.txt` that names it.
//!
//! Sitemaps hold whole addresses (sitemaps.org), so a site whose address isn't known has none.

use std::fmt::Write as _;

use super::one_map::OneMap;
use super::printer::Printer;
use crate::listing::Date;
use crate::report::Problem;

/// Addresses that one file may have.
const MOST: usize = 50_000;

/// A page with the day on which what it says was last checked.
type Entry = (String, Option<Date>);

/// Writes both files. `lists` are the paths of the lists by category and need.
pub fn write(
    printer: &Printer<'_>,
    maps: &[OneMap<'_>],
    lists: Vec<String>,
) -> Result<(), Problem> {
    let mut robots = String::from("User-agent: *\nAllow: /\n");
    if let Some(address) = printer.address("sitemap.xml") {
        let _ = write!(robots, "\nSitemap: {address}\n");
        write_sitemap(printer, &entries(printer, maps, lists))?;
    }
    printer.put("robots.txt", robots.as_bytes())
}

fn entries(printer: &Printer<'_>, maps: &[OneMap<'_>], lists: Vec<String>) -> Vec<Entry> {
    let pages = printer.site.pages.iter().filter(|page| page.slug != "index");
    let mut entries: Vec<Entry> = vec![(String::new(), None)];
    entries.extend(pages.map(|page| (format!("{}/", page.slug), None)));
    entries
        .extend(printer.site.urgent.iter().map(|urgent| (format!("{}/", urgent.page.slug), None)));
    entries.extend(lists.into_iter().map(|list| (list, None)));
    for one in maps {
        entries.push((one.path(), one.map.updated));
        let listings = one.map.listings.iter();
        entries.extend(listings.map(|l| (format!("{}{}/", one.path(), l.slug), l.updated)));
    }
    entries.sort();
    entries
}

/// One file, or one that names several.
fn write_sitemap(printer: &Printer<'_>, entries: &[Entry]) -> Result<(), Problem> {
    if entries.len() <= MOST {
        return printer.put("sitemap.xml", document(printer, "urlset", "url", entries).as_bytes());
    }
    let mut parts: Vec<Entry> = Vec::new();
    for (number, part) in (1..).zip(entries.chunks(MOST)) {
        let name = format!("sitemap-{number}.xml");
        printer.put(&name, document(printer, "urlset", "url", part).as_bytes())?;
        parts.push((name, None));
    }
    let index = document(printer, "sitemapindex", "sitemap", &parts);
    printer.put("sitemap.xml", index.as_bytes())
}

fn document(printer: &Printer<'_>, root: &str, element: &str, entries: &[Entry]) -> String {
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <{root} xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    );
    for (path, day) in entries {
        let address = escaped(&printer.address(path).unwrap_or_default());
        let day = day.map_or_else(String::new, |day| format!("<lastmod>{day}</lastmod>"));
        let _ = writeln!(xml, "<{element}><loc>{address}</loc>{day}</{element}>");
    }
    let _ = writeln!(xml, "</{root}>");
    xml
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
