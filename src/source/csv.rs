//! A CSV file's text to a table.

use csv::StringRecord;

use super::cells::{Spot, Tidy};
use super::encoding::Decoded;
use super::records::Records;
use super::{
    Format, Table, TableBuilder, delimiter, header_row, headers, lines, quotes, spaced_quotes,
};
use crate::report::Problems;

mod problems;

use problems::{above, assumed, blank, empty, few, header_again, many, nul, too_large};

/// Reads delimited text. Headings are in its first row, unless titles stand above them. `None`
/// where an error says why it can't be read.
pub(super) fn read(
    file: &str,
    decoded: &Decoded,
    delimiter: Option<char>,
    problems: &mut Problems,
) -> Option<Table> {
    let whole = decoded.text.as_str();
    if let Some(offset) = whole.find('\0') {
        problems.push(nul(file, lines::line_at(whole, offset)));
        return None;
    }
    if decoded.guessed {
        problems.push(assumed(file, decoded.encoding));
    }
    let (found, text) = delimiter::find(whole);
    let delimiter = delimiter.and_then(|asked| u8::try_from(asked).ok()).unwrap_or(found);
    let skipped = u32::from(text.len() < whole.len());
    let text = &*spaced_quotes::closed_up(text, delimiter);
    if let Err(problem) = quotes::check(file, text, delimiter, skipped, problems) {
        problems.push(problem);
        return None;
    }
    let format = Format::Csv { delimiter: char::from(delimiter), encoding: decoded.encoding };
    read_source(file, Source { text, delimiter, format }, problems)
}

/// Delimited text without a fault in its quotes.
pub(super) struct Source<'t> {
    pub text: &'t str,
    pub delimiter: u8,
    /// What the file was before.
    pub format: Format,
}

/// Reads text that is known to be delimited.
pub(super) fn read_source(
    file: &str,
    source: Source<'_>,
    problems: &mut Problems,
) -> Option<Table> {
    let Source { text, delimiter, format } = source;
    let above_header = header_row::above(text, delimiter);
    problems.extend(above(file, &above_header.titles));
    let mut records = Records::new(text, delimiter);
    for _ in 0..above_header.records {
        records.next();
    }
    let Some(columns) = Columns::of(text, delimiter, above_header.records) else {
        problems.push(empty(file));
        return None;
    };
    let mut reading = Reading::start(file, text, format, columns, problems);
    reading.blank_rows = above_header.records - above_header.titles.len();
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
    /// `None` for a text without any record below those `above` the headings.
    fn of(text: &str, delimiter: u8, above: usize) -> Option<Self> {
        let mut records = Records::new(text, delimiter);
        for _ in 0..above {
            records.next();
        }
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
        let kept = columns.filter(|(_, has)| *has).map(|(column, _)| column).collect();
        Some(Self { header_row, width, kept })
    }
}

/// A table half read.
struct Reading<'f> {
    file: &'f str,
    tidy: Tidy<'f>,
    builder: TableBuilder,
    names: Vec<String>,
    /// The header as the file has it, to know it again further down.
    headings: Vec<String>,
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
        let as_written = columns.kept.iter().map(|(_, heading)| heading.clone());
        let as_written = as_written.collect();
        let headings = columns.kept.into_iter().map(|(place, heading)| {
            let spot = Spot { row, column: &heading };
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
            headings: as_written,
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
        if self.repeats_headings(record) {
            problems.push(header_again(self.file, number));
            return true;
        }
        self.check_width(number, record, problems);
        let cells = self.places.iter().map(|place| record.get(*place).unwrap_or_default());
        if self.tidy.is_fine(record.as_slice()) {
            return self.builder.push(number, cells);
        }
        let cells: Vec<_> = cells
            .zip(&self.names)
            .map(|(cell, column)| self.tidy.cell(cell, Spot { row: number, column }, problems))
            .collect();
        self.builder.push(number, cells.iter().map(AsRef::as_ref))
    }

    /// Whether a row holds the headings once more, as printed tables do on each page. One heading
    /// alone could be a value.
    fn repeats_headings(&self, record: &StringRecord) -> bool {
        let mut cells = self.places.iter().map(|place| record.get(*place));
        let filled = self.headings.iter().filter(|h| !h.is_empty()).count();
        filled > 1
            && self.headings.iter().all(|heading| {
                let cell = cells.next().flatten().unwrap_or_default();
                cell == heading || headers::tidy(cell) == *heading
            })
    }

    fn check_width(&self, number: u32, record: &StringRecord, problems: &mut Problems) {
        let needed = self.places.last().map_or(0, |place| place + 1);
        let problem = if record.iter().skip(self.width).any(|cell| !is_blank(cell)) {
            let lost: Vec<&str> =
                record.iter().skip(self.width).filter(|cell| !is_blank(cell)).collect();
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
    cell.chars().all(|c| c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{200B}'))
}

#[cfg(test)]
mod tests;
