//! A data file of the site folder, by its extension and its content.

use std::path::Path;

use super::Table;
use crate::report::Problems;

/// Reads a data file. `file` is a path from the site folder with forward slashes
/// (`data/food.csv`). `None` where an error says why there is no table.
pub fn read(_folder: &Path, _file: &str) -> (Option<Table>, Problems) {
    todo!()
}
