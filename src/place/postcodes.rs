//! The postcode files: where each postcode is.
//!
//! Understands a council's own file (a heading for the postcode, and for latitude and longitude or
//! easting and northing), Ordnance Survey's Code-Point Open and the ONS Postcode Directory, with
//! headings or without. A postcode takes 16 bytes, so that all 1.7 million of Great Britain's fit
//! into 28 MB.

mod columns;
mod credit;
mod numbers;
mod problems;

use std::borrow::Cow;
use std::path::Path;

pub(super) use columns::Columns;
pub(super) use credit::ORDNANCE_SURVEY;
use credit::credit;
use numbers::Place;
use problems::Faults;

use super::{Area, Position, Postcode, PostcodeFault};
use crate::report::Problems;
use crate::source::{Cells, Rows, each_csv};

/// Positions of postcodes, for look-up.
#[derive(Debug, Clone, Default)]
pub struct Postcodes {
    /// Sorted by postcode, without repeats.
    entries: Vec<Entry>,
    credit: Option<&'static str>,
}

#[derive(Debug, Clone, Copy)]
struct Entry {
    /// The compact postcode's letters as a number, which sorts as they do, and below them a byte
    /// of what is known of it.
    key: u64,
    /// Longitude or easting first.
    at: (i32, i32),
}

/// The position is on the British National Grid.
const GRID: u64 = 1;
/// The postcode is out of use.
const ENDED: u64 = 2;
/// Bits below the letters.
const KNOWN: u32 = 8;
/// Metres: side of the squares that are looked at as a whole.
const SQUARE: i32 = 5_000;

impl Postcodes {
    /// Reads a postcode file of a site, a folder of them or a zip; `path` is from the site folder.
    /// Where there are no postcodes, an error says why.
    pub fn read(folder: &Path, path: &str) -> (Self, Problems) {
        let mut reading = Reading::default();
        let mut problems = each_csv(folder, path, &mut |rows| reading.add_file(rows));
        let is_read = !problems.stop_a_build();
        problems.extend(reading.faults.problems(path, reading.entries.len(), is_read));
        (reading.finish(), problems)
    }

    /// Where a postcode is: the middle of its addresses. `None` where the file doesn't have it.
    pub fn find(&self, postcode: &Postcode) -> Option<Position> {
        let key = key(postcode);
        let index = self.entries.binary_search_by_key(&key, |entry| entry.letters()).ok()?;
        self.entries.get(index)?.place().position()
    }

    /// The postcodes in use that lie in an area, in their order.
    pub fn within(&self, area: &Area) -> Vec<(Postcode, Position)> {
        let mut rough = Rough { area, square: None, is_near: false };
        let in_use = self.entries.iter().filter(|entry| entry.key & ENDED == 0);
        in_use
            .filter(|entry| rough.is_near(entry.place()))
            .filter_map(|entry| Some((entry.postcode()?, entry.place().position()?)))
            .filter(|(_, position)| area.contains(*position))
            .collect()
    }

    /// What the owner of the postcodes asks to be said, where the file's layout tells whose they
    /// are.
    pub fn credit(&self) -> Option<&'static str> {
        self.credit
    }

    /// How many postcodes there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Postcodes with longitude and latitude, for tests.
    #[cfg(test)]
    pub(crate) fn of(places: &[(&str, f64, f64)]) -> Self {
        let mut reading = Reading::default();
        for (postcode, x, y) in places {
            let place = numbers::place(*x, *y).expect("a place");
            reading.push(&Postcode::parse(postcode).expect("a postcode"), place, false);
        }
        reading.finish()
    }
}

impl Entry {
    fn letters(self) -> u64 {
        self.key >> KNOWN
    }

    fn place(self) -> Place {
        Place { x: self.at.0, y: self.at.1, grid: self.key & GRID != 0 }
    }

    fn postcode(self) -> Option<Postcode> {
        let letters = self.letters().to_be_bytes();
        let text = std::str::from_utf8(letters.get(1..)?).ok()?;
        Postcode::parse(text.trim_end_matches('\0')).ok()
    }
}

