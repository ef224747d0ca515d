//! `fingerpost schema [site|map|urgent|theme]`.

use super::Outcome;
use super::args::{Schema, SchemaOf};
use super::console::{self, Console};
use crate::config::{Kind, schema};

pub(crate) fn run(given: &Schema, console: &Console) -> Outcome {
    let kind = match given.of {
        SchemaOf::Site => Kind::Site,
        SchemaOf::Map => Kind::Map,
        SchemaOf::Urgent => Kind::Urgent,
        SchemaOf::Theme => Kind::Theme,
    };
    match serde_json::to_string_pretty(&schema(kind)) {
        Ok(text) => {
            console::result(&text);
            Outcome::Fine
        }
        Err(error) => {
            console.fail(&format!("the schema can't be written: {error}"));
            Outcome::Problems
        }
    }
}
