//! Which row of a CSV file holds the headings: the first one, unless a title, a date or blank rows
//! stand above them, as in many a spreadsheet made to be printed.

use std::collections::BTreeSet;

use csv::StringRecord;

use super::headers;
use super::records::Records;

/// Records that are looked at. Titles and notes above a table are fewer.
const SAMPLE: usize = 30;
/// A table narrower than this has no room to tell a title from headings.
const NARROW: usize = 3;
/// Longer than any heading, survey questions included.
const LONGEST_HEADING: usize = 200;

/// What stands above the headings.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Above {
    /// Records to pass over, blank ones included.
    pub records: usize,
    /// Those of them that hold something, by row, and what the first cells say.
    pub titles: Vec<(u32, String)>,
}

/// One record of the sample.
struct Line {
    row: u32,
    filled: Vec<String>,
}

/// Looks at the first records. Where it isn't plain that the first one is a title, it is the
/// header.
pub(super) fn above(text: &str, delimiter: u8) -> Above {
    let lines = sample(text, delimiter);
    let blank = lines.iter().take_while(|l| l.filled.is_empty()).count();
    if blank == lines.len() {
        return Above::default();
    }
    let header = header(&lines, blank);
    let titles = lines.iter().take(header);
    Above {
        records: header,
        titles: titles
            .filter(|line| !line.filled.is_empty())
            .map(|line| (line.row, line.filled.join(" ")))
            .collect(),
    }
}

fn sample(text: &str, delimiter: u8) -> Vec<Line> {
    let mut records = Records::new(text, delimiter);
    let mut lines = Vec::new();
    while lines.len() < SAMPLE
        && let Some((row, record)) = records.next()
    {
        lines.push(Line { row, filled: filled(record) });
    }
    lines
}

fn filled(record: &StringRecord) -> Vec<String> {
    let cells = record.iter().map(headers::tidy);
    cells.filter(|cell| !cell.is_empty()).collect()
}

/// The place of the headings: the first row that isn't blank, or below titles the first that is
/// wide and reads like headings.
fn header(lines: &[Line], first: usize) -> usize {
    let width = lines.iter().map(|l| l.filled.len()).max().unwrap_or(0);
    let titles = lines.iter().skip(first);
    let titles = titles.take_while(|line| is_title(line, width)).count();
    let below = first + titles;
    let wide = lines
        .get(below)
        .is_some_and(|line| line.filled.len() * 5 >= width * 3 && reads_like_headings(line));
    let has_data = lines.iter().skip(below + 1).any(|l| !l.filled.is_empty());
    if titles > 0 && wide && has_data { below } else { first }
}

/// Few cells of a wide table. In a table of three columns, one word may be the only heading.
fn is_title(line: &Line, width: usize) -> bool {
    let cells = line.filled.len();
    let words = || line.filled.iter().any(|cell| cell.contains(' '));
    width >= NARROW && cells <= (width / 3).max(1) && (cells == 0 || width > NARROW || words())
}

/// Each cell says something else, and none is a number, a date, an address on the web or prose.
fn reads_like_headings(line: &Line) -> bool {
    let distinct: BTreeSet<&String> = line.filled.iter().collect();
    distinct.len() == line.filled.len()
        && line.filled.iter().all(|cell| {
            cell.contains(char::is_alphabetic)
                && cell.len() <= LONGEST_HEADING
                && !cell.contains('@')
                && !cell.contains("://")
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> (usize, Vec<u32>) {
        let above = above(text, b',');
        let rows = above.titles.iter().map(|(row, _)| *row).collect();
        (above.records, rows)
    }

    #[test]
    fn the_first_row_is_the_header_of_an_ordinary_file() {
        for text in [
            "Name,Address,Postcode\nAsh,1 High Street,E8 1EA\n",
            "Name,,\nAsh,food,free\nElm,advice,free\n",
            "Name\nAsh\nElm\n",
            "Name,Cost\nAsh,5\n",
            "Name,Address,Phone,Notes\n",
            "E8 1EA,10,535000,184000\nE8 1EB,10,535001,184001\n",
            "",
        ] {
            assert_eq!(rows(text), (0, vec![]), "{text}");
        }
    }

    #[test]
    fn titles_dates_and_blank_rows_stand_above_it() {
        let text = "Community centres 2026,,,\n\"Updated: 1 May\",,,\n,,,\nName,Address,Phone,Cost\nAsh,1 High Street,020,5\n";
        assert_eq!(rows(text), (3, vec![1, 2]));
        let ragged = "Warm spaces\n\nName,Address,Phone\nAsh,1 High Street,020\n";
        assert_eq!(rows(ragged), (1, vec![1]), "ragged");
        let groups = "Where,,,Who,,\nName,Street,Town,Phone,Email,Web\na,b,c,1,d@e,f\n";
        assert_eq!(rows(groups), (1, vec![1]));
        assert_eq!(rows(",,\nName,Address,Phone\nAsh,b,1\n"), (1, vec![]));
    }

    #[test]
    fn what_might_be_data_is_never_taken_for_headings() {
        // The first row is short, but the next is a service, not headings.
        let text = "List of services,,,\nAsh,1 High Street,020 7946 0000,a@ash.example\n";
        assert_eq!(rows(text), (0, vec![]));
        // A title with nothing below its headings is no table.
        assert_eq!(rows("Warm spaces 2026,,,\nName,Address,Phone,Cost\n").0, 0);
    }
}
