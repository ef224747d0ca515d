//! An address from one column or several, without saying anything twice.

use super::text::{filled, key, one_line, trim};
use crate::place::Postcode;

/// An address as lines, and the postcode found in it.
#[derive(Debug, Default, PartialEq)]
pub(super) struct ReadAddress {
    /// One line a part, the postcode left out.
    pub lines: Vec<String>,
    /// A whole UK postcode that stood at the end of one of the parts.
    pub postcode: Option<Postcode>,
}

/// Joins the cells of an address. `postcode` is the listing's, if it has one of its own.
pub(super) fn read<'t>(
    cells: impl Iterator<Item = &'t str>,
    postcode: Option<&str>,
) -> ReadAddress {
    let mut read = ReadAddress::default();
    let own = postcode.map(key);
    for cell in cells.filter_map(filled) {
        for part in parts(cell) {
            let (part, found) = without_postcode(&part, own.as_deref());
            read.postcode = read.postcode.or(found);
            push(part, &mut read.lines);
        }
    }
    read
}

/// The parts of a cell: its lines, and what its commas part; a bare house number stays with its
/// street.
fn parts(cell: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut number = String::new();
    for part in cell.split(['\n', '\r', ',', ';', '|']) {
        let part = one_line(part);
        if part.is_empty() {
            continue;
        }
        let joined = if number.is_empty() { part } else { format!("{number} {part}") };
        number.clear();
        if is_house_number(&joined) {
            number = joined;
        } else {
            parts.push(joined);
        }
    }
    if !number.is_empty() {
        parts.push(number);
    }
    parts
}

/// `12`, `12a`, `12-14`.
fn is_house_number(part: &str) -> bool {
    part.len() <= 9
        && part.starts_with(|c: char| c.is_ascii_digit())
        && part.chars().filter(|c| c.is_alphabetic()).count() <= 1
        && !part.contains(' ')
}

/// A part without the postcode at its end, and that postcode.
fn without_postcode<'p>(part: &'p str, own: Option<&str>) -> (&'p str, Option<Postcode>) {
    let bare = part.trim_end_matches(['.', ' ']);
    if own.is_some_and(|own| !own.is_empty() && key(bare) == own) {
        return ("", None);
    }
    // A UK postcode is the last one or two words, and has a digit in the last.
    let blanks: Vec<usize> = bare.rmatch_indices(' ').take(2).map(|(at, _)| at).collect();
    let starts = blanks.iter().rev().map(|at| at + 1).chain((blanks.len() < 2).then_some(0));
    for start in starts {
        let end = &bare[start..];
        if end.len() <= 9
            && end.contains(|c: char| c.is_ascii_digit())
            && let Ok(postcode) = Postcode::parse(end)
        {
            return (trim(bare[..start].trim_end_matches([' ', ',', '-', '.'])), Some(postcode));
        }
    }
    (part, None)
}

/// Adds a part unless it says nothing new.
fn push(part: &str, lines: &mut Vec<String>) {
    let new = key(part);
    if new.is_empty() {
        return;
    }
    // Where the number follows its street, it stands on the street's line.
    if is_house_number(part)
        && let Some(street) = lines.last_mut()
        && !street.contains(|c: char| c.is_ascii_digit())
    {
        street.push(' ');
        street.push_str(part);
        return;
    }
    let said = lines.iter().any(|line| {
        let line = key(line);
        line == new
    });
    // `Eagle House Newquay Road Bristol` ends with the town already.
    let ends = lines.last().is_some_and(|line| {
        let (line, part) = (line.to_lowercase(), part.to_lowercase());
        line.strip_suffix(part.as_str()).is_some_and(|rest| rest.ends_with([' ', '-']))
    });
    if said || ends {
        return;
    }
    // A house number in a column of its own belongs to the street that follows.
    match lines.last_mut() {
        Some(last) if is_house_number(last) => *last = format!("{last} {part}"),
        _ => lines.push(part.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(cells: &[&str], postcode: Option<&str>) -> Vec<String> {
        read(cells.iter().copied(), postcode).lines
    }

    #[test]
    fn parts_are_joined_without_repeats() {
        assert_eq!(
            lines(
                &["Ebenezer Church", "286 Filton Avenue", "Horfield Bristol BS7 0BA", "Bristol"],
                Some("BS7 0BA")
            ),
            ["Ebenezer Church", "286 Filton Avenue", "Horfield Bristol"]
        );
        assert_eq!(lines(&["1 High St, Bath", "Bath", "TBC", ""], None), ["1 High St", "Bath"]);
    }

    #[test]
    fn line_breaks_and_house_numbers_are_understood() {
        assert_eq!(lines(&["12, High Street,\nBath"], None), ["12 High Street", "Bath"]);
        assert_eq!(lines(&["12a", "High Street"], None), ["12a High Street"]);
    }

    #[test]
    fn a_postcode_inside_is_found() {
        let read = read(["41-43 Ducie Road,\nBS5 0AX"].into_iter(), None);
        assert_eq!(read.lines, ["41-43 Ducie Road"]);
        assert_eq!(read.postcode.map(|p| p.to_string()).as_deref(), Some("BS5 0AX"));
    }
}
