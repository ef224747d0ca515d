//! Everyday English about opening times, cut into the few kinds of words that matter.

use super::clock;
use super::days::{self, Days};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    Day(u8),
    Days(Days),
    /// `1st`, `last`: which of the weekdays in a month.
    Nth(i8),
    /// 1 to 12.
    Month(u8),
    /// Month and day: `Christmas Day`.
    Date(u8, u8),
    /// A time, and how it was written.
    Time(u16, Clock),
    /// 24 to 31: no hour, so the day of a month.
    Number(u8),
    To,
    And,
    /// `from`, before a time that may have no end.
    From,
    Closed,
    /// `except`, `not`: closed on what follows.
    Except,
    TermTime,
    AllDay,
    /// Parts one rule from the next.
    Break,
    /// A word that nothing is known about.
    Other,
}

/// How a time was written, which says how sure its half of the day is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Clock {
    /// `9am`, `noon`.
    Meridiem,
    /// `09:00`, `17:30`.
    TwentyFour,
    /// `9:30`, `10.00`: on either clock.
    Either,
    /// `9`.
    Bare,
}

/// Cuts a text into tokens, words that change nothing left out.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let text = prepared(text);
    let words: Vec<&str> = text.split_ascii_whitespace().collect();
    let mut tokens = Vec::with_capacity(words.len());
    let mut at = 0;
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        let (token, used) = phrase(rest).unwrap_or_else(|| token(rest));
        if let Some(token) = token {
            tokens.push(token);
        }
        at += used;
    }
    tokens
}

/// Lower case, with blanks around everything that parts words.
fn prepared(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len() + 16);
    let letters: Vec<char> = text.chars().collect();
    for (at, &c) in letters.iter().enumerate() {
        let next = letters.get(at + 1).copied().unwrap_or(' ');
        match c {
            '-' | '–' | '—' | '−' | '~' | '～' => spaced.push_str(" - "),
            '\n' | ';' | '|' => spaced.push_str(" ; "),
            ',' => spaced.push_str(" , "),
            '&' | '+' | '/' => spaced.push_str(" & "),
            '(' | ')' | '*' => spaced.push_str(&format!(" {c} ")),
            '’' => spaced.push('\''),
            // A colon or full stop belongs to a time only between digits.
            ':' if !next.is_ascii_digit() => spaced.push(' '),
            '.' if !next.is_ascii_digit() && !next.eq_ignore_ascii_case(&'m') => spaced.push(' '),
            _ => spaced.extend(c.to_lowercase()),
        }
    }
    // `24/7` was parted above; it is one idea. So is `term-time`.
    spaced.replace("24 & 7", "24/7").replace("term - time", "term time")
}

/// Phrases of several words, the longest first, and what they stand for.
const PHRASES: [(&[&str], Option<Token>); 30] = [
    (&["new", "year's", "day"], Some(Token::Date(1, 1))),
    (&["during", "term", "time"], Some(Token::TermTime)),
    (&["during", "school", "terms"], Some(Token::TermTime)),
    (&["in", "term", "time"], Some(Token::TermTime)),
    (&["term", "time", "only"], Some(Token::TermTime)),
    (&["of", "the", "month"], None),
    (&["of", "each", "month"], None),
    (&["of", "every", "month"], None),
    (&["in", "the", "month"], None),
    (&["12", "noon"], Some(Token::Time(720, Clock::Meridiem))),
    (&["12", "midday"], Some(Token::Time(720, Clock::Meridiem))),
    (&["12", "midnight"], Some(Token::Time(1_440, Clock::Meridiem))),
    (&["24", "hours"], Some(Token::AllDay)),
    (&["24", "hrs"], Some(Token::AllDay)),
    (&["24", "hour"], Some(Token::AllDay)),
    (&["24", "hr"], Some(Token::AllDay)),
    (&["7", "days"], Some(Token::Days(Days::WEEK))),
    (&["seven", "days"], Some(Token::Days(Days::WEEK))),
    (&["a", "week"], None),
    (&["per", "week"], None),
    (&["of", "month"], None),
    (&["lines", "open"], None),
    (&["term", "time"], Some(Token::TermTime)),
    (&["christmas", "day"], Some(Token::Date(12, 25))),
    (&["boxing", "day"], Some(Token::Date(12, 26))),
    (&["apart", "from"], Some(Token::Except)),
    (&["not", "open"], Some(Token::Closed)),
    (&["not", "in"], Some(Token::Except)),
    (&["not", "on"], Some(Token::Except)),
    (&["not"], Some(Token::Except)),
];

