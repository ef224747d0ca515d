//! Opening hours: read from a column for each day, from everyday English or from OpenStreetMap's
//! syntax. Always readable text; the syntax too, where the meaning is certain.

mod clock;
mod days;
mod english;
mod halves;
mod layout;
#[cfg(test)]
mod notations;
mod osm;
mod role;
mod schedule;
mod tokens;
mod usual;
mod week;
mod words;

pub(super) use layout::Layout;
pub(super) use role::{is_about_weeks, is_for_one_day};
pub use schedule::Schedule;
pub use words::WeekInWords;

use super::Hours;
use super::text::trim;
use days::Days;

/// Bytes of the longest text that is read: more is a story, which is shown as written.
const LONGEST: usize = 500;

impl Schedule {
    /// Reads OpenStreetMap's `opening_hours` syntax, or everyday English. `None` where any of it is
    /// uncertain.
    pub fn read(text: &str) -> Option<Self> {
        osm::read(text).filter(|_| osm::names_days(text)).or_else(|| english::read(text))
    }

    /// The schedule in OpenStreetMap's syntax.
    pub fn osm(&self) -> String {
        osm::write(self)
    }
}

/// The days of the week on which it opens, as words: what the hours mean, or else all that their text
/// says, `Monday and Friday`. `None` where they are uncertain.
pub(super) fn weekdays(hours: &Hours) -> Option<Vec<&'static str>> {
    if let Some(schedule) = &hours.schedule {
        return Some(schedule.weekdays().collect());
    }
    let days = english::days(&hours.text)?;
    let named: Vec<_> = (0..7).filter(|day| days.has(*day)).map(Days::name).collect();
    (!named.is_empty()).then_some(named)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_known_without_times_too() {
        let of = |text: &str| {
            weekdays(&Hours { text: text.to_owned(), osm: None, schedule: Schedule::read(text) })
        };
        assert_eq!(of("Mo,We 09:00-17:00"), Some(vec!["Monday", "Wednesday"]));
        assert_eq!(of("Monday and Friday"), Some(vec!["Monday", "Friday"]));
        assert_eq!(of("Wednesday; Sunday"), Some(vec!["Wednesday", "Sunday"]));
        assert_eq!(of("Mondays, by appointment"), None);
        assert_eq!(of("Bank holidays"), None);
    }
}
