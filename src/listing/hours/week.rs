//! Rules to words and to OpenStreetMap's syntax.

use super::days::Days;
use super::{Rule, Rules, Span, clock};

/// What one day has: rules where it was understood, else as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum DayHours {
    Understood(Vec<Span>),
    AsWritten(String),
}

/// Days with the same hours under one heading, in the order of the week.
pub(super) fn grouped(days: &[(u8, DayHours)]) -> Vec<(Days, DayHours)> {
    let mut groups: Vec<(Days, DayHours)> = Vec::new();
    let mut previous: Option<u8> = None;
    for (day, hours) in days {
        let follows = previous.is_some_and(|previous| previous + 1 == *day);
        match groups.last_mut() {
            Some((days, same)) if same == hours && follows => *days = days.and(Days::one(*day)),
            _ => groups.push((Days::one(*day), hours.clone())),
        }
        previous = Some(*day);
    }
    groups
}

/// `Monday to Friday: 9am to 5pm`, one line a group.
pub(super) fn to_words(groups: &[(Days, DayHours)]) -> String {
    let line = |(days, hours): &(Days, DayHours)| {
        let hours = in_words(hours);
        if days.is_empty() { capital(&hours) } else { format!("{}: {hours}", days.words()) }
    };
    groups.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// One day's hours, to stand behind its name: `9am to 5pm`, `closed`.
pub(super) fn in_words(hours: &DayHours) -> String {
    match hours {
        DayHours::Understood(times) => times_in_words(times),
        DayHours::AsWritten(text) => text.clone(),
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|c| c.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn times_in_words(times: &[Span]) -> String {
    let span = |span: &Span| {
        if span.open == 0 && span.close == 1_440 {
            "open 24 hours".to_owned()
        } else {
            format!("{} to {}", clock::words(span.open), clock::words(span.close))
        }
    };
    if times.is_empty() {
        return "closed".to_owned();
    }
    times.iter().map(span).collect::<Vec<_>>().join(" and ")
}

/// The groups as rules, where every one was understood.
pub(super) fn to_rules(groups: &[(Days, DayHours)]) -> Option<Rules> {
    groups
        .iter()
        .map(|(days, hours)| match hours {
            DayHours::Understood(times) => Some(Rule { days: *days, times: times.clone() }),
            DayHours::AsWritten(_) => None,
        })
        .collect()
}

/// Rules as groups, for words.
pub(super) fn from_rules(rules: &Rules) -> Vec<(Days, DayHours)> {
    rules.iter().map(|rule| (rule.days, DayHours::Understood(rule.times.clone()))).collect()
}

/// OpenStreetMap's `opening_hours`: `Mo-Fr 09:00-17:00; Sa off`.
pub(super) fn to_osm(rules: &Rules) -> String {
    let always = Span { open: 0, close: 1_440 };
    if let [rule] = rules.as_slice()
        && rule.times == [always]
        && (rule.days.is_empty() || rule.days == Days::WEEK)
    {
        return "24/7".to_owned();
    }
    rules.iter().map(rule_to_osm).collect::<Vec<_>>().join("; ")
}

fn rule_to_osm(rule: &Rule) -> String {
    let days = rule.days.osm();
    let times = if rule.times.is_empty() {
        "off".to_owned()
    } else {
        let span = |span: &Span| {
            let close = if span.close > 1_440 { span.close - 1_440 } else { span.close };
            format!("{}-{}", clock::osm(span.open), clock::osm(close))
        };
        rule.times.iter().map(span).collect::<Vec<_>>().join(",")
    };
    if days.is_empty() { times } else { format!("{days} {times}") }
}
