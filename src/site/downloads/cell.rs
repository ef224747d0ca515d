//! Cells that a spreadsheet can't take for a formula (CWE-1236).

use std::borrow::Cow;

/// A cell that stays text when opened in a spreadsheet: what could start a formula gets an
/// apostrophe. Numbers and phone numbers stay as they are.
pub(super) fn safe(text: &str) -> Cow<'_, str> {
    // Spreadsheets skip blanks before a formula, and some read full-width signs.
    let starts_formula = text
        .trim_start_matches([' ', '\u{a0}', '\u{feff}'])
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if starts_formula && !is_number(text) && !is_phone(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// `-2.5879`, `+3`. Not `-inf`, which is a name to a spreadsheet.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    digits.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        && digits.bytes().all(|b| b.is_ascii_digit() || b == b'.')
        && digits.parse::<f64>().is_ok()
}

/// `+44 (0)20 7946 0123`: a plus, then groups of digits; no sign that calculates follows.
fn is_phone(text: &str) -> bool {
    let Some(number) = text.strip_prefix('+') else {
        return false;
    };
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    number.starts_with(|c: char| c.is_ascii_digit())
        && (6..=15).contains(&digits)
        && number.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '(' | ')' | '-' | '.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_text() {
        for formula in [
            "=HYPERLINK(\"http://evil\")",
            "+cmd|' /C calc'!A0",
            "-2+3+cmd|' /C calc'!A0",
            "@SUM(1)",
            "\t=1+1",
            "\r=1+1",
            "  =1+1",
            "＝1+1",
            "-inf",
            "- a list item",
            "+",
        ] {
            assert_eq!(safe(formula), format!("'{formula}"));
        }
    }

    #[test]
    fn numbers_phones_and_usual_words_stay_as_they_are() {
        for text in ["-2.58791", "+3", "+44 (0)20 7946 0123", "+441174960000", "", "Ash-Street"] {
            assert_eq!(safe(text), text);
        }
    }
}
