//! `manifest.json`: what there is to fetch, and what its numbers stand for. The script reads it
//! first, so it stays small: titles and counts of options are in the page.

use serde::Serialize;

use super::{File, cards, json};
use crate::atlas::{Category, Facet, Map, Shape, WHEN, WHEN_OPTIONS};
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
    facets: Vec<Options<'a>>,
    markers: Markers<'a>,
    /// First rank of each leaf; the last one ends with the listings.
    leaves: &'a [u32],
    cards: Cards,
    /// Whether there is a `context.json`.
    context: bool,
    /// Whether there is an `hours.json`, which has the column of the filter `when`.
    hours: bool,
    /// ISO 8601: when the newest listing was checked.
    updated: Option<String>,
}

/// What the indexes of a facet's options in `core.json` stand for.
#[derive(Serialize)]
struct Options<'a> {
    key: &'a str,
    /// Slugs.
    options: Vec<&'a str>,
}

/// How the markers of each category look, in columns by index of the category's option.
#[derive(Serialize)]
struct Markers<'a> {
    icon: Vec<&'a str>,
    colour: Vec<&'a str>,
    ink: Vec<&'a str>,
    shape: Vec<Shape>,
}

#[derive(Serialize)]
struct Cards {
    /// Listings in a shard, by rank.
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
        located: map.listings.iter().filter(|listing| !listing.locations.is_empty()).count(),
        spots: map.spots.len(),
        bounds: map.bounds.map(box_of),
        facets: map.facets.iter().map(options).chain(when(map)).collect(),
        markers: markers(&map.categories),
        leaves,
        cards: Cards { size: cards::SIZE, shards },
        context,
        hours: map.knows_hours(),
        updated: map.updated.map(|day| day.to_string()),
    };
    json(PATH, &manifest)
}

fn options(facet: &Facet) -> Options<'_> {
    Options { key: &facet.key, options: facet.options.iter().map(|o| o.slug.as_str()).collect() }
}

/// The filter by opening times. It comes last: its column depends on the moment.
fn when(map: &Map) -> Option<Options<'_>> {
    map.knows_hours().then(|| Options { key: WHEN, options: WHEN_OPTIONS.to_vec() })
}

fn markers(categories: &[Category]) -> Markers<'_> {
    let looks = || categories.iter().map(|category| &category.marker);
    Markers {
        icon: looks().map(|look| look.icon.as_str()).collect(),
        colour: looks().map(|look| look.colour.as_str()).collect(),
        ink: looks().map(|look| look.ink.as_str()).collect(),
        shape: looks().map(|look| look.shape).collect(),
    }
}
