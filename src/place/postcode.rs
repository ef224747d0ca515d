//! UK postcodes: recognised in any spacing and case, normalised, checked for form.
//!
//! The form is that of BS 7666 and Royal Mail's programmer's guide. Whether a postcode is in use
//! is another question, which only a postcode file can answer. Invented areas such as ZZ, which
//! sample data uses so that no real address is meant, are well formed.

use std::fmt;

/// A whole UK postcode in its normal form, `BS1 4AA`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Postcode {
    /// Upper-case letters and digits without the blank, filled up with NULs.
    compact: [u8; 7],
}

/// Why a text is not a whole UK postcode. Displayed, it completes "… is": `only the first part of
/// a postcode`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PostcodeFault {
    /// Nothing is there.
    Empty,
    /// Only the beginning of one: `BS1`, `CV4 9`.
    Incomplete,
    /// More than one: `SE1 6DR and W1K 6ZA`.
    Several,
    /// Anything else.
    Malformed,
}

/// Letters and digits of an inward code: `4AA`.
const INWARD: usize = 3;

impl Postcode {
    /// Reads a cell that should hold one postcode. Blanks of any kind, case and stray
    /// punctuation (`SN1, 1LF`, `NE26 1EJ.`) don't matter.
    pub fn parse(text: &str) -> Result<Self, PostcodeFault> {
        let mut compact = String::new();
        for c in text.chars() {
            match c {
                c if c.is_ascii_alphanumeric() => compact.push(c.to_ascii_uppercase()),
                c if is_filler(c) => {}
                _ => return Err(fault_of_words(text)),
            }
        }
        match Self::from_compact(compact.as_bytes()) {
            Some(postcode) => Ok(postcode),
            None if compact.is_empty() => Err(PostcodeFault::Empty),
            None if is_beginning(compact.as_bytes()) => Err(PostcodeFault::Incomplete),
            None => Err(fault_of_words(text)),
        }
    }

    /// All postcodes in a longer text, such as an address, in their order.
    pub fn find_all(text: &str) -> Vec<Self> {
        let words: Vec<&str> =
            text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let mut found = Vec::new();
        let mut next = 0;
        while next < words.len() {
            let whole = Self::from_words(&words[next..next + 1]);
            let split = words.get(next..next + 2).and_then(Self::from_words);
            next += if whole.is_none() && split.is_some() { 2 } else { 1 };
            found.extend(whole.or(split));
        }
        found
    }

    fn from_words(words: &[&str]) -> Option<Self> {
        if words.iter().map(|word| word.len()).sum::<usize>() > 7 {
            return None;
        }
        Self::from_compact(words.concat().to_ascii_uppercase().as_bytes())
    }

    /// From upper-case letters and digits without blanks.
    fn from_compact(bytes: &[u8]) -> Option<Self> {
        let split = bytes.len().checked_sub(INWARD)?;
        let (outward, inward) = bytes.split_at(split);
        if !(is_outward(outward) && is_inward(inward) || bytes == b"GIR0AA") {
            return None;
        }
        let mut compact = [0; 7];
        compact.get_mut(..bytes.len())?.copy_from_slice(bytes);
        Some(Self { compact })
    }

    /// Without the blank: `BS14AA`.
    pub fn compact(&self) -> &str {
        // Only ASCII ever gets in, so there is always text.
        std::str::from_utf8(&self.compact).unwrap_or_default().trim_end_matches('\0')
    }

    /// The part before the blank, which names the post town's district: `BS1`.
    pub fn outward(&self) -> &str {
        let compact = self.compact();
        &compact[..compact.len() - INWARD]
    }

    /// The part after the blank: `4AA`.
    pub fn inward(&self) -> &str {
        let compact = self.compact();
        &compact[compact.len() - INWARD..]
    }
}

impl fmt::Display for Postcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.outward(), self.inward())
    }
}

impl fmt::Display for PostcodeFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "empty",
            Self::Incomplete => "only the first part of a postcode",
            Self::Several => "more than one postcode",
            Self::Malformed => "not a UK postcode",
        })
    }
}

impl std::error::Error for PostcodeFault {}

/// Characters that stand between, before or after the letters without meaning anything.
fn is_filler(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '.' | ',' | ';' | '-' | '_' | '\'' | '’' | '‐' | '–')
        || matches!(c, '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}')
}

fn fault_of_words(text: &str) -> PostcodeFault {
    if Postcode::find_all(text).len() > 1 {
        PostcodeFault::Several
    } else {
        PostcodeFault::Malformed
    }
}

/// Whether this is an outward code, perhaps with the first one or two characters of the rest.
fn is_beginning(bytes: &[u8]) -> bool {
    let inward_begins = |part: &[u8]| match part {
        [] => true,
        [digit] => digit.is_ascii_digit(),
        [digit, letter] => digit.is_ascii_digit() && is_inward_letter(*letter),
        _ => false,
    };
    (2..=4).any(|length| {
        bytes.split_at_checked(length).is_some_and(|(a, b)| is_outward(a) && inward_begins(b))
    })
}

