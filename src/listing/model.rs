//! A listing: one service, place or group that a resident may want.

use serde::Serialize;

use super::Field;
use super::hours::Schedule;
use crate::place::Position;

/// One service, place or group that a resident may want. All text is as staff wrote it, trimmed,
/// and untrusted: whoever shows it escapes it.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Listing {
    /// Rows of the file that it was made from, the first one first.
    pub rows: Vec<u32>,
    /// Stable key: the file's own, or made from name and postcode.
    pub id: String,
    /// Last part of the address of its page: lower-case ASCII letters, digits and hyphens, unique
    /// in its map.
    pub slug: String,
    pub name: String,
    /// Markdown, not yet sanitised.
    pub description: Option<String>,
    /// Categories by title, the main one first. Never empty titles, no repeats.
    pub categories: Vec<String>,
    /// Address without the postcode, one line a part.
    pub address: Vec<String>,
    /// Normalised, `BS1 4AA`; or as written where it isn't a whole UK postcode.
    pub postcode: Option<String>,
    /// None, one or several. Already cut down where the listing is sensitive.
    pub locations: Vec<Location>,
    pub phones: Vec<Phone>,
    pub emails: Vec<String>,
    pub websites: Vec<Link>,
    pub hours: Option<Hours>,
    pub cost: Option<String>,
    pub eligibility: Option<String>,
    pub ages: Option<String>,
    pub languages: Vec<String>,
    pub access: Vec<String>,
    pub referral: Option<String>,
    pub delivery: Vec<String>,
    pub area_served: Option<String>,
    /// What staff wrote where the service is temporarily closed; shown as a warning.
    pub closed: Option<String>,
    pub from: Option<Date>,
    pub until: Option<Date>,
    pub updated: Option<Date>,
    /// Its exact address and coordinates were withheld.
    pub sensitive: bool,
    /// Further published columns, in the order of the front matter's `facts`; empty ones left out.
    pub facts: Vec<Fact>,
    /// What the map's filters find in it: one list of values for each of the front matter's
    /// `[[filters]]`, in their order. A column that staff filter by is thereby published.
    #[serde(skip)]
    pub filters: Vec<Vec<String>>,
}

/// Where a listing can be found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Location {
    pub position: Position,
    pub precision: Precision,
    /// The address of this one where a listing has several.
    pub address: Option<String>,
}

/// How exact a location is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Precision {
    /// From coordinates.
    Exact,
    /// The middle of a postcode.
    Postcode,
    /// Rounded on purpose, because the listing is sensitive.
    Rough,
}

/// A phone number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Phone {
    /// As people read it: `020 7946 0123`, with words that staff added ("office hours").
    pub text: String,
    /// For a `tel:` link, digits with an optional `+`; `None` where no number can be dialled.
    pub dial: Option<String>,
}

/// A web address that was checked: `http` or `https`, with a host.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Link {
    pub url: String,
    /// The address as people read it: no scheme, no `www.`, no trailing slash.
    pub text: String,
}

/// Opening hours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Hours {
    /// What residents read; lines as written, or made from a column for each day.
    pub text: String,
    /// The same in OpenStreetMap's `opening_hours` syntax, where they were understood.
    pub osm: Option<String>,
    /// The same as rules.
    #[serde(skip)]
    pub schedule: Option<Schedule>,
}

/// A day in the Gregorian calendar. Ordered by time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Date {
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

/// A further column of the file, published under its label.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fact {
    pub label: String,
    pub value: String,
    /// Whether it stands on the card too.
    pub card: bool,
}

/// How many rows became what. `rows = listings + merged + rejected`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Rows of the file, the header not counted.
    pub rows: usize,
    /// Listings made.
    pub listings: usize,
    /// Rows joined to another row's listing: exact repeats, or further locations of one service.
    pub merged: usize,
    /// Rows left out, each with a problem that names it.
    pub rejected: usize,
    /// Listings with at least one location.
    pub located: usize,
}

/// What a file's columns were taken for.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Understood {
    /// Field and the headers that it is read from, several where a field may have several.
    pub fields: Vec<(Field, Vec<String>)>,
    /// Headers published as facts.
    pub facts: Vec<String>,
    /// Headers not published, with the reason as a short phrase: "looks personal".
    pub unpublished: Vec<(String, String)>,
}

impl std::fmt::Display for Date {
    /// ISO 8601: `2026-11-22`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}
