//! A listing as a card: what stands in lists, and in the panel of the map.
//!
//! The same template draws it in pages and in the shards that scripts read. Everything here is
//! plain text; the template escapes it.

use std::borrow::Cow;

use serde::Serialize;

use super::context::CategoryView;
use crate::listing::{Fact, Link, Phone};

/// A listing in short, for `card.html`.
#[derive(Debug, Serialize)]
pub struct Card<'a> {
    pub slug: &'a str,
    pub name: &'a str,
    /// What tells it from others of its name on the map; none where there are none.
    pub apart: Option<&'a str>,
    /// The name with these words, for links whose own words are not the name.
    pub whole_name: Cow<'a, str>,
    /// Address of its page, from the map's folder: `ash-street-pantry/`. Put `map_root` before it.
    pub href: String,
    /// Its rank on the map, which the index knows it by.
    pub rank: u32,
    /// The main one first.
    pub categories: Vec<&'a CategoryView>,
    /// Plain text, some 200 characters at most, ending with a sentence where it can.
    pub summary: Option<String>,
    /// One line with the postcode.
    pub address: Option<String>,
    pub phones: &'a [Phone],
    pub websites: &'a [Link],
    pub emails: &'a [String],
    /// In one line, as residents read it.
    pub hours: Option<Cow<'a, str>>,
    /// For scripts: the rules that say whether it is open.
    pub hours_rules: Option<String>,
    /// What staff wrote where it is temporarily closed.
    pub closed: Option<&'a str>,
    pub area_served: Option<&'a str>,
    pub cost: Option<&'a str>,
    /// Those facts that staff want on the card.
    pub facts: Vec<&'a Fact>,
    pub located: bool,
    /// How many locations it has.
    pub locations: usize,
    /// ISO 8601, for the filters `time` and `date`.
    pub updated: Option<String>,
}
