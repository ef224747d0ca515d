//! What a theme.toml says.

use std::collections::BTreeMap;

use crate::report::{Problem, Problems, code};

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Manifest {
    pub extends: Option<String>,
    pub tokens: BTreeMap<String, String>,
    pub words: toml::Table,
}

pub fn parse(file: &str, text: &str, problems: &mut Problems) -> Manifest {
    toml::from_str(text).unwrap_or_else(|error| {
        problems.push(Problem::new(&code::CONFIG_SYNTAX, error.message()).file(file));
        Manifest::default()
    })
}
