//! Open data: a map's listings as CSV and GeoJSON, with licence and date.
//!
//! Holds what the listings' pages show and nothing else. What staff did not publish is not in a
//! [`Map`], and the places of sensitive listings were cut down long before.

mod cell;
mod columns;
mod csv_file;
mod geojson_file;
mod readme;

use crate::atlas::Map;
use crate::config::{Licence, SiteConfig};
use crate::listing::Listing;
use crate::publish::Sink;
use crate::report::Problem;

/// Names of the files below the map's folder: CSV, GeoJSON, and what to know about them.
pub const CSV: &str = "data/listings.csv";
pub const GEOJSON: &str = "data/listings.geojson";
pub const README: &str = "data/README.txt";

/// Writes [`CSV`], [`GEOJSON`] and [`README`] below the map's folder, where the map has listings
/// to download; one of reference layers alone has none.
///
/// # Errors
/// What the sink says.
pub fn write(site: &SiteConfig, map: &Map, sink: &dyn Sink) -> Result<(), Problem> {
    if map.config.listings.is_none() {
        return Ok(());
    }
    let path = |name: &str| format!("{}/{name}", map.config.page.slug);
    sink.put(&path(CSV), &csv_file::csv(site, map)?)?;
    sink.put(&path(GEOJSON), &geojson_file::geojson(site, map)?)?;
    sink.put(&path(README), readme::readme(site, map).as_bytes())
}

/// The listings in list order.
fn by_name(map: &Map) -> impl Iterator<Item = &Listing> {
    map.by_name.iter().filter_map(|&rank| map.listings.get(rank as usize))
}

/// The map's licence, else the site's.
fn licence<'a>(site: &'a SiteConfig, map: &'a Map) -> Option<&'a Licence> {
    map.config.licence.as_ref().or(site.licence.as_ref())
}

/// Where the listing's page is, if the site's address is known.
fn page(site: &SiteConfig, map: &Map, listing: &Listing) -> Option<String> {
    let base = site.base_url.as_ref()?;
    Some(format!("{base}/{}/{}/", map.config.page.slug, listing.slug))
}

#[cfg(test)]
mod tests;
