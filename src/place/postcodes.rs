//! The postcode file: where each postcode is.
//!
//! Understands a council's own file (a heading for the postcode, and for latitude and longitude or
//! easting and northing) and Ordnance Survey's Code-Point Open, which has no headings. A postcode
//! takes 16 bytes, so that all 1.7 million of Great Britain's fit into 28 MB.

mod columns;

use columns::{CODE_POINT_OPEN, Columns};

use super::{Crs, Position, Postcode, to_wgs84};
use crate::report::{Problem, Problems, code};
use crate::source::{Row, Table};

/// Positions of postcodes, for look-up.
#[derive(Debug, Clone, Default)]
pub struct Postcodes {
    /// Sorted by key, without repeats.
    entries: Vec<Entry>,
    system: System,
}

#[derive(Debug, Clone, Copy)]
struct Entry {
    /// The compact postcode's letters as a number, which sorts as they do.
    key: u64,
    /// In the system's unit; longitude or easting first.
    at: (i32, i32),
}

/// What an entry's numbers mean.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
enum System {
    /// Millionths of a degree.
    #[default]
    Degrees,
    /// Metres on the British National Grid.
    Grid,
}

impl Postcodes {
    /// Reads a table of postcodes. Where the file has no headings, the first row is a postcode
    /// like all others. Without a column of postcodes or of positions there are none, and an error
    /// says so.
    pub fn from_table(table: &Table) -> (Self, Problems) {
        let mut problems = Problems::new();
        let headless = table.headers.first().is_some_and(|h| Postcode::parse(h).is_ok());
        let columns = if headless { Some(CODE_POINT_OPEN) } else { Columns::find(&table.headers) };
        let Some(columns) = columns else {
            problems.push(unusable(table, "has no columns that hold postcodes and positions"));
            return (Self::default(), problems);
        };
        let system = if headless { System::Grid } else { System::of(table, &columns) };
        let mut reading = Reading { table, columns, system, entries: Vec::new(), unplaced: 0 };
        if headless {
            reading.add_first_row();
        }
        for row in table.rows() {
            reading.add(row, &mut problems);
        }
        let postcodes = reading.finish(&mut problems);
        (postcodes, problems)
    }

    /// Where a postcode is: the middle of its addresses. `None` where the file doesn't have it.
    pub fn find(&self, postcode: &Postcode) -> Option<Position> {
        let key = key(postcode);
        let index = self.entries.binary_search_by_key(&key, |entry| entry.key).ok()?;
        self.system.position(self.entries.get(index)?.at)
    }

    /// How many postcodes there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

impl System {
    /// By the first position in the file: no degree is as large as a thousand, and only the sea
    /// south-west of Scilly has grid metres as small.
    fn of(table: &Table, columns: &Columns) -> Self {
        let pair =
            |row: Row<'_>| Some((number(row.cell(columns.x))?, number(row.cell(columns.y))?));
        match table.rows().filter_map(pair).find(|pair| *pair != (0.0, 0.0)) {
            Some((x, y)) if x.abs() > 1000.0 || y.abs() > 1000.0 => Self::Grid,
            _ => Self::Degrees,
        }
    }

    /// The numbers to keep; `None` for what is no place. Looks at the range alone: transforming
    /// all 1.7 million would take seconds.
    fn stored(self, x: f64, y: f64) -> Option<(i32, i32)> {
        let (scale, xs, ys) = match self {
            Self::Degrees => (1e6, -180.0..=180.0, -90.0..=90.0),
            Self::Grid => (1.0, 0.0..=700_000.0, 0.0..=1_250_000.0),
        };
        let at = ((x * scale).round() as i32, (y * scale).round() as i32);
        // 0, 0 is how Code-Point Open writes "not known".
        (xs.contains(&x) && ys.contains(&y) && at != (0, 0)).then_some(at)
    }

    fn position(self, at: (i32, i32)) -> Option<Position> {
        let (x, y) = (f64::from(at.0), f64::from(at.1));
        match self {
            Self::Degrees => to_wgs84(Crs::Wgs84, x / 1e6, y / 1e6),
            Self::Grid => to_wgs84(Crs::BritishNationalGrid, x, y),
        }
    }
}

/// A table half read.
struct Reading<'t> {
    table: &'t Table,
    columns: Columns,
    system: System,
    entries: Vec<Entry>,
    unplaced: u32,
}

impl Reading<'_> {
    fn add_first_row(&mut self) {
        let cell = |column: usize| self.table.headers.get(column).map_or("", String::as_str);
        let Columns { postcode, x, y } = self.columns;
        if let Ok(postcode) = Postcode::parse(cell(postcode)) {
            self.place(&postcode, cell(x), cell(y));
        }
    }

    fn add(&mut self, row: Row<'_>, problems: &mut Problems) {
        let cell = row.cell(self.columns.postcode);
        match Postcode::parse(cell) {
            Ok(postcode) => {
                self.place(&postcode, row.cell(self.columns.x), row.cell(self.columns.y))
            }
            Err(fault) => problems.push(
                Problem::new(
                    &code::POSTCODE_INVALID,
                    format!("“{}” in the postcode file is {fault}.", excerpt(cell)),
                )
                .help("Correct the postcode, or delete the row.")
                .file(&self.table.file)
                .row(row.number()),
            ),
        }
    }

    fn place(&mut self, postcode: &Postcode, x: &str, y: &str) {
        let at = number(x).zip(number(y)).and_then(|(x, y)| self.system.stored(x, y));
        match at {
            Some(at) => self.entries.push(Entry { key: key(postcode), at }),
            None => self.unplaced += 1,
        }
    }

    fn finish(mut self, problems: &mut Problems) -> Postcodes {
        if self.entries.is_empty() {
            problems.push(unusable(self.table, "places no postcode"));
        } else if self.unplaced > 0 {
            let message = match self.unplaced {
                1 => "1 postcode in the postcode file has no position.".to_owned(),
                n => format!("{n} postcodes in the postcode file have no position."),
            };
            problems.push(
                Problem::new(&code::POSTCODE_UNPLACED, message)
                    .help("Nothing to do, unless listings with these postcodes need a place.")
                    .file(&self.table.file),
            );
        }
        // A stable sort: where a postcode stands twice, the first one counts.
        self.entries.sort_by_key(|entry| entry.key);
        self.entries.dedup_by_key(|entry| entry.key);
        self.entries.shrink_to_fit();
        Postcodes { entries: self.entries, system: self.system }
    }
}

fn unusable(table: &Table, what: &str) -> Problem {
    Problem::new(&code::POSTCODE_FILE, format!("The postcode file {what}."))
        .help(
            "Use Ordnance Survey's Code-Point Open, or a CSV with the headings Postcode, Latitude \
             and Longitude, or Postcode, Easting and Northing.",
        )
        .file(&table.file)
}

fn key(postcode: &Postcode) -> u64 {
    postcode.compact().bytes().chain([0; 7]).take(7).fold(0, |key, b| key << 8 | u64::from(b))
}

fn number(text: &str) -> Option<f64> {
    text.trim().parse().ok().filter(|number: &f64| number.is_finite())
}

/// The beginning of a cell, short enough for a message.
fn excerpt(text: &str) -> String {
    let short: String = text.trim().chars().take(30).collect();
    if short.len() < text.trim().len() { short + "…" } else { short }
}

#[cfg(test)]
mod tests;
