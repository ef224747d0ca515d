//! Dates: day first (25/12/2026), ISO 8601 and month names.
//!
//! Two-digit years and a spreadsheet's serial numbers are read, with a warning. Month first is
//! only believed where the column can't mean anything else.

use super::text::trim;
use super::{Date, text};

/// In which order a column writes dates such as `3/4/2026`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum DateOrder {
    #[default]
    DayFirst,
    /// Some value has a second number above 12, and none has a first one above 12.
    MonthFirst,
}

/// A date as read, and what had to be assumed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ReadDate {
    pub date: Date,
    /// What was assumed, for a warning.
    pub doubt: Option<Doubt>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Doubt {
    TwoDigitYear,
    Serial,
}

impl DateOrder {
    /// The order that a column's cells prove.
    pub fn of<'t>(cells: impl Iterator<Item = &'t str>) -> Self {
        let mut month_first = false;
        for cell in cells {
            if let Some([first, second, third]) = three_numbers(date_part(trim(cell)))
                && first.len() <= 2
                && third.len() != 1
            {
                if number(first) > 12 {
                    return Self::DayFirst;
                }
                month_first |= number(second) > 12;
            }
        }
        if month_first { Self::MonthFirst } else { Self::DayFirst }
    }
}

/// Reads a date; `None` where there is none or it is impossible.
pub(super) fn read(cell: &str, order: DateOrder) -> Option<ReadDate> {
    let cell = trim(cell);
    let part = date_part(cell);
    let sure = |date: Option<Date>| date.map(|date| ReadDate { date, doubt: None });
    if let Some([a, b, c]) = three_numbers(part) {
        if a.len() == 4 {
            return sure(date(number(a), number(b), number(c)));
        }
        let (day, month) = match order {
            DateOrder::DayFirst => (a, b),
            DateOrder::MonthFirst => (b, a),
        };
        return with_year(c, number(month), number(day));
    }
    if !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()) {
        return from_digits(part);
    }
    if let Some((whole, fraction)) = part.split_once('.')
        && whole.len() == 5
        && fraction.bytes().all(|b| b.is_ascii_digit())
    {
        return from_digits(whole);
    }
    from_words(cell)
}

/// Whether a cell is a date in one of these forms; a bare number is not.
pub(super) fn looks_like(cell: &str) -> bool {
    cell.len() <= 40
        && !date_part(cell).bytes().all(|b| {
            b.is_ascii_digit() || b == b'.' && !cell.contains("..") && cell.matches('.').count() < 2
        })
        && (read(cell, DateOrder::DayFirst).is_some()
            || read(cell, DateOrder::MonthFirst).is_some())
}

/// A year on its own, or a date, as words for "Closed in 2017".
pub(super) fn year_or_date(cell: &str) -> Option<String> {
    let cell = trim(cell);
    if cell.len() == 4 && (1800..2100).contains(&number(cell)) {
        return Some(format!("in {cell}"));
    }
    let read = read(cell, DateOrder::DayFirst)?;
    Some(format!("on {}", in_words(read.date)))
}

/// A date as people write it: `3 March 2026`.
pub(super) fn in_words(date: Date) -> String {
    let month = MONTHS.get(usize::from(date.month).saturating_sub(1)).copied().unwrap_or_default();
    let mut letters = month.chars();
    let month: String =
        letters.next().map(|c| c.to_ascii_uppercase()).into_iter().chain(letters).collect();
    format!("{} {month} {}", date.day, date.year)
}

/// The cell without a time of day behind the date.
fn date_part(cell: &str) -> &str {
    let end = cell
        .char_indices()
        .find(|(at, c)| *at >= 6 && (c.is_whitespace() || *c == 'T' || *c == ','))
        .map_or(cell.len(), |(at, _)| at);
    &cell[..end]
}

fn three_numbers(part: &str) -> Option<[&str; 3]> {
    let separator = part.find(['/', '-', '.']).and_then(|at| part[at..].chars().next())?;
    let mut numbers = part.split(separator);
    let three = [numbers.next()?, numbers.next()?, numbers.next()?];
    let all_digits = three
        .iter()
        .all(|n| !n.is_empty() && n.len() <= 4 && n.bytes().all(|b| b.is_ascii_digit()));
    (numbers.next().is_none() && all_digits).then_some(three)
}

fn number(digits: &str) -> u32 {
    digits.parse().unwrap_or(0)
}

fn with_year(year: &str, month: u32, day: u32) -> Option<ReadDate> {
    match year.len() {
        4 => Some(ReadDate { date: date(number(year), month, day)?, doubt: None }),
        2 => Some(ReadDate {
            date: date(2000 + number(year), month, day)?,
            doubt: Some(Doubt::TwoDigitYear),
        }),
        _ => None,
    }
}

