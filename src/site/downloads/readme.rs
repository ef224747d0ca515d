//! `README.txt`: whose data it is, how old, and under which licence; CSV has no place for that.

use super::licence;
use crate::atlas::Map;
use crate::config::SiteConfig;

/// What a reader of the files has to know.
const ABOUT: &str = "\
listings.csv      one row a listing, UTF-8, commas
listings.geojson  one feature a listing, WGS84 (EPSG:4326)

Several values in one cell are separated by semicolons. In the CSV file an apostrophe stands
before text that a spreadsheet could take for a formula. \"precision\" says how exact a location
is: \"exact\", \"postcode\" (the middle of the postcode) or \"rough\" (rounded on purpose).
";

pub(super) fn readme(site: &SiteConfig, map: &Map) -> String {
    let licence = licence(site, map).map(|licence| match &licence.url {
        Some(url) => format!("{} <{url}>", licence.name),
        None => licence.name.clone(),
    });
    let organisation = Some(site.organisation.name.clone()).filter(|name| !name.is_empty());
    let facts = [
        ("Published by", organisation),
        ("Source", map.config.source.clone()),
        ("Licence", Some(licence.unwrap_or_else(|| "not stated: ask before reuse".to_owned()))),
        ("Last checked", map.updated.map(|day| day.to_string())),
        ("Listings", Some(map.listings.len().to_string())),
    ];
    let mut text = format!("{}\n\n", one_line(&map.config.page.title));
    for (label, value) in facts {
        if let Some(value) = value {
            text.push_str(&format!("{label}: {}\n", one_line(&value)));
        }
    }
    text.push('\n');
    text.push_str(ABOUT);
    text
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
