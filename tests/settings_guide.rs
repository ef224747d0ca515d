//! The guide to settings names every setting that there is.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use fingerpost::config::{Kind, schema};
use serde_json::Value;

const GUIDE: &str = include_str!("../docs/settings.md");

/// Calls `look` with the name of every setting of a schema.
fn visit(schema: &Value, look: &mut dyn FnMut(&str)) {
    let properties = schema.get("properties").and_then(Value::as_object);
    for (name, schema) in properties.into_iter().flatten() {
        look(name);
        visit(schema, look);
    }
    for key in ["items", "additionalProperties"] {
        if let Some(schema) = schema.get(key) {
            visit(schema, look);
        }
    }
}

#[test]
fn every_setting_is_in_the_guide() {
    let mut missing = Vec::new();
    for kind in [Kind::Site, Kind::Map, Kind::Urgent] {
        visit(&schema(kind), &mut |name| {
            let names = [format!("`{name}`"), format!("[{name}]"), format!("[{name}.")];
            if !names.iter().any(|name| GUIDE.contains(name)) {
                missing.push(name.to_owned());
            }
        });
    }
    assert_eq!(missing, Vec::<String>::new());
}
