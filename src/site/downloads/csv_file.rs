//! `listings.csv`: UTF-8, commas, one row a listing, in list order (RFC 4180).

use rayon::prelude::*;

use super::cell::safe;
use super::columns::{Column, SET_ASIDE, columns, degrees, precision};
use super::{by_name, page};
use crate::atlas::Map;
use crate::config::SiteConfig;
use crate::listing::{Listing, Location};
use crate::report::{Problem, code};

/// Listings that one thread writes at a time.
const CHUNK: usize = 500;

pub(super) fn csv(site: &SiteConfig, map: &Map) -> Result<Vec<u8>, Problem> {
    let columns = columns(&map.listings);
    let names = columns.iter().map(|column| column.name.as_str());
    let header = SET_ASIDE.into_iter().chain(names).map(|name| safe(name).into_owned());
    let listings: Vec<&Listing> = by_name(map).collect();
    let rows: Vec<Vec<u8>> = listings
        .par_chunks(CHUNK)
        .map(|chunk| records(chunk.iter().map(|listing| cells(site, map, listing, &columns))))
        .collect::<Result<_, _>>()?;
    let mut file = records([header.collect()])?;
    file.extend(rows.concat());
    Ok(file)
}

fn records(rows: impl IntoIterator<Item = Vec<String>>) -> Result<Vec<u8>, Problem> {
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).map_err(|e| failed(&e))?;
    }
    writer.into_inner().map_err(|e| failed(&e.into_error()))
}

fn cells(site: &SiteConfig, map: &Map, listing: &Listing, columns: &[Column]) -> Vec<String> {
    let first = listing.locations.first();
    let degree = |read: fn(&Location) -> f64| {
        first.map_or(String::new(), |location| degrees(read(location)).to_string())
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
        safe(&values.join(column.separator())).into_owned()
    }));
    cells
}

/// Latitude and longitude of the second location, the third, …: `51.45,-2.58; 51.46,-2.6`. An
/// apostrophe stands before a southern latitude, as the whole is text.
fn further(listing: &Listing) -> String {
    let pairs = listing.locations.iter().skip(1).map(|location| {
        let position = location.position;
        format!("{},{}", degrees(position.latitude), degrees(position.longitude))
    });
    let pairs: Vec<String> = pairs.collect();
    safe(&pairs.join("; ")).into_owned()
}

fn failed(error: &dyn std::error::Error) -> Problem {
    Problem::new(&code::OUTPUT_WRITE, format!("listings.csv can't be written: {error}."))
        .help("This is a fault in Fingerpost: please report it.")
}