/// `20261122`, a spreadsheet's day number, or a computer's seconds or milliseconds since 1970.
fn from_digits(digits: &str) -> Option<ReadDate> {
    let value: i64 = digits.parse().ok()?;
    match digits.len() {
        8 => {
            let (year, month, day) = (value / 10_000, value / 100 % 100, value % 100);
            let date = date(year as u32, month as u32, day as u32)?;
            Some(ReadDate { date, doubt: None })
        }
        // 1954 to 2119: the days that a spreadsheet of listings can mean.
        5 if (20_000..80_000).contains(&value) => {
            Some(ReadDate { date: from_days(value - 25_569)?, doubt: Some(Doubt::Serial) })
        }
        10 => Some(ReadDate { date: from_days(value / 86_400)?, doubt: None }),
        13 => Some(ReadDate { date: from_days(value / 86_400_000)?, doubt: None }),
        _ => None,
    }
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// `22 November 2026`, `Sunday 22nd Nov 2026`, `November 22, 2026`.
fn from_words(cell: &str) -> Option<ReadDate> {
    if cell.len() > 60 || !cell.contains(char::is_alphabetic) {
        return None;
    }
    let folded = text::words(cell);
    let (mut day, mut month, mut year) = (None, None, None);
    for word in folded.split([' ', ',', '-', '/', '.']).filter(|word| !word.is_empty()) {
        let digits = word.trim_end_matches(char::is_alphabetic);
        let suffix = &word[digits.len()..];
        if let Some(at) = MONTHS
            .iter()
            .position(|m| word.len() >= 3 && m.starts_with(word))
            .or((word == "sept").then_some(8))
        {
            month = month.or(Some(at as u32 + 1));
        } else if !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) {
            let number = number(digits);
            match digits.len() {
                1 | 2 if day.is_none() && matches!(suffix, "" | "st" | "nd" | "rd" | "th") => {
                    day = Some(number);
                }
                2 | 4 if year.is_none() && suffix.is_empty() => year = Some(digits.to_owned()),
                _ => return None,
            }
        } else if !is_day_name(word) {
            return None;
        }
    }
    with_year(&year?, month?, day?)
}

fn is_day_name(word: &str) -> bool {
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        .iter()
        .any(|day| word.len() >= 3 && day.starts_with(word))
        || word == "of"
}

/// A day that exists.
fn date(year: u32, month: u32, day: u32) -> Option<Date> {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        1..=12 => 31,
        _ => return None,
    };
    let real = (1800..=2200).contains(&year) && (1..=days).contains(&day);
    real.then_some(Date { year: year as u16, month: month as u8, day: day as u8 })
}

/// The day that is so many days after 1 January 1970 (Howard Hinnant's `civil_from_days`).
fn from_days(days: i64) -> Option<Date> {
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let day_of_era = z.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    date(u32::try_from(year).ok()?, month as u32, day as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn iso(cell: &str) -> String {
        read(cell, DateOrder::DayFirst).map_or("none".into(), |read| read.date.to_string())
    }

    #[test]
    fn dates_are_read_day_first_iso_or_in_words() {
        assert_eq!(iso("25/12/2026"), "2026-12-25");
        assert_eq!(iso("03.04.2026"), "2026-04-03");
        assert_eq!(iso("2026-12-25T10:00:00Z"), "2026-12-25");
        assert_eq!(iso("25/12/2026 14:30"), "2026-12-25");
        assert_eq!(iso("Friday 25th December 2026"), "2026-12-25");
        assert_eq!(iso("Dec 25, 2026"), "2026-12-25");
        assert_eq!(iso("20261225"), "2026-12-25");
        assert_eq!(iso("1554681600000"), "2019-04-08");
    }

    #[test]
    fn impossible_dates_are_none() {
        for cell in ["31/02/2026", "2026-13-01", "29/02/2025", "soon", "12/2026", "", "é"] {
            assert_eq!(iso(cell), "none", "{cell}");
        }
    }

    #[test]
    fn two_digit_years_and_serial_numbers_are_doubtful() {
        let doubt = |cell| read(cell, DateOrder::DayFirst).and_then(|read| read.doubt);
        assert_eq!(doubt("25/12/26"), Some(Doubt::TwoDigitYear));
        assert_eq!(doubt("46381"), Some(Doubt::Serial));
        assert_eq!(iso("46381"), "2026-12-25");
        assert_eq!(doubt("25/12/2026"), None);
    }

    #[test]
    fn month_first_needs_proof() {
        assert_eq!(DateOrder::of(["3/19/14", "4/4/14"].into_iter()), DateOrder::MonthFirst);
        assert_eq!(DateOrder::of(["3/4/14", "4/4/14"].into_iter()), DateOrder::DayFirst);
        assert_eq!(DateOrder::of(["3/19/14", "19/4/14"].into_iter()), DateOrder::DayFirst);
    }
}
