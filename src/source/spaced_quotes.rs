//! Blanks between a delimiter and a quotation mark: `"Ash", "1 High Street, London"`.
//!
//! Written by hand or by scripts, and no valid CSV: the `csv` crate then takes the marks for part
//! of the text and every comma inside them for a delimiter. Only blanks are taken out, so rows and
//! lines keep their numbers.

use std::borrow::Cow;

use super::lines::after_first_line;

/// Lines that are looked at to see whether a file is written so.
const SAMPLE_LINES: usize = 20;

/// The text without such blanks, where its header or most of its first lines have them.
pub(super) fn closed_up(text: &str, delimiter: u8) -> Cow<'_, str> {
    if delimiter.is_ascii_whitespace() || !is_spaced(text, delimiter) {
        return Cow::Borrowed(text);
    }
    let mut tight = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let (cell, after) = cell(rest, delimiter);
        tight.push_str(cell);
        // The delimiter or the first character of a line end.
        let mark = after.chars().next().map_or(0, char::len_utf8);
        let (mark, after) = after.split_at(mark);
        tight.push_str(mark);
        rest = after;
    }
    Cow::Owned(tight)
}

fn is_spaced(text: &str, delimiter: u8) -> bool {
    let mut rest = text;
    let (mut lines, mut spaced) = (0, 0);
    let mut header = false;
    while lines < SAMPLE_LINES && !rest.is_empty() {
        let after = after_first_line(rest);
        let line = &rest[..rest.len() - after.len()];
        let found = has_gap(line, delimiter);
        header |= lines == 0 && found;
        lines += 1;
        spaced += usize::from(found);
        rest = after;
    }
    header || spaced * 2 > lines
}

/// Whether a delimiter, blanks and a quotation mark follow each other after a closing mark or a
/// plain cell; two marks in a row are a quoted cell's own.
fn has_gap(line: &str, delimiter: u8) -> bool {
    line.match_indices(char::from(delimiter)).any(|(at, _)| {
        let after = &line[at + 1..];
        let text = after.trim_start_matches([' ', '\t']);
        text.len() < after.len() && text.starts_with('"') && !text.starts_with("\"\"")
    })
}

/// The first cell without the blanks around its marks, and what follows it.
fn cell(text: &str, delimiter: u8) -> (&str, &str) {
    let is_end = |c: char| c == char::from(delimiter) || matches!(c, '\r' | '\n');
    let end_of = |text: &str| text.find(is_end).unwrap_or(text.len());
    let quoted = text.trim_start_matches([' ', '\t']);
    let Some(inside) = quoted.strip_prefix('"') else {
        return text.split_at(end_of(text));
    };
    let mut closing = 0;
    loop {
        match inside[closing..].find('"') {
            // Never closed: `quotes` says so.
            None => return (quoted, ""),
            Some(at) if inside[closing + at + 1..].starts_with('"') => closing += at + 2,
            Some(at) => {
                closing += at + 1;
                break;
            }
        }
    }
    let (cell, after) = quoted.split_at(closing + 1);
    let gap = after.trim_start_matches([' ', '\t']);
    if gap.is_empty() || gap.starts_with(is_end) {
        return (cell, gap);
    }
    quoted.split_at(closing + 1 + end_of(after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_beside_marks_go_and_those_inside_stay() {
        let text = "\"Name\", \"Address\",\"Phone\"\r\n\"Ash\",\t\"1, High Street\" , 020\n";
        assert_eq!(
            closed_up(text, b','),
            "\"Name\",\"Address\",\"Phone\"\r\n\"Ash\",\"1, High Street\", 020\n"
        );
    }

    #[test]
    fn doubled_marks_and_line_breaks_in_a_cell_are_left_alone() {
        let text = "\"a\", \"b\"\n\"x \"\" , \"\"y\", \"1\n, \"\n";
        assert_eq!(closed_up(text, b','), "\"a\",\"b\"\n\"x \"\" , \"\"y\",\"1\n, \"\n");
    }

    #[test]
    fn ordinary_files_are_not_copied() {
        for text in [
            "a,b\n1,\"x, y\"\n",
            "a, b\n1, 2\n",
            "a,b\n\"so called, \"\"free\"\" food\",1\nx,y\nz,z\n",
            "",
        ] {
            assert!(matches!(closed_up(text, b','), Cow::Borrowed(_)), "{text}");
        }
    }

    #[test]
    fn an_open_mark_keeps_all_that_follows() {
        let text = "\"a\", \"b\"\n\"1\", \"open\n3,4\n";
        assert!(closed_up(text, b',').ends_with("\"open\n3,4\n"));
    }
}
