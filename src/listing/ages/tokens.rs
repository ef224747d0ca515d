//! A text about ages in parts: numbers of years, signs, and words.

use super::OLDEST;
use super::words;

/// A part of a text that matters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// Whole years.
    Number(u8),
    Dash,
    Plus,
    /// Any other sign between words; `#` for a number that is no age.
    Sign(char),
    Word(String),
}

impl Token {
    pub fn is_word(&self, known: &[&str]) -> bool {
        matches!(self, Token::Word(word) if known.contains(&word.as_str()))
    }
}

/// The parts of a text in lower case, blanks left out.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let is_digit = |c: char| c.is_ascii_digit();
        let is_letter = |c: char| c.is_alphabetic() || matches!(c, '\'' | '’');
        let end = |is: &dyn Fn(char) -> bool| rest.find(|c| !is(c)).unwrap_or(rest.len());
        let (token, length) = if is_digit(c) {
            let length = end(&is_digit);
            let number = rest.get(..length).and_then(|digits| digits.parse().ok());
            let number = number.filter(|years| *years <= OLDEST);
            (number.map_or(Token::Sign('#'), Token::Number), length)
        } else if is_letter(c) {
            let length = end(&is_letter);
            let word = rest.get(..length).unwrap_or_default().replace('’', "'");
            (words::number(&word).map_or(Token::Word(word), Token::Number), length)
        } else {
            let token = match c {
                '-' | '–' | '—' | '‐' | '‑' | '−' | '~' => Token::Dash,
                '+' => Token::Plus,
                '<' => Token::Word("under".to_owned()),
                '>' => Token::Word("over".to_owned()),
                '≥' => Token::Word("from".to_owned()),
                '≤' => Token::Word("maximum".to_owned()),
                c => Token::Sign(c),
            };
            (token, c.len_utf8())
        };
        if !matches!(token, Token::Sign(c) if c.is_whitespace()) {
            tokens.push(token);
        }
        rest = rest.get(length..).unwrap_or_default();
    }
    months_to_years(tokens)
}

/// "6 months to 4 years": what is given in months or weeks is counted in whole years. "0-6 months"
/// is months on both sides.
fn months_to_years(mut tokens: Vec<Token>) -> Vec<Token> {
    let months = |token: &Token| token.is_word(&["month", "months", "mth", "mths", "m"]);
    let weeks = |token: &Token| token.is_word(&["week", "weeks", "wks"]);
    let Some(unit) = tokens.iter().position(|token| months(token) || weeks(token)) else {
        return tokens;
    };
    let parts = if tokens.get(unit).is_some_and(months) { 12 } else { 52 };
    let both = unit >= 3
        && tokens.get(unit - 2).is_some_and(is_until)
        && matches!(tokens.get(unit - 3), Some(Token::Number(_)));
    for at in [Some(unit.wrapping_sub(1)), both.then(|| unit - 3)].into_iter().flatten() {
        if let Some(Token::Number(number)) = tokens.get_mut(at) {
            *number /= parts;
        }
    }
    tokens.remove(unit);
    months_to_years(tokens)
}

/// Whether a token stands between the ends of a range.
pub(super) fn is_until(token: &Token) -> bool {
    *token == Token::Dash || token.is_word(&["to", "until", "till", "through"])
}
