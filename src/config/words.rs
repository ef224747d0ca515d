//! Plain words for kinds of value: what a setting should be, and what was typed instead.

use serde_json::Value;
use toml::de::DeValue;

use super::shape::choices;
use crate::suggest::{choice_of, listed};

/// What a setting should be: "true or false", "text in quotation marks".
pub(super) fn wanted_words(schema: &Value) -> String {
    if let Some(options) = schema.get("anyOf").and_then(Value::as_array) {
        let words: Vec<String> = options.iter().map(wanted_words).collect();
        return listed(&words, "or");
    }
    let words = choices(schema);
    if !words.is_empty() {
        return choice_of(&words);
    }
    match schema.get("type").and_then(Value::as_str) {
        Some("string") => "text in quotation marks".to_owned(),
        Some("integer") => "a whole number".to_owned(),
        Some("number") => "a number".to_owned(),
        Some("boolean") => "true or false".to_owned(),
        Some("array") => match schema.pointer("/items/type").and_then(Value::as_str) {
            Some("object") => "a list of tables".to_owned(),
            _ => "a list of texts".to_owned(),
        },
        _ => "a table".to_owned(),
    }
}

/// What was typed: "text", "a list".
pub(super) fn found_words(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date or time",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

/// A line that would be right: `mask = true`.
pub(super) fn example(key: &str, schema: Option<&Value>) -> String {
    let Some(schema) = schema else {
        return format!("{key} = \"…\"");
    };
    let given = schema.pointer("/examples/0");
    if let Some(given) = given {
        return format!("{key} = {given}");
    }
    if let Some(word) = choices(schema).first() {
        return format!("{key} = \"{word}\"");
    }
    let first = schema.pointer("/anyOf/0");
    let kind = first.unwrap_or(schema).get("type").and_then(Value::as_str);
    match kind {
        Some("integer") => format!("{key} = 1"),
        Some("number") => format!("{key} = 0.5"),
        Some("boolean") => format!("{key} = true"),
        Some("array") if schema.pointer("/items/type").is_some_and(|t| t == "object") => {
            format!("[[{key}]]")
        }
        Some("array") => format!("{key} = [\"…\", \"…\"]"),
        Some("object") => format!("[{key}]"),
        _ => format!("{key} = \"…\""),
    }
}
