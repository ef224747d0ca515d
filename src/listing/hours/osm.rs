//! OpenStreetMap's `opening_hours` to rules: `Mo-Fr 09:00-17:00; Sa[1] 10:00-12:00; PH off`.
//!
//! The part of the syntax that people write. All or nothing: comments, sunrise, weeks, years, `||`
//! and what else is not here make the whole text one that isn't understood.

use super::days::{self, Days};
use super::schedule::{DateSpan, MonthDay, Rule, Schedule, Span, last_day};

const DAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Reads a whole text; `None` where any of it isn't understood.
pub(super) fn read(text: &str) -> Option<Schedule> {
    let mut rules = Vec::new();
    for part in text.trim().trim_end_matches(';').split(';') {
        let mut adds = false;
        for piece in additions(part) {
            rules.extend(rule(piece.trim(), adds)?);
            adds = true;
        }
    }
    Schedule::new(rules)
}

/// Whether the text names days or months. Times alone may be everyday English.
pub(super) fn names_days(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_uppercase())
}

/// Cuts at the commas that begin a further rule: those after a time and before days or dates.
fn additions(part: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = part;
    let mut from = 0;
    while let Some(comma) = rest.get(from..).and_then(|tail| tail.find(',')).map(|at| from + at) {
        let (before, after) =
            (rest.get(..comma).unwrap_or(""), rest.get(comma + 1..).unwrap_or(""));
        let timed = before.trim_end().ends_with(|c: char| c.is_ascii_digit() || c == '+')
            && before.contains(':');
        if timed && after.trim_start().starts_with(|c: char| c.is_ascii_alphabetic()) {
            pieces.push(before);
            rest = after;
            from = 0;
        } else {
            from = comma + 1;
        }
    }
    pieces.push(rest);
    pieces
}

/// One rule; several where one names a weekday of the month beside other days.
fn rule(text: &str, adds: bool) -> Option<Vec<Rule>> {
    if text == "24/7" {
        return Some(vec![Rule { times: vec![ALL_DAY], adds, ..Rule::default() }]);
    }
    let (dates, rest) = dates(text)?;
    let (days, rest) = match rest.split_once(' ') {
        Some((first, rest)) if !first.contains(':') => (Some(first), rest),
        None if !rest.contains(':') && !is_off(rest) => (Some(rest), ""),
        _ => (None, rest),
    };
    let times = match rest.trim() {
        rest if is_off(rest) => Vec::new(),
        // Days without times are open all day long.
        "" | "open" => vec![ALL_DAY],
        rest => rest.split(',').map(|span| self::span(span.trim())).collect::<Option<_>>()?,
    };
    let selectors = match days {
        Some(days) => selectors(days)?,
        None => vec![(Days::NONE, Vec::new())],
    };
    let with = |(days, nth)| Rule { days, nth, dates: dates.clone(), times: times.clone(), adds };
    Some(selectors.into_iter().map(with).collect())
}

const ALL_DAY: Span = Span { open: 0, close: Some(1_440) };

fn is_off(text: &str) -> bool {
    matches!(text, "off" | "closed")
}

/// `Mo-Fr,Su`, `Sa[1,3]`, `PH`: the plain days together, each weekday of the month by itself.
fn selectors(text: &str) -> Option<Vec<(Days, Vec<i8>)>> {
    let mut plain = Days::NONE;
    let mut all = Vec::new();
    for part in split_outside_brackets(text) {
        match part.split_once('[') {
            Some((day, nth)) => {
                let nth = nth.strip_suffix(']')?.split(',').map(nth_of).collect::<Option<_>>()?;
                all.push((Days::one(weekday(day)?), nth));
            }
            None => plain = plain.and(plain_days(part)?),
        }
    }
    if !plain.is_empty() {
        all.insert(0, (plain, Vec::new()));
    }
    // A day that is named twice, once for some weeks, would be two rules that fight.
    let apart = all.iter().enumerate().all(|(at, (days, _))| {
        all.iter().skip(at + 1).all(|(others, _)| days.shares_none(*others))
    });
    apart.then_some(all)
}

fn split_outside_brackets(text: &str) -> Vec<&str> {
    let mut depth = 0;
    let mut split = |c: char| {
        depth += i32::from(c == '[') - i32::from(c == ']');
        c == ',' && depth == 0
    };
    text.split(&mut split).collect()
}

fn nth_of(text: &str) -> Option<i8> {
    text.parse().ok().filter(|nth: &i8| (1..=5).contains(nth) || *nth == -1)
}

fn plain_days(text: &str) -> Option<Days> {
    match (text, text.split_once('-')) {
        ("PH", _) => Some(Days::HOLIDAYS),
        ("SH", _) => Some(Days::SCHOOL_HOLIDAYS),
        (_, Some((first, last))) => Some(Days::range(weekday(first)?, weekday(last)?)),
        (day, None) => weekday(day).map(Days::one),
    }
}

