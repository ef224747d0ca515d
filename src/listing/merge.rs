//! Rows that belong together: exact repeats, and the same service at several places.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::row_reader::Draft;
use super::text::words;
use super::{Listing, sensitive};
use crate::report::{Problem, code};
use crate::source::{Row, Table};

/// For each row of a table, an earlier row that it repeats cell by cell and shape by shape.
pub(super) fn repeats(table: &Table) -> Vec<Option<usize>> {
    let rows: Vec<Row<'_>> = table.rows().collect();
    let width = table.headers.len();
    let mut first: HashMap<u64, Vec<usize>> = HashMap::with_capacity(rows.len());
    let mut repeats = Vec::with_capacity(rows.len());
    for (at, row) in rows.iter().enumerate() {
        let mut hasher = DefaultHasher::new();
        (0..width).for_each(|column| row.cell(column).hash(&mut hasher));
        let alike = first.entry(hasher.finish()).or_default();
        let same = alike.iter().copied().find(|&earlier| {
            rows.get(earlier).is_some_and(|earlier| {
                earlier.geometry() == row.geometry()
                    && (0..width).all(|column| earlier.cell(column) == row.cell(column))
            })
        });
        if same.is_none() {
            alike.push(at);
        }
        repeats.push(same);
    }
    repeats
}

/// What the rows of a table came to after joining.
#[derive(Default)]
pub(super) struct Merged {
    pub listings: Vec<Listing>,
    /// Whether each listing's id is the file's own.
    pub own_ids: Vec<bool>,
    /// How many rows were joined to another's listing.
    pub joined: usize,
    pub problems: Vec<Problem>,
}

impl Merged {
    /// Adds a draft whose row repeats none. Where its own id is taken, either it is the same
    /// service at another place, or one of the two ids is wrong. Returns the listing's index.
    pub fn add(&mut self, draft: Draft, seen: &mut HashMap<String, usize>, file: &str) -> usize {
        let Draft { mut listing, mut own_id, problems } = draft;
        self.problems.extend(problems);
        if own_id {
            let known = seen.get(&listing.id).copied();
            match known.and_then(|at| Some((at, self.listings.get_mut(at)?))) {
                Some((at, first)) if same_service(first, &listing) => {
                    self.problems.push(joined(first, &listing, file));
                    join(first, listing);
                    self.joined += 1;
                    return at;
                }
                Some((_, first)) => {
                    self.problems.push(id_taken(first, &listing, file));
                    listing.id = super::ids::made(&listing);
                    own_id = false;
                }
                None => {
                    seen.insert(listing.id.clone(), self.listings.len());
                }
            }
        }
        self.listings.push(listing);
        self.own_ids.push(own_id);
        self.listings.len() - 1
    }

    /// Counts a row that repeats another exactly.
    pub fn repeat(&mut self, row: u32, first_row: u32, listing: usize, file: &str) {
        if let Some(first) = self.listings.get_mut(listing) {
            first.rows.push(row);
        }
        self.joined += 1;
        self.problems.push(
            Problem::new(
                &code::ROW_DUPLICATE,
                format!("Row {row} repeats row {first_row} exactly. They are one listing."),
            )
            .help("Delete one of the two rows.")
            .file(file)
            .row(row),
        );
    }
}

/// Whether two listings with one id are one service at two places.
fn same_service(first: &Listing, other: &Listing) -> bool {
    words(&first.name) == words(&other.name)
        && (first.address != other.address
            || first.postcode != other.postcode
            || first.locations != other.locations)
}

/// Adds a further place to a listing, with what else its row knew.
fn join(first: &mut Listing, mut other: Listing) {
    if first.sensitive != other.sensitive {
        sensitive::cut_down(first);
        sensitive::cut_down(&mut other);
    }
    let address = one_address(&other);
    if first.locations.iter().all(|location| location.address.is_none()) {
        let own = one_address(first);
        first.locations.iter_mut().for_each(|location| location.address.clone_from(&own));
    }
    if other.locations.is_empty() {
        // A place without a position still has its address.
        first.address.extend(address.as_ref().map(|address| format!("Also at {address}")));
    }
    for mut location in other.locations {
        location.address.clone_from(&address);
        if !first.locations.contains(&location) {
            first.locations.push(location);
        }
    }
    add_new(&mut first.categories, other.categories, |a, b| words(a) == words(b));
    add_new(&mut first.phones, other.phones, |a, b| a == b);
    add_new(&mut first.emails, other.emails, |a, b| a.eq_ignore_ascii_case(b));
    add_new(&mut first.websites, other.websites, |a, b| a.url == b.url);
    first.rows.extend(other.rows);
}

fn add_new<T>(known: &mut Vec<T>, more: Vec<T>, same: impl Fn(&T, &T) -> bool) {
    for value in more {
        if !known.iter().any(|k| same(k, &value)) {
            known.push(value);
        }
    }
}

/// A listing's address in one line; none for a sensitive one, which has none left.
fn one_address(listing: &Listing) -> Option<String> {
    if listing.sensitive {
        return None;
    }
    let lines: Vec<&str> =
        listing.address.iter().chain(&listing.postcode).map(String::as_str).collect();
    (!lines.is_empty()).then(|| lines.join(", "))
}

fn first_row(listing: &Listing) -> u32 {
    listing.rows.first().copied().unwrap_or_default()
}

fn joined(first: &Listing, other: &Listing, file: &str) -> Problem {
    let (one, two) = (first_row(first), first_row(other));
    Problem::new(
        &code::ROW_DUPLICATE,
        format!("Row {two} has the id and the name of row {one}, at another place. They are one listing with several locations."),
    )
    .help("Give the row an id of its own if it is another service.")
    .file(file)
    .row(two)
}

fn id_taken(first: &Listing, other: &Listing, file: &str) -> Problem {
    let (one, two) = (first_row(first), first_row(other));
    let name = if words(&first.name) == words(&other.name) { "" } else { " but another name" };
    Problem::new(
        &code::ID_DUPLICATE,
        format!("Row {two} has the id “{}” of row {one}{name}. An id was made for it.", other.id),
    )
    .help("Give every listing an id of its own.")
    .file(file)
    .row(two)
}
