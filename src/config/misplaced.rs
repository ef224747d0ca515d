//! Says where a setting belongs that stands in the wrong place: TOML takes every line below a
//! heading for part of that heading's table, which is the commonest slip there is.

use serde_json::{Map, Value};
use toml::de::DeValue;

use super::heading::Heading;
use crate::suggest::listed;

/// What to say about a key that a table doesn't have.
pub(super) struct Advice {
    pub message: String,
    pub help: String,
}

/// Whether a key of a table that takes any name is really one that belongs above all headings.
/// Only plain values slip: a table has a heading of its own.
pub(super) fn slipped(whole: &Value, key: &str, value: &DeValue<'_>) -> bool {
    !value.is_table() && properties(whole).is_some_and(|known| known.contains_key(key))
}

/// What to say about a key, given the nearest name that its table does have.
pub(super) fn advice(whole: &Value, key: &str, near: Option<&str>, heading: &Heading) -> Advice {
    let heading = heading.as_str();
    let at_root = properties(whole).is_some_and(|known| known.contains_key(key));
    if at_root && !heading.is_empty() {
        return Advice {
            message: format!("`{key}` stands below {heading}, where it doesn't belong."),
            help: "Move the line above the first heading in square brackets.".to_owned(),
        };
    }
    let message = match heading.is_empty() {
        true => format!("There is no setting `{key}`."),
        false => format!("There is no setting `{key}` in {heading}."),
    };
    let homes = homes(whole, key);
    let help = match (near, homes.as_slice()) {
        (Some(near), _) => format!("Did you mean `{near}`?"),
        (None, []) => format!(
            "Delete the line, or see the guide for the settings of {}.",
            if heading.is_empty() { "this file" } else { heading }
        ),
        (None, homes) => {
            format!("It is a setting of {}. Move the line there.", listed(homes, "or"))
        }
    };
    Advice { message, help }
}

/// The headings of the tables that have this key.
fn homes(whole: &Value, key: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (name, schema) in properties(whole).into_iter().flatten() {
        let has = |schema: &Value| properties(schema).is_some_and(|known| known.contains_key(key));
        if has(schema) {
            found.push(format!("[{name}]"));
        } else if schema.get("items").is_some_and(has) {
            found.push(format!("[[{name}]]"));
        } else if schema.get("additionalProperties").is_some_and(has) {
            found.push(format!("[{name}.\"…\"]"));
        }
    }
    found
}

fn properties(schema: &Value) -> Option<&Map<String, Value>> {
    schema.get("properties").and_then(Value::as_object)
}
