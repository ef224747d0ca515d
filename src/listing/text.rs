//! The text of a cell: trimmed, folded for comparing, and seen through where it only says that
//! nobody knows.
//!
//! Everything else in this folder reads cells through these few functions.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Words that stand where a value is missing, folded by [`words`].
const PLACEHOLDERS: &[&str] = &[
    "?",
    "??",
    "???",
    "-",
    "--",
    "---",
    "–",
    "—",
    ".",
    "..",
    "...",
    "…",
    "/",
    "*",
    "n/a",
    "na",
    "n.a",
    "n.a.",
    "n / a",
    "none",
    "null",
    "nil",
    "nan",
    "undefined",
    "blank",
    "tbc",
    "tbd",
    "tba",
    "t.b.c",
    "t.b.c.",
    "to be confirmed",
    "to be decided",
    "to be determined",
    "to be announced",
    "to be advised",
    "to follow",
    "unknown",
    "not known",
    "unk",
    "not provided",
    "not available",
    "not applicable",
    "not specified",
    "not stated",
    "not recorded",
    "not given",
    "no data",
    "no information",
    "no info",
    "none known",
    "none given",
    "xxx",
    "#n/a",
    "#n/a!",
    "#ref!",
    "#value!",
    "#error!",
    "#name?",
    "#div/0!",
    "#null!",
    "#num!",
    "#spill!",
    "<null>",
];

/// Whether a character is blank, zero-width ones and the byte-order mark included.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

/// The text without blanks of any kind around it.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(is_blank)
}

/// The trimmed text of a cell; `None` where it is empty or a placeholder such as `TBC`.
pub(super) fn filled(cell: &str) -> Option<&str> {
    let text = trim(cell);
    (!text.is_empty() && !is_placeholder(text)).then_some(text)
}

/// Whether a text says only that there is no value.
pub(super) fn is_placeholder(text: &str) -> bool {
    // No placeholder is longer; most cells are, and need no folding.
    if text.len() > 28 {
        return false;
    }
    let inner = trim(text.trim_matches(['[', ']', '(', ')', '<', '>']));
    let folded = inner.to_lowercase();
    inner.is_empty() || PLACEHOLDERS.contains(&folded.as_str())
}

/// A text for comparing headings and names: letters and digits in lower case, accents dropped.
pub(super) fn key(text: &str) -> String {
    if text.is_ascii() {
        return text
            .bytes()
            .filter(u8::is_ascii_alphanumeric)
            .map(|b| b.to_ascii_lowercase() as char)
            .collect();
    }
    text.nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .filter(|c| c.is_alphanumeric())
        .collect()
}

/// A text for comparing values that people read: lower case, one plain blank between words,
/// quotation marks and dashes straight.
pub(super) fn words(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split(is_blank).filter(|word| !word.is_empty()) {
        if !folded.is_empty() {
            folded.push(' ');
        }
        for c in word.chars() {
            match c {
                '‘' | '’' | '‛' | '`' | '´' => folded.push('\''),
                '“' | '”' | '„' => folded.push('"'),
                '‐' | '‑' | '‒' | '–' | '—' | '−' => folded.push('-'),
                _ => folded.extend(c.to_lowercase()),
            }
        }
    }
    folded
}

