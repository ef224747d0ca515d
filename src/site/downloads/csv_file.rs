//! `listings.csv`: UTF-8, commas, one row a listing, in list order (RFC 4180).

use super::cell::safe;
use super::columns::{Column, SET_ASIDE, columns, degrees, precision};
use super::{by_name, page};
use crate::atlas::Map;
use crate::config::SiteConfig;
use crate::listing::{Listing, Location};
use crate::report::{Problem, code};

/// What stands between several values of one cell.
const SEPARATOR: &str = "; ";

pub(super) fn csv(site: &SiteConfig, map: &Map) -> Result<Vec<u8>, Problem> {
    let columns = columns(&map.listings);
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    let names = columns.iter().map(|column| column.name.as_str());
    let header: Vec<_> = SET_ASIDE.into_iter().chain(names).map(safe).collect();
    write(&mut writer, header.iter().map(AsRef::as_ref))?;
    for listing in by_name(map) {
        let cells = cells(site, map, listing, &columns);
        write(&mut writer, cells.iter().map(String::as_str))?;
    }
    writer.into_inner().map_err(|e| failed(&e.into_error()))
}

fn cells(site: &SiteConfig, map: &Map, listing: &Listing, columns: &[Column]) -> Vec<String> {
    let first = listing.locations.first();
    let degree = |read: fn(&Location) -> f64| {
        first.map_or(String::new(), |location| {
            degrees(read(location)).to_string()
        })
    };
    let mut cells = vec![
        listing.slug.clone(),
        page(site, map, listing).unwrap_or_default(),
        degree(|location| location.position.latitude),
        degree(|location| location.position.longitude),
        first.map_or("", precision).to_owned(),
        further(listing),
    ];
    cells.extend(columns.iter().map(|column| {
        let values = column.values(listing);
        safe(&values.join(separator(column))).into_owned()
    }));
    cells
}

/// An address reads on with commas; everything else is a list.
fn separator(column: &Column) -> &'static str {
    if column.name == "address" {
        ", "
    } else {
        SEPARATOR
    }
}

/// Latitude and longitude of the second location, the third, …: `51.45,-2.58; 51.46,-2.6`. An
/// apostrophe stands before a southern latitude, as the whole is text.
fn further(listing: &Listing) -> String {
    let pairs = listing.locations.iter().skip(1).map(|location| {
        let position = location.position;
        format!(
            "{},{}",
            degrees(position.latitude),
            degrees(position.longitude)
        )
    });
    let pairs: Vec<String> = pairs.collect();
    safe(&pairs.join(SEPARATOR)).into_owned()
}

fn write<'a>(
    writer: &mut csv::Writer<Vec<u8>>,
    cells: impl Iterator<Item = &'a str>,
) -> Result<(), Problem> {
    writer.write_record(cells).map_err(|e| failed(&e))
}

fn failed(error: &dyn std::error::Error) -> Problem {
    Problem::new(
        &code::OUTPUT_WRITE,
        format!("listings.csv can't be written: {error}."),
    )
    .help("This is a fault in Fingerpost: please report it.")
}
