//! The records of a CSV text with the row numbers that a spreadsheet shows.

use csv::{ByteRecord, Reader, ReaderBuilder, StringRecord};

/// Reads records one by one, without allocating for each.
///
/// A spreadsheet shows a blank line as an empty row, and a cell of several lines as one row. The
/// `csv` crate skips blank lines, so they are counted from what lies between two records.
pub(super) struct Records<'t> {
    text: &'t str,
    reader: Reader<&'t [u8]>,
    record: StringRecord,
    row: u32,
    /// Whether the last record ended in CR, so that an LF belongs to its line end.
    after_cr: bool,
}

impl<'t> Records<'t> {
    pub fn new(text: &'t str, delimiter: u8) -> Self {
        let reader = ReaderBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .flexible(true)
            .buffer_capacity(64 * 1024)
            .from_reader(text.as_bytes());
        let record = StringRecord::from_byte_record_lossy(ByteRecord::new());
        Self { text, reader, record, row: 0, after_cr: false }
    }

    /// The next record and its row number.
    pub fn next(&mut self) -> Option<(u32, &StringRecord)> {
        let start = self.offset();
        // Text that is UTF-8, in memory and of any width gives the reader nothing to fail at.
        if !self.reader.read_record(&mut self.record).unwrap_or(false) {
            return None;
        }
        let read = self.text.as_bytes().get(start..self.offset()).unwrap_or_default();
        self.row = self.row.saturating_add(1).saturating_add(self.blank_lines(read));
        self.after_cr = read.last() == Some(&b'\r');
        Some((self.row, &self.record))
    }

    fn offset(&self) -> usize {
        usize::try_from(self.reader.position().byte()).unwrap_or(usize::MAX)
    }

    /// Line ends before a record begins.
    fn blank_lines(&self, read: &[u8]) -> u32 {
        let mut previous_cr = self.after_cr;
        let mut lines = 0;
        for byte in read {
            match byte {
                b'\n' if previous_cr => previous_cr = false,
                b'\n' => lines += 1,
                b'\r' => {
                    lines += 1;
                    previous_cr = true;
                }
                _ => break,
            }
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<(u32, Vec<String>)> {
        let mut records = Records::new(text, b',');
        let mut rows = Vec::new();
        while let Some((row, record)) = records.next() {
            rows.push((row, record.iter().map(String::from).collect()));
        }
        rows
    }

    #[test]
    fn blank_lines_have_a_number_of_their_own_whatever_ends_the_lines() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["", "a,b", "1,2", "", "", "3,4", ""].join(end);
            let numbers: Vec<u32> = rows(&text).iter().map(|(row, _)| *row).collect();
            assert_eq!(numbers, [2, 3, 6], "{end:?}");
        }
    }

    #[test]
    fn mixed_line_ends_each_count_once() {
        let numbers: Vec<u32> = rows("a\r\nb\n\r\nc\r\rd\n").iter().map(|(row, _)| *row).collect();
        assert_eq!(numbers, [1, 2, 4, 6]);
    }

    #[test]
    fn a_cell_of_several_lines_is_one_row() {
        let read = rows("a,b\r\n\"x\r\n\r\ny\",2\r\n3,4");
        assert_eq!(read[1], (2, vec!["x\r\n\r\ny".into(), "2".into()]));
        assert_eq!(read[2].0, 3);
    }
}
