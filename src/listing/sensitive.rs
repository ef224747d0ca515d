//! Cutting down a sensitive listing, before anything else sees it: no street, no exact position,
//! and no other column that tells them.

use super::coordinates;
use super::text::key;
use super::{Fact, Field, Listing, Location, Precision, headings};
use crate::place::{Position, Postcode};

/// Degrees of latitude in about a kilometre.
const KILOMETRE: f64 = 0.009;

/// Cuts the listing down to its outward postcode and a rough position. Safe to call twice.
pub(super) fn cut_down(listing: &mut Listing) {
    listing.sensitive = true;
    let secrets = Secrets::of(listing);
    listing.address.clear();
    listing.postcode = listing.postcode.as_deref().and_then(outward);
    for location in &mut listing.locations {
        *location = rough(location);
    }
    listing.locations.dedup_by(|a, b| a.position == b.position);
    listing.facts.retain(|fact| !tells_the_place(fact) && !secrets.are_in(&fact.value));
    for values in &mut listing.filters {
        values.retain(|value| !secrets.are_in(value));
    }
    listing.websites.retain(|link| !is_map(&link.url));
    secrets.hide_all(listing);
}

/// The first half of a postcode; none where it isn't a whole British one, for then nobody knows
/// how exact it is. An outward part alone stays.
fn outward(postcode: &str) -> Option<String> {
    match Postcode::parse(postcode) {
        Ok(postcode) => Some(postcode.outward().to_owned()),
        Err(_) => {
            let short = postcode.len() <= 4 && postcode.bytes().all(|b| b.is_ascii_alphanumeric());
            short.then(|| postcode.to_ascii_uppercase())
        }
    }
}

/// The middle of the square of about a kilometre that the position lies in. A grid, not a random
/// shift: many builds must not average out to the place.
fn rough(location: &Location) -> Location {
    let p = location.position;
    let middle = |degrees: f64, step: f64| ((degrees / step).floor() + 0.5) * step;
    let latitude = middle(p.latitude, KILOMETRE);
    let wide = KILOMETRE / latitude.to_radians().cos().max(0.1);
    // The step across must be the same for a whole row of squares, so it follows the row's middle.
    let longitude = middle(p.longitude, wide);
    let round = |degrees: f64| (degrees * 1e4).round() / 1e4;
    Location {
        position: Position { longitude: round(longitude), latitude: round(latitude) },
        precision: Precision::Rough,
        address: None,
    }
}

/// Whether a fact's heading or value is about where the place is.
pub(super) fn tells_the_place(fact: &Fact) -> bool {
    let by_heading = headings::guesses(&fact.label).iter().any(|guess| {
        matches!(
            guess.field,
            Field::Address
                | Field::Postcode
                | Field::Latitude
                | Field::Longitude
                | Field::Easting
                | Field::Northing
                | Field::Coordinates
        )
    });
    let label = key(&fact.label);
    let named = PLACE_WORDS.iter().any(|word| label.contains(word));
    let value = fact.value.as_str();
    by_heading
        || named
        || is_map(value)
        || is_exact_number(value)
        || is_grid_reference(value)
        || is_three_words(value)
        || coordinates::pair(value).is_some()
        || coordinates::geometry(value).is_some()
}

/// Parts of headings that are about where a place is.
const PLACE_WORDS: &[&str] = &[
    "uprn",
    "usrn",
    "what3words",
    "w3w",
    "grid",
    "map",
    "directions",
    "geo",
    "coord",
    "bbox",
    "parking",
    "busstop",
    "transport",
    "landmark",
    "streetview",
];

/// A National Grid reference with its letters: `ST 58 73`, `ST5861370058`.
fn is_grid_reference(value: &str) -> bool {
    let bare: String = value.chars().filter(|c| !c.is_whitespace()).collect();
    bare.len() >= 6
        && bare.len() <= 12
        && bare.is_ascii()
        && bare[..2].bytes().all(|b| b.is_ascii_alphabetic())
        && bare[2..].bytes().all(|b| b.is_ascii_digit())
}

/// What3words' way of saying a place: `///filled.count.soap`.
fn is_three_words(value: &str) -> bool {
    let bare = value.trim().trim_start_matches('/');
    bare.split('.').count() == 3
        && bare.split('.').all(|word| word.len() > 2 && word.chars().all(char::is_alphabetic))
}

/// A number with many decimals, or of a grid's size, may be a coordinate.
fn is_exact_number(value: &str) -> bool {
    coordinates::single(value).is_some_and(|n| {
        coordinates::decimals(value) >= 4 || n.abs() >= 10_000.0 && n.abs() < 2_000_000.0
    })
}

/// Whether a link opens a map at a place.
fn is_map(url: &str) -> bool {
    let url = url.to_lowercase();
    [
        "google.com/maps",
        "maps.google",
        "goo.gl/maps",
        "maps.app.goo.gl",
        "openstreetmap.org",
        "osm.org",
        "bing.com/maps",
        "what3words",
        "w3w.co",
        "streetmap",
        "google.co.uk/maps",
        "maps.apple",
    ]
    .iter()
    .any(|host| url.contains(host))
}

/// The texts that give the place away.
struct Secrets {
    /// Whole postcode as people write it and without its blank, with what may stay of it.
    postcode: Option<(String, String, String)>,
    /// Lines of the address that have a number or are long enough to be a street's.
    lines: Vec<String>,
}

