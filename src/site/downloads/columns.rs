//! What each column of a download holds.

use std::borrow::Cow;

use crate::listing::{Date, Listing, Location, Precision};

/// What a column tells of a listing: none, one or several values.
pub(super) struct Column {
    pub(super) name: String,
    read: Read,
}

/// Reads a field's values, as text, from a listing.
type Values = fn(&Listing) -> Vec<Cow<'_, str>>;

enum Read {
    Field(Values),
    /// The fact with this label.
    Fact(String),
}

impl Column {
    pub(super) fn values<'l>(&self, listing: &'l Listing) -> Vec<Cow<'l, str>> {
        match &self.read {
            Read::Field(read) => read(listing),
            Read::Fact(label) => {
                let facts = listing.facts.iter().filter(|fact| fact.label == *label);
                facts.map(|fact| Cow::from(&fact.value)).collect()
            }
        }
    }

    /// What stands between several values in one cell. An address reads on with commas.
    pub(super) fn separator(&self) -> &'static str {
        if self.name == "address" { ", " } else { "; " }
    }

    /// Whether a listing can have several, so that GeoJSON writes a list.
    pub(super) fn is_list(&self) -> bool {
        matches!(
            self.name.as_str(),
            "category" | "phone" | "email" | "website" | "languages" | "access" | "delivery"
        )
    }
}

/// The fields that pages show, in their order. Names are those of the fields.
const FIELDS: [(&str, Values); 21] = [
    ("name", |l| vec![Cow::from(&l.name)]),
    ("description", |l| one(&l.description)),
    ("category", |l| all(&l.categories)),
    ("address", |l| all(&l.address)),
    ("postcode", |l| one(&l.postcode)),
    ("phone", |l| l.phones.iter().map(|phone| Cow::from(&phone.text)).collect()),
    ("email", |l| all(&l.emails)),
    ("website", |l| l.websites.iter().map(|link| Cow::from(&link.url)).collect()),
    ("opening_hours", |l| l.hours.iter().map(|hours| Cow::from(&hours.text)).collect()),
    ("cost", |l| one(&l.cost)),
    ("eligibility", |l| one(&l.eligibility)),
    ("ages", |l| one(&l.ages)),
    ("languages", |l| all(&l.languages)),
    ("access", |l| all(&l.access)),
    ("referral", |l| one(&l.referral)),
    ("delivery", |l| all(&l.delivery)),
    ("area_served", |l| one(&l.area_served)),
    ("status", |l| one(&l.closed)),
    ("from", |l| day(l.from)),
    ("until", |l| day(l.until)),
    ("updated", |l| day(l.updated)),
];

/// The columns in which any listing has something, facts last under their labels.
pub(super) fn columns(listings: &[Listing]) -> Vec<Column> {
    let mut columns: Vec<Column> = FIELDS
        .iter()
        .filter(|(_, read)| listings.iter().any(|listing| !read(listing).is_empty()))
        .map(|(name, read)| Column { name: (*name).to_owned(), read: Read::Field(*read) })
        .collect();
    let mut labels: Vec<&String> = Vec::new();
    for fact in listings.iter().flat_map(|listing| &listing.facts) {
        if !labels.contains(&&fact.label) {
            labels.push(&fact.label);
        }
    }
    for label in labels {
        let name = free_name(label, &columns);
        columns.push(Column { name, read: Read::Fact(label.clone()) });
    }
    columns
}

/// A fact may be called like a field, or like what [`SET_ASIDE`] is for.
fn free_name(label: &str, columns: &[Column]) -> String {
    let taken =
        |name: &str| SET_ASIDE.contains(&name) || columns.iter().any(|column| column.name == name);
    let numbered = (2..).map(|number| format!("{label} ({number})"));
    let mut names = std::iter::once(label.to_owned()).chain(numbered);
    names.find(|name| !taken(name)).unwrap_or_default()
}

/// Names of the columns that every download has of its own.
pub(super) const SET_ASIDE: [&str; 6] =
    ["id", "page", "latitude", "longitude", "precision", "further_locations"];

fn one(text: &Option<String>) -> Vec<Cow<'_, str>> {
    text.iter().map(Cow::from).collect()
}

fn all(texts: &[String]) -> Vec<Cow<'_, str>> {
    texts.iter().map(Cow::from).collect()
}

fn day(day: Option<Date>) -> Vec<Cow<'static, str>> {
    day.iter().map(|day| Cow::from(day.to_string())).collect()
}

/// `exact`, `postcode` or `rough`.
pub(super) fn precision(location: &Location) -> &'static str {
    match location.precision {
        Precision::Exact => "exact",
        Precision::Postcode => "postcode",
        Precision::Rough => "rough",
    }
}

/// Degrees with at most 6 decimals (10 cm), as RFC 7946 advises.
pub(super) fn degrees(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}
