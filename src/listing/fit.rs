//! How well the values of a column fit a field that its heading suggests.

use super::Field::{self, *};
use super::profile::Profile;
use super::text::{key, split_words};
use super::{hours, internal};

/// 0 (can't be) to 1 (as expected) for a column with this heading and these values.
pub(super) fn fit(field: Field, heading: &str, p: &Profile) -> f64 {
    let share = |count: usize| p.share(count);
    let prose =
        share(p.numbers) < 0.5 && share(p.links) < 0.5 && share(p.emails) < 0.5 && !p.is_marks();
    let of = |fits: bool| if fits { 1.0 } else { 0.0 };
    match field {
        Name => name(p) * of(prose && share(p.coordinates) < 0.5),
        Description => {
            description(p) * of(prose && share(p.dates) < 0.5 && share(p.postcodes) < 0.5)
        }
        Category => category(heading, p) * of(share(p.links) < 0.5 && share(p.emails) < 0.5),
        Address => address(heading, p) * of(!p.is_marks() && share(p.links + p.emails) < 0.3),
        Postcode => postcode(p) * if is_for_letters(heading) { 0.9 } else { 1.0 },
        Latitude | Longitude | Easting | Northing => of(share(p.ordinates) >= 0.5),
        Coordinates => of(share(p.coordinates + p.grid_references) >= 0.5),
        Phone => of(share(p.emails + p.links) < 0.5) * phone(p),
        Email => of(share(p.emails) >= 0.3),
        Website => of(share(p.links) >= 0.3) * website(p),
        Access => of(prose && !is_about_entry(p)),
        OpeningHours => opening_hours(heading, p),
        Id => of(id(heading, p) && p.coverage() >= 0.9 && share(p.links) < 0.5),
        Status => status(heading, p),
        From | Until | Updated => of(share(p.dates) >= 0.5),
        Sensitive => of(p.is_marks()),
        Cost | Ages => of(!p.is_marks() && share(p.links + p.emails) < 0.5),
        _ => of(prose),
    }
}

/// A service's own id may come again for each of its places; any other must be nearly unique, for
/// an organisation's or a place's is not the listing's.
fn id(heading: &str, p: &Profile) -> bool {
    let own = ["id", "serviceid", "listingid", "recordid", "uniqueid", "guid", "uuid", "uid"];
    p.variety() >= if own.contains(&key(heading).as_str()) { 0.3 } else { 0.98 }
}

/// Names differ from row to row and are short.
fn name(p: &Profile) -> f64 {
    let length = if p.length() > 120.0 { 0.3 } else { 1.0 };
    let variety = if p.filled > 8 && p.variety() < 0.15 { 0.4 } else { 1.0 };
    let coverage = if p.coverage() < 0.5 { 0.4 } else { 1.0 };
    length * variety * coverage
}

/// Words, not codes: a few letters that come again and again describe nothing.
fn description(p: &Profile) -> f64 {
    if p.length() < 8.0 && p.variety() < 0.5 { 0.2 } else { 1.0 }
}

/// The same address in every row is the publisher's, not the service's.
fn website(p: &Profile) -> f64 {
    if p.filled > 4 && p.values.len() == 1 { 0.45 } else { 1.0 }
}

/// OpenStreetMap's `access` says who may enter, not whether a wheelchair can.
fn is_about_entry(p: &Profile) -> bool {
    let words = ["yes", "no", "private", "permissive", "customers", "public", "permit", "unknown"];
    p.all_values(|value| words.contains(&value))
        && !p.all_values(|value| matches!(value, "yes" | "no"))
}

/// Few values for many rows, and short ones.
fn category(heading: &str, p: &Profile) -> f64 {
    let own_name = matches!(key(heading).as_str(), "category" | "categories");
    let rare = p.coverage() < 0.05 || (p.filled < 3 && p.rows > 10);
    if p.share(p.numbers) > 0.5
        || p.is_marks()
        || p.length() > 120.0
        || rare
        || internal::are_kinds_of_record(p)
    {
        return 0.0;
    }
    let mixed = p.filled > 8 && p.variety() > 0.6;
    match (own_name, mixed) {
        (true, true) => 0.7,
        (_, true) => 0.2,
        _ if p.share(p.codes) > 0.8 => 0.3,
        _ => 1.0,
    }
}

/// Headings of columns that hold the number of a house.
fn is_house_number(heading: &str) -> bool {
    let words = split_words(heading);
    let last = words
        .iter()
        .rev()
        .map(|word| key(word))
        .find(|word| !word.is_empty() && !word.bytes().all(|b| b.is_ascii_digit()));
    let whole = key(heading);
    let whole = whole.trim_end_matches(|c: char| c.is_ascii_digit());
    [Some(whole), last.as_deref()].into_iter().flatten().any(|name| {
        matches!(
            name,
            "housenumber"
                | "buildingnumber"
                | "streetno"
                | "streetnumber"
                | "houseno"
                | "hausnummer"
                | "hausnr"
                | "huisnummer"
                | "altura"
                | "numero"
        )
    })
}

