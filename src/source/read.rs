//! A data file to a table, by its extension and its content.

use std::path::Path;

use super::kind::Kind;
use super::{Table, csv, encoding, geojson, kind, path};
use crate::report::Problems;

/// Reads a data file of a site. `file` is its path from the site folder with forward slashes:
/// `data/food.csv`.
///
/// There is no table where an error says why; a table without rows comes with an error too.
pub fn read(folder: &Path, file: &str) -> (Option<Table>, Problems) {
    match path::read(folder, file) {
        Ok(bytes) => read_bytes(file, bytes),
        Err(problem) => (None, Problems::from_iter([problem])),
    }
}

/// Reads a data file from its bytes, as [`read`] does. `file` names it in problems, and its
/// extension says what it is.
pub fn read_bytes(file: &str, bytes: Vec<u8>) -> (Option<Table>, Problems) {
    let mut problems = Problems::new();
    let table = match kind::of(file, &bytes) {
        Ok(Kind::Csv) => csv::read(file, &encoding::decode(bytes), &mut problems),
        Ok(Kind::GeoJson) => geojson::read(file, &encoding::decode(bytes), &mut problems),
        Err(problem) => {
            problems.push(problem);
            None
        }
    };
    (table, problems)
}

#[cfg(test)]
mod tests;
