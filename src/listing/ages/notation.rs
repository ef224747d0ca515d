//! Reads a text as ranges of ages. Works from left to right over numbers, signs and the words that
//! matter; all other words are passed over.

use super::tokens::{Token, is_until, tokens};
use super::words;
use super::{Ages, OLDEST};

/// More than this is prose in which numbers mean other things too.
const LONGEST_TEXT: usize = 200;

/// The ranges that a text names; none where it names none, or says what it isn't.
pub(in crate::listing) fn read(text: &str) -> Vec<Ages> {
    let text = text.to_lowercase();
    if text.len() > LONGEST_TEXT {
        return Vec::new();
    }
    let tokens = tokens(&text);
    if no_limit(&tokens) {
        return vec![Ages::ALL];
    }
    if tokens.iter().any(|token| token.is_word(NOT)) {
        return Vec::new();
    }
    let mut reader = Reader { tokens: &tokens, at: 0, found: Vec::new(), numbers: Vec::new() };
    reader.read();
    reader.found.sort_unstable();
    reader.found.dedup();
    reader.found
}

/// After such words the text says whom it isn't for.
const NOT: &[&str] =
    &["not", "no", "except", "excluding", "unless", "non", "without", "isn't", "aren't"];

/// Units of age, which numbers may carry.
const YEARS: &[&str] =
    &["year", "years", "yr", "yrs", "y", "yo", "s", "'s", "old", "olds", "of", "age", "ages"];

/// "No age limit", "no upper age limit" alone.
fn no_limit(tokens: &[Token]) -> bool {
    let word = |at: usize, known: &[&str]| tokens.get(at).is_some_and(|t| t.is_word(known));
    let limit = &["limit", "limits", "restriction", "restrictions", "requirement"];
    word(0, &["no"]) && ((word(1, &["age"]) && word(2, limit)) || word(1, limit))
}

struct Reader<'t> {
    tokens: &'t [Token],
    at: usize,
    found: Vec<Ages>,
    /// Numbers that stand alone, which are ages where several do: "5, 6 and 7".
    numbers: Vec<u8>,
}

