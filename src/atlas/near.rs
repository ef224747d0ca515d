//! Words for where a place is: "near Ash Street".

use std::collections::BTreeMap;

use super::model::{Reference, Spot};
use super::words::fold;
use crate::listing::Listing;
use crate::place::Boundary;

/// Finds words for each spot: the labelled area that it lies in, else the locality or street of a
/// listing there, else the first half of its postcode.
pub(super) fn name_places(spots: &mut [Spot], listings: &[Listing], references: &[Reference]) {
    let areas = areas(references);
    let usual = usual_parts(listings);
    for spot in spots {
        let here = || spot.ranks.iter().filter_map(|&rank| listings.get(rank as usize));
        let area = areas.iter().find(|area| area.outline.contains(spot.position));
        spot.near = area
            .map(|area| area.label.to_owned())
            .or_else(|| here().find_map(|listing| locality(listing, &usual, listings.len())))
            .or_else(|| here().find_map(outward))
            .unwrap_or_default();
    }
}

/// A labelled area of a reference layer.
struct Area<'a> {
    label: &'a str,
    outline: Boundary,
}

/// The areas of the first reference layer that has labelled ones.
fn areas(references: &[Reference]) -> Vec<Area<'_>> {
    let layers = references.iter().map(|reference| {
        let labelled = reference.features.iter().filter(|f| !f.label.is_empty());
        let areas = labelled.filter_map(|feature| {
            Some(Area { label: &feature.label, outline: Boundary::of_shape(&feature.geometry)? })
        });
        areas.collect::<Vec<_>>()
    });
    layers.into_iter().find(|areas| !areas.is_empty()).unwrap_or_default()
}

/// How many listings have each part of an address, folded.
fn usual_parts(listings: &[Listing]) -> BTreeMap<String, usize> {
    let mut usual = BTreeMap::new();
    for listing in listings {
        let mut own: Vec<String> = parts(listing).map(fold).collect();
        own.sort_unstable();
        own.dedup();
        for part in own {
            *usual.entry(part).or_default() += 1;
        }
    }
    usual
}

/// The last part of an address that says something here: one that isn't in every second address,
/// as the town's own name is, and isn't a number.
fn locality(listing: &Listing, usual: &BTreeMap<String, usize>, listings: usize) -> Option<String> {
    let telling = |part: &&str| {
        let count = usual.get(&fold(part)).copied().unwrap_or(0);
        count <= 1 || count * 2 <= listings
    };
    let parts: Vec<&str> = parts(listing).collect();
    parts.iter().rev().copied().filter(telling).find_map(without_number)
}

fn parts(listing: &Listing) -> impl Iterator<Item = &str> {
    let parts = listing.address.iter().flat_map(|line| line.split([',', '\n']));
    parts.map(str::trim).filter(|part| !part.is_empty())
}

/// "12a Ash Street" is near Ash Street; "Unit 4" is near nothing.
fn without_number(part: &str) -> Option<String> {
    let has_digit = |word: &str| word.contains(|c: char| c.is_numeric());
    let words: Vec<&str> = part
        .split_whitespace()
        .skip_while(|word| has_digit(word) || !word.contains(char::is_alphabetic))
        .collect();
    let words_left = !words.is_empty() && !words.iter().any(|word| has_digit(word));
    words_left.then(|| words.join(" "))
}

/// The first half of a whole postcode.
fn outward(listing: &Listing) -> Option<String> {
    let (outward, _inward) = listing.postcode.as_deref()?.trim().split_once(' ')?;
    Some(outward.to_owned())
}

#[cfg(test)]
mod tests;
