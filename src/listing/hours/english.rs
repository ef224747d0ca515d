//! Everyday English to rules: `Mon - Fri 9am to 5pm, Sat closed`.
//!
//! All or nothing: one word that isn't understood, or one time that could be morning or evening,
//! and the text is left as it was written.

use super::LONGEST;
use super::clock::Minutes;
use super::days::Days;
use super::halves::settled;
use super::schedule::{DateSpan, Rule, Schedule, Span, last_day};
use super::tokens::{Clock, Token, tokens};

/// Reads a whole text; `None` where any of it is uncertain.
pub(super) fn read(text: &str) -> Option<Schedule> {
    if text.len() > LONGEST {
        return None;
    }
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

/// Only the days that a text names: `Mon, Tue and Thursday`, `Mon; Fri`.
pub(super) fn days(text: &str) -> Option<Days> {
    let mut tokens = tokens(text);
    // With no times to part, a semicolon says no more than a comma.
    for token in tokens.iter_mut().filter(|token| **token == Token::Break) {
        *token = Token::And;
    }
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

    /// `Sunday - closed`: the line is no range of days.
    fn is_closed_after_next(&self) -> bool {
        self.tokens.get(self.at + 2) == Some(&Token::Closed)
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
            let (nth, days) = self.nth_days()?;
            return (!days.is_empty()).then(|| Rule { nth, ..Rule::on(days, times) });
        }
        let (nth, days) = self.nth_days()?;
        Some(Rule { nth, ..Rule::on(days, self.times_or_closed()?) })
    }

    /// Days, or one day in some weeks: `First Saturday and Sunday` may mean either.
    fn nth_days(&mut self) -> Option<(Vec<i8>, Days)> {
        let (nth, days) = (self.nth(), self.days()?);
        let (weekdays, holidays) = days.split();
        let single = weekdays.bits().count_ones() == 1 && holidays.is_empty();
        (nth.is_empty() || single).then_some((nth, days))
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
                (Some(Token::Day(first)), Some(Token::To)) if !self.is_closed_after_next() => {
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
        if self.peek() == Some(Token::To) && self.ahead() == Some(Token::Closed) {
            self.at += 1;
        }
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
                    if !ends {
                        // Nothing can follow what has no end.
                        times.push(self.open_end(open, how)?);
                        return Some(times);
                    }
                    times.push(self.span()?);
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

#[cfg(test)]
mod tests;
