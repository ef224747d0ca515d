//! A time of day: `9am`, `09:30`, `12:00:00 PM`, `noon`, a spreadsheet's fraction of a day.

use super::super::text::trim;

/// Minutes after midnight, 0 to 1,440.
pub(super) type Minutes = u16;

/// A whole cell as a time of day. Fractions count here, for a spreadsheet keeps times so.
pub(in super::super) fn of_cell(cell: &str) -> Option<Minutes> {
    let cell = trim(cell);
    if let Some(time) = of_fraction(cell) {
        return Some(time);
    }
    let (time, certain) = of_text(cell)?;
    certain.then_some(time)
}

/// `0.4166666667` of a day is 10:00.
fn of_fraction(cell: &str) -> Option<Minutes> {
    let digits =
        cell.strip_prefix("0.").or_else(|| cell.strip_prefix('.')).or(cell.strip_prefix("0,"))?;
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let day: f64 = format!("0.{digits}").parse().ok()?;
    let minutes = day * 1_440.0;
    // Many digits that come to a whole minute, or few that come to a quarter of an hour; anything
    // else is another kind of number.
    let step = if digits.len() >= 6 { 1.0 } else { 15.0 };
    let exact = (minutes / step - (minutes / step).round()).abs() < 1e-3;
    exact.then(|| minutes.round() as u16)
}

/// A text as a time of day, and whether morning and afternoon can't be confused.
pub(super) fn of_text(text: &str) -> Option<(Minutes, bool)> {
    let text = text.trim();
    if text.is_empty() || text.len() > 16 {
        return None;
    }
    let lower = text.to_ascii_lowercase();
    match lower.as_str() {
        "noon" | "midday" | "12noon" | "12 noon" | "12 midday" | "12midday" => {
            return Some((720, true));
        }
        "midnight" | "12 midnight" | "12midnight" => return Some((1_440, true)),
        _ => {}
    }
    let (digits, half) = meridiem(&lower);
    let (hour, minute, marked) = hour_and_minute(digits)?;
    let minutes = hour * 60 + minute;
    match half {
        None if hour == 24 && minute == 0 => Some((1_440, true)),
        None if hour <= 23 => Some((minutes, marked)),
        // `14:00pm` is wrong but clear.
        Some(_) if (13..=23).contains(&hour) => Some((minutes, true)),
        Some(afternoon) if (1..=12).contains(&hour) => {
            Some((minutes % 720 + if afternoon { 720 } else { 0 }, true))
        }
        _ => None,
    }
}

/// The text without `am` or `pm`, and which one it was.
fn meridiem(text: &str) -> (&str, Option<bool>) {
    let ends: [(&str, bool); 8] = [
        ("a.m.", false),
        ("p.m.", true),
        ("a.m", false),
        ("p.m", true),
        ("am", false),
        ("pm", true),
        ("noon", true),
        ("hrs", false),
    ];
    for (end, afternoon) in ends {
        if let Some(digits) = text.strip_suffix(end) {
            return (digits.trim(), (end != "hrs").then_some(afternoon));
        }
    }
    (text.strip_suffix(['z', 'h']).unwrap_or(text).trim(), None)
}

/// Hour, minute, and whether it is marked as a time on the 24-hour clock.
fn hour_and_minute(digits: &str) -> Option<(u16, u16, bool)> {
    let mut parts = digits.split([':', '.', 'h']);
    let hour = parts.next()?;
    let minute = parts.next();
    let seconds = parts.next();
    let numeric = |part: &str| {
        !part.is_empty() && part.len() <= 2 && part.bytes().all(|b| b.is_ascii_digit())
    };
    if parts.next().is_some() || seconds.is_some_and(|s| !numeric(s)) {
        return None;
    }
    let Some(minute) = minute else {
        return bare_hour(hour);
    };
    let fits = numeric(hour) && minute.len() == 2 && numeric(minute);
    let (h, m): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    (fits && m < 60).then_some((h, m, true))
}

/// `9`, `0930`.
fn bare_hour(digits: &str) -> Option<(u16, u16, bool)> {
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let value: u16 = digits.parse().ok()?;
    match digits.len() {
        1 | 2 => Some((value, 0, false)),
        4 if value % 100 < 60 && value <= 2_400 => Some((value / 100, value % 100, true)),
        _ => None,
    }
}

/// For people, as GOV.UK writes it: `9:30am`, `midday`.
pub(super) fn words(time: Minutes) -> String {
    let time = time % 1_440;
    match (time / 60, time % 60) {
        (0, 0) => "midnight".to_owned(),
        (12, 0) => "midday".to_owned(),
        (hour, minute) => {
            let half = if hour < 12 { "am" } else { "pm" };
            let hour = if hour % 12 == 0 { 12 } else { hour % 12 };
            if minute == 0 { format!("{hour}{half}") } else { format!("{hour}:{minute:02}{half}") }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_in_many_notations() {
        for (cell, minutes) in [
            ("9am", 540),
            ("9.30 am", 570),
            ("12:00:00 PM", 720),
            ("09:00:00Z", 540),
            ("8:30", 510),
            ("0900", 540),
            ("12am", 0),
            ("midnight", 1_440),
            ("4.00pm", 960),
            ("0.4166666667", 600),
            ("0.375", 540),
            ("0.7083333333", 1_020),
            ("0.5", 720),
            ("24:00", 1_440),
        ] {
            assert_eq!(of_cell(cell), Some(minutes), "{cell}");
        }
    }

    #[test]
    fn what_is_no_time_is_none() {
        for cell in ["9", "25:00", "9:75", "51.44", "TBC", "0.123", "é", "13am:"] {
            assert_eq!(of_cell(cell), None, "{cell}");
        }
    }

    #[test]
    fn people_read_the_twelve_hour_clock() {
        assert_eq!(words(570), "9:30am");
        assert_eq!(words(1_020), "5pm");
        assert_eq!(words(720), "midday");
    }
}
