//! What a column says about opening hours, by its heading.

use super::days;
use crate::listing::text::{key, split_words};
use crate::listing::{Field, headings};

/// What a column says about opening hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Anything, as text.
    Text,
    /// All of one day; 0 is Monday.
    Day(u8),
    DayOpen(u8),
    DayClose(u8),
    /// Which days, with the times elsewhere.
    Days,
    Open,
    Close,
    /// Which weeks: what is said holds for these only.
    Weeks,
}

/// What a heading says about opening hours; `None` where it is no day and no time.
pub(super) fn role(heading: &str) -> Option<Role> {
    let words: Vec<String> = split_words(heading).iter().map(|word| key(word)).collect();
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(&word.as_str()));
    let opens =
        has(&["open", "opens", "opening", "start", "from", "arrive", "arrival", "opened", "am"]);
    let closes = has(&[
        "close",
        "closes",
        "closing",
        "end",
        "to",
        "finish",
        "depart",
        "departure",
        "closed",
        "until",
    ]);
    let day = words.iter().filter(|word| word.len() >= 3).find_map(|word| days::day(word));
    if let Some(day) = day
        && words.len() <= 4
    {
        // `opening_hours_monday` holds both edges.
        let both = has(&["hours", "times", "hour"]);
        return Some(match (opens, closes) {
            _ if both => Role::Day(day),
            (true, false) => Role::DayOpen(day),
            (false, true) => Role::DayClose(day),
            _ => Role::Day(day),
        });
    }
    if !headings::stands_for(heading, Field::OpeningHours) {
        return None;
    }
    let times = has(&["hours", "times", "hour"]);
    Some(match (opens, closes) {
        _ if has(&["week", "weeks", "weekno", "weeknumber", "frequency", "often"]) => Role::Weeks,
        _ if has(&["day", "days", "weekday"]) && !times && !has(&["time"]) => Role::Days,
        (true, false) if !times => Role::Open,
        (false, true) if !times => Role::Close,
        _ => Role::Text,
    })
}

/// Whether a heading is about a single day of the week.
pub(in crate::listing) fn is_for_one_day(heading: &str) -> bool {
    matches!(role(heading), Some(Role::Day(_) | Role::DayOpen(_) | Role::DayClose(_)))
}

/// Whether a heading is about the weeks in which other columns hold.
pub(in crate::listing) fn is_about_weeks(heading: &str) -> bool {
    role(heading) == Some(Role::Weeks)
}
