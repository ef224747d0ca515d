//! Quotation marks of a CSV file that aren't closed, or closed too early.
//!
//! The `csv` crate reads on in both cases: it swallows all that follows an unclosed mark into one
//! cell, and turns `"A"b` into `Ab`. So the marks are looked at before it reads.

use super::lines::{line_at, line_ends};
use crate::report::{Problem, Problems, code};

/// Complete lines inside a cell, each with all of a row's delimiters, that give a swallowed part
/// of the file away. Prose hardly has three.
const SWALLOWED_LINES: usize = 3;

/// Looks at all quotation marks. `skipped` is how many lines of the file stand before the text.
///
/// Marks closed too early are warnings. An unclosed one is the error returned: what the file means
/// from there on can't be known.
pub(super) fn check(
    file: &str,
    text: &str,
    delimiter: u8,
    skipped: u32,
    problems: &mut Problems,
) -> Result<(), Problem> {
    if !text.contains('"') {
        return Ok(());
    }
    let mut scan = Scan { text, delimiter, at: 0, row: 1, width: 1, first_row_done: false };
    while let Some(cell) = scan.next_quoted() {
        if cell.is_unclosed(scan.width, delimiter) {
            let line = line_at(text, cell.opened) + skipped;
            return Err(unclosed(file, line, cell.row));
        }
        if !cell.stray.trim().is_empty() {
            problems.push(stray(file, &cell));
        }
    }
    Ok(())
}

fn unclosed(file: &str, line: u32, row: u32) -> Problem {
    Problem::new(
        &code::CSV_QUOTE_OPEN,
        format!("A quotation mark opens on line {line} and isn't closed where its cell ends."),
    )
    .help(format!(
        "Add the closing mark on line {line}, or delete the opening one. A mark inside a quoted \
         cell is written twice."
    ))
    .file(file)
    .row(row)
    .line(line)
}

fn stray(file: &str, cell: &Quoted<'_>) -> Problem {
    let text: String = cell.stray.trim().chars().take(40).collect();
    Problem::new(
        &code::CSV_QUOTE_STRAY,
        format!("“{text}” follows a closing quotation mark and was joined to the cell."),
    )
    .help("Write marks inside a quoted cell twice, and put nothing between mark and delimiter.")
    .file(file)
    .row(cell.row)
}

/// One cell that begins with a quotation mark.
struct Quoted<'t> {
    /// Offset of the opening mark.
    opened: usize,
    row: u32,
    /// Between the marks.
    inside: &'t str,
    /// Between the closing mark and the cell's end; `None` of a mark where the text ends first.
    stray: &'t str,
    closed: bool,
}

impl Quoted<'_> {
    /// Whether the mark that seems to close the cell more likely opens another one. `width` is how
    /// many cells the header has.
    fn is_unclosed(&self, width: usize, delimiter: u8) -> bool {
        if !self.closed {
            return true;
        }
        let lines = line_ends(self.inside) as usize;
        if lines == 0 || width < 2 {
            return false;
        }
        let delimiters = |text: &str| text.bytes().filter(|byte| *byte == delimiter).count();
        if !self.stray.trim().is_empty() {
            // `1,"Ash,x⏎2,"Elm",y`: text follows, and what lies between has a row's delimiters.
            return delimiters(self.inside) * 2 >= lines * (width - 1);
        }
        let inner = self.inside.split(['\r', '\n']).filter(|line| !line.is_empty());
        let like_rows = inner.filter(|line| delimiters(line) == width - 1).count();
        width > 2 && like_rows >= SWALLOWED_LINES && like_rows * 10 >= lines * 8
    }
}

/// A walk over the text from cell to cell, by the same rules as the `csv` crate's.
struct Scan<'t> {
    text: &'t str,
    delimiter: u8,
    at: usize,
    row: u32,
    /// Cells in the first row so far.
    width: usize,
    first_row_done: bool,
}

