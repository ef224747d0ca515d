//! A data file to a table, by its extension and its content.

use std::path::Path;

use super::kind::Kind;
use super::{Table, csv, encoding, geojson, kind, path, spreadsheet};
use crate::report::Problems;

/// How a file is to be read, where it doesn't say by itself.
#[derive(Debug, Clone, Copy, Default)]
pub struct Form<'a> {
    /// The sheet of a workbook; none for the first one with a table.
    pub sheet: Option<&'a str>,
    /// What separates the cells of delimited text, an ASCII character; none to work it out.
    pub delimiter: Option<char>,
}

/// Reads a data file of a site. `file` is its path from the site folder with forward slashes:
/// `data/food.csv`.
///
/// There is no table where an error says why; a table without rows comes with an error too.
pub fn read(folder: &Path, file: &str, form: Form<'_>) -> (Option<Table>, Problems) {
    match path::read(folder, file) {
        Ok(bytes) => read_as(file, bytes, form),
        Err(problem) => (None, Problems::from_iter([problem])),
    }
}

/// Reads a data file from its bytes, as [`read`] does where nothing says how. `file` names it in
/// problems, and its extension says what it is.
pub fn read_bytes(file: &str, bytes: Vec<u8>) -> (Option<Table>, Problems) {
    read_as(file, bytes, Form::default())
}

pub(super) fn read_as(file: &str, bytes: Vec<u8>, form: Form<'_>) -> (Option<Table>, Problems) {
    let mut problems = Problems::new();
    let table = match kind::of(file, &bytes) {
        Ok(Kind::Csv) => csv::read(file, &encoding::decode(bytes), form.delimiter, &mut problems),
        Ok(Kind::GeoJson) => geojson::read(file, &encoding::decode(bytes), &mut problems),
        Ok(Kind::Spreadsheet) => spreadsheet::read(file, bytes, form.sheet, &mut problems),
        Err(problem) => {
            problems.push(problem);
            None
        }
    };
    (table, problems)
}

#[cfg(test)]
mod tests;