fn weekday(name: &str) -> Option<u8> {
    DAYS.contains(&name).then(|| days::day(name)).flatten()
}

/// `Apr-Sep`, `Dec 25-Jan 2`, `Mar,Oct`, with or without a colon, and the rest of the rule.
fn dates(text: &str) -> Option<(Vec<DateSpan>, &str)> {
    let starts = |text: &str| MONTHS.iter().any(|month| text.starts_with(month));
    if !starts(text) {
        return Some((Vec::new(), text));
    }
    let end = match text.split_once(": ") {
        Some((dates, _)) => dates.len(),
        None => end_of_dates(text),
    };
    let (dates, rest) = text.split_at_checked(end)?;
    let spans =
        dates.trim().split(',').map(|span| date_span(span.trim())).collect::<Option<_>>()?;
    Some((spans, rest.trim_start_matches(':').trim()))
}

/// Where the first word begins that is neither a month nor a day of one.
fn end_of_dates(text: &str) -> usize {
    let is_dates = |word: &str| {
        let dated = |part: &str| {
            MONTHS.contains(&part) || part.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day))
        };
        word.split(['-', ',']).all(dated)
    };
    let mut end = 0;
    for word in text.split(' ') {
        if !is_dates(word) {
            return end;
        }
        end += word.len() + 1;
    }
    text.len()
}

fn date_span(text: &str) -> Option<DateSpan> {
    let (first, last) = match text.split_once('-') {
        Some((first, last)) => (first.trim(), Some(last.trim())),
        None => (text, None),
    };
    let (month, day) = month_day(first)?;
    let Some(last) = last else {
        return Some(match day {
            Some(day) => DateSpan::day(month, day),
            None => DateSpan::months(month, month),
        });
    };
    match (day, month_day(last)) {
        (None, Some((to, None))) => Some(DateSpan::months(month, to)),
        (Some(day), Some((to, Some(to_day)))) => {
            Some(DateSpan { from: (month, day), to: (to, to_day) })
        }
        // `Dec 25-26`
        (Some(day), None) => {
            let to_day = last.parse().ok().filter(|to| *to > day && *to <= last_day(month))?;
            Some(DateSpan { from: (month, day), to: (month, to_day) })
        }
        _ => None,
    }
}

/// `Dec 25`, `Dec`.
fn month_day(text: &str) -> Option<(u8, Option<u8>)> {
    let (name, day) = match text.split_once(' ') {
        Some((name, day)) => (name, Some(day)),
        None => (text, None),
    };
    let month = (1..=12).zip(MONTHS).find(|(_, month)| *month == name).map(|(number, _)| number)?;
    let Some(day) = day else {
        return Some((month, None));
    };
    let day = day.parse().ok().filter(|day| (1..=last_day(month)).contains(day))?;
    Some((month, Some(day)))
}

/// `09:00-17:00`, `22:00-02:00`, `22:00-26:00`, `18:00+`.
fn span(text: &str) -> Option<Span> {
    if let Some(open) = text.strip_suffix('+') {
        return Some(Span { open: time(open).filter(|open| *open < 1_440)?, close: None });
    }
    let (open, close) = text.split_once('-')?;
    let (open, close) = (time(open.trim()).filter(|open| *open < 1_440)?, time(close.trim())?);
    // Equal times are a whole day to some and nothing to others.
    match close.cmp(&open) {
        std::cmp::Ordering::Greater => Some(Span { open, close: Some(close) }),
        // `09:00-05:00` is more likely a slip for 17:00 than a night.
        std::cmp::Ordering::Less if open < 720 => None,
        std::cmp::Ordering::Less => Some(Span { open, close: Some(close + 1_440) }),
        std::cmp::Ordering::Equal => None,
    }
}

fn time(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once(':')?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if !digits(hour) || hour.len() > 2 || minute.len() != 2 || !digits(minute) {
        return None;
    }
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    let time = hour * 60 + minute;
    // The syntax has two digits; with one, `2:30` may be an afternoon.
    let certain = text.len() == 5 || hour >= 7;
    (certain && minute < 60 && time <= 2_880).then_some(time)
}

/// Writes a schedule in the syntax: `Mo-Fr 09:00-17:00; Sa off`.
pub(super) fn write(schedule: &Schedule) -> String {
    if schedule.is_always() {
        return "24/7".to_owned();
    }
    let mut text = String::new();
    for (at, rule) in schedule.rules.iter().enumerate() {
        if at > 0 {
            text.push_str(if rule.adds { ", " } else { "; " });
        }
        text.push_str(&write_rule(rule));
    }
    text
}

