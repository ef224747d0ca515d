//! A workbook, opened: its sheets by name, and the cells of one.
//!
//! The reader of spreadsheets is not ours, and a damaged file may make it panic: then the file
//! can't be read, and that is all.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Data, DataRef, Dimensions, Reader, SheetType, SheetVisible, Sheets};

use super::cell_text;
use super::grid::Grid;
use super::merged;
use super::problems::{damaged, locked, too_large};
use crate::report::Problem;
use crate::source::packed;

/// An open workbook.
pub(super) struct Workbook {
    sheets: Sheets<Cursor<Vec<u8>>>,
}

impl Workbook {
    /// Opens a workbook of any kind, told by its content.
    ///
    /// # Errors
    /// `file-unreadable` for a damaged, locked or swollen file.
    pub fn open(bytes: Vec<u8>) -> Result<Self, Problem> {
        if packed::is_packed(&bytes) && !packed::fits(&bytes) {
            return Err(too_large());
        }
        let old = bytes.starts_with(packed::OLE);
        let opened = guarded(|| calamine::open_workbook_auto_from_rs(Cursor::new(bytes)))?;
        match opened {
            Ok(sheets) => Ok(Self { sheets }),
            // Excel keeps a workbook with a password in the old format's container.
            Err(_) if old => Err(locked()),
            Err(_) => Err(damaged()),
        }
    }

    /// Names of the sheets that people see, in their order.
    pub fn visible(&self) -> Vec<String> {
        let sheets = self.sheets.sheets_metadata().iter();
        sheets
            .filter(|sheet| sheet.typ == SheetType::WorkSheet)
            .filter(|sheet| sheet.visible == SheetVisible::Visible)
            .map(|sheet| sheet.name.clone())
            .collect()
    }

    /// Names of all sheets that hold cells, hidden ones too.
    pub fn all(&self) -> Vec<String> {
        let sheets = self.sheets.sheets_metadata().iter();
        let sheets = sheets.filter(|sheet| sheet.typ == SheetType::WorkSheet);
        sheets.map(|sheet| sheet.name.clone()).collect()
    }

    /// The cells of a sheet.
    ///
    /// # Errors
    /// `file-unreadable` where the sheet is damaged.
    pub fn grid(&mut self, sheet: &str) -> Result<Grid, Problem> {
        let sheets = &mut self.sheets;
        let (mut grid, regions) = guarded(|| cells(sheets, sheet))?.ok_or_else(damaged)?;
        merged::fill_down(&mut grid, &regions);
        Ok(grid)
    }
}

/// The cells and the merged regions of a sheet; `None` where it can't be read.
fn cells(sheets: &mut Sheets<Cursor<Vec<u8>>>, name: &str) -> Option<(Grid, Vec<Dimensions>)> {
    let mut grid = Grid::default();
    let regions = match sheets {
        // Cell by cell: a sheet may claim to be sixteen billion cells large.
        Sheets::Xlsx(book) => {
            let mut cells = book.worksheet_cells_reader(name).ok()?;
            while let Some(cell) = cells.next_cell().ok()? {
                let (row, column) = cell.get_position();
                if let Some(text) = cell_text::text(cell.get_value()) {
                    grid.set(row, column, text);
                }
            }
            drop(cells);
            book.merge_cells_by_sheet_name(name).unwrap_or_default()
        }
        _ => {
            let range = sheets.worksheet_range(name).ok()?;
            let (top, left) = range.start().unwrap_or_default();
            for (row, column, value) in range.used_cells() {
                if let Some(text) = cell_text::text(&as_ref(value)) {
                    grid.set(top + row as u32, left + column as u32, text);
                }
            }
            match sheets {
                Sheets::Xls(book) => book.merge_cells_by_sheet_name(name).unwrap_or_default(),
                _ => Vec::new(),
            }
        }
    };
    Some((grid, regions))
}

fn as_ref(value: &Data) -> DataRef<'_> {
    match value {
        Data::Int(number) => DataRef::Int(*number),
        Data::Float(number) => DataRef::Float(*number),
        Data::String(text) => DataRef::SharedString(text),
        Data::Bool(yes) => DataRef::Bool(*yes),
        Data::DateTime(moment) => DataRef::DateTime(*moment),
        Data::DateTimeIso(iso) => DataRef::DateTimeIso(iso.clone()),
        Data::DurationIso(iso) => DataRef::DurationIso(iso.clone()),
        Data::Error(error) => DataRef::Error(error.clone()),
        Data::Empty => DataRef::Empty,
    }
}

/// Runs the reader; its panic is a damaged file.
fn guarded<T>(read: impl FnOnce() -> T) -> Result<T, Problem> {
    catch_unwind(AssertUnwindSafe(read)).map_err(|_| damaged())
}
