//! Telephone numbers: several in a cell, with the words that staff wrote beside them.
//!
//! A zero that a spreadsheet ate is put back only where 9 or 10 bare digits start with 1, 2, 3, 7
//! or 8, as British numbers do. Numbers from elsewhere are shown as written.

use super::Phone;
use super::text::{one_line, trim};

/// What a cell of telephone numbers came to.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct ReadPhones {
    pub phones: Vec<Phone>,
    /// Numbers whose leading zero was put back, as written.
    pub repaired: Vec<String>,
    /// Parts that can't be a number.
    pub faults: Vec<String>,
}

/// The numbers in a cell. `british` says whether a lost zero may be put back.
pub(super) fn read(cell: &str, british: bool) -> ReadPhones {
    let mut read = ReadPhones::default();
    for part in parts(cell) {
        let Some(number) = number(&part) else {
            fault(&part, &mut read);
            continue;
        };
        let mut phone = Phone { text: part.clone(), dial: Some(number.dial) };
        if british && number.bare && lost_its_zero(&number.digits) {
            let whole = format!("0{}", number.digits);
            phone = Phone { text: part.replacen(&number.digits, &whole, 1), dial: Some(whole) };
            read.repaired.push(part.clone());
        } else if !plausible(&number.digits, phone.dial.as_deref().unwrap_or_default(), british) {
            phone.dial = None;
            // Two numbers in a row, or an extension: elsewhere there are too many ways to write them.
            if british || number.digits.len() < 3 {
                read.faults.push(part.clone());
            }
        }
        if !read.phones.iter().any(|known| known.dial.is_some() && known.dial == phone.dial) {
            read.phones.push(phone);
        }
    }
    read
}

/// Words without a number are kept; what a spreadsheet made of a number is not.
fn fault(part: &str, read: &mut ReadPhones) {
    read.faults.push(part.to_owned());
    let scientific = part.contains(['E', 'e'])
        && part
            .bytes()
            .all(|b| b.is_ascii_digit() || matches!(b, b'E' | b'e' | b'+' | b'.' | b','));
    if !scientific {
        read.phones.push(Phone { text: part.to_owned(), dial: None });
    }
}

/// A cell cut where one number ends and the next begins; words stay with the number before.
fn parts(cell: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for (separator, piece) in pieces(cell) {
        let piece = one_line(piece);
        let piece = piece.trim_end_matches([',', ';']).trim();
        match parts.last_mut() {
            _ if piece.is_empty() => {}
            Some(last) if longest_number(piece) < 6 || longest_number(last) < 3 => {
                let joint = if separator == "/" {
                    "/"
                } else if separator.trim().is_empty() {
                    " "
                } else {
                    separator
                };
                last.push_str(if matches!(separator, "\n" | ";" | "|") { ", " } else { joint });
                last.push_str(piece);
            }
            _ => parts.push(piece.to_owned()),
        }
    }
    parts
}

/// Pieces of a cell, each with what parted it from the one before.
fn pieces(cell: &str) -> Vec<(&'static str, &str)> {
    const SEPARATORS: [&str; 8] = ["\n", ";", "|", "/", ", ", " or ", " and ", " & "];
    let (mut rest, mut before) = (trim(cell), "");
    let mut pieces = Vec::new();
    loop {
        let next = SEPARATORS
            .iter()
            .filter_map(|separator| rest.find(separator).map(|at| (at, *separator)))
            .min_by_key(|(at, _)| *at);
        let Some((at, separator)) = next else {
            pieces.push((before, rest));
            return pieces;
        };
        pieces.push((before, &rest[..at]));
        rest = &rest[at + separator.len()..];
        before = separator;
    }
}

/// Digits of the longest number in a text.
fn longest_number(text: &str) -> usize {
    runs(text).into_iter().map(|run| digits_of(run).len()).max().unwrap_or(0)
}

fn digits_of(run: &str) -> String {
    run.chars().filter(char::is_ascii_digit).collect()
}

/// Stretches of digits with the blanks, brackets and dashes that stand inside a number.
fn runs(text: &str) -> Vec<&str> {
    let inside = |c: char| {
        c.is_ascii_digit()
            || matches!(c, ' ' | '(' | ')' | '-' | '.' | '+' | '\u{a0}' | '‐' | '‑' | '–')
    };
    text.split(|c: char| !inside(c))
        .filter(|run| run.contains(|c: char| c.is_ascii_digit()))
        .collect()
}

struct Number {
    digits: String,
    dial: String,
    /// Nothing but digits: as a spreadsheet leaves a number.
    bare: bool,
}

