//! `hours.json`: when each listing is open. The script reads it when somebody filters by opening
//! times; cards and pages carry their own hours.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{File, json};
use crate::atlas::Map;
use crate::config::Nation;
use crate::listing::{Listing, Schedule};
use crate::report::Problem;

/// The listing says nothing of its hours.
const SILENT: i32 = -1;
/// Its hours are there as text, but weren't understood.
const TEXT: i32 = -2;
/// It is temporarily closed, whatever its hours are.
const CLOSED: i32 = -3;

#[derive(Serialize)]
struct Hours<'a> {
    version: u8,
    /// Whose bank holidays count.
    nation: Nation,
    /// Each schedule once, as its type writes it.
    schedules: Vec<&'a Schedule>,
    /// For each rank its schedule, or one of the numbers above.
    of: Vec<i32>,
}

/// The file, where the hours of any listing were understood.
pub(super) fn file(map: &Map, nation: Nation) -> Result<Option<File>, Problem> {
    if !map.knows_hours() {
        return Ok(None);
    }
    let mut schedules = Vec::new();
    let mut indexes: BTreeMap<String, i32> = BTreeMap::new();
    let of = map.listings.iter().map(|listing| match schedule(listing) {
        Ok(schedule) => *indexes.entry(schedule.osm()).or_insert_with(|| {
            schedules.push(schedule);
            schedules.len() as i32 - 1
        }),
        Err(number) => number,
    });
    let of = of.collect();
    json("hours.json", &Hours { version: 1, nation, schedules, of }).map(Some)
}

fn schedule(listing: &Listing) -> Result<&Schedule, i32> {
    if listing.closed.is_some() {
        return Err(CLOSED);
    }
    let hours = listing.hours.as_ref().ok_or(SILENT)?;
    hours.schedule.as_ref().ok_or(TEXT)
}
