//! TOML text to the typed form, with every problem on the way and not only the first.

use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use toml::de::{DeTable, ValueDeserializer};

use super::document::Document;
use super::places::Places;
use super::schema::schema_of;
use super::shape::Shape;
use super::syntax;
use crate::report::{Problems, code};

/// Reads a file's TOML as `T`, with where everything stands. What doesn't fit is reported and left out; `None` where the text
/// isn't TOML at all.
pub(super) fn read<T: DeserializeOwned + JsonSchema>(
    document: &Document<'_>,
) -> (Option<(T, Places)>, Problems) {
    let mut problems = Problems::new();
    let (table, errors) = DeTable::parse_recoverable(document.toml);
    if !errors.is_empty() {
        problems.extend(syntax::problems(document, &errors));
        return (None, problems);
    }
    let places = Places::of(document, table.get_ref());
    let whole = schema_of::<T>();
    let mut shape = Shape { document, whole: &whole, problems: &mut problems };
    let span = table.span();
    let table = shape.root(table.into_inner());
    let value = toml::Spanned::new(span, toml::de::DeValue::Table(table));
    let read = T::deserialize(ValueDeserializer::from(value));
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
