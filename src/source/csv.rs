//! A CSV file's text to a table.

use csv::StringRecord;

use super::cells::{Spot, Tidy};
use super::encoding::Decoded;
use super::records::Records;
use super::{Format, Table, TableBuilder, delimiter, headers, lines, quotes};
use crate::report::{Problem, Problems, code};

/// Reads delimited text. Headings are in its first row that isn't blank. `None` where an error
/// says why it can't be read.
pub(super) fn read(file: &str, decoded: &Decoded, problems: &mut Problems) -> Option<Table> {
    let whole = decoded.text.as_str();
    if let Some(offset) = whole.find('\0') {
        problems.push(nul(file, lines::line_at(whole, offset)));
        return None;
    }
    if decoded.guessed {
        problems.push(assumed(file, decoded.encoding));
    }
    let (delimiter, text) = delimiter::find(whole);
    let skipped = u32::from(text.len() < whole.len());
    if let Err(problem) = quotes::check(file, text, delimiter, skipped, problems) {
        problems.push(problem);
        return None;
    }
    let Some(columns) = Columns::of(text, delimiter) else {
        problems.push(empty(file));
        return None;
    };
    let format = Format::Csv {
        delimiter: char::from(delimiter),
        encoding: decoded.encoding,
    };
    let mut reading = Reading::start(file, text, format, columns, problems);
    let mut records = Records::new(text, delimiter);
    records.next();
    while let Some((number, record)) = records.next() {
        if !reading.add(number, record, problems) {
            problems.push(too_large(file));
            return None;
        }
    }
    Some(reading.finish(problems))
}

/// The columns to keep: all but those with neither a heading nor any value.
struct Columns {
    header_row: u32,
    /// How many cells the header has.
    width: usize,
    /// Place in the file and heading.
    kept: Vec<(usize, String)>,
}

impl Columns {
    /// `None` for a text without any record.
    fn of(text: &str, delimiter: u8) -> Option<Self> {
        let mut records = Records::new(text, delimiter);
        let (header_row, header) = records.next()?;
        let headings: Vec<String> = header.iter().map(headers::tidy).collect();
        let mut has_value: Vec<bool> = headings.iter().map(|h| !h.is_empty()).collect();
        // The whole file is looked through only where a heading is missing, and not to its end.
        let mut missing = has_value.iter().filter(|has| !**has).count();
        while missing > 0 {
            let Some((_, record)) = records.next() else {
                break;
            };
            for (has, cell) in has_value.iter_mut().zip(record) {
                if !*has && !is_blank(cell) {
                    *has = true;
                    missing -= 1;
                }
            }
        }
        let width = headings.len();
        let columns = headings.into_iter().enumerate().zip(has_value);
        let kept = columns
            .filter(|(_, has)| *has)
            .map(|(column, _)| column)
            .collect();
        Some(Self {
            header_row,
            width,
            kept,
        })
    }
}

/// A table half read.
struct Reading<'f> {
    file: &'f str,
    tidy: Tidy<'f>,
    builder: TableBuilder,
    names: Vec<String>,
    /// Places of the kept columns in the file.
    places: Vec<usize>,
    /// Cells of the header in the file.
    width: usize,
    blank_rows: usize,
}

impl<'f> Reading<'f> {
    fn start(
        file: &'f str,
        text: &str,
        format: Format,
        columns: Columns,
        problems: &mut Problems,
    ) -> Self {
        let tidy = Tidy::new(file, text);
        let row = columns.header_row;
        let places: Vec<usize> = columns.kept.iter().map(|(place, _)| *place).collect();
        let headings = columns.kept.into_iter().map(|(place, heading)| {
            let spot = Spot {
                row,
                column: &heading,
            };
            (place, headers::tidy(&tidy.cell(&heading, spot, problems)))
        });
        let headings = headings.collect();
        let names = headers::name(file, row, headings, problems);
        let builder = TableBuilder::new(file, format, names.clone());
        Self {
            file,
            tidy,
            builder,
            names,
            places,
            width: columns.width,
            blank_rows: 0,
        }
    }

