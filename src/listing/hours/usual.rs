//! The usual week of a schedule as times of day, for those who want numbers and not words.

use std::collections::BTreeMap;

use super::days::Days;
use super::schedule::{Rule, Schedule, Span};

/// Opening and closing, in minutes after midnight; closing beyond 1,440 is on the next day.
pub type OpenSpan = (u16, u16);

impl Schedule {
    /// Each time span with the names of the days on which it holds, in every week of the year but
    /// for holidays. `None` where weeks differ, or where nothing says when it closes.
    pub fn usual_week(&self) -> Option<BTreeMap<OpenSpan, Vec<&'static str>>> {
        let on_weekdays = |rule: &&Rule| rule.days.is_empty() || (0..7).any(|day| rule.names(day));
        let rules: Vec<&Rule> = self.rules.iter().filter(on_weekdays).collect();
        if !rules.iter().all(|rule| rule.is_weekly()) {
            return None;
        }
        let mut week: BTreeMap<OpenSpan, Vec<&'static str>> = BTreeMap::new();
        for day in 0..7 {
            for span in spans(&rules, day)? {
                week.entry(span).or_default().push(Days::name(day));
            }
        }
        Some(week)
    }
}

/// What holds on a day; a later rule stands in for the earlier ones, unless it adds to them.
fn spans(rules: &[&Rule], day: u8) -> Option<Vec<OpenSpan>> {
    let mut times: Vec<Span> = Vec::new();
    for rule in rules.iter().filter(|rule| rule.names(day)) {
        if !rule.adds || rule.times.is_empty() {
            times.clear();
        }
        times.extend(&rule.times);
    }
    times.into_iter().map(|span| Some((span.open, span.close?))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::osm;

    fn week(text: &str) -> Option<Vec<String>> {
        let week = osm::read(text).unwrap().usual_week()?;
        let line = |((open, close), days): (&(u16, u16), &Vec<&str>)| {
            format!("{open}-{close} {}", days.join(" "))
        };
        Some(week.iter().map(line).collect())
    }

    #[test]
    fn days_with_the_same_times_stand_together() {
        assert_eq!(
            week("Mo,We 09:00-17:00; Fr 09:00-12:00, Fr 13:00-17:00; We off; PH off").unwrap(),
            ["540-720 Friday", "540-1020 Monday", "780-1020 Friday"]
        );
        assert_eq!(week("Sa 22:00-02:00").unwrap(), ["1320-1560 Saturday"]);
    }

    #[test]
    fn a_week_that_is_not_like_the_next_has_no_usual_times() {
        for text in
            ["Nov-Mar: Sa 10:00-12:00", "Sa[1] 10:00-12:00", "We 18:00+", "Mo 10:00-12:00; Aug off"]
        {
            assert_eq!(week(text), None, "{text}");
        }
    }
}
