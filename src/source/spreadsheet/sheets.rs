//! Which sheet of a workbook is the table.

use super::grid::Grid;
use super::problems::{empty, unknown};
use super::workbook::Workbook;
use crate::report::Problem;

/// Headings and at least one row.
const FEWEST_ROWS: usize = 2;

/// The sheet that is wanted by name, hidden or not; else the first visible one with a table. Its
/// name and its cells.
///
/// # Errors
/// `sheet-unknown`, `file-empty` where no sheet has a table, `file-unreadable` for a damaged one.
pub(super) fn choose(
    workbook: &mut Workbook,
    wanted: Option<&str>,
) -> Result<(String, Grid), Problem> {
    if let Some(wanted) = wanted {
        let all = workbook.all();
        let same = |name: &&String| fold(name) == fold(wanted);
        let name = all.iter().find(same).ok_or_else(|| unknown(wanted, &all))?.clone();
        let grid = workbook.grid(&name)?;
        return Ok((name, grid));
    }
    for name in workbook.visible() {
        let grid = workbook.grid(&name)?;
        if grid.height() >= FEWEST_ROWS {
            return Ok((name, grid));
        }
    }
    Err(empty())
}

fn fold(name: &str) -> String {
    name.trim().to_lowercase()
}
