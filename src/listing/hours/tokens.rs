//! Everyday English about opening times, cut into the few kinds of words that matter.

use super::clock;
use super::days::{self, Days};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    Day(u8),
    Days(Days),
    /// A time, and whether morning and afternoon are certain.
    Time(u16, bool),
    To,
    And,
    Closed,
    AllDay,
    /// Parts one rule from the next.
    Break,
    /// A word that nothing is known about.
    Other,
}

/// Cuts a text into tokens, words that change nothing left out.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let text = prepared(text);
    let words: Vec<&str> = text.split_ascii_whitespace().collect();
    let mut tokens = Vec::with_capacity(words.len());
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let next = words.get(at + 1).copied().unwrap_or_default();
        let (token, used) = token(word, next);
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
            // A colon or full stop belongs to a time only between digits.
            ':' if !next.is_ascii_digit() => spaced.push(' '),
            '.' if !next.is_ascii_digit() && !next.eq_ignore_ascii_case(&'m') => spaced.push(' '),
            _ => spaced.extend(c.to_lowercase()),
        }
    }
    // `24/7` was parted above; it is one idea.
    spaced.replace("24 & 7", "24/7")
}

/// The token that begins with this word, and how many words it takes.
fn token(word: &str, next: &str) -> (Option<Token>, usize) {
    let one = |token| (Some(token), 1);
    if let Some(day) = days::day(word) {
        return one(Token::Day(day));
    }
    match (word, next) {
        ("24/7", _) => return one(Token::AllDay),
        ("24", "hours" | "hrs" | "hour" | "hr") => return (Some(Token::AllDay), 2),
        ("24hrs" | "24hours" | "24hr" | "24h", _) => return one(Token::AllDay),
        ("bank" | "public", "holiday" | "holidays" | "hols") => {
            return (Some(Token::Days(Days::HOLIDAYS)), 2);
        }
        ("every" | "each" | "all", "day" | "days" | "week") => {
            return (Some(Token::Days(Days::WEEK)), 2);
        }
        ("7", "days") => return (Some(Token::Days(Days::WEEK)), 2),
        ("a", "week") => return (None, 2),
        ("not", "open") => return (Some(Token::Closed), 2),
        ("12", "noon" | "midday") => return (Some(Token::Time(720, true)), 2),
        ("12", "midnight") => return (Some(Token::Time(1_440, true)), 2),
        _ => {}
    }
    if matches!(next, "am" | "pm" | "a.m" | "p.m" | "am," | "pm," | "hrs")
        && let Some((time, certain)) = clock::of_text(&format!("{word}{next}"))
    {
        return (Some(Token::Time(time, certain)), 2);
    }
    if let Some((time, certain)) = clock::of_text(word) {
        return one(Token::Time(time, certain));
    }
    match word {
        "-" | "to" | "until" | "till" | "til" | "through" | "thru" => one(Token::To),
        "and" | "&" | "," => one(Token::And),
        ";" => one(Token::Break),
        "closed" | "off" | "shut" => one(Token::Closed),
        "daily" | "everyday" => one(Token::Days(Days::WEEK)),
        "weekday" | "weekdays" => one(Token::Days(Days::WEEKDAYS)),
        "weekend" | "weekends" => one(Token::Days(Days::WEEKEND)),
        "ph" => one(Token::Days(Days::HOLIDAYS)),
        "open" | "opens" | "opening" | "hours" | "from" | "between" | "on" | "at" | "the"
        | "times" | "." => (None, 1),
        _ => one(Token::Other),
    }
}
