//! `manifest.json`: what there is to fetch, and what the filters offer. The script reads it first.

use serde::Serialize;

use super::{File, cards, json};
use crate::atlas::{Facet, Map, Marker};
use crate::place::Bounds;
use crate::report::Problem;

pub(super) const PATH: &str = "manifest.json";

#[derive(Serialize)]
struct Manifest<'a> {
    version: u8,
    listings: usize,
    /// Listings with a location.
    located: usize,
    /// Places with at least one listing.
    spots: usize,
    /// West, south, east, north in degrees.
    bounds: Option<[f64; 4]>,
    facets: &'a [Facet],
    /// By index of the category's option.
    markers: Vec<&'a Marker>,
    /// First rank of each leaf; the last one ends with the listings.
    leaves: &'a [u32],
    cards: Cards,
    /// Whether there is a `context.json`.
    context: bool,
    /// ISO 8601: when the newest listing was checked.
    updated: Option<String>,
}

#[derive(Serialize)]
struct Cards {
    /// Listings in a shard, in list order.
    size: usize,
    shards: usize,
}

pub(super) fn file(
    map: &Map,
    leaves: &[u32],
    shards: usize,
    context: bool,
) -> Result<File, Problem> {
    let box_of = |b: Bounds| [b.west, b.south, b.east, b.north];
    let manifest = Manifest {
        version: 1,
        listings: map.listings.len(),
        located: map
            .listings
            .iter()
            .filter(|listing| !listing.locations.is_empty())
            .count(),
        spots: map.spots.len(),
        bounds: map.bounds.map(box_of),
        facets: &map.facets,
        markers: map
            .categories
            .iter()
            .map(|category| &category.marker)
            .collect(),
        leaves,
        cards: Cards {
            size: cards::SIZE,
            shards,
        },
        context,
        updated: map.updated.map(|day| day.to_string()),
    };
    json(PATH, &manifest)
}
