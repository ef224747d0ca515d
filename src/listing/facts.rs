//! Further columns that a map publishes under their own headings.

use super::Fact;
use super::columns::Columns;
use super::html;
use super::profile::Profile;
use super::text::{key, readable, trim, whole_number, yes_no};
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
        // Noughts alone are as likely none of something as no.
        let noughts = profile.is_some_and(|p| p.all_values(|value| value == "0"));
        let marks = profile.is_some_and(Profile::is_marks) && !counts(header) && !noughts;
        Self { column, label: readable(header), card, marks }
    }

    /// The fact that a row states; `None` where it states none.
    pub fn read(&self, row: &Row<'_>) -> Option<Fact> {
        let value = self.value(row.cell(self.column))?;
        Some(Fact { label: self.label.clone(), value, card: self.card })
    }

    fn value(&self, cell: &str) -> Option<String> {
        let cell = html::to_text(cell);
        let text = whole_number(trim(&cell));
        // "None" can be an answer; the other placeholders are none.
        let none = text.eq_ignore_ascii_case("none");
        if text.is_empty() || (!none && super::text::is_placeholder(text)) {
            return None;
        }
        let word = self.marks
            || text.chars().all(char::is_alphabetic) && text.len() != 1
            || matches!(text, "Y" | "N" | "y" | "n");
        Some(match yes_no(text).filter(|_| word && !matches!(text, "on" | "off")) {
            Some(true) => "Yes".to_owned(),
            Some(false) => "No".to_owned(),
            None => text.to_owned(),
        })
    }
}

/// Whether a heading asks how many, so that 1 is a number.
pub(super) fn counts(heading: &str) -> bool {
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
        FactColumn { column: 0, label: String::new(), card: false, marks }.value(cell)
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
    fn a_column_of_noughts_is_no_column_of_noes() {
        let fact = |rows: &[&str]| {
            let table = super::super::samples::table(rows);
            let columns = super::super::recognise(&table, &Default::default());
            FactColumn::new(1, &columns, Some(&Profile::of(&table, 1)), false)
        };
        let vacant = fact(&["Name|Vacant plots", "Ash|0", "Elm|0"]);
        assert_eq!(vacant.value("0").as_deref(), Some("0"));
        let ticked = fact(&["Name|Parking", "Ash|0", "Elm|1"]);
        assert_eq!(ticked.value("0").as_deref(), Some("No"));
    }

    #[test]
    fn what_a_database_or_an_editor_added_is_taken_off() {
        assert_eq!(value(false, "120.00000").as_deref(), Some("120"));
        assert_eq!(value(false, "94.0").as_deref(), Some("94"));
        assert_eq!(value(false, "5.00").as_deref(), Some("5.00"));
        assert_eq!(
            value(false, "<a href=\"https://ash.example\">Menu</a>").as_deref(),
            Some("Menu (https://ash.example)")
        );
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
