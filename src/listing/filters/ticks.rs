//! Columns of ticks as answers: "Wheelchair access" with yes and no below it is one check box, and
//! several such columns are one question with an answer each.

use super::Answer;
use crate::listing::columns::Columns;
use crate::listing::profile::Profile;
use crate::listing::text::{filled, key, readable, yes_no};
use crate::source::{Row, Table};

/// A column whose cells say yes or no.
#[derive(Debug, Clone)]
pub(in crate::listing) struct TickColumn {
    pub column: usize,
    /// What residents read.
    label: String,
}

impl TickColumn {
    pub fn new(column: usize, columns: &Columns) -> Self {
        Self { column, label: readable(columns.header(column)) }
    }

    /// The column's label, where the row says yes.
    pub fn answer(&self, row: &Row<'_>) -> Option<Answer> {
        let ticked = says(row.cell(self.column)) == Some(true);
        ticked.then(|| Answer { key: key(&self.label), text: self.label.clone() })
    }
}

/// What a cell says: yes, no, "Yes, ring first", or how many there are of it. `None` where it says
/// something else; an empty cell says no.
pub(in crate::listing) fn says(cell: &str) -> Option<bool> {
    let Some(text) = filled(cell) else { return Some(false) };
    if let Ok(number) = text.parse::<f64>() {
        return Some(number > 0.0);
    }
    let first = text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let alone = first.len() == text.len();
    let word = yes_no(text).or_else(|| yes_no(first).filter(|_| !alone && first.len() > 1));
    word.or_else(|| (!alone).then(|| lone_letter(first, text)).flatten())
}

/// "Y - ring first": a letter before a dash or a comma.
fn lone_letter(first: &str, text: &str) -> Option<bool> {
    let rest = text.get(first.len()..).unwrap_or_default().trim_start();
    yes_no(first).filter(|_| rest.starts_with(['-', '–', ',', ';', ':', '(']))
}

/// Whether a column has a yes, and nothing but yes and no.
pub(in crate::listing) fn all_ticks(table: &Table, column: usize, profiles: &[Profile]) -> bool {
    let marks = profiles.get(column).is_some_and(|p| p.share(p.yes_no) > 0.5);
    let mut cells = table.column(column).filter_map(filled);
    marks
        && cells.all(|cell| says(cell).is_some())
        && table.column(column).any(|cell| says(cell) == Some(true))
}

/// Cells that say neither yes nor no: how many there are, and the first of them.
pub(in crate::listing) fn unclear(table: &Table, column: usize) -> Option<(usize, &str)> {
    let mut cells = table.column(column).filter(|cell| says(cell).is_none());
    let first = cells.next()?;
    Some((1 + cells.count(), first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_and_no_are_read_with_what_follows_them() {
        for cell in
            ["Yes", "Y", "true", "1", "x", "3", "YES - Radar key", "Yes, ring first", "Y - ring"]
        {
            assert_eq!(says(cell), Some(true), "{cell}");
        }
        for cell in ["No", "N", "false", "0", "", "n/a", "No, steps", "?"] {
            assert_eq!(says(cell), Some(false), "{cell}");
        }
        for cell in ["Partly", "Ask first", "X Street", "Not yet known to us"] {
            assert_eq!(says(cell), None, "{cell}");
        }
    }
}
