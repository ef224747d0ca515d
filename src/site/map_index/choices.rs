//! `choices.json`: the order of the list, and every facet but the categories, in columns. The script
//! reads it with the first choice: the first view of the map does without.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{File, json};
use crate::atlas::{Facet, Map};
use crate::report::Problem;

/// The facet whose looks markers wear. It is in `core.json`.
pub(super) const CATEGORY: &str = "category";

#[derive(Serialize)]
struct Choices<'a> {
    version: u8,
    /// Rank of the first listing by name, of the second, …
    order: &'a [u32],
    facets: BTreeMap<&'a str, Column>,
}

/// The values of one facet.
#[derive(Serialize)]
pub(super) struct Column {
    /// For each rank its main option, or -1.
    first: Vec<i32>,
    more: More,
}

/// The further options of listings that have several. In columns, because differences of ranks are
/// small numbers that compress well.
#[derive(Serialize, Default)]
struct More {
    /// Rank of each: the first, then differences.
    after: Vec<u32>,
    option: Vec<u16>,
}

pub(super) fn file(map: &Map) -> Result<File, Problem> {
    let choices = Choices { version: 1, order: &map.by_name, facets: columns(map, false) };
    json("choices.json", &choices)
}

/// The columns of the categories, or those of all other facets.
pub(super) fn columns(map: &Map, categories: bool) -> BTreeMap<&str, Column> {
    let wanted = |facet: &&Facet| (facet.key == CATEGORY) == categories;
    let facets = map.facets.iter().filter(wanted);
    facets.map(|facet| (facet.key.as_str(), column(facet))).collect()
}

fn column(facet: &Facet) -> Column {
    let first = facet.values.iter().map(|values| values.first().map_or(-1, |&v| i32::from(v)));
    let mut more = More::default();
    let mut before = 0;
    for (rank, values) in (0_u32..).zip(&facet.values) {
        for &option in values.iter().skip(1) {
            more.after.push(rank - before);
            more.option.push(option);
            before = rank;
        }
    }
    Column { first: first.collect(), more }
}
