//! Open data: a map's listings as CSV and GeoJSON, with licence and date.
//!
//! Holds only what the pages show. What staff did not publish is not in a [`Map`].

use crate::atlas::Map;
use crate::config::SiteConfig;
use crate::publish::Sink;
use crate::report::Problem;

/// Writes `<map>/data/listings.csv`, `listings.geojson` and a `README.txt` with their licence.
///
/// # Errors
/// What the sink says.
pub fn write(site: &SiteConfig, map: &Map, sink: &dyn Sink) -> Result<(), Problem> {
    let _ = (site, map, sink);
    todo!()
}
