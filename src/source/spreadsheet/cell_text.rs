//! A cell's value as the text that people see in it.

use calamine::{DataRef, ExcelDateTime};

/// Digits that Excel keeps of a number; what comes after them is noise (ECMA-376 Part 1, 18.3.1.96:
/// values are IEEE 754 doubles, of which Excel shows 15).
const DIGITS: usize = 15;

/// The text of a cell, `None` for an empty one.
pub(super) fn text(value: &DataRef<'_>) -> Option<String> {
    let text = match value {
        DataRef::Empty => return None,
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => self::number(*number),
        DataRef::Bool(true) => "TRUE".to_owned(),
        DataRef::Bool(false) => "FALSE".to_owned(),
        DataRef::Error(error) => error.to_string(),
        DataRef::DateTime(moment) => self::moment(moment),
        DataRef::DateTimeIso(iso) => day_and_time(iso),
        DataRef::DurationIso(iso) => time_of(iso).unwrap_or_else(|| iso.clone()),
    };
    Some(text)
}

/// A number without the noise of binary fractions: 51.5, not 51.49999999999999.
fn number(number: f64) -> String {
    if !number.is_finite() {
        return String::new();
    }
    let rounded: f64 = format!("{number:.*e}", DIGITS - 1).parse().unwrap_or(number);
    format!("{rounded}")
}

/// A day as ISO 8601, a time as `09:30`, or both.
fn moment(moment: &ExcelDateTime) -> String {
    let serial = moment.as_f64();
    if !serial.is_finite() {
        return String::new();
    }
    // Times are fractions of a day. Rounded, because 10:00 is 0.41666….
    let minutes = (serial.rem_euclid(1.0) * 1440.0).round() as u32;
    if moment.is_duration() || (0.0..1.0).contains(&serial) {
        let days = if moment.is_duration() { serial.max(0.0).floor().min(1e6) as u32 } else { 0 };
        return clock(days * 1440 + minutes);
    }
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    // A whole day, or so close to the next that the clock says midnight.
    if minutes.is_multiple_of(1440) { date } else { format!("{date} {}", clock(minutes)) }
}

fn clock(minutes: u32) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// `2026-05-01T00:00:00` to `2026-05-01`, with the time where it has one.
fn day_and_time(iso: &str) -> String {
    match iso.split_once('T') {
        Some((day, time)) if time.trim_start_matches(['0', ':', '.']).is_empty() => day.to_owned(),
        Some((day, time)) => format!("{day} {}", time.get(..5).unwrap_or(time)),
        None => iso.to_owned(),
    }
}

/// `PT09H30M00S` to `09:30` (ISO 8601, durations; OpenDocument's times of day).
fn time_of(iso: &str) -> Option<String> {
    let (hours, rest) = iso.strip_prefix("PT")?.split_once('H')?;
    let (minutes, _) = rest.split_once('M')?;
    Some(clock(hours.parse::<u32>().ok()?.checked_mul(60)? + minutes.parse::<u32>().ok()?))
}

#[cfg(test)]
mod tests {
    use calamine::ExcelDateTimeType;

    use super::*;

    fn shown(serial: f64, kind: ExcelDateTimeType) -> String {
        moment(&ExcelDateTime::new(serial, kind, false))
    }

    #[test]
    fn numbers_lose_their_noise_and_nothing_else() {
        assert_eq!(number(51.449999999999996), "51.45");
        assert_eq!(number(-0.1234567), "-0.1234567");
        assert_eq!(number(7_946_000_123.0), "7946000123");
        assert_eq!(number(0.1 + 0.2), "0.3");
        assert_eq!(number(f64::NAN), "");
    }

    #[test]
    fn days_and_times_read_as_people_write_them() {
        assert_eq!(shown(46143.0, ExcelDateTimeType::DateTime), "2026-05-01");
        assert_eq!(shown(46143.75, ExcelDateTimeType::DateTime), "2026-05-01 18:00");
        assert_eq!(shown(10.0 / 24.0, ExcelDateTimeType::DateTime), "10:00");
        assert_eq!(shown(26.5 / 24.0, ExcelDateTimeType::TimeDelta), "26:30");
        assert_eq!(day_and_time("2026-05-01T00:00:00"), "2026-05-01");
        assert_eq!(day_and_time("2026-05-01T09:30:00"), "2026-05-01 09:30");
        assert_eq!(time_of("PT09H30M00S").as_deref(), Some("09:30"));
        assert_eq!(time_of("P1Y"), None);
    }
}
