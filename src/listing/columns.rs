//! Which columns hold which fields, by what staff said, the headings and the values.
//!
//! A heading makes candidates, the values confirm or refuse them, and each column goes to the
//! field that wants it most.

use std::collections::{BTreeMap, BTreeSet};

use super::Field::{self, *};
use super::profile::Profile;
use super::text::{key, readable};
use super::{fit, headings, hours, internal, personal};
use crate::source::Table;

/// What the columns of a table were taken for. Columns are counted from 0.
#[derive(Debug, Clone, Default)]
pub struct Columns {
    headers: Vec<String>,
    fields: BTreeMap<Field, Vec<usize>>,
    facts: Vec<usize>,
    filters: Vec<usize>,
}

/// Fields that may be read from several columns.
const SEVERAL: &[Field] = &[
    Category,
    Address,
    Phone,
    Email,
    Website,
    OpeningHours,
    Description,
    Languages,
    Access,
    Ages,
    Delivery,
];

/// Least product of sureness (0 to 100) and fit (0 to 1) for which a column is taken.
const ENOUGH: f64 = 15.0;

impl Columns {
    /// The columns that a field is read from, in reading order; empty where there is none.
    pub fn of(&self, field: Field) -> &[usize] {
        self.fields.get(&field).map_or(&[], Vec::as_slice)
    }

    /// The headers that a field is read from.
    pub fn headers_of(&self, field: Field) -> Vec<String> {
        self.of(field)
            .iter()
            .map(|&column| self.header(column).to_owned())
            .collect()
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
        self.facts
            .contains(&column)
            .then(|| readable(self.header(column)))
    }

    /// Every field that has a column, with its headers.
    pub fn fields(&self) -> Vec<(Field, Vec<String>)> {
        self.fields
            .iter()
            .filter(|(_, columns)| !columns.is_empty())
            .map(|(field, _)| (*field, self.headers_of(*field)))
            .collect()
    }

    pub(super) fn field_at(&self, column: usize) -> Option<Field> {
        self.fields
            .iter()
            .find(|(_, columns)| columns.contains(&column))
            .map(|(field, _)| *field)
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
        .or_else(|| {
            headers
                .iter()
                .position(|known| !folded.is_empty() && key(known) == folded)
        })
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
    (0..table.headers.len())
        .into_par_iter()
        .map(|column| Profile::of(table, column))
        .collect()
}

pub(super) fn recognise_with(
    table: &Table,
    profiles: &[Profile],
    mapped: &BTreeMap<Field, Vec<String>>,
) -> Columns {
    let mut columns = Columns {
        headers: table.headers.clone(),
        ..Columns::default()
    };
    let mut taken = BTreeSet::new();
    for (field, headers) in mapped {
        let found: Vec<usize> = headers.iter().filter_map(|h| columns.find(h)).collect();
        taken.extend(found.iter().copied());
        columns.fields.insert(*field, found);
    }
    let mapped = mapped.keys().copied().collect();
    let mut search = Search {
        table,
        profiles,
        columns,
        taken,
        mapped,
    };
    search.take_hours();
    search.take_candidates();
    search.take_categories_of_marks();
    search.take_by_values();
    search.settle_locations();
    search.order();
    search.columns
}

struct Search<'t> {
    table: &'t Table,
    profiles: &'t [Profile],
    columns: Columns,
    taken: BTreeSet<usize>,
    /// Fields that staff mapped: nothing is guessed for them.
    mapped: BTreeSet<Field>,
}

struct Candidate {
    score: f64,
    column: usize,
    field: Field,
}