/// A phrase of several words that begins here, and how many they are.
fn phrase(words: &[&str]) -> Option<(Option<Token>, usize)> {
    let (first, second) = (words.first()?, words.get(1).copied().unwrap_or_default());
    if let Some((phrase, token)) = PHRASES.iter().find(|(phrase, _)| words.starts_with(phrase)) {
        return Some((*token, phrase.len()));
    }
    let holidays = matches!(second, "holiday" | "holidays" | "hols");
    let token = match *first {
        "bank" | "public" if holidays => Token::Days(Days::HOLIDAYS),
        "school" if holidays => Token::Days(Days::SCHOOL_HOLIDAYS),
        "every" | "each" | "all" if matches!(second, "day" | "days" | "week") => {
            Token::Days(Days::WEEK)
        }
        "every" | "each" if days::day(second).is_some() => return Some((None, 1)),
        _ => return timed(first, second),
    };
    Some((Some(token), 2))
}

/// `9 am`
fn timed(word: &str, next: &str) -> Option<(Option<Token>, usize)> {
    if !matches!(next, "am" | "pm" | "a.m" | "p.m" | "noon" | "hrs") {
        return None;
    }
    let time = clock::of_text(&format!("{word}{next}"));
    let (minutes, certain) = time?;
    certain.then_some((Some(Token::Time(minutes, how(&format!("{word}{next}")))), 2))
}

/// The token of a single word.
fn token(words: &[&str]) -> (Option<Token>, usize) {
    let word = words.first().copied().unwrap_or_default();
    let one = |token| (Some(token), 1);
    if let Some(day) = days::day(word) {
        return one(Token::Day(day));
    }
    if let Some(nth) = nth(word) {
        return one(Token::Nth(nth));
    }
    if let Some(month) = month(word) {
        return one(Token::Month(month));
    }
    if let Some((time, _)) = clock::of_text(word).filter(|_| word != "24/7") {
        return one(Token::Time(time, how(word)));
    }
    if let Some(number) = word.parse().ok().filter(|number| (24..=31).contains(number)) {
        return one(Token::Number(number));
    }
    match word {
        "24/7" | "24hrs" | "24hours" | "24hr" | "24h" => one(Token::AllDay),
        "-" | "to" | "until" | "till" | "til" | "through" | "thru" => one(Token::To),
        "and" | "&" | "," => one(Token::And),
        ";" => one(Token::Break),
        "from" => one(Token::From),
        "closed" | "off" | "shut" => one(Token::Closed),
        "excluding" | "except" | "excl" => one(Token::Except),
        "daily" | "everyday" => one(Token::Days(Days::WEEK)),
        "nightly" => one(Token::Days(Days::WEEK)),
        "weekday" | "weekdays" => one(Token::Days(Days::WEEKDAYS)),
        "weekend" | "weekends" => one(Token::Days(Days::WEEKEND)),
        "ph" => one(Token::Days(Days::HOLIDAYS)),
        "xmas" => one(Token::Date(12, 25)),
        "open" | "opens" | "opening" | "hours" | "between" | "on" | "at" | "the" | "times"
        | "." | "helpline" | "office" | "collections" => (None, 1),
        _ => one(Token::Other),
    }
}

fn nth(word: &str) -> Option<i8> {
    Some(match word {
        "1st" | "first" => 1,
        "2nd" | "second" => 2,
        "3rd" | "third" => 3,
        "4th" | "fourth" => 4,
        "last" => -1,
        _ => return None,
    })
}

fn month(word: &str) -> Option<u8> {
    Some(match word {
        "january" | "jan" => 1,
        "february" | "feb" => 2,
        "march" => 3,
        "april" | "apr" => 4,
        "may" => 5,
        "june" | "jun" => 6,
        "july" | "jul" => 7,
        "august" | "aug" => 8,
        "september" | "sept" | "sep" => 9,
        "october" | "oct" => 10,
        "november" | "nov" => 11,
        "december" | "dec" => 12,
        "mar" => 3,
        _ => return None,
    })
}

fn how(word: &str) -> Clock {
    let starts = |word: &str| word.bytes().take_while(u8::is_ascii_digit).count();
    let hour: Option<u16> = word.get(..starts(word)).and_then(|digits| digits.parse().ok());
    match hour {
        None => Clock::Meridiem,
        Some(_) if word.ends_with('m') || word.ends_with("noon") || word.contains(".m") => {
            Clock::Meridiem
        }
        // Nought alone counts something.
        Some(0) if word.len() == 1 => Clock::Bare,
        Some(hour) if word.starts_with('0') || !(1..=12).contains(&hour) => Clock::TwentyFour,
        Some(_) if word.contains([':', '.']) => Clock::Either,
        Some(_) => Clock::Bare,
    }
}