/// Whether a place may be in an area, told for a square of the grid at a time.
struct Rough<'a> {
    area: &'a Area,
    /// Postcodes follow each other on the ground too, so the last square is mostly the next one.
    square: Option<(i32, i32)>,
    is_near: bool,
}

impl Rough<'_> {
    fn is_near(&mut self, place: Place) -> bool {
        if !place.grid {
            return true;
        }
        let square = (place.x / SQUARE, place.y / SQUARE);
        if self.square != Some(square) {
            let middle = |side: i32| side * SQUARE + SQUARE / 2;
            let middle = Place { x: middle(square.0), y: middle(square.1), grid: true };
            self.square = Some(square);
            self.is_near = middle.position().is_none_or(|middle| self.area.is_near(middle));
        }
        self.is_near
    }
}

/// Files half read.
#[derive(Default)]
struct Reading {
    entries: Vec<Entry>,
    credit: Option<&'static str>,
    faults: Faults,
}

impl Reading {
    fn add_file(&mut self, rows: &mut Rows<'_>) {
        let Some(columns) = Columns::of_postcodes(&rows.first) else {
            return;
        };
        self.faults.has_columns = true;
        let file = rows.file.clone();
        self.credit = self.credit.or_else(|| credit(&rows.first));
        if columns::has_no_headings(&rows.first) {
            let first = std::mem::take(&mut rows.first);
            let cell = |column: usize| Cow::from(first.get(column).map_or("", String::as_str));
            if let Ok(postcode) = Postcode::parse(&cell(columns.name)) {
                self.place(&postcode, &columns, cell);
            }
        }
        while let Some(row) = rows.next_row() {
            self.add(&file, row, &columns);
        }
    }

    fn add(&mut self, file: &str, row: Cells<'_>, columns: &Columns) {
        let cell = row.cell(columns.name);
        match Postcode::parse(&cell) {
            Ok(postcode) => self.place(&postcode, columns, |column| row.cell(column)),
            Err(PostcodeFault::Empty) if columns.place(|column| row.cell(column)).is_none() => {}
            // Code-Point Open brings a file that only explains the headings.
            Err(_) if cell.eq_ignore_ascii_case("postcode") => {}
            Err(fault) => self.faults.invalid(file, row.number, &cell, fault),
        }
    }

    fn place<'c>(
        &mut self,
        postcode: &Postcode,
        columns: &Columns,
        cell: impl Fn(usize) -> Cow<'c, str>,
    ) {
        let ended = columns.ended.is_some_and(|column| !cell(column).is_empty());
        match columns.place(cell) {
            Some(place) => self.push(postcode, place, ended),
            // One that is out of use and has no position is nobody's loss.
            None => self.faults.unplaced += usize::from(!ended),
        }
    }

    fn push(&mut self, postcode: &Postcode, place: Place, ended: bool) {
        // The ONS's zip has every postcode twice: repeats go before the memory grows for them.
        if self.entries.len() == self.entries.capacity() {
            self.tidy();
        }
        let known = if place.grid { GRID } else { 0 } | if ended { ENDED } else { 0 };
        let key = key(postcode) << KNOWN | known;
        self.entries.push(Entry { key, at: (place.x, place.y) });
    }

    /// A stable sort: where a postcode stands twice, the one in use counts, then the first.
    fn tidy(&mut self) {
        self.entries.sort_by_key(|entry| (entry.letters(), entry.key & ENDED));
        self.entries.dedup_by_key(|entry| entry.letters());
    }

    fn finish(mut self) -> Postcodes {
        self.tidy();
        self.entries.shrink_to_fit();
        Postcodes { entries: self.entries, credit: self.credit }
    }
}

fn key(postcode: &Postcode) -> u64 {
    postcode.compact().bytes().chain([0; 7]).take(7).fold(0, |key, b| key << 8 | u64::from(b))
}

#[cfg(test)]
mod tests;
