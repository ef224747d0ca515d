//! Words as keys: what makes two spellings one, and what an address can be made of.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Longest slug in bytes: addresses stay readable, and file systems allow 255.
const SLUG_MAX: usize = 60;

/// A key under which spellings of one word meet: case, accents, width and blanks don't count.
pub(crate) fn fold(text: &str) -> String {
    let plain: String = text
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The part of an address that stands for a text: lower-case ASCII letters, digits and hyphens.
/// Other scripts are transliterated; empty where nothing is left.
pub(crate) fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in any_ascii::any_ascii(text).chars() {
        match c.to_ascii_lowercase() {
            c @ ('a'..='z' | '0'..='9') => slug.push(c),
            // "St Mary's" is one word: st-marys.
            '\'' => {}
            _ if slug.ends_with('-') || slug.is_empty() => {}
            _ => slug.push('-'),
        }
    }
    if slug.len() > SLUG_MAX {
        let cut = slug[..=SLUG_MAX].rfind('-').unwrap_or(SLUG_MAX);
        slug.truncate(cut);
    }
    slug.trim_end_matches('-').to_owned()
}

/// Slugs already given out in one place.
#[derive(Debug, Default)]
pub(crate) struct Slugs(BTreeSet<String>);

impl Slugs {
    /// Slugs of which these are taken from the start.
    pub(crate) fn reserving(taken: &[&str]) -> Self {
        Self(taken.iter().map(|slug| (*slug).to_owned()).collect())
    }

    /// A slug for `text` that nothing else has; `fallback` stands in where the text gives none.
    pub(crate) fn unique(&mut self, text: &str, fallback: &str) -> String {
        let mut wanted = slug(text);
        if wanted.is_empty() {
            wanted.push_str(fallback);
        }
        let mut slug = wanted.clone();
        let mut number = 2;
        while !self.0.insert(slug.clone()) {
            slug = format!("{wanted}-{number}");
            number += 1;
        }
        slug
    }
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

    #[test]
    fn slugs_are_plain_ascii_in_any_language() {
        assert_eq!(slug("Food & shopping"), "food-shopping");
        assert_eq!(slug("St Mary\u{2019}s — café"), "st-marys-cafe");
        assert!(
            slug("保育園")
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b == b'-')
        );
        assert_eq!(slug("../../etc/passwd"), "etc-passwd");
        assert_eq!(slug("!?"), "");
    }

    #[test]
    fn long_slugs_end_with_a_word() {
        let slug = slug(&"neighbourhood ".repeat(20));
        assert!(
            slug.len() <= SLUG_MAX && slug.ends_with("neighbourhood"),
            "{slug}"
        );
        assert_eq!(super::slug(&"a".repeat(500)).len(), SLUG_MAX);
    }

    #[test]
    fn slugs_are_given_out_once() {
        let mut slugs = Slugs::reserving(&["page"]);
        assert_eq!(slugs.unique("Page", "need"), "page-2");
        assert_eq!(slugs.unique("??", "need"), "need");
        assert_eq!(slugs.unique("!!", "need"), "need-2");
    }
}
