//! TOML text to the typed form, with every problem on the way and not only the first.

use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use toml::de::{DeTable, ValueDeserializer};

use super::document::Document;
use super::places::Places;
use super::schema::schema_of;
use super::shape::Shape;
use crate::report::{Problem, Problems, code};

/// Reads a file's TOML as `T`, with where everything stands. What doesn't fit is reported and left out; `None` where the text
/// isn't TOML at all.
pub(super) fn read<T: DeserializeOwned + JsonSchema>(
    document: &Document<'_>,
) -> (Option<(T, Places)>, Problems) {
    let mut problems = Problems::new();
    let (table, errors) = DeTable::parse_recoverable(document.toml);
    if !errors.is_empty() {
        problems.extend(syntax_problems(document, &errors));
        return (None, problems);
    }
    let places = Places::of(document, table.get_ref());
    let whole = schema_of::<T>();
    let mut shape = Shape {
        document,
        whole: &whole,
        problems: &mut problems,
    };
    let span = table.span();
    let table = shape.root(table.into_inner());
    let value = toml::Spanned::new(span, toml::de::DeValue::Table(table));
    let read = T::deserialize(ValueDeserializer::from(value));
    let mut in_order: Vec<Problem> = problems.into_iter().collect();
    in_order.sort_by_key(|problem| problem.at.span.map(|span| span.start));
    let mut problems: Problems = in_order.into_iter().collect();
    match read {
        Ok(value) => (Some((value, places)), problems),
        Err(error) => {
            // Nothing that the schema lets through should come here; say it rather than lose it.
            let span = error.span().unwrap_or(0..0);
            let message = format!("This can't be read: {}.", error.message());
            problems.push(document.problem(&code::CONFIG_VALUE, span, message));
            (None, problems)
        }
    }
}

/// One problem for each line that isn't TOML: what follows on the same line is a consequence.
fn syntax_problems(document: &Document<'_>, errors: &[toml::de::Error]) -> Vec<Problem> {
    let mut problems: Vec<Problem> = errors
        .iter()
        .map(|error| {
            let span = error.span().unwrap_or(0..0);
            let line = document.line_text(span.start);
            document
                .problem(
                    &code::CONFIG_SYNTAX,
                    span,
                    format!("This line can't be read: {}.", error.message()),
                )
                .help(syntax_help(line, error.message()))
        })
        .collect();
    problems.sort_by_key(|problem| problem.at.line);
    problems.dedup_by_key(|problem| problem.at.line);
    problems
}

/// What to do about a line that isn't TOML, guessed from its looks.
fn syntax_help(line: &str, message: &str) -> String {
    let curly = ['\u{201c}', '\u{201d}', '\u{2018}', '\u{2019}'];
    let value = line.split_once('=').map(|(_, value)| value.trim());
    if message.contains("duplicate key") {
        return "It is set twice. Keep one of the two.".to_owned();
    }
    if line.contains(curly) {
        return "Use straight quotation marks (\") in place of curly ones.".to_owned();
    }
    match value {
        None if !line.trim_start().starts_with('[') => {
            "Write a setting as a name, an equals sign and a value: title = \"Our map\"".to_owned()
        }
        None => "Write a heading on a line of its own, in square brackets: [area]".to_owned(),
        Some("") => "Put a value after the equals sign.".to_owned(),
        Some(value) if !value.starts_with(['"', '\'', '[', '{']) => {
            "Put text in quotation marks: title = \"Our map\"".to_owned()
        }
        Some(_) => {
            "Look for a missing quotation mark, bracket or comma here or just above.".to_owned()
        }
    }
}