    /// Adds a row; false where the table is full.
    fn add(&mut self, number: u32, record: &StringRecord, problems: &mut Problems) -> bool {
        if record.iter().all(is_blank) {
            // A blank line is nothing; a row of delimiters is worth a word.
            self.blank_rows += usize::from(record.len() > 1);
            return true;
        }
        self.check_width(number, record, problems);
        let cells = self
            .places
            .iter()
            .map(|place| record.get(*place).unwrap_or_default());
        if self.tidy.is_fine(record.as_slice()) {
            return self.builder.push(number, cells);
        }
        let cells: Vec<_> = cells
            .zip(&self.names)
            .map(|(cell, column)| {
                self.tidy.cell(
                    cell,
                    Spot {
                        row: number,
                        column,
                    },
                    problems,
                )
            })
            .collect();
        self.builder.push(number, cells.iter().map(AsRef::as_ref))
    }

    fn check_width(&self, number: u32, record: &StringRecord, problems: &mut Problems) {
        let needed = self.places.last().map_or(0, |place| place + 1);
        let problem = if record.iter().skip(self.width).any(|cell| !is_blank(cell)) {
            let lost: Vec<&str> = record
                .iter()
                .skip(self.width)
                .filter(|cell| !is_blank(cell))
                .collect();
            many(record.len(), self.width, &lost.join(" | "))
        } else if record.len() < needed {
            few(record.len(), needed)
        } else {
            return;
        };
        problems.push(problem.file(self.file).row(number));
    }

    fn finish(self, problems: &mut Problems) -> Table {
        let blank_columns = self.width - self.places.len();
        if self.blank_rows > 0 || blank_columns > 0 {
            problems.push(blank(self.file, self.blank_rows, blank_columns));
        }
        let table = self.builder.finish();
        if table.is_empty() {
            problems.push(empty(self.file));
        }
        table
    }
}

/// Whether a cell holds nothing that anyone could see.
fn is_blank(cell: &str) -> bool {
    cell.chars()
        .all(|c| c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{200B}'))
}

fn nul(file: &str, line: u32) -> Problem {
    Problem::new(
        &code::CSV_NUL,
        format!("Line {line} holds a NUL character, which is no part of any text."),
    )
    .help("Save the file again as CSV in UTF-8 from the program that made it.")
    .file(file)
    .line(line)
}

fn assumed(file: &str, encoding: &str) -> Problem {
    Problem::new(
        &code::ENCODING_ASSUMED,
        format!("The file isn't UTF-8. It was read as {encoding}, which is a guess."),
    )
    .help("Check a few names with accents or pound signs. Saving as CSV in UTF-8 avoids the guess.")
    .file(file)
}

fn empty(file: &str) -> Problem {
    Problem::new(&code::FILE_EMPTY, "The file holds no rows of data.")
        .help("Check that it was exported whole: headings in the first row, data below.")
        .file(file)
}

fn too_large(file: &str) -> Problem {
    Problem::new(
        &code::FILE_UNREADABLE,
        "The file holds more than 4 GB of text.",
    )
    .help("Split the file, or leave out columns that the map doesn't need.")
    .file(file)
}

fn many(cells: usize, width: usize, lost: &str) -> Problem {
    let excerpt: String = lost.chars().take(60).collect();
    let message = format!(
        "The row has {cells} cells and the header {width}. Left out: “{}”.",
        headers::tidy(&excerpt)
    );
    Problem::new(&code::CSV_CELLS_MANY, message)
        .help("Put quotation marks round a cell that holds the delimiter, or add a heading.")
}

fn few(cells: usize, needed: usize) -> Problem {
    let message = format!("The row has {cells} of {needed} cells. The others were left empty.");
    Problem::new(&code::CSV_CELLS_FEW, message)
        .help("Check that no delimiter is missing. If the last cells are empty, nothing is wrong.")
}

fn blank(file: &str, rows: usize, columns: usize) -> Problem {
    let counted = |count: usize, what: &str| match count {
        0 => None,
        1 => Some(format!("1 {what}")),
        _ => Some(format!("{count} {what}s")),
    };
    let parts: Vec<String> = [counted(rows, "row"), counted(columns, "column")]
        .into_iter()
        .flatten()
        .collect();
    let message = format!(
        "Left out because nothing is in them: {}.",
        parts.join(" and ")
    );
    Problem::new(&code::CSV_BLANK, message)
        .help("Nothing to do. Deleting them in the spreadsheet makes the file smaller.")
        .file(file)
}

#[cfg(test)]
mod tests;
