//! What each column of a download holds.

use crate::listing::{Listing, Location, Precision};

/// What a column tells of a listing: none, one or several values.
pub(super) struct Column {
    pub(super) name: String,
    read: Read,
}

/// Reads a field's values, as text, from a listing.
type Values = fn(&Listing) -> Vec<String>;

enum Read {
    Field(Values),
    /// The fact with this label.
    Fact(String),
}

impl Column {
    pub(super) fn values(&self, listing: &Listing) -> Vec<String> {
        match &self.read {
            Read::Field(read) => read(listing),
            Read::Fact(label) => {
                let facts = listing.facts.iter().filter(|fact| fact.label == *label);
                facts.map(|fact| fact.value.clone()).collect()
            }
        }
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
    ("name", |l| vec![l.name.clone()]),
    ("description", |l| one(&l.description)),
    ("category", |l| l.categories.clone()),
    ("address", |l| l.address.clone()),
    ("postcode", |l| one(&l.postcode)),
    ("phone", |l| {
        l.phones.iter().map(|phone| phone.text.clone()).collect()
    }),
    ("email", |l| l.emails.clone()),
    ("website", |l| {
        l.websites.iter().map(|link| link.url.clone()).collect()
    }),
    ("opening_hours", |l| {
        l.hours.iter().map(|hours| hours.text.clone()).collect()
    }),
    ("cost", |l| one(&l.cost)),
    ("eligibility", |l| one(&l.eligibility)),
    ("ages", |l| one(&l.ages)),
    ("languages", |l| l.languages.clone()),
    ("access", |l| l.access.clone()),
    ("referral", |l| one(&l.referral)),
    ("delivery", |l| l.delivery.clone()),
    ("area_served", |l| one(&l.area_served)),
    ("status", |l| one(&l.closed)),
    ("from", |l| l.from.iter().map(ToString::to_string).collect()),
    ("until", |l| {
        l.until.iter().map(ToString::to_string).collect()
    }),
    ("updated", |l| {
        l.updated.iter().map(ToString::to_string).collect()
    }),
];

/// The columns in which any listing has something, facts last under their labels.
pub(super) fn columns(listings: &[Listing]) -> Vec<Column> {
    let mut columns: Vec<Column> = FIELDS
        .iter()
        .filter(|(_, read)| listings.iter().any(|listing| !read(listing).is_empty()))
        .map(|(name, read)| Column {
            name: (*name).to_owned(),
            read: Read::Field(*read),
        })
        .collect();
    let mut labels: Vec<&String> = Vec::new();
    for fact in listings.iter().flat_map(|listing| &listing.facts) {
        if !labels.contains(&&fact.label) {
            labels.push(&fact.label);
        }
    }
    for label in labels {
        let name = free_name(label, &columns);
        columns.push(Column {
            name,
            read: Read::Fact(label.clone()),
        });
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
pub(super) const SET_ASIDE: [&str; 6] = [
    "id",
    "page",
    "latitude",
    "longitude",
    "precision",
    "further_locations",
];

fn one(text: &Option<String>) -> Vec<String> {
    text.iter().cloned().collect()
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
