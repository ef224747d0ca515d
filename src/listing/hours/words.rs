//! Rules in words, as GOV.UK writes them: `Monday to Friday: 9am to 5pm`.

use super::clock;
use super::days::Days;
use super::schedule::{DateSpan, MonthDay, Rule, Schedule, Span};
use crate::suggest::listed;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A usual week, and what else is to be said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WeekInWords {
    /// Monday to Sunday, each with its times, or "Closed". Empty where no week is like the next.
    pub days: Vec<(&'static str, String)>,
    /// What holds on some days only: "Bank holidays: closed".
    pub further: Vec<String>,
}

impl Schedule {
    /// The whole schedule, one line a rule: `Monday to Friday: 9am to 5pm`.
    pub fn lines(&self) -> Vec<String> {
        self.rules.iter().map(line).collect()
    }

    /// The schedule as a table of a usual week.
    pub fn week(&self) -> WeekInWords {
        let weekly = |rule: &&Rule| rule.is_weekly() && (rule.days.is_empty() || weekdays(rule));
        let usual: Vec<&Rule> = self.rules.iter().filter(weekly).collect();
        if !usual.iter().any(|rule| !rule.times.is_empty()) {
            return WeekInWords { days: Vec::new(), further: self.lines() };
        }
        let day = |day: u8| (Days::name(day), self.day_in_words(&usual, day));
        let rest = self.rules.iter().filter_map(|rule| {
            let (_, holidays) = rule.days.split();
            match usual.contains(&rule) {
                false => Some(line(rule)),
                true if holidays.is_empty() => None,
                true => Some(line(&Rule { days: holidays, ..rule.clone() })),
            }
        });
        WeekInWords { days: (0..7).map(day).collect(), further: rest.collect() }
    }

    fn day_in_words(&self, usual: &[&Rule], day: u8) -> String {
        let mut times: Vec<Span> = Vec::new();
        for rule in usual.iter().filter(|rule| rule.names(day)) {
            if !rule.adds || rule.times.is_empty() {
                times.clear();
            }
            times.extend(&rule.times);
        }
        times.sort_unstable_by_key(|span| span.open);
        let sometimes =
            |rule: &Rule| !rule.is_weekly() && !rule.times.is_empty() && rule.names(day);
        match times_in_words(&times) {
            _ if times.is_empty() && self.rules.iter().any(sometimes) => {
                "Some weeks only: see below".to_owned()
            }
            words => capital(&words),
        }
    }
}

/// Whether a rule names weekdays, and not only holidays.
fn weekdays(rule: &Rule) -> bool {
    !rule.days.split().0.is_empty()
}

fn line(rule: &Rule) -> String {
    let times = times_in_words(&rule.times);
    let when = [days(rule), dates(&rule.dates)];
    let when: Vec<String> = when.into_iter().filter(|words| !words.is_empty()).collect();
    if when.is_empty() { capital(&times) } else { format!("{}: {times}", when.join(", ")) }
}

/// `Monday to Friday`, `First and third Saturday of the month`.
fn days(rule: &Rule) -> String {
    if rule.nth.is_empty() {
        return rule.days.words();
    }
    let which: Vec<&str> = rule.nth.iter().map(|nth| ordinal(*nth)).collect();
    capital(&format!("{} {} of the month", listed(&which, "and"), rule.days.words()))
}

fn ordinal(nth: i8) -> &'static str {
    match nth {
        1 => "first",
        2 => "second",
        3 => "third",
        4 => "fourth",
        5 => "fifth",
        _ => "last",
    }
}

/// `November to February`, `25 December to 2 January`.
fn dates(spans: &[DateSpan]) -> String {
    let month = |month: u8| {
        let name = MONTHS.get(usize::from(month).saturating_sub(1));
        name.copied().unwrap_or_default()
    };
    let day = |(m, day): MonthDay| format!("{day} {}", month(m));
    let words = |span: &DateSpan| match span {
        DateSpan { from, to } if span.is_whole_months() && from.0 == to.0 => {
            month(from.0).to_owned()
        }
        DateSpan { from, to } if span.is_whole_months() => {
            format!("{} to {}", month(from.0), month(to.0))
        }
        DateSpan { from, to } if from == to => day(*from),
        DateSpan { from, to } => format!("{} to {}", day(*from), day(*to)),
    };
    let words: Vec<String> = spans.iter().map(words).collect();
    listed(&words, "and")
}

/// `9am to midday and 1pm to 5pm`, `closed`.
pub(super) fn times_in_words(times: &[Span]) -> String {
    let span = |span: &Span| match (span.open, span.close) {
        (0, Some(1_440)) => "open 24 hours".to_owned(),
        (open, None) => format!("from {}", clock::words(open)),
        (open, Some(close)) => format!("{} to {}", clock::words(open), clock::words(close)),
    };
    if times.is_empty() {
        return "closed".to_owned();
    }
    listed(&times.iter().map(span).collect::<Vec<_>>(), "and")
}

pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|c| c.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::osm;

    #[test]
    fn rules_have_words() {
        for (text, words) in [
            ("24/7", "Open 24 hours"),
            ("Sa[1,3] 09:30-11:30", "First and third Saturday of the month: 9:30am to 11:30am"),
            ("Nov-Feb Mo-Sa 09:00-17:00", "Monday to Saturday, November to February: 9am to 5pm"),
            ("Dec 25-Jan 02 off", "25 December to 2 January: closed"),
            ("We 18:00+", "Wednesday: from 6pm"),
            ("Fr 22:00-03:00", "Friday: 10pm to 3am"),
            ("SH off", "School holidays: closed"),
        ] {
            assert_eq!(osm::read(text).unwrap().lines(), [words], "{text}");
        }
    }

    #[test]
    fn a_week_is_a_table_with_what_else_there_is_below() {
        let week =
            osm::read("Mo-Fr 09:00-17:00; We off; Sa[1] 10:00-12:00; PH off").unwrap().week();
        let times: Vec<&str> = week.days.iter().map(|(_, times)| times.as_str()).collect();
        let day = "9am to 5pm";
        assert_eq!(times, [day, day, "Closed", day, day, "Some weeks only: see below", "Closed"]);
        assert_eq!(
            week.further,
            ["First Saturday of the month: 10am to midday", "Bank holidays: closed"]
        );
    }

    #[test]
    fn times_that_add_stand_beside_the_others() {
        let week = osm::read("Mo-Fr 13:00-17:00, We 09:00-12:00").unwrap().week();
        assert_eq!(week.days[2].1, "9am to midday and 1pm to 5pm");
    }

    #[test]
    fn without_a_usual_week_there_is_no_table() {
        let week = osm::read("Sa[1] 10:00-12:00").unwrap().week();
        assert!(week.days.is_empty());
        assert_eq!(week.further, ["First Saturday of the month: 10am to midday"]);
    }
}