impl<'t> Scan<'t> {
    /// The next cell that begins with a mark.
    fn next_quoted(&mut self) -> Option<Quoted<'t>> {
        loop {
            if self.byte(self.at)? == b'"' {
                return Some(self.quoted());
            }
            self.at = self.end_of_plain(self.at);
            self.step_over_end();
        }
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    fn slice(&self, from: usize, to: usize) -> &'t str {
        self.text.get(from..to).unwrap_or_default()
    }

    /// Where a cell without marks, or the rest after a closing mark, ends.
    fn end_of_plain(&self, from: usize) -> usize {
        let rest = self.text.as_bytes().get(from..).unwrap_or_default();
        let length = rest.iter().position(|b| *b == self.delimiter || matches!(b, b'\r' | b'\n'));
        from + length.unwrap_or(rest.len())
    }

    /// Steps over a delimiter or a line end, counting cells and rows.
    fn step_over_end(&mut self) {
        match self.byte(self.at) {
            Some(byte) if byte == self.delimiter => {
                self.width += usize::from(!self.first_row_done);
            }
            Some(b'\r') if self.byte(self.at + 1) == Some(b'\n') => {
                self.at += 1;
                self.end_row();
            }
            Some(b'\r' | b'\n') => self.end_row(),
            _ => {}
        }
        self.at += 1;
    }

    fn end_row(&mut self) {
        self.row = self.row.saturating_add(1);
        self.first_row_done = true;
    }

    /// The cell whose opening mark is here; steps behind its end.
    fn quoted(&mut self) -> Quoted<'t> {
        let (opened, row) = (self.at, self.row);
        let mut close = opened + 1;
        let closed = loop {
            let rest = self.text.as_bytes().get(close..).unwrap_or_default();
            match rest.iter().position(|byte| *byte == b'"') {
                None => break false,
                Some(length) if self.byte(close + length + 1) == Some(b'"') => close += length + 2,
                Some(length) => {
                    close += length;
                    break true;
                }
            }
        };
        if !closed {
            self.at = self.text.len();
            let inside = self.slice(opened + 1, self.at);
            return Quoted { opened, row, inside, stray: "", closed };
        }
        let inside = self.slice(opened + 1, close);
        let end = self.end_of_plain(close + 1);
        self.at = end;
        self.step_over_end();
        Quoted { opened, row, inside, stray: self.slice(close + 1, end), closed }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The line on which a mark isn't closed, or the rows with stray text.
    fn checked(text: &str) -> Result<Vec<u32>, u32> {
        let mut problems = Problems::new();
        match check("data/x.csv", text, b',', 0, &mut problems) {
            Ok(()) => Ok(problems.iter().filter_map(|p| p.at.row).collect()),
            Err(problem) => Err(problem.at.line.unwrap()),
        }
    }

    #[test]
    fn well_formed_marks_pass() {
        for text in [
            "a,b\n1,2\n",
            "a,b\n\"x, y\",\"say \"\"hi\"\"\"\n",
            "a,b\r\n\"two\r\nlines\",2\r\n\"\",\"\"\r\n",
            "a,b\n5\" pipe,6\"\n",
            "name,address,cost\nAsh,\"1 Ash Street,\nBristol, UK\",5\n",
        ] {
            assert_eq!(checked(text), Ok(vec![]), "{text}");
        }
    }

    #[test]
    fn text_after_a_closing_mark_is_warned_of_and_blanks_are_not() {
        assert_eq!(checked("a,b\n\n\"A\"b,c\n\"A\" ,c\n\"x\"\"y\"z,1"), Ok(vec![3, 5]));
    }

    #[test]
    fn a_mark_open_at_the_end_of_the_file_is_named_by_its_line() {
        assert_eq!(checked("a,b\n1,2\n\"Ash,3\n4,5\n"), Err(3));
        assert_eq!(checked("a,b\r\n\"x\r\ny\",2\r\n3,\""), Err(4));
    }

    #[test]
    fn a_mark_that_only_the_next_rows_mark_closes_is_named_by_its_line() {
        assert_eq!(checked("id,name,x\n1,\"Ash,y\n2,\"Elm\",z\n3,Oak,z\n"), Err(2));
        assert_eq!(checked("id,name,x\n1,\"Ash,y\n2,Elm,z\n3,Oak,\"z\"\n"), Err(2));
    }

    #[test]
    fn rows_that_end_up_in_one_cell_without_stray_text_are_noticed_too() {
        let text = "id,name,x\n1,\"Ash,y\n2,Elm,z\n3,Oak,z\n4,Fir,z\n5,Yew,z\"\n6,a,b\n";
        assert_eq!(checked(text), Err(2));
    }
}
