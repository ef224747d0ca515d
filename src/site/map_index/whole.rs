//! All files of a map's index, and the one hash over them.

use geojson::Geometry;

use super::manifest::{self, Parts};
use super::shelf::{Put, Shelf};
use super::{cards, choices, context, core, hours, leaves, overview, search};
use crate::atlas::{self, Map};
use crate::config::Nation;
use crate::publish::Sink;
use crate::report::Problem;

/// The index of one map, as it was published.
#[derive(Debug)]
pub struct MapIndex {
    hash: String,
    files: Vec<Put>,
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
    /// Publishes the index of a map in this nation. `card` draws the card of the listing with this
    /// rank, with links relative to the map's folder; it is called once a listing, from several
    /// threads. Each file leaves memory as soon as it is made.
    ///
    /// # Errors
    /// The first that `card` returns; else what the sink says.
    pub fn publish(
        map: &Map,
        nation: Nation,
        outline: Option<Outline<'_>>,
        sink: &dyn Sink,
        card: impl Fn(u32) -> Result<String, Problem> + Sync,
    ) -> Result<Self, Problem> {
        let shelf = Shelf::new(&map.config.page.slug, sink);
        let starts = atlas::leaves(map);
        let mut files = cards::publish(&shelf, map.listings.len(), card)?;
        let shards = files.len();
        let (context, overview) = (context::file(map, outline)?, overview::file(map)?);
        let parts = Parts {
            context: context.is_some(),
            overview: overview.is_some(),
            search: !map.listings.is_empty(),
            hours: map.knows_hours(),
        };
        for file in [context, overview, hours::file(map, nation)?].into_iter().flatten() {
            files.push(shelf.put(file)?);
        }
        files.push(shelf.put(core::file(map)?)?);
        files.push(shelf.put(choices::file(map)?)?);
        files.extend(shelf.put_all(leaves::files(map, &starts)?)?);
        files.extend(shelf.put_all(search::files(map)?)?);
        files.push(shelf.put(manifest::file(map, &starts, shards, parts)?)?);
        let hash = shelf.close(&files)?;
        Ok(Self { hash, files })
    }

    /// Path of the manifest from the map's folder: `index/<hash>/manifest.json`.
    pub fn manifest(&self) -> String {
        format!("index/{}/{}", self.hash, manifest::PATH)
    }

    /// Path from the map's folder of what is drawn around the markers, if anything is.
    pub fn context(&self) -> Option<String> {
        let has_context = self.files.iter().any(|file| file.path == context::PATH);
        has_context.then(|| format!("index/{}/{}", self.hash, context::PATH))
    }

    /// The index's folder from the map's: `index/<hash>`.
    pub fn folder(&self) -> String {
        format!("index/{}", self.hash)
    }

    /// Its files: path below the folder, and bytes.
    pub fn files(&self) -> impl Iterator<Item = (&str, usize)> {
        self.files.iter().map(|file| (file.path.as_str(), file.bytes))
    }
}
