//! Opening hours: read from a column for each day, from everyday English or from OpenStreetMap's
//! syntax. Always readable text; the syntax too, where the meaning is certain.

mod clock;
mod days;
mod english;
mod layout;
mod role;
mod tokens;
mod week;

pub(super) use layout::Layout;
pub(super) use role::{is_about_weeks, is_for_one_day};

use super::text::trim;
use days::Days;

/// Opening hours as rules, in the order in which they were written.
type Rules = Vec<Rule>;

/// On these days, these times; none means closed.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Rule {
    days: Days,
    times: Vec<Span>,
}

/// From opening to closing, in minutes after midnight; beyond 1,440 where it is the next day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Span {
    open: u16,
    close: u16,
}

/// Whether a cell speaks of times of day or days of the week.
pub(super) fn looks_like(cell: &str) -> bool {
    let cell = trim(cell);
    // Most cells need no closer look: times have digits, and all else has a day or `closed` in it.
    let telling = || {
        let lower = cell.to_lowercase();
        ["day", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "daily", "week", "noon", "night"]
            .iter()
            .any(|word| lower.contains(word))
    };
    let digits = cell.bytes().any(|b| b.is_ascii_digit());
    if cell.is_empty() || cell.len() > 300 || (!digits && !telling()) {
        return false;
    }
    if clock::of_cell(cell).is_some() {
        return true;
    }
    english::looks_like(cell)
}