fn write_rule(rule: &Rule) -> String {
    let mut parts = Vec::new();
    if !rule.dates.is_empty() {
        let dates: Vec<String> = rule.dates.iter().map(|span| write_dates(*span)).collect();
        parts.push(dates.join(","));
    }
    if !rule.days.is_empty() {
        let nth: Vec<String> = rule.nth.iter().map(i8::to_string).collect();
        let nth = if nth.is_empty() { String::new() } else { format!("[{}]", nth.join(",")) };
        parts.push(format!("{}{nth}", rule.days.osm()));
    }
    let times: Vec<String> = rule.times.iter().map(|span| write_span(*span)).collect();
    parts.push(if times.is_empty() { "off".to_owned() } else { times.join(",") });
    parts.join(" ")
}

fn write_dates(span: DateSpan) -> String {
    let month =
        |month: u8| MONTHS.get(usize::from(month).saturating_sub(1)).copied().unwrap_or_default();
    let day = |(m, day): MonthDay| format!("{} {day:02}", month(m));
    match span {
        DateSpan { from, to } if span.is_whole_months() && from.0 == to.0 => {
            month(from.0).to_owned()
        }
        DateSpan { from, to } if span.is_whole_months() => {
            format!("{}-{}", month(from.0), month(to.0))
        }
        DateSpan { from, to } if from == to => day(from),
        DateSpan { from, to } => format!("{}-{}", day(from), day(to)),
    }
}

fn write_span(span: Span) -> String {
    let time = |time: u16| format!("{:02}:{:02}", time / 60, time % 60);
    match span.close {
        None => format!("{}+", time(span.open)),
        Some(close) if close > 1_440 => format!("{}-{}", time(span.open), time(close - 1_440)),
        Some(close) => format!("{}-{}", time(span.open), time(close)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_written_the_same() {
        for text in [
            "24/7",
            "Mo-Fr 09:00-17:00; PH off",
            "Mo,We,Fr 09:00-12:00,13:00-17:00",
            "Fr,Sa 22:00-03:00",
            "Sa[1,3] 09:30-11:30",
            "Th[-1] 14:00-16:00",
            "Apr-Sep Mo-Su 08:00-20:00; Oct-Mar Mo-Su 08:30-16:30",
            "Mo-Su 10:00-16:00; Dec 25-Jan 02 off",
            "Mo-Fr 10:00-16:00, We 18:00-20:00",
            "We 18:00+",
            "Mo,Th 09:30-12:00; SH off",
            "Mo-Fr,PH 10:00-12:00",
            "Aug off",
            "Mar,Jun,Oct We[1] 17:00-19:30",
        ] {
            let osm = read(text).map(|schedule| write(&schedule));
            assert_eq!(osm.as_deref(), Some(text));
        }
    }

    #[test]
    fn other_spellings_of_the_same_become_one() {
        for (text, osm) in [
            ("Nov-Feb: Mo-Sa 09:00-17:00", "Nov-Feb Mo-Sa 09:00-17:00"),
            ("Mo-Fr 9:00-17:00;", "Mo-Fr 09:00-17:00"),
            ("Mo-Fr 22:00-26:00", "Mo-Fr 22:00-02:00"),
            ("Mo-Fr 08:00-18:00 ; Sa closed", "Mo-Fr 08:00-18:00; Sa off"),
            ("Sa[1],Su 10:00-12:00", "Su 10:00-12:00; Sa[1] 10:00-12:00"),
            ("Mo-Fr", "Mo-Fr 00:00-24:00"),
            ("Dec 25-26 off", "Dec 25-Dec 26 off"),
        ] {
            assert_eq!(read(text).map(|schedule| write(&schedule)).as_deref(), Some(osm), "{text}");
        }
    }

    #[test]
    fn what_is_not_of_this_part_is_not_guessed() {
        for text in [
            "",
            ";",
            "Mo-Fr 09:00-17:00 \"by appointment\"",
            "Mo-Su 08:00-dusk",
            "Mo-Su sunrise-sunset",
            "week 1-20 Mo 10:00-12:00",
            "2026 Dec 25 off",
            "SH Mo-Fr 10:00-12:00",
            "Mo 10:00-12:00 || open",
            "Mo 10:00",
            "Mo 10:00-10:00",
            "Mo 25:00-26:00",
            "Mo 10:00-12:60",
            "Mo-Xx 10:00-12:00",
            "Sa[6] 10:00-12:00",
            "Sa[1],Sa 10:00-12:00",
            "Feb 30 off",
            "easter off",
            "Mo 10:00-18:00+",
            "Mo 09:00-05:00",
            "Mo 2:30-4:30",
            "Mo 10:00-12:00 off",
            "é-Mo 10:00-12:00",
            "Dec é off",
            "[",
            "Sa[ 10:00-12:00",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