/// A9, A99, AA9, AA99, A9A or AA9A.
fn is_outward(bytes: &[u8]) -> bool {
    let letters = bytes.iter().take_while(|b| b.is_ascii_uppercase()).count();
    let (area, district) = bytes.split_at(letters);
    let area_fits = match area {
        [first] => is_first(*first),
        // Real areas have no I, J or Z in second place; ZZ is the invented one.
        [first, second] => is_first(*first) && !b"IJZ".contains(second) || area == b"ZZ",
        _ => false,
    };
    let district_fits = match district {
        [digit] => digit.is_ascii_digit(),
        [b'0', _] => false,
        [digit, last] if last.is_ascii_digit() => digit.is_ascii_digit(),
        [digit, last] if area.len() == 1 => {
            digit.is_ascii_digit() && b"ABCDEFGHJKPSTUW".contains(last)
        }
        [digit, last] => digit.is_ascii_digit() && b"ABEHMNPRVWXY".contains(last),
        _ => false,
    };
    area_fits && district_fits
}

fn is_first(letter: u8) -> bool {
    !b"QVX".contains(&letter)
}

/// 9AA, without the letters that look like others in handwriting.
fn is_inward(bytes: &[u8]) -> bool {
    matches!(bytes, [digit, a, b]
        if digit.is_ascii_digit() && is_inward_letter(*a) && is_inward_letter(*b))
}

fn is_inward_letter(letter: u8) -> bool {
    letter.is_ascii_uppercase() && !b"CIKMOV".contains(&letter)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn parse(text: &str) -> Result<String, PostcodeFault> {
        Postcode::parse(text).map(|postcode| postcode.to_string())
    }

    #[test]
    fn every_form_is_known() {
        for form in [
            "M1 1AE", "B33 8TH", "CR2 6XH", "DN55 1PT", "W1A 0AX", "EC1A 1BB", "SW1Y 4AH",
            "GIR 0AA", "ZZ1 1AA", "ZZ99 9ZZ", "JE2 3AB", "BT1 5GS", "N1C 4AB", "BS0 1AA",
        ] {
            assert_eq!(parse(form).as_deref(), Ok(form));
        }
    }

    #[test]
    fn stray_marks_and_blanks_do_not_matter() {
        for (dirty, clean) in [
            ("BS10 5PY       ", "BS10 5PY"),
            ("bs14aa", "BS1 4AA"),
            ("SN1, 1LF", "SN1 1LF"),
            ("NE26 1EJ.", "NE26 1EJ"),
            ("BS1\u{a0}4AA\u{200b}", "BS1 4AA"),
        ] {
            assert_eq!(parse(dirty).as_deref(), Ok(clean));
        }
    }

    #[test]
    fn what_is_no_whole_postcode_says_why() {
        for (text, fault) in [
            ("", PostcodeFault::Empty),
            (" - ", PostcodeFault::Empty),
            ("BH1", PostcodeFault::Incomplete),
            ("CV4 9", PostcodeFault::Incomplete),
            ("CV4 9H", PostcodeFault::Incomplete),
            ("SE1 6DR and W1K 6ZA", PostcodeFault::Several),
            ("SE1 6DR/W1K 6ZA", PostcodeFault::Several),
            ("[Unknown]", PostcodeFault::Malformed),
            ("BS1 4CI", PostcodeFault::Malformed),
            ("QS1 4AA", PostcodeFault::Malformed),
            ("BS01 4AA", PostcodeFault::Malformed),
            ("33000", PostcodeFault::Malformed),
            ("15212", PostcodeFault::Malformed),
            ("ＢＳ１４ＡＡ", PostcodeFault::Malformed),
        ] {
            assert_eq!(parse(text), Err(fault), "{text}");
        }
    }

    #[test]
    fn the_parts_and_the_compact_form_are_at_hand() {
        let postcode = Postcode::parse("ec1a1bb").unwrap();
        assert_eq!(postcode.outward(), "EC1A");
        assert_eq!(postcode.inward(), "1BB");
        assert_eq!(postcode.compact(), "EC1A1BB");
    }

    #[test]
    fn postcodes_are_found_in_an_address() {
        let found = Postcode::find_all("12 Ash Street, Bristol BS1 4AA (rear: bs14ab), UK");
        let found: Vec<_> = found.iter().map(Postcode::to_string).collect();
        assert_eq!(found, ["BS1 4AA", "BS1 4AB"]);
        assert_eq!(Postcode::find_all("Flat 1, 2 Élan Road"), []);
    }

    proptest! {
        #[test]
        fn spacing_and_case_never_matter(
            outward in "([A-PR-UWYZ][A-HK-Y]?[1-9][0-9]?|[A-PR-UWYZ][1-9][ABCDEFGHJKPSTUW])",
            inward in "[0-9][ABD-HJLNP-UW-Z]{2}",
            blanks in prop::collection::vec("[ \t\u{a0}]{0,2}", 8),
            lower in prop::collection::vec(any::<bool>(), 8),
        ) {
            let mut written = String::new();
            for (i, c) in (outward.clone() + &inward).chars().enumerate() {
                written.push_str(&blanks[i]);
                written.push(if lower[i] { c.to_ascii_lowercase() } else { c });
            }
            prop_assert_eq!(parse(&written), Ok(format!("{outward} {inward}")));
        }

        #[test]
        fn any_text_is_read_without_panic(text in any::<String>()) {
            let _ = Postcode::parse(&text);
            let _ = Postcode::find_all(&text);
        }
    }
}
