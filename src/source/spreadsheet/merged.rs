//! Cells that are merged down a column: "Food" once, for the five rows beside it.

use calamine::Dimensions;

use super::grid::{Grid, ROWS};

/// Gives every row of a cell that was merged downwards the text that people see beside it. What
/// is merged sideways is a title, and stays where it is.
pub(super) fn fill_down(grid: &mut Grid, regions: &[Dimensions]) {
    for region in regions {
        let ((top, column), (bottom, last)) = (region.start, region.end);
        if last != column || bottom <= top {
            continue;
        }
        let Some(text) = grid.get(top, column).map(str::to_owned) else {
            continue;
        };
        for row in top + 1..=bottom.min(ROWS) {
            // A row with nothing else in it is no row of the table.
            if grid.has_row(row) {
                grid.set(row, column, text.clone());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_category_beside_several_rows_is_the_category_of_each() {
        let mut grid = Grid::default();
        grid.set(0, 0, "Directory of help".into());
        grid.set(1, 0, "Food".into());
        grid.set(1, 1, "Ash".into());
        grid.set(2, 1, "Birch".into());
        let regions = [
            Dimensions::new((0, 0), (0, 3)),
            Dimensions::new((1, 0), (3, 0)),
            Dimensions::new((9, 9), (u32::MAX, 9)),
        ];
        fill_down(&mut grid, &regions);
        assert_eq!(grid.get(2, 0), Some("Food"));
        assert_eq!(grid.get(3, 0), None);
        assert_eq!(grid.get(0, 1), None);
    }
}
