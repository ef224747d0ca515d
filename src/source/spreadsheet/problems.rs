//! What can be wrong with a spreadsheet, in words.

use crate::report::{Problem, code};
use crate::suggest::{all_of, nearest};

const SAVE_AGAIN: &str =
    "Open it in the program that made it and save it again, or save the sheet as CSV in UTF-8.";

pub(super) fn damaged() -> Problem {
    Problem::new(
        &code::FILE_UNREADABLE,
        "The spreadsheet is damaged or of a kind that isn't known.",
    )
    .help(SAVE_AGAIN)
}

pub(super) fn locked() -> Problem {
    Problem::new(
        &code::FILE_UNREADABLE,
        "The spreadsheet is protected by a password, or it is damaged.",
    )
    .help("Save a copy of it without a password, or save the sheet as CSV in UTF-8.")
}

pub(super) fn too_large() -> Problem {
    Problem::new(&code::FILE_UNREADABLE, "The spreadsheet is too large when it is unpacked.")
        .help("Save the sheet as CSV in UTF-8.")
}

pub(super) fn empty() -> Problem {
    Problem::new(&code::FILE_EMPTY, "No visible sheet of the workbook holds a table.")
        .help("Put the headings into one row of a sheet, and the data below them.")
}

pub(super) fn unknown(wanted: &str, sheets: &[String]) -> Problem {
    let help = match nearest(wanted, sheets.iter().map(String::as_str)) {
        Some(near) => format!("Did you mean sheet = \"{near}\"?"),
        None => format!("It has {}.", listed(sheets)),
    };
    Problem::new(&code::SHEET_UNKNOWN, format!("The workbook has no sheet “{wanted}”.")).help(help)
}

/// Which sheet was read of several.
pub(super) fn chosen(sheet: &str, visible: &[String]) -> Problem {
    let others: Vec<String> = visible.iter().filter(|name| *name != sheet).cloned().collect();
    let message = format!("The sheet “{sheet}” was read, and not {}.", listed(&others));
    Problem::new(&code::SHEET_CHOSEN, message)
        .help("To read another, write its name into the front matter: sheet = \"…\"")
}

fn listed(names: &[String]) -> String {
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    if names.is_empty() { "no sheets".to_owned() } else { all_of(&names) }
}