/// One line of text: line breaks and runs of blanks become one blank.
pub(super) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split(is_blank).filter(|word| !word.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// A whole number without the noughts that a database or a script wrote behind it: `94.00000`,
/// `94.0`. Two noughts may be pence.
pub(super) fn whole_number(text: &str) -> &str {
    let Some((whole, noughts)) = text.split_once('.') else {
        return text;
    };
    let digits = !whole.is_empty() && whole.bytes().all(|b| b.is_ascii_digit());
    let written = noughts.len() == 1 || noughts.len() > 2;
    if digits && written && noughts.bytes().all(|b| b == b'0') { whole } else { text }
}

/// What a cell that is a tick box says; `None` where it is anything else.
pub(super) fn yes_no(cell: &str) -> Option<bool> {
    let text = trim(cell);
    if text.is_empty() || text.len() > 6 {
        return None;
    }
    match text.to_lowercase().as_str() {
        "y" | "yes" | "true" | "t" | "1" | "x" | "✓" | "✔" | "☑" | "ｙ" | "oui" | "ja" | "ydy"
        | "yes." | "on" => Some(true),
        "n" | "no" | "false" | "f" | "0" | "✗" | "✘" | "☐" | "ｎ" | "non" | "nein" | "no."
        | "off" => Some(false),
        _ => None,
    }
}

/// A heading as residents should read it: `WHEELCHAIR_ACCESS` becomes `Wheelchair access`.
pub(super) fn readable(heading: &str) -> String {
    let heading = one_line(heading);
    let shouting = !heading.chars().any(char::is_lowercase);
    if heading.contains(' ') && !shouting {
        let plain =
            heading.split(' ').next().is_some_and(|word| !word.contains(char::is_uppercase));
        return if plain { capitalised(&heading) } else { heading };
    }
    let mut label = String::with_capacity(heading.len() + 4);
    for word in split_words(&heading) {
        let lower = word.to_lowercase();
        let word = if is_abbreviation(&lower) {
            word.to_uppercase()
        } else if label.is_empty() {
            capitalised(&lower)
        } else {
            lower
        };
        if !label.is_empty() {
            label.push(' ');
        }
        label.push_str(&word);
    }
    label
}

/// The words of a heading, parted at blanks, underscores, hyphens, and where `camelCase` turns.
pub(super) fn split_words(heading: &str) -> Vec<String> {
    let mut words: Vec<String> = vec![String::new()];
    let mut last = ' ';
    for c in heading.chars() {
        let parts = c.is_whitespace() || matches!(c, '_' | '-' | '/' | ':');
        let turns = (last.is_lowercase() && c.is_uppercase())
            || (last.is_alphabetic() && c.is_ascii_digit() && last.is_ascii());
        if parts || turns {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut()
            && !parts
        {
            word.push(c);
        }
        last = c;
    }
    words.retain(|word| !word.is_empty());
    words
}

fn is_abbreviation(word: &str) -> bool {
    matches!(
        word,
        "id" | "url"
            | "nhs"
            | "gp"
            | "bsl"
            | "send"
            | "uk"
            | "uprn"
            | "esol"
            | "lgbt"
            | "lgbtq"
            | "faq"
            | "sms"
            | "vcs"
            | "cctv"
            | "atm"
            | "wc"
            | "pdf"
            | "dbs"
            | "eu"
            | "usa"
    )
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_no_values() {
        for cell in ["", "  ", "TBC ", "[Unknown]", "N/A", "-", "?", "None", "\u{a0}", "#N/A", "[]"]
        {
            assert_eq!(filled(cell), None, "{cell:?}");
        }
        assert_eq!(filled(" \u{200b}Ash House\u{a0}"), Some("Ash House"));
        assert_eq!(filled("0"), Some("0"));
    }

    #[test]
    fn keys_forget_case_blanks_punctuation_and_accents() {
        assert_eq!(key("\u{feff}Opening_Hours "), "openinghours");
        assert_eq!(key("Téléphone (n°)"), "telephoneno".replace("no", "n"));
        assert_eq!(key("名 前"), "名前");
    }

    #[test]
    fn headings_become_labels() {
        assert_eq!(readable("WHEELCHAIR_ACCESS"), "Wheelchair access");
        assert_eq!(readable("legal advice"), "Legal advice");
        assert_eq!(readable("GroupTypeOne"), "Group type one");
        assert_eq!(readable("Male (no. of)"), "Male (no. of)");
        assert_eq!(readable("nhs_region"), "NHS region");
    }

    #[test]
    fn tick_boxes_are_read_in_many_forms() {
        assert_eq!(yes_no(" Y "), Some(true));
        assert_eq!(yes_no("FALSE"), Some(false));
        assert_eq!(yes_no("Ｙ"), Some(true));
        assert_eq!(yes_no("YES - Radar key"), None);
    }
}
