//! The inverted index of a map: for each word the listings that have it, and how much it says about
//! each.
//!
//! Synonyms are words of the index too (`#3` is the group 3), so that a search asks for one of them
//! instead of for all that it could be called. Knows nothing of files.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::fields::{self, NAME, Text};
use super::{fold, stem, stop};
use crate::atlas::Map;

/// Listings that are read before their words are put into the index: bounds the memory.
const AT_A_TIME: usize = 4_096;

/// Listings kept of one word, those that it says most about: more don't fit a file of the index.
const POSTINGS: usize = 12_000;

/// A word of the index.
#[derive(Debug, Clone, PartialEq)]
pub struct Term {
    /// What it is found by; `#` and a number for a group of synonyms.
    pub stem: String,
    /// The word as it is written most often, folded.
    pub form: String,
    /// Rank and impact, from 1 to 9, by rank.
    pub postings: Vec<(u32, u8)>,
}

/// The words of a map's listings, in the order of their stems. `plain` takes the markup out of a
/// description.
pub fn terms(map: &Map, plain: impl Fn(&str) -> String + Sync) -> Vec<Term> {
    let near = near(map);
    let mut index: BTreeMap<String, Building> = BTreeMap::new();
    let mut rank = 0_u32;
    for (listings, near) in map.listings.chunks(AT_A_TIME).zip(near.chunks(AT_A_TIME)) {
        let read = listings.par_iter().zip(near).map(|(listing, near)| {
            let description = listing.description.as_deref().map(&plain).unwrap_or_default();
            of_listing(map, fields::texts(listing, &description, near))
        });
        for words in read.collect::<Vec<_>>() {
            for (stem, found) in words {
                let term = index.entry(stem).or_default();
                term.postings.push((rank, found.impact()));
                *term.forms.entry(found.form).or_default() += 1;
            }
            rank += 1;
        }
    }
    index.into_iter().map(|(stem, term)| term.finish(stem)).collect()
}

/// A word while listings are read.
#[derive(Default)]
struct Building {
    forms: BTreeMap<String, u32>,
    postings: Vec<(u32, u8)>,
}

impl Building {
    fn finish(mut self, stem: String) -> Term {
        if self.postings.len() > POSTINGS {
            self.postings.sort_by_key(|(rank, impact)| (9 - impact, *rank));
            self.postings.truncate(POSTINGS);
            self.postings.sort_unstable();
        }
        let usual = self.forms.into_iter().max_by_key(|(_, count)| *count);
        let form = usual.map_or_else(|| stem.clone(), |(form, _)| form);
        Term { stem, form, postings: self.postings }
    }
}

/// A word in one listing.
struct Found {
    form: String,
    weight: u8,
    texts: u8,
}

impl Found {
    /// A word that stands in several texts says a little more, but never as much as the name.
    fn impact(&self) -> u8 {
        let more = u8::from(self.texts > 1);
        let most = if self.weight < NAME { NAME - 1 } else { NAME + 1 };
        (self.weight + more).min(most)
    }
}

fn of_listing(map: &Map, texts: Vec<Text<'_>>) -> BTreeMap<String, Found> {
    let mut found: BTreeMap<String, Found> = BTreeMap::new();
    for Text { words, weight, synonyms } in texts {
        let words = fold::words(&words);
        let stems: Vec<String> = words.iter().map(|word| stem(word)).collect();
        let mut own: BTreeMap<String, String> = BTreeMap::new();
        if synonyms {
            let stems: Vec<&str> = stems.iter().map(String::as_str).collect();
            let groups = map.synonyms.in_text(&stems).into_iter().map(|group| format!("#{group}"));
            own.extend(groups.map(|group| (group.clone(), group)));
        }
        let telling = stems.into_iter().zip(words);
        own.extend(telling.filter(|(_, word)| weight == NAME || !stop::is_stop(word)));
        for (stem, form) in own {
            let word = found.entry(stem).or_insert(Found { form, weight: 0, texts: 0 });
            word.weight = word.weight.max(weight);
            word.texts = word.texts.saturating_add(1);
        }
    }
    found
}

/// For each rank, the words for "near …" of its places.
fn near(map: &Map) -> Vec<Vec<&str>> {
    let mut near = vec![Vec::new(); map.listings.len()];
    for spot in map.spots.iter().filter(|spot| !spot.near.is_empty()) {
        for rank in &spot.ranks {
            if let Some(words) = near.get_mut(*rank as usize) {
                words.push(spot.near.as_str());
            }
        }
    }
    near
}
