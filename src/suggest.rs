//! "Did you mean …?": the known name that is most like what was typed; and names in a row, as
//! sentences have them.
//!
//! Stands beside the line, for every stage that looks names up.

/// How alike two names must be, from 0 to 1, before one is offered for the other.
const ALIKE: f64 = 0.6;

/// The candidate most like what was typed, if any is like enough. Case, spaces and punctuation
/// don't count.
pub(crate) fn nearest<'c>(
    typed: &str,
    candidates: impl IntoIterator<Item = &'c str>,
) -> Option<&'c str> {
    let typed = folded(typed);
    candidates
        .into_iter()
        .map(|candidate| {
            let likeness = strsim::normalized_damerau_levenshtein(&typed, &folded(candidate));
            (candidate, likeness)
        })
        .filter(|(_, likeness)| *likeness >= ALIKE)
        // The first of equals, so that the answer doesn't depend on anything but the list.
        .fold(None, |best: Option<(&str, f64)>, this| match best {
            Some(best) if best.1 >= this.1 => Some(best),
            _ => Some(this),
        })
        .map(|(candidate, _)| candidate)
}

/// A name reduced to its letters and digits, in lower case.
pub(crate) fn folded(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Words in a row, as a sentence has them: "a, b or c".
pub(crate) fn listed<W: AsRef<str>>(words: &[W], last_join: &str) -> String {
    let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
    match words.as_slice() {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [rest @ .., last] => format!("{} {last_join} {last}", rest.join(", ")),
    }
}

/// Words that can be typed, each in quotation marks: "“a”, “b” or “c”".
pub(crate) fn choice_of(words: &[&str]) -> String {
    listed(&quoted(words), "or")
}

/// All of these, each in quotation marks: "“a”, “b” and “c”".
pub(crate) fn all_of(words: &[&str]) -> String {
    listed(&quoted(words), "and")
}

fn quoted(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| format!("“{word}”")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_finds_the_name() {
        let names = ["title", "language", "organisation", "colour"];
        assert_eq!(nearest("langauge", names), Some("language"));
        assert_eq!(nearest("organization", names), Some("organisation"));
        assert_eq!(nearest("color", names), Some("colour"));
        assert_eq!(nearest("Title", names), Some("title"));
    }

    #[test]
    fn something_else_altogether_finds_nothing() {
        assert_eq!(nearest("zoom", ["title", "language"]), None);
        assert_eq!(nearest("", ["title"]), None);
    }

    #[test]
    fn lists_read_as_people_write_them() {
        assert_eq!(listed(&["a"], "or"), "a");
        assert_eq!(listed(&["a", "b", "c"], "and"), "a, b and c");
        assert_eq!(choice_of(&["a", "b"]), "“a” or “b”");
    }
}