/// What a heading such as `Polling_Place_Name` is about, folded: `pollingplace`; `None` for a
/// heading that names nothing.
pub(super) fn owner(heading: &str, part: &str) -> Option<String> {
    let whole = key(heading);
    let owner = whole.strip_suffix(part)?;
    (!owner.is_empty()).then(|| owner.to_owned())
}

/// Addresses for letters, beside which the one to visit counts.
pub(super) fn is_for_letters(heading: &str) -> bool {
    let letters = ["mailing", "postal", "correspondence", "billing", "contact", "registered"];
    let words = split_words(heading);
    words.iter().any(|word| letters.contains(&key(word).as_str()))
}

fn address(heading: &str, p: &Profile) -> f64 {
    let number = is_house_number(heading);
    // OpenStreetMap's `building=yes`, `building=church`.
    let kind = key(heading) == "building" && (p.variety() < 0.3 || p.share(p.yes_no) > 0.2);
    let nested = p.all_values(|value| value.starts_with(['{', '[']));
    if kind
        || nested
        || p.share(p.numbers) > 0.5 && !number
        || p.share(p.coordinates) > 0.5
        || p.share(p.dates) > 0.5
    {
        0.0
    } else {
        1.0
    }
}

/// British postcodes; or what other countries have, short and with digits.
fn postcode(p: &Profile) -> f64 {
    if p.share(p.postcodes) >= 0.4 {
        1.0
    } else if p.length() <= 10.0 && p.share(p.digits) >= 0.5 {
        0.8
    } else if p.length() <= 12.0 {
        0.3
    } else {
        0.0
    }
}

fn phone(p: &Profile) -> f64 {
    if p.share(p.phones) >= 0.4 {
        1.0
    } else if p.share(p.digits) >= 0.4 && p.share(p.dates) < 0.3 && p.share(p.coordinates) < 0.3 {
        0.7
    } else {
        0.0
    }
}

fn opening_hours(heading: &str, p: &Profile) -> f64 {
    if p.is_marks() || p.share(p.links) > 0.5 {
        0.0
    } else if hours::is_about_weeks(heading) {
        if p.values.len() <= 12 && p.length() < 20.0 { 0.8 } else { 0.0 }
    } else if p.share(p.times) >= 0.3 {
        1.0
    } else if p.share(p.numbers) > 0.3 || p.share(p.dates) > 0.5 {
        0.0
    } else if hours::is_for_one_day(heading) {
        0.8
    } else {
        // Words such as "Dawn to dusk" or "By appointment".
        0.5
    }
}

/// Words that say whether a place is open; or, under a heading about closing, when it closed.
fn status(heading: &str, p: &Profile) -> f64 {
    let known: usize = p
        .values
        .iter()
        .filter(|(value, _)| super::status::is_known(heading, value))
        .map(|(_, count)| count)
        .sum();
    if p.share(known) >= 0.5 { 1.0 } else { 0.0 }
}

/// Whether a further column of a field goes with the first one, by their scores.
pub(super) fn joins(field: Field, first: f64, score: f64) -> bool {
    match field {
        // `type` beside `category` is often the same in other words; `subcategory` is not.
        Category => score >= 80.0 && first - score <= 20.0,
        // A second text is a further fact, unless both have a description's own name.
        Description => score >= 95.0 && first >= 95.0,
        OpeningHours => score >= 50.0,
        Address => score >= 55.0,
        Phone | Email | Website => score >= 50.0,
        _ => score >= 90.0,
    }
}

/// Whether the values alone show what a column is.
pub(super) fn is_plainly(field: Field, heading: &str, p: &Profile) -> bool {
    if p.filled < 2 || p.coverage() < 0.1 {
        return false;
    }
    match field {
        Name => {
            p.share(p.letters) >= 0.9
                && p.coverage() >= 0.9
                && p.variety() >= 0.8
                && (3.0..=70.0).contains(&p.length())
                && p.share(p.links + p.emails + p.phones + p.postcodes + p.dates + p.times) < 0.2
        }
        Postcode => p.share(p.postcodes) >= 0.8,
        Email => p.share(p.emails) >= 0.8,
        Website => p.share(p.links) >= 0.8 && website(p) > 0.5,
        // Bare numbers may be anything; telephone numbers are written with their zero or a plus.
        Phone => {
            let zero = p
                .values
                .iter()
                .filter(|(v, _)| v.starts_with(['0', '+', '(']))
                .map(|(_, n)| n)
                .sum();
            p.share(p.phones) >= 0.8 && p.share(zero) >= 0.8 && !key(heading).contains("fax")
        }
        Coordinates => p.share(p.coordinates) >= 0.9 && p.fractions == 0,
        _ => false,
    }
}
