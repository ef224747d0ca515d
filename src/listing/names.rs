//! What is said of a table without names.

use super::Field;
use super::columns::Columns;
use super::text::filled;
use crate::report::{Problem, code};
use crate::source::Table;

/// No column holds names, and none could lend any.
pub(super) fn missing(table: &Table) -> Problem {
    let headers: Vec<&str> =
        table.headers.iter().map(String::as_str).filter(|h| !h.is_empty()).take(12).collect();
    Problem::new(
        &code::NAME_COLUMN_MISSING,
        format!(
            "No column of this file was recognised as the one that holds the names. It has: {}.",
            headers.join(", ")
        ),
    )
    .help("Say which one it is with name = \"…\" under [columns] in the page's front matter.")
    .file(&table.file)
}

/// Listings are called by another column, because they have no names of their own.
pub(super) fn borrowed(table: &Table, columns: &Columns) -> Option<Problem> {
    let lender = columns.lender()?;
    let own = columns.of(Field::Name).first().filter(|own| **own != lender);
    let header = columns.header(lender);
    let message = match own {
        None => format!("No column holds names, so listings are called by “{header}”."),
        Some(&own) => {
            let nameless = table.column(own).filter(|cell| filled(cell).is_none());
            format!(
                "{} of {} rows have no name in “{}”. Their listings are called by “{header}”.",
                nameless.count(),
                table.len(),
                columns.header(own)
            )
        }
    };
    let problem = Problem::new(&code::NAME_BORROWED, message)
        .help("Say which columns to try with name = [\"…\", \"…\"] under [columns], if others are better.")
        .file(&table.file)
        .column(header);
    Some(problem)
}
