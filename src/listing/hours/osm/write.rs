//! Rules to OpenStreetMap's syntax: `Mo-Fr 09:00-17:00; Sa off`.

use super::MONTHS;
use crate::listing::hours::schedule::{DateSpan, MonthDay, Rule, Schedule, Span};

/// Writes a schedule in the syntax: `Mo-Fr 09:00-17:00; Sa off`.
pub(in crate::listing::hours) fn write(schedule: &Schedule) -> String {
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
