//! `leaf/<k>.json`: names and slugs of the listings in one leaf of the quadtree.

use serde::Serialize;

use super::{File, json};
use crate::atlas::Map;
use crate::report::Problem;

#[derive(Serialize)]
struct Leaf<'a> {
    names: Vec<&'a str>,
    slugs: Vec<&'a str>,
}

pub(super) fn files(map: &Map, starts: &[u32]) -> Result<Vec<File>, Problem> {
    let ends = starts
        .iter()
        .skip(1)
        .map(|&start| start as usize)
        .chain([map.listings.len()]);
    let leaves = starts
        .iter()
        .zip(ends)
        .enumerate()
        .map(|(k, (&start, end))| {
            let listings = map.listings.get(start as usize..end).unwrap_or_default();
            let leaf = Leaf {
                names: listings
                    .iter()
                    .map(|listing| listing.name.as_str())
                    .collect(),
                slugs: listings
                    .iter()
                    .map(|listing| listing.slug.as_str())
                    .collect(),
            };
            json(format!("leaf/{k}.json"), &leaf)
        });
    leaves.collect()
}
