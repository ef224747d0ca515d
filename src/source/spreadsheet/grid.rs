//! The cells of a sheet that hold something, and their way to delimited text.

use std::collections::BTreeMap;

/// Rows and columns that Excel has (ECMA-376 Part 1, 18.3.1.73 and 18.3.1.13).
pub(super) const ROWS: u32 = 1_048_576;
pub(super) const COLUMNS: u32 = 16_384;

/// Cells with text, by row and column, both counted from 0. Sparse: a sheet may say that it is
/// as large as Excel allows.
#[derive(Debug, Default)]
pub(super) struct Grid {
    rows: BTreeMap<u32, BTreeMap<u32, String>>,
}

impl Grid {
    /// Puts text into a cell. Blanks alone are nothing.
    pub fn set(&mut self, row: u32, column: u32, text: String) {
        if row < ROWS && column < COLUMNS && !text.trim().is_empty() {
            self.rows.entry(row).or_default().insert(column, text);
        }
    }

    /// The text of a cell.
    pub fn get(&self, row: u32, column: u32) -> Option<&str> {
        Some(self.rows.get(&row)?.get(&column)?.as_str())
    }

    /// Whether a row has any text.
    pub fn has_row(&self, row: u32) -> bool {
        self.rows.contains_key(&row)
    }

    /// Rows with at least one cell.
    pub fn height(&self) -> usize {
        self.rows.len()
    }

    /// The sheet as CSV with commas: a line for each row from the first, empty ones included, so
    /// that a row keeps its number.
    pub fn delimited(&self) -> String {
        let width = self.rows.values().filter_map(|row| row.keys().next_back()).max();
        let width = width.map_or(0, |last| last + 1);
        let mut text = String::new();
        let mut next = 0;
        for (number, cells) in &self.rows {
            for _ in next..*number {
                text.push('\n');
            }
            next = number + 1;
            for column in 0..width {
                if column > 0 {
                    text.push(',');
                }
                push_quoted(&mut text, cells.get(&column).map_or("", String::as_str));
            }
            text.push('\n');
        }
        text
    }
}

/// A cell as RFC 4180 writes it.
fn push_quoted(text: &mut String, cell: &str) {
    if !cell.contains([',', '"', '\n', '\r']) {
        text.push_str(cell);
        return;
    }
    text.push('"');
    text.push_str(&cell.replace('"', "\"\""));
    text.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_keep_their_numbers_and_cells_their_columns() {
        let mut grid = Grid::default();
        grid.set(1, 0, "Name".into());
        grid.set(1, 2, "Say \"hello\", please".into());
        grid.set(4, 1, "two\nlines".into());
        grid.set(5, 1, "  ".into());
        assert_eq!(
            grid.delimited(),
            "\nName,,\"Say \"\"hello\"\", please\"\n\n\n,\"two\nlines\",\n"
        );
        assert_eq!(grid.height(), 2);
    }

    #[test]
    fn a_cell_beyond_what_a_sheet_can_have_is_not_there() {
        let mut grid = Grid::default();
        grid.set(ROWS, 0, "far".into());
        grid.set(0, COLUMNS, "wide".into());
        assert_eq!(grid.delimited(), "");
    }
}
