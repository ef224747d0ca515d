//! `leaf/<k>.json`: names and slugs of the listings in one leaf of the quadtree.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{File, json};
use crate::atlas::Map;
use crate::report::Problem;

#[derive(Serialize)]
struct Leaf<'a> {
    names: Vec<&'a str>,
    /// By place in the leaf: only those that `plain_slug` doesn't make of the name.
    slugs: BTreeMap<usize, &'a str>,
}

pub(super) fn files(map: &Map, starts: &[u32]) -> Result<Vec<File>, Problem> {
    let ends = starts.iter().skip(1).map(|&start| start as usize).chain([map.listings.len()]);
    let leaves = starts.iter().zip(ends).enumerate().map(|(k, (&start, end))| {
        let listings = map.listings.get(start as usize..end).unwrap_or_default();
        let leaf = Leaf {
            names: listings.iter().map(|listing| listing.name.as_str()).collect(),
            slugs: listings
                .iter()
                .enumerate()
                .filter(|(_, listing)| plain_slug(&listing.name).as_ref() != Some(&listing.slug))
                .map(|(place, listing)| (place, listing.slug.as_str()))
                .collect(),
        };
        json(format!("leaf/{k}.json"), &leaf)
    });
    leaves.collect()
}

/// What the page's script makes of a name (`plainSlug` in decode.ts): most slugs are that, and need
/// not be sent. `None` for names beyond ASCII, which it doesn't know how to write.
pub(super) fn plain_slug(name: &str) -> Option<String> {
    if !name.is_ascii() {
        return None;
    }
    let plain = name.replace(['\'', '`'], "").to_ascii_lowercase();
    let words = plain.split(|c: char| !c.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    Some(words.join("-"))
}

#[cfg(test)]
mod tests {
    use super::plain_slug;

    #[test]
    fn slugs_are_made_of_plain_names_as_the_script_makes_them() {
        let slug = plain_slug("St John's Hall (Ash & Birch)");
        assert_eq!(slug.as_deref(), Some("st-johns-hall-ash-birch"));
        assert_eq!(plain_slug("Café"), None);
    }
}
