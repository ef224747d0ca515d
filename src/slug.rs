//! The part of an address that stands for a text: `St Mary's Café` is found at `st-marys-cafe/`.
//!
//! Stands beside the line: every stage that gives out addresses gives out these.

use std::collections::BTreeSet;

use any_ascii::any_ascii;

/// Longest slug in bytes: addresses stay readable, and file systems allow 255.
const LONGEST: usize = 60;

/// What Windows keeps for devices, with or without an ending; with a digit from 1 to 9 behind
/// [`NUMBERED_DEVICES`]. A folder of such a name can't be made there.
const DEVICES: [&str; 4] = ["aux", "con", "nul", "prn"];
const NUMBERED_DEVICES: [&str; 2] = ["com", "lpt"];

/// A text as lower-case ASCII letters, digits and single hyphens. Other scripts are
/// transliterated; long texts end at a word; empty where nothing is left.
pub fn slug(text: &str) -> String {
    let ascii = any_ascii(text);
    let mut slug = String::with_capacity(ascii.len());
    for c in ascii.chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c.to_ascii_lowercase());
        } else if !matches!(c, '\'' | '`') && !slug.ends_with('-') && !slug.is_empty() {
            // "St Mary's" is one word: st-marys.
            slug.push('-');
        }
    }
    if slug.len() > LONGEST {
        let word = slug[..=LONGEST].rfind('-');
        slug.truncate(word.filter(|at| *at > LONGEST / 2).unwrap_or(LONGEST));
    }
    slug.truncate(slug.trim_end_matches('-').len());
    if is_device(&slug) {
        slug.push_str("-1");
    }
    slug
}

fn is_device(slug: &str) -> bool {
    let numbered = |device: &str| {
        let digit = slug.strip_prefix(device).unwrap_or_default();
        matches!(digit.as_bytes(), [b'1'..=b'9'])
    };
    DEVICES.contains(&slug) || NUMBERED_DEVICES.iter().any(|device| numbered(device))
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
    fn slugs_are_plain_ascii_in_any_language() {
        assert_eq!(slug("Community Support (2026)"), "community-support-2026");
        assert_eq!(slug("St Mary\u{2019}s — café"), "st-marys-cafe");
        assert_eq!(slug("../../etc/passwd"), "etc-passwd");
        assert_eq!(slug("!?"), "");
        let nursery = slug("保育園");
        assert!(!nursery.is_empty());
        assert!(nursery.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'));
    }

    #[test]
    fn long_slugs_end_with_a_word() {
        let words = slug(&"neighbourhood ".repeat(20));
        assert!(words.len() <= LONGEST && words.ends_with("neighbourhood"), "{words}");
        assert_eq!(slug(&"a".repeat(500)).len(), LONGEST);
    }

    #[test]
    fn no_folder_has_a_name_that_windows_keeps_for_a_device() {
        for name in ["con", "AUX", "Nul.", "prn", "com1", "lpt9"] {
            assert!(slug(name).ends_with("-1"), "{name}");
        }
        for name in ["console", "com", "com0", "com10", "lpt"] {
            assert_eq!(slug(name), name);
        }
    }

    #[test]
    fn slugs_are_given_out_once() {
        let mut slugs = Slugs::reserving(&["page"]);
        assert_eq!(slugs.unique("Page", "need"), "page-2");
        assert_eq!(slugs.unique("??", "need"), "need");
        assert_eq!(slugs.unique("!!", "need"), "need-2");
    }
}
