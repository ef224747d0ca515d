//! The JSON Schema of each configuration file, made from the very types that read it.

use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{JsonSchema, Schema};
use serde_json::Value;

use super::map::PageFile;
use super::site::SiteFile;
use super::theme::ThemeFile;

/// A kind of configuration file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `site.toml`.
    Site,
    /// The front matter of a page in `content/`, map or not.
    Map,
    /// `theme.toml`.
    Theme,
}

/// The JSON Schema (draft 2020-12) of a configuration file, for editors.
pub fn schema(kind: Kind) -> Value {
    match kind {
        Kind::Site => schema_of::<SiteFile>(),
        Kind::Map => schema_of::<PageFile>(),
        Kind::Theme => schema_of::<ThemeFile>(),
    }
}

/// The schema of a type, with everything in place of `$ref` and without the `null` that TOML
/// doesn't have.
pub(super) fn schema_of<T: JsonSchema>() -> Value {
    SchemaSettings::draft2020_12()
        .with(|settings| settings.inline_subschemas = true)
        .with_transform(RecursiveTransform(drop_null))
        .into_generator()
        .into_root_schema_for::<T>()
        .to_value()
}

/// An absent key is how TOML says "nothing": optional values must not offer `null`.
fn drop_null(schema: &mut Schema) {
    let Some(object) = schema.as_object_mut() else {
        return;
    };
    if object.get("default").is_some_and(|value| value.is_null()) {
        object.remove("default");
    }
    if let Some(Value::Array(types)) = object.get_mut("type") {
        types.retain(|kind| kind != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            object.insert("type".to_owned(), only);
        }
    }
    if let Some(Value::Array(options)) = object.get_mut("anyOf") {
        options.retain(|option| option.get("type").is_none_or(|kind| kind != "null"));
        if let [Value::Object(only)] = options.as_slice() {
            let only = only.clone();
            object.remove("anyOf");
            for (key, value) in only {
                object.entry(key).or_insert(value);
            }
            // What moved up may itself have held a null.
            let mut whole = Schema::from(object.clone());
            RecursiveTransform(drop_null).transform(&mut whole);
            if let Some(cleaned) = whole.as_object_mut() {
                *object = std::mem::take(cleaned);
            }
        }
    }
}
