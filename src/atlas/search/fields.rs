//! What of a listing can be found by words, and how much each part says about it.
//!
//! Only what its page shows. Phone numbers, addresses of websites and opening hours are left out:
//! nobody searches them in words.

use crate::listing::Listing;

/// One text of a listing.
pub(super) struct Text<'a> {
    pub words: std::borrow::Cow<'a, str>,
    /// From 1 to 9: what a word in it says about the listing.
    pub weight: u8,
    /// Whether words that mean the same count here. Where the text is a list of features ("Lift")
    /// they would mislead.
    pub synonyms: bool,
}

pub(super) const NAME: u8 = 8;
const CATEGORY: u8 = 6;
/// A description says first what it is about.
const OPENING: u8 = 4;
const LANGUAGE: u8 = 4;
const DESCRIPTION: u8 = 3;
const WHO: u8 = 3;
const PLACE: u8 = 2;
const FEATURE: u8 = 2;
const PASSING: u8 = 1;

/// Words of a description that are its opening.
const OPENING_WORDS: usize = 16;

/// Values of a fact that say no more than its heading.
const YES: [&str; 4] = ["yes", "y", "true", "1"];

/// The texts of a listing. `description` is its description as plain text, `near` names the places
/// that it is near to.
pub(super) fn texts<'a>(
    listing: &'a Listing,
    description: &'a str,
    near: &'a [&'a str],
) -> Vec<Text<'a>> {
    let mut texts = vec![about(&listing.name, NAME)];
    texts.extend(listing.categories.iter().map(|title| about(title, CATEGORY)));
    let (opening, rest) = opening(description);
    texts.push(about(opening, OPENING));
    texts.push(about(rest, DESCRIPTION));
    texts.extend(listing.eligibility.iter().map(|who| about(who, WHO)));
    for fact in &listing.facts {
        let yes = YES.contains(&fact.value.trim().to_lowercase().as_str());
        texts.push(about(if yes { &fact.label } else { &fact.value }, FEATURE));
    }
    let beside = |text: &'a str, weight| Text { words: text.into(), weight, synonyms: false };
    texts.extend(listing.languages.iter().map(|text| beside(text, LANGUAGE)));
    let areas = listing.address.iter().chain(&listing.area_served);
    let at = listing.locations.iter().filter_map(|location| location.address.as_ref());
    texts.extend(areas.chain(at).map(|text| beside(text, PLACE)));
    texts.extend(outward(listing).map(|text| beside(text, PLACE)));
    let features = listing.access.iter().chain(&listing.delivery);
    let features = features.chain(&listing.cost).chain(&listing.ages);
    texts.extend(features.map(|text| beside(text, FEATURE)));
    texts.extend(listing.referral.iter().map(|text| beside(text, PASSING)));
    texts.extend(near.iter().map(|text| beside(text, PASSING)));
    texts
}

fn about(text: &str, weight: u8) -> Text<'_> {
    Text { words: text.into(), weight, synonyms: true }
}

fn opening(description: &str) -> (&str, &str) {
    let blanks = description.match_indices(char::is_whitespace);
    let end = blanks.map(|(at, _)| at).nth(OPENING_WORDS - 1).unwrap_or(description.len());
    description.split_at(end)
}

/// The first half of the postcode: the second is no word.
fn outward(listing: &Listing) -> Option<&str> {
    listing.postcode.as_deref()?.split_whitespace().next()
}
