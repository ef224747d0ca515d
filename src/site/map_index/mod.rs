//! The index of a map: what the page's scripts read.
//!
//! Small JSON files in columns, below one folder whose name is a hash of them all, so that they
//! can be cached for ever. Ranks (places in the map's listings) are the ids throughout. Cards come
//! as HTML from whoever draws them.

mod cards;
mod choices;
mod context;
mod core;
mod hours;
mod leaves;
mod manifest;
mod overview;
mod search;
mod shelf;

use geojson::Geometry;
use serde::Serialize;

use self::manifest::Parts;
use self::shelf::{Put, Shelf};
use crate::atlas::{self, Map};
use crate::config::Nation;
use crate::publish::Sink;
use crate::report::{Problem, code};

/// The index of one map, as it was published.
#[derive(Debug)]
pub struct MapIndex {
    hash: String,
    files: Vec<Put>,
}

/// Path below `index/<hash>/`, and content.
type File = (String, Vec<u8>);

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

fn json(path: impl Into<String>, content: &impl Serialize) -> Result<File, Problem> {
    let path = path.into();
    match serde_json::to_vec(content) {
        Ok(bytes) => Ok((path, bytes)),
        Err(e) => Err(Problem::new(
            &code::OUTPUT_WRITE,
            format!("The map's index {path} can't be written as JSON: {e}."),
        )
        .help("This is a fault in Fingerpost: please report it.")),
    }
}

#[cfg(test)]
mod tests;