impl Secrets {
    fn of(listing: &Listing) -> Self {
        let postcode = listing
            .postcode
            .as_deref()
            .and_then(|p| Postcode::parse(p).ok())
            .map(|p| (p.to_string(), p.compact().to_owned(), p.outward().to_owned()));
        // The last line is usually the town, which may stay.
        let town = listing.address.len().saturating_sub(1).max(1);
        let lines = listing.address.iter().take(town).filter(|line| line.len() >= 5);
        let streets: Vec<&str> = lines.clone().filter_map(|line| street(line)).collect();
        // Whole lines first: a street that is cut out of its line would leave the number behind.
        let lines = lines.map(String::as_str).chain(streets).map(str::to_owned).collect();
        Self { postcode, lines }
    }

    fn are_in(&self, text: &str) -> bool {
        let folded = key(text);
        let has_postcode =
            self.postcode.as_ref().is_some_and(|(_, bare, _)| folded.contains(&key(bare)));
        has_postcode || self.lines.iter().any(|line| folded.contains(&key(line)))
    }

    /// Takes the place out of every other text of the listing.
    fn hide_all(&self, listing: &mut Listing) {
        let texts = [
            &mut listing.description,
            &mut listing.cost,
            &mut listing.eligibility,
            &mut listing.ages,
            &mut listing.referral,
            &mut listing.area_served,
            &mut listing.closed,
        ];
        for text in texts.into_iter().flatten() {
            *text = self.hidden(text);
        }
        for text in listing.access.iter_mut().chain(&mut listing.delivery) {
            *text = self.hidden(text);
        }
        if let Some(hours) = &mut listing.hours {
            hours.text = self.hidden(&hours.text);
        }
        for phone in &mut listing.phones {
            phone.text = self.hidden(&phone.text);
        }
        listing.name = self.hidden(&listing.name);
    }

    fn hidden(&self, text: &str) -> String {
        if !self.are_in(text) {
            return text.to_owned();
        }
        let mut shown = text.to_owned();
        if let Some((whole, bare, outward)) = &self.postcode {
            shown = replace(&shown, whole, outward);
            shown = replace(&shown, bare, outward);
        }
        for line in &self.lines {
            shown = replace(&shown, line, "[address withheld]");
        }
        // Written in a way that can't be cut out: nothing of it may stay.
        if self.are_in(&shown) { "[address withheld]".to_owned() } else { shown }
    }
}

/// A line without the house's number: `12a Hidden Lane` gives `Hidden Lane`. None where no more
/// than a word would be left, which may be any.
fn street(line: &str) -> Option<&str> {
    let (number, street) = line.trim().split_once(' ')?;
    let street = street.trim();
    let numbered = number.starts_with(|c: char| c.is_ascii_digit());
    (numbered && street.contains(' ') && street.len() >= 5).then_some(street)
}

/// Replaces a text wherever it stands, in any case.
fn replace(text: &str, from: &str, to: &str) -> String {
    let (lower, from) = (text.to_ascii_lowercase(), from.to_ascii_lowercase());
    let mut shown = String::with_capacity(text.len());
    let mut at = 0;
    for (found, _) in lower.match_indices(&from) {
        shown.push_str(&text[at..found]);
        shown.push_str(to);
        at = found + from.len();
    }
    shown.push_str(&text[at..]);
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refuge() -> Listing {
        Listing {
            name: "Ash Refuge".into(),
            address: vec!["12 Hidden Lane".into(), "Bristol".into()],
            postcode: Some("BS1 4AA".into()),
            description: Some(
                "Ring first. We are at 12 hidden lane, BS14AA. Hidden Lane is quiet.".into(),
            ),
            locations: vec![Location {
                position: Position { longitude: -2.6012, latitude: 51.4567 },
                precision: Precision::Exact,
                address: Some("12 Hidden Lane".into()),
            }],
            facts: vec![
                Fact { label: "Ward".into(), value: "Central".into(), card: false },
                Fact { label: "Street".into(), value: "Hidden Lane".into(), card: false },
                Fact { label: "Note".into(), value: "Behind 12 Hidden Lane".into(), card: false },
                Fact { label: "Y1".into(), value: "51.456712".into(), card: false },
            ],
            ..Listing::default()
        }
    }

    #[test]
    fn nothing_that_tells_the_place_is_left() {
        let mut listing = refuge();
        cut_down(&mut listing);
        assert_eq!(listing.postcode.as_deref(), Some("BS1"));
        assert!(listing.address.is_empty());
        assert_eq!(listing.facts.len(), 1);
        let all = format!("{listing:?}").to_lowercase();
        for secret in ["hidden lane", "bs14aa", "bs1 4aa", "51.4567", "-2.6012"] {
            assert!(!all.contains(secret), "{secret} is still in {all}");
        }
        assert_eq!(listing.locations[0].precision, Precision::Rough);
    }

    #[test]
    fn the_rough_position_is_within_a_kilometre_and_the_same_for_neighbours() {
        let at = |longitude, latitude| {
            rough(&Location {
                position: Position { longitude, latitude },
                precision: Precision::Exact,
                address: None,
            })
            .position
        };
        let (one, other) = (at(-2.6012, 51.4567), at(-2.6013, 51.4568));
        assert_eq!(one, other);
        assert!(
            crate::place::metres_between(one, Position { longitude: -2.6012, latitude: 51.4567 })
                < 800.0
        );
    }

    #[test]
    fn cutting_twice_changes_nothing() {
        let mut once = refuge();
        cut_down(&mut once);
        let mut twice = once.clone();
        cut_down(&mut twice);
        assert_eq!(once, twice);
    }
}
