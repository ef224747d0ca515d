//! The order of lists: as people look things up, the same on every machine.

use super::words::fold;
use crate::listing::Listing;

/// Digits of a number that are compared by value; longer ones are keys, not quantities.
const DIGITS: usize = 12;

/// A key that sorts like a printed index: word by word, case and accents and punctuation aside,
/// numbers by value and before letters; what has neither letter nor digit last.
pub(crate) fn key(name: &str) -> (bool, String) {
    let mut key = String::new();
    let mut digits = String::new();
    for c in fold(name).chars() {
        if c.is_ascii_digit() {
            digits.push(c);
            continue;
        }
        flush(&mut key, &mut digits);
        match c {
            '\'' | '\u{2019}' => {}
            c if c.is_alphanumeric() => key.push(c),
            _ if key.is_empty() || key.ends_with(' ') => {}
            _ => key.push(' '),
        }
    }
    flush(&mut key, &mut digits);
    (key.is_empty(), key)
}

/// The letter from a to z that a printed index lists a name under; none for digits and all else.
pub fn initial(name: &str) -> Option<char> {
    key(name).1.chars().next().filter(char::is_ascii_lowercase)
}

/// Writes a number so that text order is its order.
fn flush(key: &mut String, digits: &mut String) {
    if !digits.is_empty() {
        key.push_str(&format!("{digits:0>DIGITS$}"));
        digits.clear();
    }
}

/// Ranks in list order.
pub(super) fn by_name(listings: &[Listing]) -> Vec<u32> {
    let mut ranked: Vec<(u32, &Listing)> = (0_u32..).zip(listings).collect();
    ranked.sort_by_cached_key(|(_, listing)| (key(&listing.name), &listing.id, &listing.slug));
    ranked.into_iter().map(|(rank, _)| rank).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::atlas::samples::listing;

    fn sorted(mut names: Vec<&str>) -> Vec<&str> {
        names.sort_by_key(|name| key(name));
        names
    }

    #[test]
    fn names_sort_like_a_printed_index() {
        let expected = vec![
            "2nd Chance",
            "10th Scouts",
            "Ash Street Hall",
            "Ashby Centre",
            "“Bread” and more",
            "Café Éclair",
            "Cafe Zen",
            "St Mary's 2",
            "St. Marys 10",
            "保育園",
            "***",
        ];
        let mut shuffled = expected.clone();
        shuffled.reverse();
        assert_eq!(sorted(shuffled), expected);
    }

    #[test]
    fn names_stand_under_their_first_letter_whatever_comes_before_it() {
        let initials = ["“Éclair”", " st Mary's", "2nd Chance", "保育園", "***"].map(initial);
        assert_eq!(initials, [Some('e'), Some('s'), None, None, None]);
    }

    #[test]
    fn ties_go_by_id() {
        let mut listings = ["b", "c", "a"].map(|id| listing(id, &[]));
        listings.iter_mut().for_each(|listing| listing.name = "Pantry".to_owned());
        assert_eq!(by_name(&listings), [2, 0, 1]);
    }
}
