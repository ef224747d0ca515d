//! "Exit this page", as a map's front matter asks for it.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{Deserialize, Deserializer, Visitor};

use super::map::PageFile;
use super::model::ExitConfig;
use super::typed::At;
use super::values::Values;
use crate::report::code;

/// Where people go if staff name no other place: a page that raises no questions on anybody's
/// screen, as GOV.UK's component has it.
const USUAL_PLACE: &str = "https://www.bbc.co.uk/weather";

/// `true` for the usual place, or an address.
#[derive(Debug, Clone)]
pub(super) enum ExitSetting {
    Asked(bool),
    To(String),
}

impl<'de> Deserialize<'de> for ExitSetting {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;

        impl Visitor<'_> for Either {
            type Value = ExitSetting;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("true, false or a web address")
            }

            fn visit_bool<E>(self, asked: bool) -> Result<ExitSetting, E> {
                Ok(ExitSetting::Asked(asked))
            }

            fn visit_str<E>(self, address: &str) -> Result<ExitSetting, E> {
                Ok(ExitSetting::To(address.to_owned()))
            }
        }

        deserializer.deserialize_any(Either)
    }
}

impl JsonSchema for ExitSetting {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Exit".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({ "anyOf": [{ "type": "boolean" }, { "type": "string" }] })
    }
}

/// The exit that a map asks for, if it does.
pub(super) fn resolve(typed: &PageFile, values: &mut Values<'_>) -> Option<ExitConfig> {
    let href = typed.exit.as_ref().and_then(|exit| match &**exit {
        ExitSetting::Asked(asked) => asked.then(|| USUAL_PLACE.to_owned()),
        ExitSetting::To(address) => values.web_address_of(address, "exit", exit),
    });
    let title = typed.neutral_title.as_ref();
    let neutral_title = title.and_then(|title| values.text("neutral_title", title));
    match (href, title) {
        (Some(href), _) => Some(ExitConfig { href, neutral_title }),
        (None, Some(title)) if typed.exit.is_none() => {
            unused(title, values);
            None
        }
        _ => None,
    }
}

fn unused(title: &At<String>, values: &mut Values<'_>) {
    let message = "`neutral_title` does nothing, because the map doesn't ask for `exit`.";
    let help = "Add the line exit = true, or delete this one.";
    values.refuse(&code::CONFIG_MISSING, title, message.to_owned(), help);
}
