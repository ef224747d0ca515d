//! What a page tells its scripts, as JSON in the page.

use std::collections::BTreeMap;

use serde::Serialize;

use super::printer::Printer;
use crate::atlas::Marker;
use crate::config::{Basemap, BasemapKind, Nation};
use crate::place::{Bounds, Position};
use crate::report::{Problem, code};
use crate::theme::{Phrase, json_in_html};

/// The JSON in `#fp-config`. Addresses are from the page.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PageConfig<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub manifest: Option<String>,
    map_script: String,
    worker: String,
    map_root: &'a str,
    basemap: BasemapView<'a>,
    pub bounds: Option<Bounds>,
    /// Listings that the page's own list shows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page_size: Option<usize>,
    /// Listings that the map has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<usize>,
    title: &'a str,
    /// Where anything is known of opening hours: whose bank holidays count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nation: Option<Nation>,
    /// What scripts say.
    pub words: BTreeMap<&'a str, &'a Phrase>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub markers: Vec<PlacedMarker<'a>>,
    /// On a listing's page: where the outline and the reference layers are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub context: Option<String>,
    /// Address of the service worker, from the page; none where nothing may be kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offline: Option<String>,
}

/// A place to mark on the map of one listing.
#[derive(Debug, Serialize)]
pub struct PlacedMarker<'a> {
    pub position: Position,
    pub name: &'a str,
    pub marker: Option<&'a Marker>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct BasemapView<'a> {
    kind: BasemapKind,
    url: &'a str,
    attribution: &'a str,
    layers: &'a str,
    max_zoom: u8,
}

impl<'a> PageConfig<'a> {
    /// For a page from where `root` leads to the site's first folder and `map_root` to the map's.
    pub fn new(printer: &'a Printer<'_>, root: &str, map_root: &'a str, title: &'a str) -> Self {
        let assets = &printer.theme.assets.folder;
        Self {
            manifest: None,
            map_script: format!("{root}{assets}/map.js"),
            worker: format!("{root}{assets}/worker.js"),
            map_root,
            basemap: basemap(&printer.site.basemap),
            bounds: None,
            page_size: None,
            total: None,
            title,
            nation: None,
            words: printer.words().for_scripts(),
            markers: Vec::new(),
            context: None,
            offline: None,
        }
    }

    /// JSON that can stand in a `<script>` element.
    pub fn json(&self) -> Result<String, Problem> {
        let json = serde_json::to_string(self).map_err(|error| {
            let message = format!("What a page tells its scripts can't be written: {error}.");
            Problem::new(&code::OUTPUT_WRITE, message)
        })?;
        Ok(json_in_html(&json))
    }
}

fn basemap(basemap: &Basemap) -> BasemapView<'_> {
    BasemapView {
        kind: basemap.kind,
        url: &basemap.url,
        attribution: &basemap.attribution,
        layers: &basemap.layers,
        max_zoom: basemap.max_zoom,
    }
}
