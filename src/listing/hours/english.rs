//! Everyday English and OpenStreetMap's syntax to rules: `Mon - Fri 9am to 5pm, Sat closed`.
//!
//! All or nothing: one word that isn't understood, or one time that could be morning or evening,
//! and the text is left as it was written.

use super::days::Days;
use super::tokens::{Token, tokens};
use super::{Rule, Rules, Span};

/// Reads a whole text; `None` where any of it is uncertain.
pub(super) fn rules(text: &str) -> Option<Rules> {
    let tokens = tokens(text);
    if tokens.is_empty() || tokens.contains(&Token::Other) {
        return None;
    }
    let times_first = tokens
        .iter()
        .find(|t| !matches!(t, Token::To | Token::And | Token::Break))
        .is_some_and(|t| matches!(t, Token::Time(..)))
        && tokens.iter().any(|t| matches!(t, Token::Day(_) | Token::Days(_)));
    let mut reader = Reader { tokens: &tokens, at: 0 };
    let rules = reader.rules(times_first)?;
    disjoint_or_single(&rules).then_some(rules)
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
    let known = tokens
        .iter()
        .filter(|t| {
            matches!(t, Token::Day(_) | Token::Days(_) | Token::AllDay | Token::Time(_, true))
        })
        .count();
    let others = tokens.iter().filter(|t| **t == Token::Other).count();
    known > 0 && known * 2 >= others
}

/// A day in two rules is fine (`Mon 9-12; Mon 1-5`) only if they are written as one; else which
/// of them holds is not certain.
fn disjoint_or_single(rules: &Rules) -> bool {
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

    fn skip_joins(&mut self) {
        while matches!(self.peek(), Some(Token::And | Token::Break)) {
            self.at += 1;
        }
    }

    fn rules(&mut self, times_first: bool) -> Option<Rules> {
        let mut rules = Vec::new();
        self.skip_joins();
        while self.peek().is_some() {
            let rule = if times_first {
                let times = self.times_or_closed()?;
                Rule { days: self.days()?, times }
            } else {
                let days = self.days()?;
                Rule { days, times: self.times_or_closed()? }
            };
            // Without days it says "always"; that can only stand alone.
            if rule.days.is_empty() && (times_first || !rules.is_empty()) {
                return None;
            }
            rules.push(rule);
            if rules.iter().any(|r: &Rule| r.days.is_empty()) && rules.len() > 1 {
                return None;
            }
            self.skip_joins();
        }
        (!rules.is_empty()).then_some(rules)
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
            match self.peek() {
                Some(Token::AllDay) => {
                    times.push(Span { open: 0, close: 1_440 });
                    self.at += 1;
                }
                Some(Token::Time(..)) => times.push(self.span()?),
                Some(Token::And) if matches!(self.ahead(), Some(Token::Time(..))) => self.at += 1,
                _ => return (!times.is_empty()).then_some(times),
            }
        }
    }

    /// Opening, `to`, closing.
    fn span(&mut self) -> Option<Span> {
        let (Some(Token::Time(open, open_sure)), Some(Token::To)) = (self.peek(), self.ahead())
        else {
            return None;
        };
        let Some(Token::Time(close, close_sure)) = self.tokens.get(self.at + 2).copied() else {
            return None;
        };
        self.at += 3;
        let span = Span { open: settle(open, open_sure, close, close_sure)?, close };
        span.checked(close_sure)
    }
}

/// The opening time where only the closing one says `pm`: `9-5pm` is 9am, `1-5pm` is 1pm.
fn settle(open: u16, open_sure: bool, close: u16, close_sure: bool) -> Option<u16> {
    match (open_sure, close_sure) {
        (true, true) => Some(open),
        (false, true) if close <= 720 => Some(open),
        (false, true) if open + 720 < close => {
            Some(open + 720).filter(|open| open % 720 < close % 720)
        }
        (false, true) => Some(open),
        _ => None,
    }
}

impl Span {
    /// The span where it is certain; one that ends before it begins runs into the night.
    fn checked(self, close_sure: bool) -> Option<Span> {
        if !close_sure || self.open >= 1_440 {
            return None;
        }
        if self.close > self.open {
            return Some(self);
        }
        // `9:00 - 5:00` is a slip for 17:00, not a night; only small hours close a night.
        let night = self.open >= 16 * 60 && self.close <= 6 * 60;
        night.then_some(Span { close: self.close + 1_440, ..self })
    }

    pub(super) fn of(open: u16, close: u16) -> Option<Span> {
        // Closing at 0:00 is the end of the day.
        let close = if close == 0 { 1_440 } else { close };
        Span { open, close }.checked(true)
    }
}

#[cfg(test)]
mod tests {
    use super::super::week::to_osm;
    use super::*;

    fn osm(text: &str) -> Option<String> {
        rules(text).map(|rules| to_osm(&rules))
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
        ] {
            assert_eq!(osm(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn anything_uncertain_stays_as_written() {
        for text in [
            "9-5",
            "Mon 9:00-5:00",
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
