//! A spreadsheet's bytes to a table: Excel's `.xlsx`, `.xlsm`, `.xlsb` and `.xls`, OpenDocument's
//! `.ods`.
//!
//! One sheet is read. Its cells become the text that the program would show, and go on as the
//! delimited text that staff would have got from "Save as CSV": titles above the headings, headings
//! once more and blank rows are dealt with in one place.

mod cell_text;
mod grid;
mod merged;
mod problems;
mod sheets;
mod workbook;

use grid::Grid;
use workbook::Workbook;

use super::csv::{self, Source};
use super::{Format, Table};
use crate::report::Problems;

/// Reads one sheet: the one that is `wanted` by name, else the first visible one with a table.
/// `None` where an error says why it can't be read.
pub(super) fn read(
    file: &str,
    bytes: Vec<u8>,
    wanted: Option<&str>,
    problems: &mut Problems,
) -> Option<Table> {
    match grid(file, bytes, wanted, problems) {
        Ok((sheet, grid)) => {
            let text = grid.delimited();
            drop(grid);
            let source =
                Source { text: &text, delimiter: b',', format: Format::Spreadsheet { sheet } };
            csv::read_source(file, source, problems)
        }
        Err(problem) => {
            problems.push(problem.file(file));
            None
        }
    }
}

/// The sheet's name and its cells.
fn grid(
    file: &str,
    bytes: Vec<u8>,
    wanted: Option<&str>,
    problems: &mut Problems,
) -> Result<(String, Grid), crate::report::Problem> {
    let mut workbook = Workbook::open(bytes)?;
    let (sheet, grid) = sheets::choose(&mut workbook, wanted)?;
    let others = workbook.visible();
    if wanted.is_none() && others.len() > 1 {
        problems.push(problems::chosen(&sheet, &others).file(file));
    }
    Ok((sheet, grid))
}

#[cfg(test)]
mod tests;
