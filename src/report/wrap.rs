//! Text broken into lines at spaces.

/// The words with line breaks, so that no line passes the width, single long words aside.
///
/// The first line starts in the column `first`, those that follow are indented to `further`.
pub(super) fn wrapped(words: &str, first: usize, further: usize, width: usize) -> String {
    let mut text = String::with_capacity(words.len());
    let mut column = first;
    for (index, word) in words.split(' ').enumerate() {
        let length = word.chars().count();
        if index > 0 && column + 1 + length > width {
            text.push('\n');
            text.push_str(&" ".repeat(further));
            column = further;
        } else if index > 0 {
            text.push(' ');
            column += 1;
        }
        text.push_str(word);
        column += length;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::wrapped;

    #[test]
    fn lines_end_at_spaces() {
        assert_eq!(wrapped("one two three four", 0, 2, 9), "one two\n  three\n  four");
    }

    #[test]
    fn the_first_line_may_start_further_in() {
        assert_eq!(wrapped("one two", 6, 2, 10), "one\n  two");
    }

    #[test]
    fn a_long_word_is_left_whole() {
        assert_eq!(wrapped("https://www.example.gov.uk", 0, 0, 10), "https://www.example.gov.uk");
    }
}
