//! What became of each data file's rows, for programs that read the report.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::config::LayerKind;
use crate::listing::{Summary, Understood};

/// A map and its layers.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MapSummary {
    /// Last part of the map's address.
    pub slug: String,
    /// The listings layer first, then the reference layers in drawing order.
    pub layers: Vec<LayerSummary>,
}

/// A layer: how many rows became what, and which column was taken for which field.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LayerSummary {
    /// Path from the site folder, with forward slashes.
    pub file: String,
    /// What the layer is for.
    pub kind: LayerKind,
    /// How many rows became what.
    #[serde(flatten)]
    pub summary: Summary,
    /// Field's name to the headers that it is read from.
    pub columns: BTreeMap<String, Vec<String>>,
}

impl LayerSummary {
    /// The summary of one data file.
    pub fn new(
        file: impl Into<String>,
        kind: LayerKind,
        summary: Summary,
        understood: &Understood,
    ) -> Self {
        let fields = understood.fields.iter();
        Self {
            file: file.into(),
            kind,
            summary,
            columns: fields.map(|(f, headers)| (f.name().to_owned(), headers.clone())).collect(),
        }
    }
}
