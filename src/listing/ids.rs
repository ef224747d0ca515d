//! Ids that stay the same from build to build, and addresses of pages made of plain letters.

use std::collections::{BTreeMap, BTreeSet};

use super::Listing;
use super::text::key;
use crate::slug::slug;

/// Addresses inside a map that are taken.
const RESERVED: &[&str] = &["a-z", "page", "category", "embed", "data", "index"];

/// An id made from name and postcode; a sensitive listing has only the outward part left.
pub(super) fn made(listing: &Listing) -> String {
    joined(&name_slug(&listing.name), listing.postcode.as_deref().map(slug).as_deref())
}

fn name_slug(name: &str) -> String {
    let slug = slug(name);
    if slug.is_empty() { "listing".to_owned() } else { slug }
}

fn joined(start: &str, end: Option<&str>) -> String {
    match end {
        Some(end) if !end.is_empty() && !start.ends_with(end) => format!("{start}-{end}"),
        _ => start.to_owned(),
    }
}

/// Makes ids unique: a second listing with one that is taken gets its street, then a number.
///
/// Own ids are settled before; `own` says which they are.
pub(super) fn make_unique(listings: &mut [Listing], own: &[bool]) {
    let mut numbers = Numbers::default();
    let mut taken: BTreeSet<String> =
        listings.iter().zip(own).filter(|(_, own)| **own).map(|(l, _)| l.id.clone()).collect();
    for (listing, _) in listings.iter_mut().zip(own).filter(|(_, own)| !**own) {
        if taken.contains(&listing.id) {
            listing.id = joined(&listing.id, street(listing).as_deref());
        }
        if taken.contains(&listing.id) {
            listing.id = numbers.next(&listing.id, |id| taken.contains(id));
        }
        taken.insert(listing.id.clone());
    }
}

/// Gives every listing its slug. All that share a name get their postcode, or their street, so
/// that the order of rows doesn't matter; what is still the same is numbered in file order.
///
/// `needs` are the addresses that the map's needs have: a new row must not take one of them.
pub(super) fn make_slugs(listings: &mut [Listing], needs: &[String]) {
    let names: Vec<String> = listings.iter().map(|listing| name_slug(&listing.name)).collect();
    let mut uses: BTreeMap<&str, usize> = BTreeMap::new();
    for name in &names {
        *uses.entry(name).or_default() += 1;
    }
    let mut wanted: Vec<String> = Vec::with_capacity(names.len());
    for (name, listing) in names.iter().zip(listings.iter()) {
        let shared = uses.get(name.as_str()).is_some_and(|n| *n > 1);
        let place = listing.postcode.as_deref().map(slug).filter(|p| !p.is_empty());
        let end = if shared { place.or_else(|| street(listing)) } else { None };
        wanted.push(joined(name, end.as_deref()));
    }
    let alone: BTreeSet<String> = wanted.iter().cloned().collect();
    let mut taken = BTreeSet::new();
    let mut numbers = Numbers::default();
    for (slug, listing) in wanted.into_iter().zip(listings) {
        let kept = RESERVED.contains(&slug.as_str()) || needs.contains(&slug);
        let free = !taken.contains(&slug) && !kept;
        listing.slug = if free {
            slug
        } else {
            numbers.next(&slug, |s| {
                taken.contains(s) || alone.contains(s) || needs.iter().any(|need| need == s)
            })
        };
        taken.insert(listing.slug.clone());
    }
}

/// The street of a listing for its slug; none for a sensitive one.
fn street(listing: &Listing) -> Option<String> {
    let line = listing.address.first().filter(|line| key(line) != key(&listing.name));
    line.or(listing.address.get(1)).map(|line| slug(line)).filter(|line| !line.is_empty())
}

/// Numbers given so far to texts that were taken, so that thousands of namesakes stay quick.
#[derive(Default)]
struct Numbers(BTreeMap<String, u32>);

impl Numbers {
    /// The text with the next number, from 2 on, that makes it free.
    fn next(&mut self, text: &str, taken: impl Fn(&str) -> bool) -> String {
        let number = self.0.entry(text.to_owned()).or_insert(1);
        loop {
            *number += 1;
            let next = format!("{text}-{number}");
            if !taken(&next) {
                return next;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listing(name: &str, postcode: Option<&str>, street: &str) -> Listing {
        Listing {
            name: name.into(),
            postcode: postcode.map(str::to_owned),
            address: if street.is_empty() { vec![] } else { vec![street.into()] },
            ..Listing::default()
        }
    }

    fn slugs(mut listings: Vec<Listing>) -> Vec<String> {
        make_slugs(&mut listings, &["i-need-food".to_owned()]);
        listings.into_iter().map(|listing| listing.slug).collect()
    }

    #[test]
    fn slugs_are_plain_ascii_in_every_script() {
        assert_eq!(slug("St Mary's Church – Café"), "st-marys-church-cafe");
        assert!(slug("三田こばと保育園").bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'));
        assert!(!slug("三田こばと保育園").is_empty());
        assert_eq!(slug("../../etc/passwd"), "etc-passwd");
        assert_eq!(slug("!!!"), "");
        assert!(slug(&"long words ".repeat(50)).len() <= 60);
    }

    #[test]
    fn a_listing_named_like_a_need_gets_another_address() {
        let all = slugs(vec![listing("I need food", None, ""), listing("Index", None, "")]);
        assert_eq!(all, ["i-need-food-2", "index-2"]);
    }

    #[test]
    fn namesakes_get_their_postcode_then_a_number() {
        let all = slugs(vec![
            listing("OLIO", Some("N1 7LJ"), ""),
            listing("Olio", Some("BS1 4AA"), ""),
            listing("OLIO", Some("N1 7LJ"), ""),
            listing("OLIO", None, "1 Ash Street"),
            listing("Other", None, ""),
        ]);
        assert_eq!(
            all,
            ["olio-n1-7lj", "olio-bs1-4aa", "olio-n1-7lj-2", "olio-1-ash-street", "other"]
        );
    }

    #[test]
    fn reserved_and_empty_names_still_get_an_address() {
        assert_eq!(
            slugs(vec![listing("Data", None, ""), listing("???", None, "")]),
            ["data-2", "listing"]
        );
    }

    #[test]
    fn a_number_never_takes_the_slug_of_another_listing() {
        let all =
            slugs(vec![listing("A", None, ""), listing("A", None, ""), listing("A 2", None, "")]);
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), 3);
        assert_eq!(all[2], "a-2");
    }
}
