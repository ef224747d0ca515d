//! `names/<k>.json`: names of places in the order of their folded letters.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::columns::columns;
use super::postcodes::District;
use crate::atlas::search::words;
use crate::place::{NamedPlace, Position, metres_between};
use crate::report::Problem;
use crate::site::hashed::{File, json};

/// Names in a file: some 8 KB gzipped.
const SIZE: usize = 400;
/// Letters of a name that decide which file it is in, so that all that begin so are together.
const BEGINNING: usize = 2;
/// Metres: places of one name that are nearer than this are one place.
const ONE_PLACE: f64 = 500.0;

/// A name to look up.
#[derive(Debug)]
pub(super) struct Named {
    key: String,
    name: String,
    position: Position,
}

#[derive(Serialize)]
struct Shard<'a> {
    names: Vec<&'a str>,
    x: Vec<i32>,
    y: Vec<i32>,
}

/// Sorted by folded name. Places of one name are told apart by their outward code.
pub(super) fn named(places: &[NamedPlace], districts: &[District]) -> Vec<Named> {
    let mut by_key: BTreeMap<String, Vec<&NamedPlace>> = BTreeMap::new();
    for place in places {
        let key = fold(&place.name);
        // A number alone is a row's, not a place's.
        if !key.contains(char::is_alphabetic) {
            continue;
        }
        let others = by_key.entry(key).or_default();
        let is_other =
            |other: &&NamedPlace| metres_between(other.position, place.position) > ONE_PLACE;
        if others.iter().all(is_other) {
            others.push(place);
        }
    }
    let one = |(key, places): (String, Vec<&NamedPlace>)| {
        let several = places.len() > 1;
        let named = move |place: &NamedPlace| Named {
            key: key.clone(),
            name: match nearest(districts, place.position).filter(|_| several) {
                Some(district) => format!("{}, {}", place.name, district.outward),
                None => place.name.clone(),
            },
            position: place.position,
        };
        let mut all: Vec<Named> = places.into_iter().map(named).collect();
        // A long street has several middles; one in each outward code tells enough.
        let mut known = BTreeSet::new();
        all.retain(|named| known.insert(named.name.to_lowercase()));
        all
    };
    by_key.into_iter().flat_map(one).collect()
}

/// A name as people type it, cut as words are for a search: the page does the same.
pub(super) fn fold(name: &str) -> String {
    words(name).join(" ")
}

fn nearest(districts: &[District], place: Position) -> Option<&District> {
    let metres = |district: &&District| metres_between(district.middle(), place);
    districts.iter().min_by(|a, b| metres(a).total_cmp(&metres(b)))
}

/// The files; a new one begins where the first letters change.
pub(super) fn files(named: &[Named]) -> Result<Vec<File>, Problem> {
    let file = |(k, named): (usize, &[Named])| {
        let positions: Vec<Position> = named.iter().map(|named| named.position).collect();
        let names = named.iter().map(|named| named.name.as_str()).collect();
        let (x, y) = columns(&positions);
        json(format!("names/{k}.json"), &Shard { names, x, y })
    };
    shards(named).into_iter().enumerate().map(file).collect()
}

/// The folded beginning of the first name of each file.
pub(super) fn beginnings(named: &[Named]) -> Vec<String> {
    let first = |shard: &[Named]| shard.first().map(|named| beginning(&named.key).to_owned());
    shards(named).into_iter().filter_map(first).collect()
}

fn shards(named: &[Named]) -> Vec<&[Named]> {
    let mut shards = Vec::new();
    let mut rest = named;
    while !rest.is_empty() {
        let groups = rest.chunk_by(|a, b| beginning(&a.key) == beginning(&b.key));
        let mut length = 0;
        for group in groups {
            if length > 0 && length + group.len() > SIZE {
                break;
            }
            length += group.len();
        }
        let (shard, after) = rest.split_at(length);
        shards.push(shard);
        rest = after;
    }
    shards
}

fn beginning(key: &str) -> &str {
    let end = key.char_indices().nth(BEGINNING).map_or(key.len(), |(at, _)| at);
    key.get(..end).unwrap_or(key)
}
