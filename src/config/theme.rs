//! `theme.toml`: what a theme is called, what it builds on, and its design decisions.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::value::MapAccessDeserializer;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::document::{Document, in_order};
use super::places::Places;
use super::reading::read;
use super::typed::{At, Ordered};
use super::values::Values;
use crate::report::Problems;

/// A theme's own description of itself.
#[derive(Debug, Clone, PartialEq)]
pub struct ThemeConfig {
    /// The name of its folder, as other themes and sites write it.
    pub name: String,
    /// What staff call it, where it isn't the name.
    pub title: Option<String>,
    /// The theme that it builds on, by the name of its folder.
    pub extends: Option<String>,
    pub description: Option<String>,
    /// Words that it changes, as `strings/*.toml` has them.
    pub words: toml::Table,
    /// The licence of the theme itself.
    pub licence: Option<String>,
    /// Its tokens by name: lower-case letters, digits and hyphens.
    pub tokens: BTreeMap<String, TokenConfig>,
    /// Where its settings stand.
    pub places: Places,
}

/// One design decision of a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenConfig {
    /// One CSS value; never more than one declaration.
    pub value: String,
    /// What it decides; `None` where the theme that this one extends says so.
    pub description: Option<String>,
    /// Line of `theme.toml`.
    pub line: u32,
}

/// A theme.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Fingerpost: theme.toml")]
pub(super) struct ThemeFile {
    /// The name of the theme's folder.
    #[schemars(required, example = "pattern-library")]
    name: Option<At<String>>,
    /// What people call the theme.
    #[schemars(example = "Pattern library")]
    title: Option<At<String>>,
    /// The theme that this one builds on, by the name of its folder.
    #[schemars(example = "pattern-library")]
    extends: Option<At<String>>,
    /// One sentence about it.
    description: Option<At<String>>,
    /// The licence of the theme itself, by its usual short name.
    #[schemars(example = &"MIT")]
    licence: Option<At<String>>,
    /// Design decisions by name: a colour, a font, a logo. A site may change each in `[tokens]`.
    #[serde(default)]
    tokens: Ordered<TokenValue>,
    /// Words of the pages that this theme changes, by key as in strings/en-GB.toml.
    #[serde(default)]
    #[schemars(with = "serde_json::Map<String, serde_json::Value>")]
    words: toml::Table,
}

/// A token's value with what it decides.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct TokenTable {
    /// One CSS value.
    #[schemars(example = "#00664f")]
    value: String,
    /// What it decides.
    #[schemars(example = "Buttons and links")]
    description: Option<String>,
}

/// A token: its value alone, or its value with what it decides.
#[derive(Debug)]
struct TokenValue(TokenTable);

impl<'de> Deserialize<'de> for TokenValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ValueOrTable;

        impl<'de> Visitor<'de> for ValueOrTable {
            type Value = TokenValue;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("text or a table")
            }

            fn visit_str<E>(self, text: &str) -> Result<TokenValue, E> {
                Ok(TokenValue(TokenTable { value: text.to_owned(), description: None }))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<TokenValue, A::Error> {
                TokenTable::deserialize(MapAccessDeserializer::new(map)).map(TokenValue)
            }
        }

        deserializer.deserialize_any(ValueOrTable)
    }
}

impl JsonSchema for TokenValue {
    fn schema_name() -> Cow<'static, str> {
        "TokenValue".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({
            "anyOf": [{ "type": "string" }, generator.subschema_for::<TokenTable>()],
        })
    }
}

/// Reads `theme.toml`. `file` is its path as problems should name it. `None` where the text
/// isn't TOML; a theme with other faults comes back without what was at fault.
pub fn parse(file: &str, text: &str) -> (Option<ThemeConfig>, Problems) {
    let document = Document::new(file, text);
    let (typed, mut problems) = read::<ThemeFile>(&document);
    let mut values = Values { document: &document, problems: &mut problems };
    let theme = typed.map(|(typed, places)| resolve(typed, places, &mut values));
    (theme, in_order(problems))
}

fn resolve(typed: ThemeFile, places: Places, values: &mut Values<'_>) -> ThemeConfig {
    let mut tokens = BTreeMap::new();
    for (name, TokenValue(token)) in typed.tokens.0 {
        if let Some(value) = values.token(&name, &token.value) {
            let token = TokenConfig {
                value,
                description: token.description,
                line: values.document.line(name.span().start),
            };
            tokens.insert(name.into_inner(), token);
        }
    }
    let mut text = |name, value: Option<At<String>>| value.and_then(|v| values.text(name, &v));
    ThemeConfig {
        name: text("name", typed.name).unwrap_or_default(),
        title: text("title", typed.title),
        extends: text("extends", typed.extends),
        description: text("description", typed.description),
        licence: text("licence", typed.licence),
        words: typed.words,
        tokens,
        places,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::code;

    #[test]
    fn a_token_is_a_value_or_a_value_with_its_purpose() {
        let text = "name = \"Borough\"\nextends = \"pattern-library\"\n[tokens]\n\
                    brand = \"#00664f\"\nlink = { value = \"#004f9f\", description = \"Links\" }\n";
        let (theme, problems) = parse("themes/borough/theme.toml", text);
        assert_eq!(problems, Problems::new());
        let theme = theme.unwrap();
        assert_eq!(theme.extends.as_deref(), Some("pattern-library"));
        assert_eq!(theme.tokens["brand"].value, "#00664f");
        assert_eq!(theme.tokens["brand"].line, 4);
        assert_eq!(theme.tokens["link"].description.as_deref(), Some("Links"));
    }

    #[test]
    fn a_token_cannot_break_out_of_its_declaration() {
        for value in ["red; } body { display: none", "url(https://evil.example)", "red/*", "\\69"] {
            let text = format!("name = \"x\"\n[tokens]\nbrand = '{value}'\n");
            let (theme, problems) = parse("theme.toml", &text);
            assert!(theme.unwrap().tokens.is_empty(), "{value}");
            assert_eq!(problems.iter().next().unwrap().code, &code::CONFIG_VALUE);
        }
    }

    #[test]
    fn a_theme_needs_a_name() {
        let (theme, problems) = parse("theme.toml", "[tokens]\n");
        assert!(theme.is_some());
        assert_eq!(problems.iter().next().unwrap().code, &code::CONFIG_MISSING);
    }
}
