//! Lines that aren't TOML: what is wrong with each, in plain words.

use toml::de::Error;

use super::document::Document;
use crate::report::{Problem, code};

/// How the parser's commonest complaints start, and what to say in their place.
const PLAIN: &[(&str, &str)] = &[
    ("string values must be quoted", "text needs quotation marks"),
    ("duplicate key", "this is set twice"),
    ("key with no value", "a name stands here without a value"),
    ("missing assignment", "there is no equals sign"),
    ("missing comma", "a comma is missing"),
    ("unclosed table", "a square bracket isn't closed"),
    ("unclosed array table", "the square brackets aren't closed"),
    ("unclosed array", "the list isn't closed with a square bracket"),
    ("unclosed inline table", "a curly bracket isn't closed"),
    ("missing opening quote", "a quotation mark is missing"),
    ("invalid basic string", "the text isn't closed with a quotation mark"),
    ("invalid literal string", "the text isn't closed with a quotation mark"),
    ("unexpected leading zero", "a number starts with 0"),
    ("invalid unquoted key", "a name holds a character that it can't"),
];

/// One problem for each line that isn't TOML: what follows on the same line is a consequence.
pub(super) fn problems(document: &Document<'_>, errors: &[Error]) -> Vec<Problem> {
    let mut problems: Vec<Problem> = errors.iter().map(|e| problem(document, e)).collect();
    problems.sort_by_key(|problem| problem.at.line);
    problems.dedup_by_key(|problem| problem.at.line);
    problems
}

fn problem(document: &Document<'_>, error: &Error) -> Problem {
    let span = error.span().unwrap_or(0..0);
    let line = document.line_text(span.start);
    let help = help(line, error.message());
    let message = format!("The line can't be read: {}.", plain(line, error.message()));
    document.problem(&code::CONFIG_SYNTAX, span, message).help(help)
}

fn plain<'m>(line: &str, message: &'m str) -> &'m str {
    if line.trim_end().ends_with('=') {
        return "there is no value after the equals sign";
    }
    let known = PLAIN.iter().find(|(start, _)| message.starts_with(start));
    known.map_or(message, |(_, plain)| plain)
}

/// What to do about a line, guessed from its looks.
fn help(line: &str, message: &str) -> &'static str {
    let curly = ['“', '”', '\u{2018}', '\u{2019}'];
    let value = line.split_once('=').map(|(_, value)| value.trim());
    if message.starts_with("duplicate key") {
        return "Keep one of the two lines.";
    }
    if line.contains(curly) {
        return "Use straight quotation marks (\") in place of curly ones.";
    }
    match value {
        None if !line.trim_start().starts_with('[') => {
            "Write a setting as a name, an equals sign and a value: title = \"Our map\""
        }
        None => "Write a heading on a line of its own, in square brackets: [area]",
        Some("") => "Put a value after the equals sign.",
        Some(value) if !value.starts_with(['"', '\'', '[', '{']) => {
            "Put text in quotation marks: title = \"Our map\""
        }
        Some(_) => "Look for a missing quotation mark, bracket or comma here or just above.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use toml::de::DeTable;

    fn told(toml: &str) -> Vec<(u32, String, String)> {
        let (_, errors) = DeTable::parse_recoverable(toml);
        problems(&Document::new("site.toml", toml), &errors)
            .into_iter()
            .map(|p| (p.at.line.unwrap(), p.message, p.help.into_owned()))
            .collect()
    }

    fn told_once(toml: &str) -> (String, String) {
        let told = told(toml);
        assert_eq!(told.len(), 1, "{told:?}");
        let (_, message, help) = told.into_iter().next().unwrap();
        (message, help)
    }

    #[test]
    fn common_slips_are_named_in_plain_words() {
        for (toml, message, help) in [
            ("title = Maps", "text needs quotation marks", "Put text in quotation marks"),
            ("title = “Maps”", "text needs quotation marks", "straight quotation marks"),
            ("title = \"A\"\ntitle = \"B\"", "this is set twice", "Keep one"),
            ("title", "a name stands here without a value", "Write a setting as"),
            ("title =", "there is no value", "Put a value"),
            ("title: \"Maps\"", "without a value", "Write a setting as"),
            ("title = \"Maps", "isn't closed", "missing quotation mark"),
            ("[area\nmask = true", "a square bracket isn't closed", "Write a heading"),
            ("facts = [\"a\" \"b\"]", "a comma is missing", "bracket or comma"),
            ("order = 01", "a number starts with 0", "quotation marks"),
        ] {
            let (said, advised) = told_once(toml);
            assert!(said.contains(message), "{toml}: {said}");
            assert!(advised.contains(help), "{toml}: {advised}");
        }
    }

    #[test]
    fn every_bad_line_is_named_once() {
        let lines: Vec<u32> =
            told("a = b c d\nfine = 1\ne = f\n").into_iter().map(|t| t.0).collect();
        assert_eq!(lines, [1, 3]);
    }
}
