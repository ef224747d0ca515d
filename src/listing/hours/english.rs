//! Everyday English to rules: `Mon - Fri 9am to 5pm, Sat closed`.
//!
//! All or nothing: one word that isn't understood, or one time that could be morning or evening,
//! and the text is left as it was written.

use super::clock::Minutes;
use super::days::Days;
use super::schedule::{DateSpan, Rule, Schedule, Span, last_day};
use super::tokens::{Clock, Token, tokens};

/// Reads a whole text; `None` where any of it is uncertain.
pub(super) fn read(text: &str) -> Option<Schedule> {
    let tokens = tokens(text);
    if tokens.is_empty() || tokens.contains(&Token::Other) {
        return None;
    }
    let is_days = |t: &Token| matches!(t, Token::Day(_) | Token::Days(_));
    let times_first = tokens
        .iter()
        .find(|t| !matches!(t, Token::To | Token::And | Token::Break | Token::From))
        .is_some_and(|t| matches!(t, Token::Time(..)))
        && tokens.iter().take_while(|t| !matches!(t, Token::Except | Token::Closed)).any(is_days);
    Reader { tokens: &tokens, at: 0 }.schedule(times_first)
}

/// Only the days that a text names: `Mon, Tue and Thursday`.
pub(super) fn days(text: &str) -> Option<Days> {
    let tokens = tokens(text);
    let mut reader = Reader { tokens: &tokens, at: 0 };
    let days = reader.days().filter(|days| !days.is_empty())?;
    (reader.at == tokens.len()).then_some(days)
}

/// Only the times that a text names: `9am-12 and 1pm-5pm`; an empty list means closed.
pub(super) fn times(text: &str) -> Option<Vec<Span>> {
    let tokens = tokens(text);
    if tokens == [Token::Closed] {
        return Some(Vec::new());
    }
    let mut reader = Reader { tokens: &tokens, at: 0 };
    let times = reader.times()?;
    (reader.at == tokens.len()).then_some(times)
}

/// Whether a text speaks mostly of days and times.
pub(super) fn looks_like(text: &str) -> bool {
    let tokens = tokens(text);
    let telling = |t: &&Token| match t {
        Token::Day(_) | Token::Days(_) | Token::AllDay => true,
        Token::Time(_, how) => *how != Clock::Bare,
        _ => false,
    };
    let known = tokens.iter().filter(telling).count();
    let others = tokens.iter().filter(|t| matches!(t, Token::Other | Token::Number(_))).count();
    known > 0 && known * 2 >= others
}

/// What a text was found to say, so far.
#[derive(Default)]
struct Found {
    rules: Vec<Rule>,
    /// What is taken out again: bank holidays, Christmas Day. Said last, it holds over the rules.
    closed: Vec<Rule>,
    /// The part of the year that all of it is about.
    dates: Vec<DateSpan>,
}

impl Found {
    fn schedule(mut self) -> Option<Schedule> {
        let always = self.rules.iter().any(|rule| rule.days.is_empty());
        if self.rules.is_empty() || !disjoint(&self.rules) || (always && self.rules.len() > 1) {
            return None;
        }
        if !self.dates.is_empty() {
            // Of several rules, nobody knows which ones the dates are about.
            let [rule] = self.rules.as_mut_slice() else { return None };
            rule.dates = self.dates;
        }
        self.rules.extend(self.closed);
        Schedule::new(self.rules)
    }
}

/// A day in two rules is fine (`Mon 9-12; Mon 1-5`) only if they are written as one; else which
/// of them holds is not certain.
fn disjoint(rules: &[Rule]) -> bool {
    rules
        .iter()
        .enumerate()
        .all(|(at, rule)| rules.iter().skip(at + 1).all(|other| rule.days.shares_none(other.days)))
}

