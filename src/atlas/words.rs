//! Words as keys: what makes two spellings one.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A key under which spellings of one word meet: case, accents, width and blanks don't count.
pub(crate) fn fold(text: &str) -> String {
    let plain: String =
        text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_meet() {
        assert_eq!(fold("  FOOD \u{a0} or\nshopping"), "food or shopping");
        assert_eq!(fold("Café"), fold("CAFE\u{301}"));
        assert_ne!(fold("Food"), fold("Foods"));
    }
}
