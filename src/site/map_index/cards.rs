//! `cards/<k>.json`: the listings' cards as HTML, in list order, for "show more" and the panel.

use rayon::prelude::*;
use serde::Serialize;

use super::{File, json};
use crate::report::Problem;

/// Listings in one shard: two and a half pages of the list, some 10 KB.
pub(super) const SIZE: usize = 50;

#[derive(Serialize)]
struct Shard {
    cards: Vec<String>,
}

pub(super) fn files(
    by_name: &[u32],
    card: impl Fn(u32) -> Result<String, Problem> + Sync,
) -> Result<Vec<File>, Problem> {
    let shards = by_name.par_chunks(SIZE).enumerate().map(|(k, ranks)| {
        let cards = ranks.iter().map(|&rank| card(rank)).collect::<Result<_, _>>()?;
        json(format!("cards/{k}.json"), &Shard { cards })
    });
    shards.collect()
}