struct Reader<'t> {
    tokens: &'t [Token],
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<Token> {
        self.tokens.get(self.at).copied()
    }

    fn ahead(&self) -> Option<Token> {
        self.tokens.get(self.at + 1).copied()
    }

    fn next(&mut self) -> Option<Token> {
        self.at += 1;
        self.tokens.get(self.at - 1).copied()
    }

    fn skip_joins(&mut self) {
        while matches!(self.peek(), Some(Token::And | Token::Break)) {
            self.at += 1;
        }
    }

    fn schedule(&mut self, times_first: bool) -> Option<Schedule> {
        let mut found = Found::default();
        self.skip_joins();
        while let Some(token) = self.peek() {
            match token {
                Token::TermTime => {
                    self.at += 1;
                    found.closed.push(Rule::on(Days::SCHOOL_HOLIDAYS, Vec::new()));
                }
                Token::Except => {
                    self.at += 1;
                    found.closed.extend(self.closed_on()?);
                }
                Token::Closed if self.ahead().is_some() => {
                    self.at += 1;
                    found.closed.extend(self.closed_on()?);
                }
                Token::Month(_) if found.dates.is_empty() => found.dates = self.months()?,
                _ => found.rules.push(self.rule(times_first)?),
            }
            self.skip_joins();
        }
        found.schedule()
    }

    fn rule(&mut self, times_first: bool) -> Option<Rule> {
        if times_first {
            let times = self.times_or_closed()?;
            if self.peek() == Some(Token::And) {
                self.at += 1;
            }
            let nth = self.nth();
            let days = self.days().filter(|days| !days.is_empty())?;
            return Some(Rule { nth, ..Rule::on(days, times) });
        }
        let nth = self.nth();
        let days = self.days()?;
        // `First Saturday and Sunday` may mean either.
        if !nth.is_empty() && (0..7).filter(|day| days.has(*day)).count() != 1 {
            return None;
        }
        Some(Rule { nth, ..Rule::on(days, self.times_or_closed()?) })
    }

    /// `1st and 3rd`; none is an empty list.
    fn nth(&mut self) -> Vec<i8> {
        let mut all = Vec::new();
        loop {
            match (self.peek(), self.ahead()) {
                (Some(Token::Nth(nth)), _) => all.push(nth),
                (Some(Token::And), Some(Token::Nth(_))) if !all.is_empty() => {}
                _ => return all,
            }
            self.at += 1;
        }
    }

    /// Days, as many as there are; none is an empty set.
    fn days(&mut self) -> Option<Days> {
        let mut days = Days::NONE;
        loop {
            match (self.peek(), self.ahead()) {
                (Some(Token::Day(first)), Some(Token::To)) => {
                    let Some(Token::Day(last)) = self.tokens.get(self.at + 2).copied() else {
                        return None;
                    };
                    days = days.and(Days::range(first, last));
                    self.at += 3;
                }
                (Some(Token::Day(day)), _) => {
                    days = days.and(Days::one(day));
                    self.at += 1;
                }
                (Some(Token::Days(more)), _) => {
                    days = days.and(more);
                    self.at += 1;
                }
                (Some(Token::And), Some(Token::Day(_) | Token::Days(_))) => self.at += 1,
                _ => return Some(days),
            }
        }
    }

    /// `April to October`, `March, June and October`.
    fn months(&mut self) -> Option<Vec<DateSpan>> {
        let mut spans = Vec::new();
        while let Some(Token::Month(first)) = self.peek() {
            self.at += 1;
            let mut last = first;
            if self.peek() == Some(Token::To) {
                let (Some(Token::To), Some(Token::Month(month))) = (self.next(), self.next())
                else {
                    return None;
                };
                last = month;
            }
            spans.push(DateSpan::months(first, last));
            if self.peek() == Some(Token::And) && matches!(self.ahead(), Some(Token::Month(_))) {
                self.at += 1;
            }
        }
        Some(spans)
    }

    /// What follows `closed` or `except`: days, holidays, dates.
    fn closed_on(&mut self) -> Option<Vec<Rule>> {
        let mut rules = Vec::new();
        loop {
            match self.peek() {
                Some(Token::Day(_) | Token::Days(_)) => {
                    rules.push(Rule::on(self.days()?, Vec::new()));
                }
                Some(Token::Date(..) | Token::Month(_) | Token::Number(_)) => {
                    let dates = vec![self.dates()?];
                    rules.push(Rule { dates, ..Rule::default() });
                }
                _ => break,
            }
            let listed = matches!(
                self.ahead(),
                Some(Token::Day(_) | Token::Days(_) | Token::Date(..) | Token::Month(_))
            );
            if self.peek() == Some(Token::And) && listed {
                self.at += 1;
            }
        }
        // `Closed Thursday, Friday 8am to 6pm`: nobody knows which days are closed.
        let certain = !matches!(self.peek(), Some(Token::Time(..) | Token::AllDay | Token::To));
        (certain && !rules.is_empty()).then_some(rules)
    }

    /// `Christmas Day`, `August`, `25 December to 2 January`, `December 25-January 2`.
    fn dates(&mut self) -> Option<DateSpan> {
        let (month, day) = self.date()?;
        if self.peek() != Some(Token::To) {
            return Some(match day {
                Some(day) => DateSpan::day(month, day),
                None => DateSpan::months(month, month),
            });
        }
        self.at += 1;
        match (day, self.date()?) {
            (None, (to, None)) => Some(DateSpan::months(month, to)),
            (Some(day), (to, Some(last))) => Some(DateSpan { from: (month, day), to: (to, last) }),
            _ => None,
        }
    }

    fn date(&mut self) -> Option<(u8, Option<u8>)> {
        let (month, day) = match (self.next()?, self.peek()) {
            (Token::Date(month, day), _) => return Some((month, Some(day))),
            (Token::Month(month), Some(day @ (Token::Number(_) | Token::Time(_, Clock::Bare)))) => {
                (month, day)
            }
            (day @ (Token::Number(_) | Token::Time(_, Clock::Bare)), Some(Token::Month(month))) => {
                (month, day)
            }
            (Token::Month(month), _) => return Some((month, None)),
            _ => return None,
        };
        self.at += 1;
        let day = match day {
            Token::Number(day) => day,
            Token::Time(time, _) => u8::try_from(time / 60).ok()?,
            _ => return None,
        };
        (1..=last_day(month)).contains(&day).then_some((month, Some(day)))
    }

    fn times_or_closed(&mut self) -> Option<Vec<Span>> {
        if self.peek() == Some(Token::Closed) {
            self.at += 1;
            return Some(Vec::new());
        }
        self.times()
    }

    fn times(&mut self) -> Option<Vec<Span>> {
        let mut times = Vec::new();
        loop {
            match (self.peek(), self.ahead()) {
                (Some(Token::AllDay), _) => {
                    times.push(Span { open: 0, close: Some(1_440) });
                    self.at += 1;
                }
                (Some(Token::Time(..)), _) => times.push(self.span()?),
                (Some(Token::From), Some(Token::Time(open, how))) => {
                    self.at += 1;
                    let ends = self.ahead() == Some(Token::To);
                    times.push(if ends { self.span()? } else { self.open_end(open, how)? });
                }
                (Some(Token::And), Some(Token::Time(..) | Token::AllDay | Token::From)) => {
                    self.at += 1;
                }
                _ => return (!times.is_empty()).then_some(times),
            }
        }
    }

    /// `from 6.30pm`, and nothing about the end.
    fn open_end(&mut self, open: Minutes, how: Clock) -> Option<Span> {
        self.at += 1;
        let certain = matches!(how, Clock::Meridiem | Clock::TwentyFour) && open < 1_440;
        certain.then_some(Span { open, close: None })
    }

    /// Opening, `to`, closing.
    fn span(&mut self) -> Option<Span> {
        let (Some(Token::Time(open, how)), Some(Token::To)) = (self.next(), self.next()) else {
            return None;
        };
        let Some(Token::Time(close, close_how)) = self.next() else {
            return None;
        };
        let (open, close) = settled((open, how), (close, close_how))?;
        Span::of(open, close)
    }
}

