//! Untrusted text made fit to be shown: nothing in it moves a terminal's cursor, changes its
//! colours or turns the direction of what follows.

use std::borrow::Cow;

/// The most characters of one sentence that are shown: a cell can hold a megabyte.
const LONGEST: usize = 600;

/// Text on one line, its control characters made visible, cut where it is far too long.
pub(super) fn shown(text: &str) -> Cow<'_, str> {
    let fine = text.len() <= LONGEST && !text.contains(|c| visible(c) != c);
    if fine {
        return Cow::Borrowed(text);
    }
    let mut shown: String = text.chars().take(LONGEST).map(visible).collect();
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    Cow::Owned(shown)
}

/// What stands for a character: itself, unless it would act rather than be seen.
fn visible(c: char) -> char {
    match c {
        '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => ' ',
        // Unicode has a picture of each of the old control characters.
        '\0'..='\u{1f}' => char::from_u32(0x2400 + c as u32).unwrap_or('\u{fffd}'),
        '\u{7f}' => '\u{2421}',
        '\u{80}'..='\u{9f}' => '\u{fffd}',
        '\u{61c}' | '\u{200e}' | '\u{200f}' => '\u{fffd}',
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        '\u{200b}' | '\u{2060}' | '\u{feff}' => '\u{fffd}',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_text_is_left_alone() {
        for text in ["Café — “Ash”", "保育所", "\u{1f469}\u{200d}\u{1f33e}"] {
            assert_eq!(shown(text), text);
        }
    }

    #[test]
    fn nothing_acts_on_the_terminal() {
        let nasty = "\u{1b}[31mred\u{7}\u{9b}2J\u{202e}x\u{0}\r\n";
        let shown = shown(nasty);
        assert!(!shown.contains(|c: char| c.is_control()), "{shown:?}");
        assert_eq!(shown, "␛[31mred␇\u{fffd}2J\u{fffd}x␀  ");
    }

    #[test]
    fn a_megabyte_is_cut() {
        let shown = shown(&"é".repeat(1_000_000)).into_owned();
        assert_eq!(shown.chars().count(), LONGEST + 1);
    }
}
