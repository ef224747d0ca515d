//! Tells listings of one name apart, for links and buttons that are read out of their context.
//!
//! A chain with four branches is four listings called "Age Well": without more words, a list of
//! the page's links has four that say the same and lead to four places (WCAG 2.4.4, 2.4.9).

use std::collections::{BTreeMap, BTreeSet};

use super::one_map::one_line;
use super::titles::folded;
use crate::listing::Listing;

/// For each listing, in their order, the words that tell it from others of its name: a postcode,
/// a street, the area that it serves, at last a number. `None` where no other has its name.
pub fn words(listings: &[Listing]) -> Vec<Option<String>> {
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for listing in listings {
        *times.entry(folded(&listing.name)).or_default() += 1;
    }
    let mut taken: BTreeSet<(String, String)> = BTreeSet::new();
    let mut tell = |listing: &Listing| {
        let name = folded(&listing.name);
        if times.get(&name).is_none_or(|times| *times < 2) {
            return None;
        }
        let numbers = (1_usize..=listings.len()).map(|number| number.to_string());
        hints(listing).chain(numbers).find(|words| taken.insert((name.clone(), folded(words))))
    };
    listings.iter().map(&mut tell).collect()
}

fn hints(listing: &Listing) -> impl Iterator<Item = String> {
    [
        listing.postcode.clone(),
        listing.address.first().cloned(),
        one_line(listing),
        listing.area_served.clone(),
    ]
    .into_iter()
    .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::samples;

    fn listing(name: &str, postcode: Option<&str>, address: &[&str]) -> Listing {
        Listing {
            postcode: postcode.map(str::to_owned),
            address: address.iter().map(|&line| line.to_owned()).collect(),
            area_served: None,
            ..samples::listing(name, name)
        }
    }

    fn told(listings: &[Listing]) -> Vec<String> {
        let words = words(listings).into_iter();
        words.map(Option::unwrap_or_default).collect()
    }

    #[test]
    fn a_name_of_its_own_needs_no_more_words() {
        let listings = [
            listing("Ash Pantry", Some("ZZ1 1AA"), &[]),
            listing("Elm Pantry", Some("ZZ1 1AA"), &[]),
        ];
        assert_eq!(words(&listings), [None, None]);
    }

    #[test]
    fn equal_names_get_the_first_words_that_differ() {
        let listings = [
            listing("Age Well", Some("ZZ1 1AA"), &["1 High Street"]),
            listing("age  well", Some("ZZ2 2BB"), &[]),
            listing("Age Well", Some("ZZ1 1AA"), &["2 Low Street"]),
            listing("Age Well", None, &[]),
            listing("Age Well", None, &[]),
        ];
        assert_eq!(told(&listings), ["ZZ1 1AA", "ZZ2 2BB", "2 Low Street", "1", "2"]);
    }
}