/// Both times on the 24-hour clock, where there is only one way to read them: `9-5` can't be
/// anything but 9am to 5pm, `1-5pm` is 1pm, but `7-9` may be morning or evening.
fn settled(
    (open, how): (Minutes, Clock),
    (close, close_how): (Minutes, Clock),
) -> Option<(Minutes, Minutes)> {
    use Clock::{Bare, Either, Meridiem, TwentyFour};
    const NOON: Minutes = 720;
    let pair = |certain: bool, open, close| certain.then_some((open, close));
    match (how, close_how) {
        (Meridiem | TwentyFour, Meridiem | TwentyFour) | (Either, TwentyFour) => {
            Some((open, close))
        }
        (TwentyFour, Either) => Some((open, close)),
        (Either, Either) => pair(open >= 9 * 60 || close >= NOON, open, close),
        (Bare, TwentyFour) => pair(open >= 6 * 60, open, close),
        (TwentyFour, Bare) => None,
        // `am` at the end counts for the beginning too; `pm` does where that is the shorter way.
        (Either | Bare, Meridiem) if close <= NOON => Some((open % 1_440, close)),
        (Either | Bare, Meridiem) => match open + NOON {
            later if later < close && open % NOON < close % NOON => Some((later, close)),
            _ => pair(close < 1_440 || open >= NOON, open, close),
        },
        // `9am to 5`, `6pm to 8.30`
        (Meridiem, Either | Bare) if open < NOON => {
            let evening = if close >= NOON { close } else { close + NOON };
            pair(evening == NOON || evening < open + NOON, open, evening)
        }
        (Meridiem, Either | Bare) => pair(close < NOON && close + NOON > open, open, close + NOON),
        // The morning is over by the time that it closes.
        (Bare, Either | Bare) | (Either, Bare) => {
            let evening = if close >= NOON { close } else { close + NOON };
            let (from, until) = (open, evening);
            let day = (7 * 60..NOON).contains(&from) && (evening / 60 == 12 || close < open);
            let midday = from == NOON && close <= 6 * 60;
            pair(day || midday, from, until)
        }
    }
}