impl Search<'_> {
    fn open(&self, column: usize) -> bool {
        !self.taken.contains(&column)
            && self
                .profiles
                .get(column)
                .is_some_and(|profile| profile.filled > 0)
    }

    /// Whether a field may be guessed, and has no column yet.
    fn wanted(&self, field: Field) -> bool {
        let by_hand = self.mapped.contains(&field)
            || (is_location(field) && self.mapped.iter().any(|mapped| is_location(*mapped)));
        !by_hand && self.columns.of(field).is_empty()
    }

    fn take(&mut self, field: Field, column: usize) {
        self.taken.insert(column);
        self.columns.fields.entry(field).or_default().push(column);
    }

    fn header(&self, column: usize) -> &str {
        self.columns.header(column)
    }

    /// A column for each day, or for each edge of each day, goes together.
    fn take_hours(&mut self) {
        if !self.wanted(OpeningHours) {
            return;
        }
        let days: Vec<usize> = (0..self.profiles.len())
            .filter(|&column| self.open(column) && hours::is_for_one_day(self.header(column)))
            .collect();
        if days.len() >= 2 {
            for column in days {
                self.take(OpeningHours, column);
            }
        }
    }

    /// Headings make candidates; the best of them choose first.
    fn take_candidates(&mut self) {
        let mut candidates = self.candidates();
        candidates.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.column.cmp(&b.column)));
        let mut best: BTreeMap<Field, f64> = BTreeMap::new();
        for Candidate {
            score,
            column,
            field,
        } in candidates
        {
            if !self.open(column) {
                continue;
            }
            let fits = match best.get(&field) {
                Some(first) => SEVERAL.contains(&field) && fit::joins(field, *first, score),
                None if field == OpeningHours => self.fits_beside_days(column),
                None => self.wanted(field),
            };
            if fits {
                best.entry(field).or_insert(score);
                self.take(field, column);
            }
        }
    }

    /// Where each day has a column already, only a text of times adds to them.
    fn fits_beside_days(&self, column: usize) -> bool {
        let days =
            !self.mapped.contains(&OpeningHours) && !self.columns.of(OpeningHours).is_empty();
        let text = |p: &Profile| p.share(p.times) > 0.5 && p.length() > 12.0;
        self.wanted(OpeningHours) || (days && self.profiles.get(column).is_some_and(text))
    }

    fn candidates(&self) -> Vec<Candidate> {
        let mut candidates = Vec::new();
        for (column, profile) in self.profiles.iter().enumerate() {
            let header = self.header(column);
            if !self.open(column)
                || personal::is_personal_among(header, self.columns.headers(), profile)
            {
                continue;
            }
            let internal = internal::is_internal(header);
            for guess in headings::guesses(header) {
                let score = f64::from(guess.sureness) * fit::fit(guess.field, header, profile);
                if score >= ENOUGH && (!internal || is_for_computers(guess.field)) {
                    candidates.push(Candidate {
                        score,
                        column,
                        field: guess.field,
                    });
                }
            }
        }
        candidates
    }

    /// `food`, `housing`, `legal advice` with 0 and 1: the headings are the categories.
    fn take_categories_of_marks(&mut self) {
        if !self.wanted(Category) {
            return;
        }
        let marks: Vec<usize> = (0..self.profiles.len())
            .filter(|&column| {
                self.open(column)
                    && self.profiles.get(column).is_some_and(Profile::is_marks)
                    && fit::is_kind_of_help(self.header(column))
            })
            .collect();
        if marks.len() >= 3 {
            for column in marks {
                self.take(Category, column);
            }
        }
    }

    /// What no heading gave away may still show in the values.
    fn take_by_values(&mut self) {
        for field in [Name, Postcode, Email, Phone, Website, Coordinates] {
            if !self.wanted(field) || (field == Coordinates && self.has_coordinates()) {
                continue;
            }
            if let Some(column) = self.plainly(field) {
                self.take(field, column);
            }
        }
    }

    /// The first open column whose values alone show this field.
    fn plainly(&self, field: Field) -> Option<usize> {
        self.profiles.iter().enumerate().position(|(column, p)| {
            let header = self.header(column);
            self.open(column)
                && !personal::is_personal_among(header, self.columns.headers(), p)
                && !internal::is_internal(header)
                && fit::is_plainly(field, header, p)
        })
    }

    fn has_coordinates(&self) -> bool {
        let has = |field| !self.columns.of(field).is_empty();
        self.table.has_geometry()
            || (has(Latitude) && has(Longitude))
            || (has(Easting) && has(Northing))
    }

    /// Half a pair of coordinates is none; metres under `x` and `y` are a grid's.
    fn settle_locations(&mut self) {
        for (across, up) in [(Longitude, Latitude), (Easting, Northing)] {
            if self.columns.of(across).is_empty() != self.columns.of(up).is_empty() {
                self.columns.fields.remove(&across);
                self.columns.fields.remove(&up);
            }
        }
        let (xs, ys) = (
            self.columns.of(Longitude).to_vec(),
            self.columns.of(Latitude).to_vec(),
        );
        let in_metres = |column: &usize| {
            self.profiles
                .get(*column)
                .is_some_and(|p| p.metres * 2 > p.numbers)
                && !is_degrees_heading(self.columns.header(*column))
        };
        let metres = !xs.is_empty() && xs.iter().chain(&ys).all(in_metres);
        if metres && self.columns.of(Easting).is_empty() {
            self.columns.fields.remove(&Longitude);
            self.columns.fields.remove(&Latitude);
            self.columns.fields.insert(Easting, xs);
            self.columns.fields.insert(Northing, ys);
        }
    }

    /// Columns of one field in the order in which people read them.
    fn order(&mut self) {
        let headers = &self.columns.headers;
        for (field, columns) in &mut self.columns.fields {
            if self.mapped.contains(field) {
                continue;
            }
            columns.sort_by_key(|&column| {
                let header = headers.get(column).map_or("", String::as_str);
                (fit::reading_order(*field, header), column)
            });
        }
    }
}

fn is_degrees_heading(header: &str) -> bool {
    let header = key(header);
    header.contains("lat") || header.contains("lon") || header.contains("lng")
}

/// Fields that a column for staff or computers may hold: they place and date a listing.
fn is_for_computers(field: Field) -> bool {
    is_location(field) || matches!(field, Id | Updated)
}

fn is_location(field: Field) -> bool {
    matches!(
        field,
        Latitude | Longitude | Easting | Northing | Coordinates
    )
}
