//! Days of the week as a set, and the words for them.

use crate::suggest::listed;

/// A set of weekdays, Monday first, with bank holidays and school holidays after them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in super::super) struct Days(u16);

/// Places of the holidays in the set.
const BANK: u8 = 7;
const SCHOOL: u8 = 8;

const NAMES: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const OSM: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

impl Days {
    pub const NONE: Days = Days(0);
    pub const WEEK: Days = Days(0b0111_1111);
    pub const WEEKDAYS: Days = Days(0b0001_1111);
    pub const WEEKEND: Days = Days(0b0110_0000);
    pub const HOLIDAYS: Days = Days(1 << BANK);
    pub const SCHOOL_HOLIDAYS: Days = Days(1 << SCHOOL);

    /// One day; 0 is Monday.
    pub fn one(day: u8) -> Self {
        Self(1 << day.min(SCHOOL))
    }

    /// From one day to another, over the week's end where need be.
    pub fn range(first: u8, last: u8) -> Self {
        let mut days = Self::one(first);
        let mut day = first;
        while day != last {
            day = (day + 1) % 7;
            days = days.and(Self::one(day));
        }
        days
    }

    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub fn shares_none(self, other: Self) -> bool {
        self.0 & other.0 == 0 && self.0 != 0 && other.0 != 0
    }

    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub fn has(self, day: u8) -> bool {
        self.0 & (1 << day) != 0
    }

    /// The set as a number: 1 for Monday, 2 for Tuesday, and so on.
    pub fn bits(self) -> u16 {
        self.0
    }

    /// `Monday` for 0.
    pub fn name(day: u8) -> &'static str {
        NAMES.get(usize::from(day)).copied().unwrap_or_default()
    }

    /// The weekdays and the holidays of the set apart.
    pub fn split(self) -> (Days, Days) {
        (Days(self.0 & Self::WEEK.0), Days(self.0 & !Self::WEEK.0))
    }

    /// Runs of days that follow each other, as first and last.
    fn runs(self) -> Vec<(u8, u8)> {
        let mut runs: Vec<(u8, u8)> = Vec::new();
        for day in (0..7).filter(|day| self.has(*day)) {
            match runs.last_mut() {
                Some((_, last)) if *last + 1 == day => *last = day,
                _ => runs.push((day, day)),
            }
        }
        runs
    }

    /// For OpenStreetMap: `Mo-Fr,PH`.
    pub fn osm(self) -> String {
        let mut parts: Vec<String> = self
            .runs()
            .into_iter()
            .map(|(first, last)| join(first, last, &OSM, "-", ","))
            .collect();
        for (day, name) in [(BANK, "PH"), (SCHOOL, "SH")] {
            if self.has(day) {
                parts.push(name.to_owned());
            }
        }
        parts.join(",")
    }

    /// For people: `Monday to Friday`, `Saturday and Sunday`.
    pub fn words(self) -> String {
        if self == Self::WEEK {
            return "Every day".to_owned();
        }
        let mut parts: Vec<String> = self
            .runs()
            .into_iter()
            .map(|(first, last)| join(first, last, &NAMES, " to ", " and "))
            .collect();
        for (day, first, later) in [
            (BANK, "Bank holidays", "bank holidays"),
            (SCHOOL, "School holidays", "school holidays"),
        ] {
            if self.has(day) {
                parts.push(if parts.is_empty() { first } else { later }.to_owned());
            }
        }
        listed(&parts, "and")
    }
}

fn join(first: u8, last: u8, names: &[&str; 7], to: &str, and: &str) -> String {
    let name = |day: u8| names.get(usize::from(day)).copied().unwrap_or_default();
    match last - first {
        0 => name(first).to_owned(),
        1 => format!("{}{and}{}", name(first), name(last)),
        _ => format!("{}{to}{}", name(first), name(last)),
    }
}

/// The day that a word names, 0 for Monday: `Mon`, `Tues`, `wednesdays`, `Mo`, also in Welsh.
pub(in super::super) fn day(word: &str) -> Option<u8> {
    let word = word.trim_end_matches('.').to_lowercase();
    let stem = word.strip_suffix('s').filter(|stem| stem.ends_with("day")).unwrap_or(&word);
    Some(match stem {
        "monday" | "mon" | "mo" | "mons" | "lundi" | "montag" => 0,
        "tuesday" | "tue" | "tues" | "tu" | "mardi" | "dienstag" => 1,
        "wednesday" | "wed" | "weds" | "we" | "mercredi" | "mittwoch" => 2,
        "thursday" | "thu" | "thur" | "thurs" | "th" | "jeudi" | "donnerstag" => 3,
        "friday" | "fri" | "fr" | "fris" | "vendredi" | "freitag" => 4,
        "saturday" | "sat" | "sa" | "sats" | "samedi" | "samstag" => 5,
        "sunday" | "sun" | "su" | "suns" | "dimanche" | "sonntag" => 6,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_of_days_have_words() {
        assert_eq!(Days::WEEKDAYS.words(), "Monday to Friday");
        assert_eq!(Days::WEEKEND.words(), "Saturday and Sunday");
        assert_eq!(Days::one(0).and(Days::one(2)).words(), "Monday and Wednesday");
        assert_eq!(Days::WEEK.and(Days::HOLIDAYS).osm(), "Mo-Su,PH");
        assert_eq!(Days::range(5, 0).osm(), "Mo,Sa,Su");
        assert_eq!(Days::range(5, 6).osm(), "Sa,Su");
    }

    #[test]
    fn days_are_known_by_many_names() {
        assert_eq!(day("Weds"), Some(2));
        assert_eq!(day("Mondays"), Some(0));
        assert_eq!(day("THURS."), Some(3));
        assert_eq!(day("Day"), None);
    }
}
