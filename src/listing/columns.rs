//! Which columns hold which fields, by what staff said, the headings and the values.

use std::collections::BTreeMap;

use super::Field;
use super::profile::Profile;
use super::text::{key, readable};
use crate::source::Table;

mod order;
mod search;

use search::Search;

/// What the columns of a table were taken for. Columns are counted from 0.
#[derive(Debug, Clone, Default)]
pub struct Columns {
    headers: Vec<String>,
    fields: BTreeMap<Field, Vec<usize>>,
    facts: Vec<usize>,
    filters: Vec<usize>,
    /// The column that gives names where the listings have none of their own.
    lender: Option<usize>,
}

impl Columns {
    /// The columns that a field is read from, in reading order; empty where there is none.
    pub fn of(&self, field: Field) -> &[usize] {
        self.fields.get(&field).map_or(&[], Vec::as_slice)
    }

    /// The headers that a field is read from.
    pub fn headers_of(&self, field: Field) -> Vec<String> {
        self.of(field).iter().map(|&column| self.header(column).to_owned()).collect()
    }

    /// The header of a column as the file writes it.
    pub fn header(&self, column: usize) -> &str {
        self.headers.get(column).map_or("", String::as_str)
    }

    /// The column with this header, matched without regard to case, blanks and punctuation; an
    /// exact match wins.
    pub fn find(&self, header: &str) -> Option<usize> {
        find(&self.headers, header)
    }

    /// The field that a header's column is read for, or that has this name itself.
    pub fn field_of(&self, header: &str) -> Option<Field> {
        let by_column = self.find(header).and_then(|column| self.field_at(column));
        by_column.or_else(|| Field::from_name(header).filter(|field| !self.of(*field).is_empty()))
    }

    /// The label under which a header's column is published as a fact.
    pub fn label_of(&self, header: &str) -> Option<String> {
        let column = self.find(header)?;
        self.facts.contains(&column).then(|| readable(self.header(column)))
    }

    /// Every field that has a column, with its headers.
    pub fn fields(&self) -> Vec<(Field, Vec<String>)> {
        self.fields
            .iter()
            .filter(|(_, columns)| !columns.is_empty())
            .map(|(field, _)| (*field, self.headers_of(*field)))
            .collect()
    }

    /// The column that gives names where listings have none of their own: an address, or a kind
    /// of place.
    pub(super) fn lender(&self) -> Option<usize> {
        self.lender
    }

    pub(super) fn field_at(&self, column: usize) -> Option<Field> {
        self.fields.iter().find(|(_, columns)| columns.contains(&column)).map(|(field, _)| *field)
    }

    pub(super) fn headers(&self) -> &[String] {
        &self.headers
    }

    pub(super) fn facts(&self) -> &[usize] {
        &self.facts
    }

    /// Whether a column is published beside the fields: as a fact, or by being filtered.
    pub(super) fn is_published(&self, column: usize) -> bool {
        self.facts.contains(&column) || self.filters.contains(&column)
    }

    pub(super) fn filter(&mut self, columns: Vec<usize>) {
        self.filters = columns;
    }

    pub(super) fn publish(&mut self, columns: Vec<usize>) {
        self.facts = columns;
    }
}

/// The column with this header: exactly, else folded. A blank header is never found.
fn find(headers: &[String], header: &str) -> Option<usize> {
    let folded = key(header);
    if folded.is_empty() && header.trim().is_empty() {
        return None;
    }
    headers
        .iter()
        .position(|known| known == header)
        .or_else(|| headers.iter().position(|known| !folded.is_empty() && key(known) == folded))
}

/// Finds the columns of each field. What staff `mapped` counts before any guess, and a field
/// mapped to nothing (`phone = []`) is not looked for.
pub fn recognise(table: &Table, mapped: &BTreeMap<Field, Vec<String>>) -> Columns {
    let profiles = profiles(table);
    recognise_with(table, &profiles, mapped)
}

/// What the cells of each column look like.
pub(super) fn profiles(table: &Table) -> Vec<Profile> {
    use rayon::prelude::*;
    (0..table.headers.len()).into_par_iter().map(|column| Profile::of(table, column)).collect()
}

pub(super) fn recognise_with(
    table: &Table,
    profiles: &[Profile],
    mapped: &BTreeMap<Field, Vec<String>>,
) -> Columns {
    let mut columns = Columns { headers: table.headers.clone(), ..Columns::default() };
    for (field, headers) in mapped {
        let found = headers.iter().filter_map(|h| columns.find(h)).collect();
        columns.fields.insert(*field, found);
    }
    Search::new(table, profiles, columns, mapped.keys().copied().collect()).all()
}
