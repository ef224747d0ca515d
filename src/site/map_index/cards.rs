//! `cards/<k>.json`: the listings' cards as HTML, by rank, for lists and the panel.
//!
//! Ranks follow the map, so the nearest listings share a few shards; a list by name is spread over
//! many, which is why a shard is small.

use rayon::prelude::*;
use serde::Serialize;

use super::json;
use super::shelf::{Put, Shelf};
use crate::report::Problem;

/// Listings in one shard: some 3 KB gzip.
pub(super) const SIZE: usize = 16;

#[derive(Serialize)]
struct Shard {
    cards: Vec<String>,
}

/// Draws and puts the cards, one shard after the other on each thread.
pub(super) fn publish(
    shelf: &Shelf<'_>,
    listings: usize,
    card: impl Fn(u32) -> Result<String, Problem> + Sync,
) -> Result<Vec<Put>, Problem> {
    let shards = (0..listings.div_ceil(SIZE)).into_par_iter().map(|k| {
        let ranks = k * SIZE..listings.min((k + 1) * SIZE);
        let cards = ranks.map(|rank| card(rank as u32)).collect::<Result<_, _>>()?;
        shelf.put(json(format!("cards/{k}.json"), &Shard { cards })?)
    });
    shards.collect()
}
