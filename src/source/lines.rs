//! Lines of a text, which may end in CRLF, LF or CR, all in one file.

/// How many lines end in a text; CR and LF together end one.
pub(super) fn line_ends(text: &str) -> u32 {
    let bytes = text.as_bytes();
    let ends = bytes
        .iter()
        .enumerate()
        .filter(|&(at, &byte)| match byte {
            b'\n' => true,
            b'\r' => bytes.get(at + 1) != Some(&b'\n'),
            _ => false,
        })
        .count();
    u32::try_from(ends).unwrap_or(u32::MAX)
}

/// The number of the line, counted from 1, that holds the byte at `offset`.
pub(super) fn line_at(text: &str, offset: usize) -> u32 {
    line_ends(text.get(..offset).unwrap_or(text)).saturating_add(1)
}

/// The text after the first line's end, and how long that line is with it.
pub(super) fn after_first_line(text: &str) -> &str {
    let end = text.find(['\r', '\n']).unwrap_or(text.len());
    let rest = text.get(end..).unwrap_or_default();
    rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\r', '\n'])).unwrap_or(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_three_line_ends_count_once() {
        assert_eq!(line_ends("a\r\nb\nc\rd"), 3);
        assert_eq!(line_ends("a\n\r\n\r"), 3);
        assert_eq!(line_ends(""), 0);
        assert_eq!(line_at("a\r\nb\rc", 5), 3);
        assert_eq!(after_first_line("sep=;\r\na"), "a");
        assert_eq!(after_first_line("sep=;"), "");
    }
}
