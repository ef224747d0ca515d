//! The words of a theme: `strings/<language>.toml`, with what `[words]` of a theme.toml changes.
//!
//! An entry is a text, or a table of `one` and `other` for what is counted. Tables of entries give
//! longer keys: `results` in `[script]` has the key `script.results`. Placeholders stand in braces:
//! `{count}`.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::report::{Problem, Problems, code};

/// Entries below this table are for the theme's scripts.
const FOR_SCRIPTS: &str = "script.";

/// Words that the program asks for by itself, whatever the templates do.
pub const NEEDED: [&str; 20] = [
    "date",
    "embedded",
    "home",
    "month.1",
    "month.2",
    "month.3",
    "month.4",
    "month.5",
    "month.6",
    "month.7",
    "month.8",
    "month.9",
    "month.10",
    "month.11",
    "month.12",
    "not-found",
    "page-of",
    "report-body",
    "report-subject",
    "saved",
];

/// A text, or its forms for one and for several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Phrase {
    Plain(String),
    Counted { one: String, other: String },
}

/// Every word that the theme's templates and scripts may ask for, by key.
#[derive(Debug, Clone, Default)]
pub struct Words(BTreeMap<String, Phrase>);

impl Words {
    /// Lays the entries of one file over those that are there.
    pub fn layer(&mut self, file: &str, text: &str, problems: &mut Problems) {
        match text.parse::<toml::Table>() {
            Ok(table) => self.add(file, "", &table, problems),
            Err(error) => {
                let line = error.span().map_or(1, |span| line_at(text, span.start));
                problems.push(
                    Problem::new(
                        &code::CONFIG_SYNTAX,
                        format!("{file} isn't valid TOML: {}.", error.message()),
                    )
                    .help("Write each entry as key = \"words\".")
                    .file(file)
                    .line(line),
                );
            }
        }
    }

    /// Lays a table of entries over those that are there; `prefix` stands before each key.
    pub fn add(&mut self, file: &str, prefix: &str, table: &toml::Table, problems: &mut Problems) {
        for (key, value) in table {
            let key = format!("{prefix}{key}");
            match value {
                toml::Value::String(text) => {
                    self.0.insert(key, Phrase::Plain(text.clone()));
                }
                toml::Value::Table(forms) if forms.contains_key("other") => match counted(forms) {
                    Some(phrase) => {
                        self.0.insert(key, phrase);
                    }
                    None => problems.push(wrong(file, &key)),
                },
                toml::Value::Table(below) => {
                    self.add(file, &format!("{key}."), below, problems);
                }
                _ => problems.push(wrong(file, &key)),
            }
        }
    }

    /// The phrase with this key.
    pub fn get(&self, key: &str) -> Option<&Phrase> {
        self.0.get(key)
    }

    /// Words with their placeholders filled, as plain text; for the words that the program asks for by itself.
    pub fn say(&self, key: &str, given: &[(&str, &str)]) -> String {
        let mut said = String::new();
        let mut rest = self.get(key).map_or(key, |phrase| phrase.form(None));
        while let Some((before, name, after)) = placeholder(rest) {
            said.push_str(before);
            let value = given.iter().find(|(given, _)| *given == name);
            said.push_str(value.map_or("", |(_, value)| value));
            rest = after;
        }
        said + rest
    }

    /// All keys in order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The entries for scripts, their keys without the table's name.
    pub fn for_scripts(&self) -> BTreeMap<&str, &Phrase> {
        let ours = self.0.range(FOR_SCRIPTS.to_owned()..);
        ours.map_while(|(key, phrase)| Some((key.strip_prefix(FOR_SCRIPTS)?, phrase))).collect()
    }
}

impl Phrase {
    /// The form for this many: one thing, or any other number of things.
    pub fn form(&self, count: Option<i64>) -> &str {
        match self {
            Self::Plain(text) => text,
            Self::Counted { one, .. } if count == Some(1) => one,
            Self::Counted { other, .. } => other,
        }
    }
}

/// The first `{name}` of a text, with what stands before and after it.
pub fn placeholder(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}

fn counted(forms: &toml::Table) -> Option<Phrase> {
    let form = |name: &str| Some(forms.get(name)?.as_str()?.to_owned());
    let (one, other) = (form("one")?, form("other")?);
    (forms.len() == 2).then_some(Phrase::Counted { one, other })
}

fn wrong(file: &str, key: &str) -> Problem {
    Problem::new(
        &code::CONFIG_VALUE,
        format!("The words “{key}” in {file} are neither a text nor a pair of one and other."),
    )
    .help(format!(
        "Write {key} = \"words\", or {key} = {{ one = \"{{count}} place\", other = \"{{count}} places\" }}."
    ))
    .file(file)
}

fn line_at(text: &str, offset: usize) -> u32 {
    let before = text.as_bytes().get(..offset).unwrap_or_default();
    let breaks = before.iter().filter(|byte| **byte == b'\n').count();
    u32::try_from(breaks + 1).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Words {
        let (mut words, mut problems) = (Words::default(), Problems::new());
        words.layer("strings/en-GB.toml", text, &mut problems);
        assert!(problems.is_empty(), "{problems:?}");
        words
    }

    #[test]
    fn one_place_is_not_one_places() {
        let words = words("found = { one = \"{count} place\", other = \"{count} places\" }");
        let form = |n| words.get("found").unwrap().form(Some(n));
        assert_eq!(form(1), "{count} place");
        assert_eq!(form(0), "{count} places");
        assert_eq!(form(2), "{count} places");
    }

    #[test]
    fn a_later_file_changes_single_words() {
        let mut words = words("a = \"A\"\nb = \"B\"");
        words.layer("strings/cy.toml", "b = \"Bi\"", &mut Problems::new());
        assert_eq!(words.get("a").unwrap().form(None), "A");
        assert_eq!(words.get("b").unwrap().form(None), "Bi");
    }

    #[test]
    fn scripts_get_their_own_table_and_no_more() {
        let words = words("a = \"A\"\n[script]\nmore = \"More\"\n[z]\nlast = \"Z\"");
        let json = serde_json::to_string(&words.for_scripts()).unwrap();
        assert_eq!(json, r#"{"more":"More"}"#);
    }

    #[test]
    fn what_is_not_words_is_named_with_its_place() {
        let (mut words, mut problems) = (Words::default(), Problems::new());
        words.layer("s.toml", "a = 3\nb = { one = \"x\" , other = 2 }", &mut problems);
        words.layer("s.toml", "a = \"\"\nb =", &mut problems);
        let codes: Vec<&str> = problems.iter().map(|p| p.code.name).collect();
        assert_eq!(codes, ["config-value", "config-value", "config-syntax"]);
        assert_eq!(problems.iter().last().unwrap().at.line, Some(2));
    }
}
