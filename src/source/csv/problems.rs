//! What can be wrong with a CSV file, in words.

use crate::report::{Problem, code};
use crate::source::headers;

pub(super) fn nul(file: &str, line: u32) -> Problem {
    Problem::new(
        &code::CSV_NUL,
        format!("Line {line} holds a NUL character, which is no part of any text."),
    )
    .help("Save the file again as CSV in UTF-8 from the program that made it.")
    .file(file)
    .line(line)
}

pub(super) fn assumed(file: &str, encoding: &str) -> Problem {
    Problem::new(
        &code::ENCODING_ASSUMED,
        format!("The file isn't UTF-8. It was read as {encoding}, which is a guess."),
    )
    .help("Check a few names with accents or pound signs. Saving as CSV in UTF-8 avoids the guess.")
    .file(file)
}

pub(super) fn empty(file: &str) -> Problem {
    Problem::new(&code::FILE_EMPTY, "The file holds no rows of data.")
        .help("Check that it was exported whole: headings in the first row, data below.")
        .file(file)
}

pub(super) fn too_large(file: &str) -> Problem {
    Problem::new(&code::FILE_UNREADABLE, "The file holds more than 4 GB of text.")
        .help("Split the file, or leave out columns that the map doesn't need.")
        .file(file)
}

pub(super) fn many(cells: usize, width: usize, lost: &str) -> Problem {
    let excerpt: String = lost.chars().take(60).collect();
    let message = format!(
        "The row has {cells} cells and the header {width}. Left out: “{}”.",
        headers::tidy(&excerpt)
    );
    Problem::new(&code::CSV_CELLS_MANY, message)
        .help("Put quotation marks round a cell that holds the delimiter, or add a heading.")
}

pub(super) fn few(cells: usize, needed: usize) -> Problem {
    let message = format!("The row has {cells} of {needed} cells. The others were left empty.");
    Problem::new(&code::CSV_CELLS_FEW, message)
        .help("Check that no delimiter is missing. If the last cells are empty, nothing is wrong.")
}

pub(super) fn blank(file: &str, rows: usize, columns: usize) -> Problem {
    let counted = |count: usize, what: &str| match count {
        0 => None,
        1 => Some(format!("1 {what}")),
        _ => Some(format!("{count} {what}s")),
    };
    let parts: Vec<String> =
        [counted(rows, "row"), counted(columns, "column")].into_iter().flatten().collect();
    let message = format!("Left out because nothing is in them: {}.", parts.join(" and "));
    Problem::new(&code::CSV_BLANK, message)
        .help("Nothing to do. Deleting them in the spreadsheet makes the file smaller.")
        .file(file)
}

/// Titles, dates and notes that stand above the headings.
pub(super) fn above(file: &str, titles: &[(u32, String)]) -> Option<Problem> {
    let (first, last) = (titles.first()?, titles.last()?);
    let excerpt: String = first.1.chars().take(60).collect();
    let joint = if last.0 == first.0 + 1 { "and" } else { "to" };
    let message = if first.0 == last.0 {
        format!("Row {} stands above the headings, so it was left out: “{excerpt}”.", first.0)
    } else {
        format!(
            "Rows {} {joint} {} stand above the headings, so they were left out. The first says “{excerpt}”.",
            first.0, last.0
        )
    };
    let problem = Problem::new(&code::ROWS_ABOVE_HEADER, message)
        .help("Nothing to do, if the headings are right. Deleting these rows makes it certain.")
        .file(file)
        .row(first.0);
    Some(problem)
}

pub(super) fn header_again(file: &str, row: u32) -> Problem {
    Problem::new(&code::HEADER_AGAIN, "This row repeats the headings, so it was left out.")
        .help("Delete the row.")
        .file(file)
        .row(row)
}
