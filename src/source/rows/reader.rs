//! One CSV file as a stream of rows.

use std::borrow::Cow;
use std::cell::Cell;
use std::io::{self, Cursor, Read};
use std::rc::Rc;

use csv::{ByteRecord, Reader, ReaderBuilder};
use encoding_rs::WINDOWS_1252;

use crate::source::{delimiter, encoding, header_row, headers};

/// Bytes of the file that are looked at to find out how it is written.
const SAMPLE: u64 = 64 * 1024;
/// A row longer than this is no row: somewhere a quotation mark is open, or it isn't CSV.
const LONGEST_ROW: u64 = 1024 * 1024;
/// UTF-16 has to be decoded whole, so there is a limit.
const LARGEST_UTF_16: u64 = 64 * 1024 * 1024;

/// The rows of one file.
pub struct Rows<'s> {
    /// Path from the site folder; in a zip, the zip's path and then the file's own.
    pub file: String,
    /// The cells of the first row: headings, or data where the file has none.
    pub first: Vec<String>,
    reader: Reader<Measured<'s>>,
    record: ByteRecord,
    since_row: Rc<Cell<u64>>,
    fault: Option<io::Error>,
}

/// The cells of a row.
#[derive(Debug, Clone, Copy)]
pub struct Cells<'r> {
    record: &'r ByteRecord,
    /// The line in the file, which is the row's number in a spreadsheet.
    pub number: u32,
}

impl<'s> Rows<'s> {
    /// Finds out how a file is written. `None` where it holds nothing.
    pub(super) fn open(file: String, mut source: Box<dyn Read + 's>) -> io::Result<Option<Self>> {
        let mut sample = Vec::new();
        source.by_ref().take(SAMPLE).read_to_end(&mut sample)?;
        if encoding::is_utf_16(&sample) {
            source.by_ref().take(LARGEST_UTF_16).read_to_end(&mut sample)?;
            if sample.len() as u64 > LARGEST_UTF_16 {
                return Err(io::Error::other("it is large and not in UTF-8"));
            }
            sample = encoding::decode(sample).text.into_bytes();
        }
        let mark: &[u8] = "\u{FEFF}".as_bytes();
        let start = if sample.starts_with(mark) { mark.len() } else { 0 };
        let text = String::from_utf8_lossy(sample.get(start..).unwrap_or_default());
        let (delimiter, table) = delimiter::find(&text);
        let above = header_row::above(table, delimiter).records;
        // What `find` passes over is ASCII, so it is as long in the file.
        let start = start + text.len() - table.len();
        let since_row = Rc::new(Cell::new(0));
        let mut begun = Cursor::new(sample);
        begun.set_position(start as u64);
        let whole: Box<dyn Read + 's> = Box::new(begun.chain(source));
        let reader = ReaderBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .flexible(true)
            .buffer_capacity(SAMPLE as usize)
            .from_reader(Measured { source: whole, since_row: Rc::clone(&since_row) });
        let record = ByteRecord::new();
        let mut rows = Self { file, first: Vec::new(), reader, record, since_row, fault: None };
        for _ in 0..above {
            rows.next_row();
        }
        let Some(cells) = rows.next_row() else {
            return rows.fault.map_or(Ok(None), Err);
        };
        let width = cells.record.len();
        rows.first = (0..width).map(|column| headers::tidy(&cells.cell(column))).collect();
        Ok(Some(rows))
    }

    /// The next row; `None` after the last one, and where the rest can't be read.
    pub fn next_row(&mut self) -> Option<Cells<'_>> {
        if self.fault.is_some() {
            return None;
        }
        self.since_row.set(0);
        match self.reader.read_byte_record(&mut self.record) {
            Ok(true) => {
                let line = self.record.position().map_or(0, csv::Position::line);
                let number = u32::try_from(line).unwrap_or(u32::MAX);
                Some(Cells { record: &self.record, number })
            }
            Ok(false) => None,
            Err(error) => {
                self.fault = Some(match error.into_kind() {
                    csv::ErrorKind::Io(error) => error,
                    _ => io::Error::other("it isn't CSV"),
                });
                None
            }
        }
    }

    /// Why the rest of the file couldn't be read.
    pub(super) fn into_fault(self) -> Option<io::Error> {
        self.fault
    }
}

impl<'r> Cells<'r> {
    /// A cell without blanks around it, or stray quotation marks; empty where the row has no such
    /// column. What isn't UTF-8 is read as Windows-1252.
    pub fn cell(&self, column: usize) -> Cow<'r, str> {
        let bytes = self.record.get(column).unwrap_or_default();
        let tidy = |text: &'r str| text.trim().trim_matches('"').trim();
        match std::str::from_utf8(bytes) {
            Ok(text) => Cow::Borrowed(tidy(text)),
            Err(_) => {
                let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
                Cow::Owned(text.trim().trim_matches('"').trim().to_owned())
            }
        }
    }

    /// How many cells the row has.
    pub fn width(&self) -> usize {
        self.record.len()
    }
}

/// Measures what is read since the last row began, so that no row fills the memory.
struct Measured<'s> {
    source: Box<dyn Read + 's>,
    since_row: Rc<Cell<u64>>,
}

impl Read for Measured<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.source.read(into)?;
        let length = self.since_row.get() + read as u64;
        if length > LONGEST_ROW {
            let words =
                "a row is longer than a million characters, so a quotation mark may be open";
            return Err(io::Error::other(words));
        }
        self.since_row.set(length);
        Ok(read)
    }
}
