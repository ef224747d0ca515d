//! Rows without headings: a list of words, a cell each.

use std::path::Path;

use super::{encoding, path};
use crate::report::Problem;

/// One row: its line in the file, counted from 1, and its cells, trimmed, without empty ones.
pub type BareRow = (u32, Vec<String>);

/// Reads a file of rows that has no heading row. Lines that begin with `#` are remarks.
///
/// # Errors
/// `file-missing`, `file-unreadable`, `file-outside-site`.
pub fn read_bare(folder: &Path, file: &str) -> Result<Vec<BareRow>, Problem> {
    Ok(bare_rows(&encoding::decode(path::read(folder, file)?).text))
}

/// The rows of a text, divided by semicolons where it has no commas.
pub fn bare_rows(text: &str) -> Vec<BareRow> {
    let lines = || text.lines().filter(|line| !line.starts_with('#'));
    let has = |mark| lines().any(|line| line.contains(mark));
    let delimiter = if has(';') && !has(',') { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .comment(Some(b'#'))
        .from_reader(text.as_bytes());
    let rows = reader.records().filter_map(Result::ok).map(|record| {
        let line = record.position().map_or(0, |start| line_after(text, start));
        let cells = record.iter().map(str::trim).filter(|cell| !cell.is_empty());
        (u32::try_from(line).unwrap_or(u32::MAX), cells.map(str::to_owned).collect())
    });
    rows.filter(|(_, cells): &BareRow| !cells.is_empty()).collect()
}

/// The line of a record. The reader says where it began to look for one: remarks and blank lines
/// may come first.
fn line_after(text: &str, start: &csv::Position) -> u64 {
    let rest = usize::try_from(start.byte()).ok().and_then(|byte| text.get(byte..));
    let passed = rest.unwrap_or_default().lines();
    let passed = passed.take_while(|line| line.is_empty() || line.starts_with('#')).count();
    start.line() + passed as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_of_any_length_and_know_their_line() {
        let rows = bare_rows("# remark\nfood, eat ,,\n\n\"debt, owing\",loan\n");
        let cells = |row: &BareRow| row.1.join("|");
        assert_eq!(rows.iter().map(cells).collect::<Vec<_>>(), ["food|eat", "debt, owing|loan"]);
        assert_eq!(rows.iter().map(|row| row.0).collect::<Vec<_>>(), [2, 4]);
    }

    #[test]
    fn a_spreadsheets_semicolons_divide_too() {
        assert_eq!(bare_rows("food;eat\r\n")[0].1, ["food", "eat"]);
    }
}