impl Reader<'_> {
    fn read(&mut self) {
        while self.at < self.tokens.len() {
            let before = self.at;
            let read = self.school().or_else(|| self.word_first()).or_else(|| self.number_first());
            if let Some(ages) = read {
                self.found.push(ages);
                self.units();
                // "5 to 11 year old children": they are the same people.
                self.time_of_life();
            } else if let Some(ages) = self.time_of_life() {
                self.add_people(before, ages);
            } else {
                self.alone();
                self.at = before + 1;
            }
        }
        if self.found.is_empty() && self.numbers.len() > 1 {
            self.add_listed();
        }
    }

    /// Ages one by one: "16 and 17", "5, 6 and 7". Those that follow each other are one range.
    fn add_listed(&mut self) {
        for age in std::mem::take(&mut self.numbers) {
            match self.found.last_mut() {
                Some(ages) if ages.to.checked_add(1) == Some(age) => ages.to = age,
                _ => self.found.push(Ages { from: age, to: age }),
            }
        }
    }

    /// Adds people named by their time of life, unless numbers that follow say more exactly who
    /// ("adults 18+"), or they only come along ("with an adult").
    fn add_people(&mut self, start: usize, ages: Ages) {
        let from = start.saturating_sub(4);
        let before = self.tokens.get(from..start).unwrap_or_default();
        let along = ["with", "accompanied", "accompanying", "by", "alongside"];
        if before.iter().any(|token| token.is_word(&along)) {
            return;
        }
        let mut ahead = self.at;
        while self.tokens.get(ahead).is_some_and(|token| {
            token.is_word(&["aged", "age", "ages", "of", "who", "are"])
                || matches!(token, Token::Sign('(' | ':' | ',') | Token::Dash)
        }) {
            ahead += 1;
        }
        let here = std::mem::replace(&mut self.at, ahead);
        let exact = self.school().or_else(|| self.word_first()).or_else(|| self.number_first());
        self.at = here;
        if exact.is_none() {
            self.found.push(ages);
        }
    }

    /// "Year 7 to 11", "Years 7-11", "Reception to Year 6", "Key Stage 2", "KS3".
    fn school(&mut self) -> Option<Ages> {
        let start = self.at;
        let first = self.school_year();
        let Some(first) = first else {
            self.at = start;
            return None;
        };
        let after_first = self.at;
        if self.until() || self.take_word(&["and"]) {
            let _ = self.take_word(&["year", "years"]);
            if let Some(last) = self.number().and_then(words::school_year) {
                return Some(Ages { from: first.from, to: first.to.max(last.to) });
            }
        }
        self.at = after_first;
        Some(first)
    }

    fn school_year(&mut self) -> Option<Ages> {
        if self.take_word(&["reception"]) {
            return Some(Ages { from: 4, to: 5 });
        }
        if self.take_word(&["ks"]) || (self.take_word(&["key"]) && self.take_word(&["stage"])) {
            return self.number().and_then(words::key_stage);
        }
        // "Years: 5 to 11" and "years 0-4" are ages.
        if !self.take_word(&["year", "years", "yr"]) {
            return None;
        }
        self.number().and_then(words::school_year)
    }

    /// Ranges that begin with a word: "under 5s", "over the age of 60", "between 5 and 11".
    fn word_first(&mut self) -> Option<Ages> {
        let start = self.at;
        let under = ["under", "below", "younger", "u"];
        let over = ["over", "above", "older", "from", "minimum", "min", "least", "o", "past"];
        let most = ["until", "till", "to", "maximum", "max", "most"];
        let ages = if self.take_word(&["between", "from", "ages", "aged", "age"]) && self.range() {
            self.found.pop()
        } else {
            self.at = start;
            if self.take_word(&under) {
                self.limit().map(|age| Ages { from: 0, to: age.saturating_sub(1) })
            } else if self.take_word(&["birth"]) && self.until() {
                self.limit().map(|age| Ages { from: 0, to: age })
            } else if self.up_to() || self.take_word(&most) {
                self.limit().map(|age| Ages { from: 0, to: age })
            } else if self.take_word(&over) {
                self.limit().map(|age| Ages { from: age, to: OLDEST })
            } else {
                None
            }
        };
        if ages.is_none() {
            self.at = start;
        }
        ages
    }

    fn up_to(&mut self) -> bool {
        let start = self.at;
        let up_to = self.take_word(&["up"]) && self.take_word(&["to", "until"]);
        if !up_to {
            self.at = start;
        }
        up_to
    }

    /// The number of a limit, past "the age of" and the like.
    fn limit(&mut self) -> Option<u8> {
        while self.take_word(&["the", "age", "ages", "aged", "of", "than", "and", "including"])
            || self.take(&Token::Sign(':'))
            || self.take(&Token::Dash)
        {}
        self.number()
    }

    /// A range of two numbers at this place; it is added to what was found.
    fn range(&mut self) -> bool {
        let start = self.at;
        if let Some(from) = self.number() {
            self.units();
            let between =
                start > 0 && self.tokens.get(start - 1).is_some_and(|t| t.is_word(&["between"]));
            if self.until() || (between && self.take_word(&["and"])) {
                let _ = self.take_word(&["age", "aged", "up"]);
                if let Some(to) = self.number() {
                    self.found.push(Ages { from: from.min(to), to: from.max(to) });
                    return true;
                }
            }
        }
        self.at = start;
        false
    }

    /// Ranges that begin with a number: "5-11", "16+", "18 and over", "11 and under".
    fn number_first(&mut self) -> Option<Ages> {
        let start = self.at;
        if self.range() {
            let mut ages = self.found.pop()?;
            self.widened(&mut ages);
            return Some(ages);
        }
        let number = self.number()?;
        self.units();
        let joined = self.take_word(&["and", "or"]) | self.take(&Token::Sign('&'));
        let up = ["plus", "over", "above", "older", "up", "upwards", "upward", "onwards", "onward"];
        let down = ["under", "below", "younger"];
        if self.take(&Token::Plus) || self.take_word(&up) {
            return Some(Ages { from: number, to: OLDEST });
        }
        if joined && self.take_word(&down) {
            return Some(Ages { from: 0, to: number });
        }
        if self.take(&Token::Dash) && self.at >= self.tokens.len() {
            return Some(Ages { from: number, to: OLDEST });
        }
        self.at = start;
        None
    }

    /// "0-18 (25 with SEND)", "11-19 (up to 25 with a disability)": the range reaches that far.
    fn widened(&mut self, ages: &mut Ages) {
        let start = self.at;
        self.units();
        let opened = self.take(&Token::Sign('(')) || self.take(&Token::Sign(','));
        let _ = self.take_word(&["or"]);
        let _ = self.up_to() || self.take_word(&["to"]);
        let further = self.number().filter(|further| *further > ages.to);
        self.units();
        let condition = self.take_word(&["with", "if", "for"]);
        match further.filter(|_| opened && condition) {
            Some(further) => ages.to = further,
            None => self.at = start,
        }
    }

    fn time_of_life(&mut self) -> Option<Ages> {
        let word = |at: usize| match self.tokens.get(at) {
            Some(Token::Word(word)) => Some(word.as_str()),
            _ => None,
        };
        let first = word(self.at)?;
        // A hyphen may stand between: "pre-school", "working-age".
        let hyphen = usize::from(self.tokens.get(self.at + 1) == Some(&Token::Dash));
        let second = word(self.at + 1 + hyphen);
        if let Some(ages) = second.and_then(|second| words::two_words(first, second)) {
            self.at += 2 + hyphen;
            return Some(ages);
        }
        let lone = first == "all" && self.tokens.len() == 1;
        let ages = if lone { Some(Ages::ALL) } else { words::time_of_life(first) };
        self.at += usize::from(ages.is_some());
        ages
    }

    fn alone(&mut self) {
        if let Some(Token::Number(age)) = self.tokens.get(self.at) {
            self.numbers.push(*age);
        }
    }

    fn units(&mut self) {
        let start = self.at;
        self.take(&Token::Dash);
        let mut any = false;
        while self.take_word(YEARS) || (any && self.take(&Token::Dash)) {
            any = true;
        }
        if !any {
            self.at = start;
        } else if self.tokens.get(self.at - 1) == Some(&Token::Dash) {
            self.at -= 1;
        }
    }

    fn until(&mut self) -> bool {
        let until = self.tokens.get(self.at).is_some_and(is_until);
        self.at += usize::from(until);
        until || self.up_to()
    }

    fn number(&mut self) -> Option<u8> {
        match self.tokens.get(self.at) {
            Some(Token::Number(number)) => {
                self.at += 1;
                Some(*number)
            }
            _ => None,
        }
    }

    fn take(&mut self, token: &Token) -> bool {
        let is = self.tokens.get(self.at) == Some(token);
        self.at += usize::from(is);
        is
    }

    fn take_word(&mut self, known: &[&str]) -> bool {
        let is = self.tokens.get(self.at).is_some_and(|token| token.is_word(known));
        self.at += usize::from(is);
        is
    }
}
