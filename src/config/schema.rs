//! The JSON Schema of each configuration file, made from the very types that read it.

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};
use serde_json::Value;

use super::map::PageFile;
use super::site::SiteFile;
use super::theme::ThemeFile;
use super::urgent::UrgentFile;

/// A kind of configuration file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `site.toml`.
    Site,
    /// The front matter of a page in `content/`, map or not.
    Map,
    /// The front matter of `content/urgent.md`.
    Urgent,
    /// `theme.toml`.
    Theme,
}

/// The JSON Schema (draft 2020-12) of a configuration file, for editors.
pub fn schema(kind: Kind) -> Value {
    match kind {
        Kind::Site => schema_of::<SiteFile>(),
        Kind::Map => schema_of::<PageFile>(),
        Kind::Urgent => schema_of::<UrgentFile>(),
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
    if let Some(Value::Array(words)) = object.get_mut("enum") {
        words.retain(|word| !word.is_null());
    }
    if let Some(Value::Array(options)) = object.get_mut("anyOf") {
        options.retain(|option| option.get("type").is_none_or(|kind| kind != "null"));
        if let [Value::Object(only)] = options.as_slice() {
            let only = only.clone();
            object.remove("anyOf");
            for (key, value) in only {
                object.entry(key).or_insert(value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Calls `look` with every schema inside a schema and the path to it.
    fn visit(path: &str, schema: &Value, look: &mut dyn FnMut(&str, &Value)) {
        look(path, schema);
        let properties = schema.get("properties").and_then(Value::as_object);
        for (name, schema) in properties.into_iter().flatten() {
            visit(&format!("{path}.{name}"), schema, look);
        }
        for key in ["items", "additionalProperties"] {
            if let Some(schema) = schema.get(key).filter(|schema| schema.is_object()) {
                visit(&format!("{path}[]"), schema, look);
            }
        }
    }

    #[test]
    fn every_setting_is_described_to_the_editor() {
        for kind in [Kind::Site, Kind::Map, Kind::Urgent, Kind::Theme] {
            let schema = schema(kind);
            visit("", &schema, &mut |path, schema| {
                let described = schema.get("description").is_some();
                assert!(described || path.ends_with("[]"), "{kind:?}{path} isn't described");
            });
        }
    }

    #[test]
    fn tables_with_fixed_names_take_no_others() {
        for kind in [Kind::Site, Kind::Map, Kind::Urgent, Kind::Theme] {
            visit("", &schema(kind), &mut |path, schema| {
                if schema.get("properties").is_some() {
                    assert_eq!(schema["additionalProperties"], false, "{kind:?}{path}");
                }
            });
        }
    }

    #[test]
    fn nothing_may_be_null_and_nothing_is_elsewhere() {
        for kind in [Kind::Site, Kind::Map, Kind::Urgent, Kind::Theme] {
            let text = schema(kind).to_string();
            assert!(!text.contains("null"), "{text}");
            assert!(!text.contains("$ref"), "{text}");
        }
    }

    #[test]
    fn the_title_is_required_and_exemplified() {
        let schema = schema(Kind::Site);
        assert_eq!(schema["required"], serde_json::json!(["title"]));
        assert_eq!(schema["properties"]["title"]["type"], "string");
        assert_eq!(schema["properties"]["title"]["examples"][0], "Maps of Hackney");
    }
}
