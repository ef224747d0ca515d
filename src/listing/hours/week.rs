//! The columns of single days, put together: days with the same hours under one heading.

use super::days::Days;
use super::schedule::{Rule, Span};
use super::words::{capital, times_in_words};

/// What one day has: times where they were understood, else as written.
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

/// The groups as rules, where every one was understood.
pub(super) fn to_rules(groups: &[(Days, DayHours)]) -> Option<Vec<Rule>> {
    groups
        .iter()
        .map(|(days, hours)| match hours {
            DayHours::Understood(times) => Some(Rule::on(*days, times.clone())),
            DayHours::AsWritten(_) => None,
        })
        .collect()
}