impl Span {
    /// The span where it is certain; one that ends before it begins runs into the night.
    pub(super) fn of(open: Minutes, close: Minutes) -> Option<Span> {
        // Closing at 0:00 is the end of the day.
        let close = if close == 0 { 1_440 } else { close };
        if open >= 1_440 {
            return None;
        }
        if close > open {
            return Some(Span { open, close: Some(close) });
        }
        // `9:00 - 5:00` is a slip for 17:00, not a night; only small hours close a night.
        let night = open >= 16 * 60 && close <= 9 * 60;
        night.then_some(Span { open, close: Some(close + 1_440) })
    }
}

#[cfg(test)]
mod tests {
    use super::super::osm;
    use super::*;

    fn osm(text: &str) -> Option<String> {
        read(text).map(|schedule| osm::write(&schedule))
    }

    #[test]
    fn everyday_english_is_understood() {
        for (text, expected) in [
            ("9am to 5pm", "09:00-17:00"),
            (
                "Monday-Friday 08:00-18:30, Saturday 09:00-12:30",
                "Mo-Fr 08:00-18:30; Sa 09:00-12:30",
            ),
            ("Mon - Fri 9am to 5pm", "Mo-Fr 09:00-17:00"),
            (
                "Monday to Friday: 9.30am - 12 noon and 1pm - 4pm; Sat & Sun closed",
                "Mo-Fr 09:30-12:00,13:00-16:00; Sa,Su off",
            ),
            ("Mon, Wed and Fri 10-4pm", "Mo,We,Fr 10:00-16:00"),
            ("24/7", "24/7"),
            ("Open 24 hours", "24/7"),
            ("Monday-Sunday 9am to 11pm", "Mo-Su 09:00-23:00"),
            ("10am-2pm Saturdays", "Sa 10:00-14:00"),
            ("Weekdays 09:00-17:00", "Mo-Fr 09:00-17:00"),
            (
                "Monday-Friday 09:00-16:00, weekends and bank holidays 11:00-16:00",
                "Mo-Fr 09:00-16:00; Sa,Su,PH 11:00-16:00",
            ),
            ("Mo-Fr 09:00-17:00; PH off", "Mo-Fr 09:00-17:00; PH off"),
            ("Fri 18:00-02:00", "Fr 18:00-02:00"),
            ("Mon–Fri 9–5", "Mo-Fr 09:00-17:00"),
            ("9am – 5pm weekdays", "Mo-Fr 09:00-17:00"),
            ("Wed 2.30–4.30pm, Sat 10am–noon", "We 14:30-16:30; Sa 10:00-12:00"),
            ("Thursdays, 12 to 2", "Th 12:00-14:00"),
            ("Fri 10am–12", "Fr 10:00-12:00"),
            ("Thurs 11:00-00:00", "Th 11:00-24:00"),
            ("Every Monday 6pm to 8.30", "Mo 18:00-20:30"),
            ("Nightly 19:30–08:30, October to April", "Oct-Apr Mo-Su 19:30-08:30"),
            ("1st and 3rd Saturday of month, 10am-12pm", "Sa[1,3] 10:00-12:00"),
            ("Last Friday of the month from 6.30pm", "Fr[-1] 18:30+"),
            ("Mon-Fri 9am-5pm, closed bank holidays", "Mo-Fr 09:00-17:00; PH off"),
            ("Daily 10–4 except Christmas Day", "Mo-Su 10:00-16:00; Dec 25 off"),
            (
                "Mon-Sun 09:00-17:00. Closed December 25-January 2",
                "Mo-Su 09:00-17:00; Dec 25-Jan 02 off",
            ),
            ("Saturdays 10–12, not in August", "Sa 10:00-12:00; Aug off"),
            ("Tuesdays 10:00 to 12:30 term time only", "Tu 10:00-12:30; SH off"),
            ("Mon to Thu 10am-3pm, closed Wednesdays", "Mo-Th 10:00-15:00; We off"),
        ] {
            assert_eq!(osm(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn anything_uncertain_stays_as_written() {
        for text in [
            "Mon 9:00-5:00",
            "Saturdays 9–11",
            "Wed 2.30-4.30",
            "Mon 10.30–1.30",
            "Sundays from 10",
            "closed Thursday, Friday 08:00-18:30",
            "Mon 9-5, Tue 9-5, April to October",
            "by appointment",
            "Mon-Fri 9am-5pm by appointment",
            "First Saturday and Sunday 10am-12pm",
            "Closed until May 2027 for repair",
            "School holidays only, Mon–Thu 11am–3pm",
            "Every other Tuesday 10am-12pm",
            "Dawn to dusk",
            "TBC",
            "Monday - Sunday 08.00 - 17.15 (winter)",
            "Mon-Fri 9am-5pm, Mon closed",
            "Monday",
            "1-3",
            "9am",
            "Mon 9am-5pm 6pm",
            "open",
            "-",
            ",",
            "from",
            "9 to",
            "Mon to",
            "December 31 to",
        ] {
            assert_eq!(osm(text), None, "{text}");
        }
    }

    #[test]
    fn days_and_times_can_stand_alone() {
        assert_eq!(days("Mon, Tue, Thur").map(Days::osm).as_deref(), Some("Mo,Tu,Th"));
        assert_eq!(times("Closed"), Some(vec![]));
        assert_eq!(times("9.30-12.30").map(|times| times.len()), Some(1));
    }
}
