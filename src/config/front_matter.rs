//! Cuts a page of `content/` into its front matter and the words below it.

use crate::report::{Problem, code};

/// A page, cut in two.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct CutPage {
    /// The front matter as TOML. What stands before it is blanked out, byte for byte, so that an
    /// offset here is an offset in the file.
    pub toml: String,
    /// The Markdown below it, with line ends as `\n`.
    pub body: String,
}

/// The line that opens and closes front matter.
const FENCE: &str = "+++";
/// What a file may begin with to say that it is UTF-8.
const MARK: char = '\u{feff}';

/// Cuts a page. `file` is its path from the site folder.
pub(super) fn cut(file: &str, text: &str) -> Result<CutPage, Box<Problem>> {
    let mut offset = text.len() - text.trim_start_matches(MARK).len();
    let mut opened = None;
    for line in text.get(offset..).unwrap_or_default().split_inclusive('\n') {
        let start = offset;
        offset += line.len();
        match (opened, line.trim_end() == FENCE) {
            (None, true) => opened = Some(offset),
            (None, false) if line.trim().is_empty() => {}
            (None, false) => return Err(Box::new(unopened(file, text, start))),
            (Some(from), true) => return Ok(halves(text, from, start, offset)),
            (Some(_), false) => {}
        }
    }
    Err(Box::new(match opened {
        Some(from) => unclosed(file, text, from),
        None => unopened(file, text, 0),
    }))
}

fn halves(text: &str, from: usize, to: usize, body: usize) -> CutPage {
    let blank = |before: &str| -> String {
        let bytes = before.bytes();
        bytes.map(|b| if b == b'\n' { '\n' } else { ' ' }).collect()
    };
    let before = text.get(..from).unwrap_or_default();
    let toml = text.get(from..to).unwrap_or_default();
    CutPage {
        toml: blank(before) + toml,
        body: text.get(body..).unwrap_or_default().replace("\r\n", "\n"),
    }
}

fn unopened(file: &str, text: &str, at: usize) -> Problem {
    let line = text.get(..at).unwrap_or_default().matches('\n').count() + 1;
    let first = text.get(at..).unwrap_or_default().lines().next().unwrap_or_default();
    let help = match first.trim_end() {
        "---" => "Front matter is TOML between lines of +++, not YAML between lines of ---.",
        _ => "Start the file with three lines: +++, then title = \"…\", then +++.",
    };
    Problem::new(&code::FRONT_MATTER, "The page doesn't start with front matter.")
        .help(help)
        .file(file)
        .line(u32::try_from(line).unwrap_or(u32::MAX))
        .span(at, at + first.len())
}

fn unclosed(file: &str, text: &str, from: usize) -> Problem {
    let before = text.get(..from).unwrap_or_default();
    let start = before.rfind(FENCE).unwrap_or(0);
    let line = before.get(..start).unwrap_or_default().matches('\n').count() + 1;
    Problem::new(&code::FRONT_MATTER, "The front matter has no end.")
        .help("Put a line of +++ below the last setting.")
        .file(file)
        .line(u32::try_from(line).unwrap_or(u32::MAX))
        .span(start, start + FENCE.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_settings_and_words() {
        let page = cut("content/a.md", "+++\ntitle = \"A\"\n+++\n\nHello\n").unwrap();
        assert_eq!(page.toml, "   \ntitle = \"A\"\n");
        assert_eq!(page.body, "\nHello\n");
    }

    #[test]
    fn a_byte_order_mark_and_windows_line_ends_do_no_harm() {
        let page = cut("content/a.md", "\u{feff}+++\r\ntitle = \"A\"\r\n+++\r\nHello\r\n").unwrap();
        assert_eq!(page.toml.trim(), "title = \"A\"");
        assert_eq!(page.toml.find("title"), Some(8));
        assert_eq!(page.body, "Hello\n");
    }

    #[test]
    fn a_page_without_words_is_a_page() {
        assert_eq!(cut("content/a.md", "+++\ntitle = \"A\"\n+++").unwrap().body, "");
    }

    #[test]
    fn yaml_is_named_as_such() {
        let problem = cut("content/a.md", "---\ntitle: A\n---\n").unwrap_err();
        assert_eq!(problem.code, &code::FRONT_MATTER);
        assert!(problem.help.contains("YAML"), "{}", problem.help);
    }

    #[test]
    fn the_line_of_an_unclosed_fence_is_named() {
        let problem = cut("content/a.md", "\n+++\ntitle = \"A\"\n").unwrap_err();
        assert_eq!(problem.at.line, Some(2));
    }

    #[test]
    fn an_empty_file_has_no_front_matter() {
        assert!(cut("content/a.md", "").is_err());
    }
}
