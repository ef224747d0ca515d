//! The index of a map: what the page's scripts read (SCALE: "How a map's data reaches the page").
//!
//! Small JSON files in columns, under one folder whose name is a hash of them all, so that they
//! can be cached for ever. Cards come as HTML from whoever draws them.

use geojson::Geometry;

use crate::atlas::Map;
use crate::publish::Sink;
use crate::report::Problem;

/// Listings in one shard of cards.
pub const CARDS_A_SHARD: usize = 50;

/// The index files of one map, ready to be published.
#[derive(Debug)]
pub struct MapIndex {
    hash: String,
    /// Path below `index/<hash>/` and content, in order of path.
    files: Vec<(String, Vec<u8>)>,
}

/// The outline of the area, drawn with the context.
#[derive(Debug, Clone, Copy)]
pub struct Outline<'a> {
    /// MultiPolygon in WGS84.
    pub geometry: &'a Geometry,
    /// Whether to fade what lies outside.
    pub mask: bool,
}

impl MapIndex {
    /// Makes the index of a map. `card` draws the card of the listing with this rank, with links
    /// relative to the map's folder; it is called once a listing, from several threads.
    ///
    /// # Errors
    /// The first that `card` returns.
    pub fn new(
        map: &Map,
        outline: Option<Outline<'_>>,
        card: impl Fn(u32) -> Result<String, Problem> + Sync,
    ) -> Result<Self, Problem> {
        let _ = (map, outline, card);
        todo!()
    }

    /// Path of the manifest from the map's folder: `index/<hash>/manifest.json`.
    pub fn manifest(&self) -> String {
        format!("index/{}/manifest.json", self.hash)
    }

    /// Publishes the files below the map's folder.
    ///
    /// # Errors
    /// What the sink says.
    pub fn write(&self, map_slug: &str, sink: &dyn Sink) -> Result<(), Problem> {
        for (path, bytes) in &self.files {
            sink.put(&format!("{map_slug}/index/{}/{path}", self.hash), bytes)?;
        }
        Ok(())
    }
}