/// The first number of a part that is long enough to dial.
fn number(part: &str) -> Option<Number> {
    let scientific = part.contains(['E', 'e']) && part.parse::<f64>().is_ok();
    let run = runs(part)
        .into_iter()
        .find(|run| digits_of(run).len() >= 6)
        .or_else(|| runs(part).into_iter().find(|run| (3..6).contains(&digits_of(run).len())))
        .filter(|_| !scientific)?;
    // `+44 (0)20 …`: the zero is for calls from inside the country.
    let national = run.replacen("(0)", "", usize::from(run.trim_start().starts_with('+')));
    let mut digits = digits_of(&national);
    // Two numbers side by side, each with its zero.
    if digits.len() == 22 && digits.starts_with('0') && digits[11..].starts_with('0') {
        digits.truncate(11);
    }
    let bare = part.bytes().all(|b| b.is_ascii_digit());
    let dial = if run.trim_start().starts_with('+') {
        format!("+{digits}")
    } else if digits.len() > 11 && digits.starts_with("00") {
        format!("+{}", &digits[2..])
    } else if digits.len() == 12 && digits.starts_with("44") {
        format!("+{digits}")
    } else {
        digits.clone()
    };
    Some(Number { digits, dial, bare })
}

fn lost_its_zero(digits: &str) -> bool {
    matches!(digits.len(), 9 | 10) && digits.starts_with(['1', '2', '3', '7', '8'])
}

/// Whether so many digits can be a number: British ones have ten or eleven, others up to fifteen.
fn plausible(digits: &str, dial: &str, british: bool) -> bool {
    if let Some(national) = dial.strip_prefix("+44") {
        return matches!(national.len(), 9 | 10);
    }
    if british && digits.starts_with('0') && !digits.starts_with("00") {
        return matches!(digits.len(), 9..=11);
    }
    (3..=15).contains(&digits.len())
}

/// Whether a column's numbers are written the North American way, so that no zero is missing.
pub(super) fn is_north_american<'t>(cells: impl Iterator<Item = &'t str>) -> bool {
    let (mut american, mut all) = (0, 0);
    for cell in cells.map(trim).filter(|cell| !cell.is_empty()).take(500) {
        all += 1;
        let digits = digits_of(cell);
        let shaped = cell.starts_with('(')
            || cell.matches('-').count() == 2
            || cell.matches('.').count() == 2;
        american += usize::from(shaped && digits.len() >= 10 && !digits.starts_with('0'));
    }
    american * 3 > all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dials(cell: &str) -> Vec<Option<String>> {
        read(cell, true).phones.into_iter().map(|phone| phone.dial).collect()
    }

    fn dial(cell: &str) -> Option<String> {
        dials(cell).into_iter().next().flatten()
    }

    #[test]
    fn numbers_can_be_dialled_whatever_their_form() {
        assert_eq!(dial("020 7946 0123").as_deref(), Some("02079460123"));
        assert_eq!(dial("+44 (0)20 7946 0123").as_deref(), Some("+442079460123"));
        assert_eq!(dial("0044 20 7946 0123").as_deref(), Some("+442079460123"));
        assert_eq!(dial("(415) 869-7977").as_deref(), Some("4158697977"));
        assert_eq!(dial("565-0051").as_deref(), Some("5650051"));
        assert_eq!(dial("111").as_deref(), Some("111"));
    }

    #[test]
    fn words_stay_with_their_number() {
        let read = read("020 7946 0123 (office hours) or 07700 900123", true);
        assert_eq!(read.phones[0].text, "020 7946 0123 (office hours)");
        assert_eq!(read.phones[1].dial.as_deref(), Some("07700900123"));
        let read = super::read("0117 496 0123/4", true);
        assert_eq!(read.phones[0].text, "0117 496 0123/4");
        assert_eq!(read.phones.len(), 1);
    }

    #[test]
    fn several_numbers_are_parted() {
        assert_eq!(dials("0117 496 0123 / 0117 496 0124; 07700 900123").len(), 3);
        assert_eq!(dials("0117 496 0123\n0117 496 0123").len(), 1);
    }

    #[test]
    fn a_lost_zero_comes_back_only_where_it_is_certain() {
        let read = read("1179791399", true);
        assert_eq!(read.phones[0].text, "01179791399");
        assert_eq!(read.repaired, ["1179791399"]);
        assert!(super::read("1179791399", false).repaired.is_empty());
        assert!(super::read("5650051999", true).repaired.is_empty());
        assert!(super::read("117 979 1399", true).repaired.is_empty());
    }

    #[test]
    fn a_number_that_a_spreadsheet_rounded_is_never_guessed() {
        let read = read("1.61E+09", true);
        assert!(read.phones.is_empty());
        assert_eq!(read.faults, ["1.61E+09"]);
    }

    #[test]
    fn what_cannot_be_dialled_is_still_shown() {
        let read = read("ask at reception", true);
        assert_eq!(read.phones[0].text, "ask at reception");
        assert_eq!(read.faults.len(), 1);
        assert_eq!(dial("0117 496"), None);
    }
}
