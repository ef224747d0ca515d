//! `core.json`: every position and category, in columns. With it the script clusters exactly, over
//! all listings, once the overview isn't enough. `choices.rs` has the rest.

use std::collections::BTreeMap;

use serde::Serialize;

use super::choices::{Column, columns};
use super::{File, json};
use crate::atlas::{Map, Place};
use crate::report::Problem;

#[derive(Serialize)]
struct Core<'a> {
    version: u8,
    /// The categories, if there are any.
    facets: BTreeMap<&'a str, Column>,
    spots: Spots,
    /// Spot and rank of the further locations of listings that have several.
    extra: Vec<(usize, u32)>,
    /// Words for "near …", each once.
    near: Vec<&'a str>,
}

/// The spots in Morton order.
#[derive(Serialize, Default)]
struct Spots {
    /// Degrees east times 100,000: the first, then differences.
    x: Vec<i32>,
    /// Degrees north times 100,000: the first, then differences.
    y: Vec<i32>,
    /// How many listings, counted on through the ranks, have their first location here.
    count: Vec<u32>,
    /// Index of the words for it, or -1.
    near: Vec<i32>,
}

pub(super) fn file(map: &Map) -> Result<File, Problem> {
    let (spots, extra, near) = spots(map);
    let core = Core { version: 1, facets: columns(map, true), spots, extra, near };
    json("core.json", &core)
}

fn spots(map: &Map) -> (Spots, Vec<(usize, u32)>, Vec<&str>) {
    let (mut spots, mut extra) = (Spots::default(), Vec::new());
    let (mut near, mut indexes) = (Vec::new(), BTreeMap::new());
    let mut before = Place { east: 0, north: 0 };
    for (index, spot) in map.spots.iter().enumerate() {
        let place = Place::of(spot.position);
        spots.x.push(place.east - before.east);
        spots.y.push(place.north - before.north);
        before = place;
        let lives_here = |rank: &u32| lives_at(map, *rank, place);
        spots.count.push(spot.ranks.iter().filter(|rank| lives_here(rank)).count() as u32);
        extra.extend(spot.ranks.iter().filter(|rank| !lives_here(rank)).map(|&rank| (index, rank)));
        spots.near.push(match spot.near.as_str() {
            "" => -1,
            words => *indexes.entry(words).or_insert_with(|| {
                near.push(words);
                near.len() as i32 - 1
            }),
        });
    }
    (spots, extra, near)
}

/// Whether this is the listing's first location.
pub(super) fn lives_at(map: &Map, rank: u32, place: Place) -> bool {
    let listing = map.listings.get(rank as usize);
    let first = listing.and_then(|listing| listing.locations.first());
    first.is_some_and(|location| Place::of(location.position) == place)
}
