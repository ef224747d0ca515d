//! Names as people type them: the page folds what is typed in the same way.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower-case letters and digits without accents, words parted by single blanks, apostrophes gone:
/// `St John’s, Élan` is `st johns elan`.
pub(super) fn fold(name: &str) -> String {
    let plain = name.nfkd().filter(|c| !is_combining_mark(*c) && !matches!(c, '\'' | '’' | '`'));
    let lower = plain.flat_map(char::to_lowercase);
    let spaced: String = lower.map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}
