//! Which field a heading stands for.
//!
//! Looks at the heading alone and says how sure it is; `columns` weighs that against the values.
//! First the heading itself is looked up, then what is left without a number at its end, a prefix
//! or a remark in brackets, then patterns such as `Name of …` and the questions of forms.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::Field::{self, *};
use super::text::{key, split_words};

/// What a heading seems to stand for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Guess {
    pub field: Field,
    /// 0 to 100: 100 is a name that means nothing else.
    pub sureness: u8,
}

mod affixes;
mod languages;
mod names;
mod questions;

use affixes::{ORDINALS, OTHER_LANGUAGE, PREFIXES, UNITS};

static TABLE: LazyLock<HashMap<&'static str, Vec<Guess>>> = LazyLock::new(|| {
    let mut table: HashMap<&str, Vec<Guess>> = HashMap::new();
    for &(field, sureness, names) in names::NAMES.iter().chain(languages::NAMES) {
        for name in names.split_ascii_whitespace() {
            table.entry(name).or_default().push(Guess { field, sureness });
        }
    }
    table
});

/// Every field that a heading may stand for, the surest first.
pub(super) fn guesses(heading: &str) -> Vec<Guess> {
    let words = words_of(heading);
    let mut found = plainly(heading, &words, 0);
    if found.is_empty()
        && let Some((outside, remark)) = in_brackets(heading)
    {
        let doubt = if is_other_language(&remark) { 10 } else { 1 };
        found = plainly(&outside, &words_of(&outside), doubt);
    }
    if found.is_empty() {
        found.extend(pattern(&words));
    }
    if found.is_empty() {
        questions::ask(&words, &mut found);
    }
    found.sort_by_key(|guess| std::cmp::Reverse(guess.sureness));
    found
}

/// Whether a heading is one of a field's own names, numbers at its end aside.
pub(super) fn stands_for(heading: &str, field: Field) -> bool {
    guesses(heading).iter().any(|guess| guess.field == field)
}

fn words_of(heading: &str) -> Vec<String> {
    let words = split_words(heading);
    let keys = words.iter().map(|word| key(word));
    keys.filter(|word| !word.is_empty()).collect()
}

/// What the table has for a heading, with and without what stands round its name.
fn plainly(heading: &str, words: &[String], doubt: u8) -> Vec<Guess> {
    let whole = key(heading);
    let mut found = Vec::new();
    look_up(&whole, doubt, &mut found);
    let (stem, stem_doubt) = stem(words);
    if stem != whole {
        look_up(&stem, doubt + stem_doubt, &mut found);
    }
    if found.is_empty() {
        without_prefix(words, doubt, &mut found);
    }
    found
}

fn look_up(name: &str, doubt: u8, found: &mut Vec<Guess>) {
    for guess in TABLE.get(name).into_iter().flatten() {
        if !found.iter().any(|known: &Guess| known.field == guess.field) {
            found.push(Guess { sureness: guess.sureness.saturating_sub(doubt), ..*guess });
        }
    }
}

/// The heading's words without the number, the unit or the language at its end, and the doubt that
/// comes of it.
fn stem(words: &[String]) -> (String, u8) {
    let mut words: Vec<&str> = words.iter().map(String::as_str).collect();
    let mut doubt = 1;
    while words.len() > 1
        && let Some(last) = words.last()
    {
        let number = last.len() <= 2 && last.bytes().all(|b| b.is_ascii_digit());
        if OTHER_LANGUAGE.contains(last) {
            doubt = 10;
        } else if !(number || ORDINALS.contains(last) || UNITS.contains(last)) {
            break;
        }
        words.pop();
    }
    let joint = words.concat();
    let stem = joint.trim_end_matches(|c: char| c.is_ascii_digit());
    (stem.to_owned(), doubt)
}

/// Headings such as `Venue telephone`, looked up without what they begin with.
fn without_prefix(words: &[String], doubt: u8, found: &mut Vec<Guess>) {
    let start = words.iter().take_while(|word| PREFIXES.contains(&word.as_str())).count();
    if start > 0 && start < words.len() {
        look_up(&stem(&words[start..]).0, doubt + 10, found);
    }
}

/// A heading without its remark in brackets, and the remark: `Latitude (WGS84)`, `Tarif [€]`.
fn in_brackets(heading: &str) -> Option<(String, String)> {
    let open = heading.find(['(', '['])?;
    let close = heading.rfind([')', ']']).filter(|close| *close > open)?;
    let outside = format!("{} {}", &heading[..open], &heading[close + 1..]);
    let remark = heading[open + 1..close].to_owned();
    (!key(&outside).is_empty()).then_some((outside, remark))
}

fn is_other_language(remark: &str) -> bool {
    OTHER_LANGUAGE.contains(&key(remark).as_str())
}

/// Whose names are not those of services.
const NAMED_OTHERWISE: &[&str] = &[
    "ward",
    "area",
    "authority",
    "la",
    "council",
    "borough",
    "district",
    "region",
    "county",
    "parish",
    "constituency",
    "lsoa",
    "msoa",
    "ccg",
    "icb",
    "trust",
    "operator",
    "brand",
    "alt",
    "alternate",
    "alternative",
    "other",
    "old",
    "short",
    "official",
    "street",
    "road",
    "town",
    "file",
    "layer",
    "user",
    "host",
    "domain",
    "contact",
    "manager",
    "first",
    "last",
    "middle",
    "family",
    "head",
    "teacher",
    "headteacher",
    "country",
    "state",
    "type",
    "category",
    "subject",
    "field",
    "column",
    "local",
    "poc",
    "person",
    "lead",
    "owner",
    "provider",
    "board",
    "network",
    "dataset",
];

/// `Name of library`, `Type of library`, `Scheme name`, `Bank type`.
fn pattern(words: &[String]) -> Option<Guess> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let guess = |field, sureness| Some(Guess { field, sureness });
    let other = |word: &&str| NAMED_OTHERWISE.contains(word);
    match words.as_slice() {
        ["name", "of", rest @ ..] if !rest.is_empty() && !rest.iter().any(other) => guess(Name, 92),
        ["type" | "kind" | "types", "of", _, ..] => guess(Category, 90),
        [.., before, "name"] if !other(before) && words.len() <= 4 => guess(Name, 58),
        [_, "type"] | [_, _, "type"] => guess(Category, 56),
        // A Shapefile cuts headings to ten letters: `BankTypeNa`.
        [_, "type", cut] if cut.len() < 4 => guess(Category, 56),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
