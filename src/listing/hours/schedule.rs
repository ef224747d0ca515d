//! Opening hours that were understood: rules in the sense of OpenStreetMap's `opening_hours`.
//!
//! Whether a place is open at a moment is worked out in the page, which knows the time
//! (`scripts/index/hours/` of the theme). A build only asks what holds in any week.

use serde::{Serialize, Serializer};

use super::days::Days;

/// Rules in the order in which they were written. On a day that a later rule names, it stands in
/// for the earlier ones, unless it adds to them. Never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    pub(super) rules: Vec<Rule>,
}

/// On these days of these dates, these times.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Rule {
    /// None stands for every day.
    pub days: Days,
    /// Which of the weekdays in a month: 1 for the first, -1 for the last. None stands for all.
    pub nth: Vec<i8>,
    /// None stands for the whole year.
    pub dates: Vec<DateSpan>,
    /// None stands for closed.
    pub times: Vec<Span>,
    /// Whether it adds to what the rules before it say, as `,` does in OpenStreetMap's syntax.
    pub adds: bool,
}

/// From opening to closing, in minutes after midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub open: u16,
    /// Beyond 1,440 where it is the next day; `None` where nothing says when it closes.
    pub close: Option<u16>,
}

/// A part of every year, both days included. It may run over the end of the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct DateSpan {
    pub from: MonthDay,
    pub to: MonthDay,
}

/// Month (1 to 12) and day (1 to 31).
pub(super) type MonthDay = (u8, u8);

impl DateSpan {
    /// Whole months.
    pub fn months(from: u8, to: u8) -> Self {
        Self { from: (from, 1), to: (to, last_day(to)) }
    }

    pub fn day(month: u8, day: u8) -> Self {
        Self { from: (month, day), to: (month, day) }
    }

    pub fn is_whole_months(self) -> bool {
        self.from.1 == 1 && self.to.1 == last_day(self.to.0)
    }
}

/// The last day of a month, in a leap year.
pub(super) fn last_day(month: u8) -> u8 {
    match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl Rule {
    pub fn on(days: Days, times: Vec<Span>) -> Self {
        Self { days, times, ..Self::default() }
    }

    /// Whether it holds in every week of the year.
    pub fn is_weekly(&self) -> bool {
        self.nth.is_empty() && self.dates.is_empty()
    }

    pub fn names(&self, weekday: u8) -> bool {
        self.days.is_empty() || self.days.has(weekday)
    }
}

impl Schedule {
    pub(super) fn new(rules: Vec<Rule>) -> Option<Self> {
        (!rules.is_empty()).then_some(Self { rules })
    }

    /// Whether it opens on this day of the week, 0 for Monday, in some weeks of the year at least.
    pub fn open_on(&self, weekday: u8) -> bool {
        let mut open = false;
        for rule in self.rules.iter().filter(|rule| rule.names(weekday)) {
            let opens = !rule.times.is_empty();
            let stands_in = rule.is_weekly() && !(rule.adds && opens);
            open = opens || (open && !stands_in);
        }
        open
    }

    /// The days of the week on which it opens, as words.
    pub fn weekdays(&self) -> impl Iterator<Item = &'static str> {
        let open = (0..7).filter(|day| self.open_on(*day));
        open.collect::<Vec<u8>>().into_iter().map(Days::name)
    }

    /// Whether every hour of every day is open.
    pub fn is_always(&self) -> bool {
        let all_day = Span { open: 0, close: Some(1_440) };
        matches!(self.rules.as_slice(), [rule] if rule.is_weekly()
            && rule.times == [all_day]
            && (rule.days.is_empty() || rule.days == Days::WEEK))
    }
}

/// For scripts, as short as can be: a list of rules, each `[days, times, dates, nth, adds]`.
///
/// - `days`: a sum of 1 for Monday, 2 for Tuesday … 64 for Sunday, 128 for bank holidays and 256 for
///   school holidays; 0 for every day.
/// - `times`: opening, closing, opening, closing … in minutes; -1 where nothing says when it closes.
/// - `dates`: first and last day, as 100 times the month and the day.
///
/// What is empty at the end of a rule is left out.
impl Serialize for Schedule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.rules.iter().map(Compact::of))
    }
}

#[derive(Serialize)]
#[serde(untagged)]
enum Compact {
    Adding(u16, Vec<i32>, Vec<u16>, Vec<i8>, u8),
    Nth(u16, Vec<i32>, Vec<u16>, Vec<i8>),
    Dated(u16, Vec<i32>, Vec<u16>),
    Weekly(u16, Vec<i32>),
}

impl Compact {
    fn of(rule: &Rule) -> Self {
        let days = rule.days.bits();
        let close = |span: &Span| span.close.map_or(-1, i32::from);
        let times =
            rule.times.iter().flat_map(|span| [i32::from(span.open), close(span)]).collect();
        let number = |(month, day): MonthDay| u16::from(month) * 100 + u16::from(day);
        let dates: Vec<u16> =
            rule.dates.iter().flat_map(|span| [number(span.from), number(span.to)]).collect();
        let nth = rule.nth.clone();
        match (rule.adds, nth.is_empty(), dates.is_empty()) {
            (true, _, _) => Self::Adding(days, times, dates, nth, 1),
            (_, false, _) => Self::Nth(days, times, dates, nth),
            (_, _, false) => Self::Dated(days, times, dates),
            _ => Self::Weekly(days, times),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::osm;

    fn days(text: &str) -> Vec<&'static str> {
        osm::read(text).unwrap().weekdays().collect()
    }

    #[test]
    fn the_days_on_which_it_opens() {
        assert_eq!(days("Mo,We 10:00-12:00; PH off"), ["Monday", "Wednesday"]);
        assert_eq!(days("Fr-Su 10:00-12:00; Su off"), ["Friday", "Saturday"]);
        assert_eq!(days("Fr,Sa 10:00-12:00; Sa[1] off"), ["Friday", "Saturday"]);
        assert_eq!(days("Sa[2] 10:00-12:00"), ["Saturday"]);
        assert_eq!(days("24/7").len(), 7);
        assert_eq!(days("PH 10:00-12:00"), Vec::<&str>::new());
    }

    #[test]
    fn scripts_get_it_short() {
        let json = |text: &str| serde_json::to_string(&osm::read(text).unwrap()).unwrap();
        assert_eq!(json("24/7"), "[[0,[0,1440]]]");
        assert_eq!(json("Mo-Fr 09:00-17:00; PH off"), "[[31,[540,1020]],[128,[]]]");
        assert_eq!(
            json("Nov-Feb: Sa[1,-1] 22:00-02:00, We 18:00+"),
            "[[32,[1320,1560],[1101,229],[1,-1]],[4,[1080,-1],[],[],1]]"
        );
    }
}
