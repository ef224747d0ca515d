//! A description cut down to what fits on a card.

use super::markdown;

/// Characters that a card has room for: about three lines.
const ROOM: usize = 200;

/// A cut that leaves less than this is no summary: "St." ends no sentence.
const ENOUGH: usize = 60;

/// Plain text of at most [`ROOM`] characters: whole sentences where they fit, else whole words and
/// an ellipsis. `None` where there are no words.
pub fn summary(markdown: &str) -> Option<String> {
    let text = markdown::plain(markdown);
    (!text.is_empty()).then(|| shorten(&text))
}

fn shorten(text: &str) -> String {
    let Some((room, _)) = text.char_indices().nth(ROOM) else {
        return text.to_owned();
    };
    let start = &text[..room];
    if let Some(end) = sentence_end(start, &text[room..]) {
        return start[..end].to_owned();
    }
    // Words end at blanks; scripts without blanks may be cut anywhere.
    let end = start.rfind(' ').filter(|end| start[..*end].chars().count() >= ENOUGH);
    let cut = start[..end.unwrap_or(room)].trim_end_matches([' ', ',', ';', ':', '-', '–', '(']);
    format!("{cut}…")
}

/// The end of the last sentence that fits; `after` is what follows the text.
fn sentence_end(text: &str, after: &str) -> Option<usize> {
    let ends = text.char_indices().rev().filter_map(|(at, c)| {
        let end = at + c.len_utf8();
        let next = text[end..].chars().next().or_else(|| after.chars().next());
        let ends = match c {
            '.' | '!' | '?' => next.is_none_or(char::is_whitespace),
            '。' | '！' | '？' => true,
            _ => false,
        };
        ends.then_some(end)
    });
    let mut ends = ends.filter(|end| text[..*end].chars().count() >= ENOUGH);
    ends.next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_description_stays_whole() {
        assert_eq!(summary("We *help*. Come in"), Some("We help. Come in".to_owned()));
        assert_eq!(summary("  \n\n# Title"), None);
    }

    #[test]
    fn a_long_one_ends_with_a_sentence() {
        let first = "This group meets every week in the old library and everybody is welcome.";
        let text = format!("{first} {}", "And there is more to say about it ".repeat(9));
        assert_eq!(shorten(&text), first);
    }

    #[test]
    fn without_a_sentence_it_ends_with_a_word() {
        let text = "word ".repeat(100);
        let cut = shorten(text.trim());
        assert!(cut.ends_with("word…"), "{cut}");
        assert!(cut.chars().count() <= ROOM + 1);
    }

    #[test]
    fn an_abbreviation_alone_is_no_summary() {
        let text = format!("St. Mary's {}", "welcomes people of all ages ".repeat(20));
        assert!(shorten(&text).chars().count() > 100);
    }

    #[test]
    fn scripts_without_blanks_are_cut_between_characters() {
        let text = "子育て支援".repeat(80);
        assert_eq!(shorten(&text).chars().count(), ROOM + 1);
    }
}
