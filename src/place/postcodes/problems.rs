//! What is wrong with postcode files, in words.

use crate::place::PostcodeFault;
use crate::report::{Problem, Problems, code, with_commas};

/// Rows that are named one by one; more would bury everything else.
const MOST_ROWS: usize = 50;

/// What was found while reading.
#[derive(Debug, Default)]
pub(super) struct Faults {
    /// Whether any file has a column of postcodes and one of positions.
    pub has_columns: bool,
    /// Postcodes in use without a position.
    pub unplaced: usize,
    rows: Vec<Problem>,
    invalid: usize,
}

impl Faults {
    /// A row whose postcode is none.
    pub fn invalid(&mut self, file: &str, row: u32, cell: &str, fault: PostcodeFault) {
        self.invalid += 1;
        if self.rows.len() < MOST_ROWS {
            let message = format!("“{}” in the postcode file is {fault}.", excerpt(cell));
            self.rows.push(invalid(file, message).row(row));
        }
    }

    /// All of it. `path` is what the site names, `places` how many postcodes have a place there;
    /// `is_read` is false where an error already says why nothing was read.
    pub fn problems(&mut self, path: &str, places: usize, is_read: bool) -> Problems {
        let mut problems: Problems = std::mem::take(&mut self.rows).into_iter().collect();
        if self.invalid > MOST_ROWS {
            let more = with_commas(self.invalid - MOST_ROWS);
            problems.push(invalid(path, format!("{more} more rows have no postcode.")));
        }
        if places == 0 && is_read {
            problems.push(unusable(
                path,
                match self.has_columns {
                    false => "has no columns that hold postcodes and positions",
                    true => "places no postcode",
                },
            ));
        } else if self.unplaced > 0 {
            problems.push(unplaced(path, self.unplaced));
        }
        problems
    }
}

fn invalid(file: &str, message: String) -> Problem {
    Problem::new(&code::POSTCODE_INVALID, message)
        .help("Correct the postcode, or delete the row.")
        .file(file)
}

fn unplaced(path: &str, count: usize) -> Problem {
    let message = match count {
        1 => "1 postcode in the postcode file has no position.".to_owned(),
        n => format!("{n} postcodes in the postcode file have no position."),
    };
    Problem::new(&code::POSTCODE_UNPLACED, message)
        .help("Nothing to do, unless listings with these postcodes need a place.")
        .file(path)
}

fn unusable(path: &str, what: &str) -> Problem {
    Problem::new(&code::POSTCODE_FILE, format!("The postcode file {what}."))
        .help(
            "Use Ordnance Survey's Code-Point Open, the ONS Postcode Directory, or a CSV with the \
             headings Postcode, Latitude and Longitude, or Postcode, Easting and Northing.",
        )
        .file(path)
}

/// The beginning of a cell, short enough for a message.
fn excerpt(text: &str) -> String {
    let short: String = text.trim().chars().take(30).collect();
    if short.len() < text.trim().len() { short + "…" } else { short }
}
