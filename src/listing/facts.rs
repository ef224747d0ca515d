//! Further columns that a map publishes under their own headings.

use super::Fact;
use super::columns::Columns;
use super::profile::Profile;
use super::text::{key, readable, trim, yes_no};
use crate::source::Row;

/// A column published as a fact.
#[derive(Debug, Clone)]
pub(super) struct FactColumn {
    pub column: usize,
    pub label: String,
    pub card: bool,
    /// Its cells are ticks: `1`, `X` and `Y` mean yes.
    marks: bool,
}

impl FactColumn {
    pub fn new(column: usize, columns: &Columns, profile: Option<&Profile>, card: bool) -> Self {
        let header = columns.header(column);
        let marks = profile.is_some_and(Profile::is_marks) && !counts(header);
        Self {
            column,
            label: readable(header),
            card,
            marks,
        }
    }

    /// The fact that a row states; `None` where it states none.
    pub fn read(&self, row: &Row<'_>) -> Option<Fact> {
        let value = self.value(row.cell(self.column))?;
        Some(Fact {
            label: self.label.clone(),
            value,
            card: self.card,
        })
    }

    fn value(&self, cell: &str) -> Option<String> {
        let text = trim(cell);
        // "None" can be an answer; the other placeholders are none.
        let none = text.eq_ignore_ascii_case("none");
        if text.is_empty() || (!none && super::text::is_placeholder(text)) {
            return None;
        }
        let word = self.marks
            || text.chars().all(char::is_alphabetic) && text.len() != 1
            || matches!(text, "Y" | "N" | "y" | "n");
        Some(
            match yes_no(text).filter(|_| word && !matches!(text, "on" | "off")) {
                Some(true) => "Yes".to_owned(),
                Some(false) => "No".to_owned(),
                None => text.to_owned(),
            },
        )
    }
}

/// Whether a heading asks how many, so that 1 is a number.
fn counts(heading: &str) -> bool {
    let heading = heading.to_lowercase();
    heading.contains("no.")
        || heading.contains("number")
        || heading.contains("count")
        || heading.contains("how many")
        || key(&heading).starts_with("num")
        || key(&heading).starts_with("noof")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(marks: bool, cell: &str) -> Option<String> {
        FactColumn {
            column: 0,
            label: String::new(),
            card: false,
            marks,
        }
        .value(cell)
    }

    #[test]
    fn ticks_are_shown_as_yes_and_no() {
        assert_eq!(value(true, "X").as_deref(), Some("Yes"));
        assert_eq!(value(true, "0").as_deref(), Some("No"));
        assert_eq!(value(false, "Y").as_deref(), Some("Yes"));
        assert_eq!(value(false, "TRUE").as_deref(), Some("Yes"));
        assert_eq!(value(false, "1").as_deref(), Some("1"));
        assert_eq!(value(false, "X").as_deref(), Some("X"));
    }

    #[test]
    fn placeholders_state_nothing_but_none_does() {
        assert_eq!(value(false, "TBC"), None);
        assert_eq!(value(false, "None").as_deref(), Some("None"));
    }

    #[test]
    fn a_number_of_things_is_no_tick() {
        assert!(counts("Accessible (no. of)"));
        assert!(!counts("Radar Key"));
    }
}
