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

use geojson::Geometry;
use serde::Serialize;

use crate::atlas::{self, Map};
use crate::config::Nation;
use crate::publish::Sink;
use crate::report::{Problem, code};

/// Characters of the hash: 64 bits tell apart more builds than anybody will make.
const HASH_DIGITS: usize = 16;

/// The index files of one map, ready to be published.
#[derive(Debug)]
pub struct MapIndex {
    hash: String,
    files: Vec<File>,
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
    /// Makes the index of a map in this nation. `card` draws the card of the listing with this rank, with links
    /// relative to the map's folder; it is called once a listing, from several threads.
    ///
    /// # Errors
    /// The first that `card` returns.
    pub fn new(
        map: &Map,
        nation: Nation,
        outline: Option<Outline<'_>>,
        card: impl Fn(u32) -> Result<String, Problem> + Sync,
    ) -> Result<Self, Problem> {
        let starts = atlas::leaves(map);
        let mut files = cards::files(map.listings.len(), card)?;
        let shards = files.len();
        files.extend(context::file(map, outline)?);
        let has_context = files.len() > shards;
        files.extend(hours::file(map, nation)?);
        files.push(core::file(map)?);
        files.push(choices::file(map)?);
        files.extend(leaves::files(map, &starts)?);
        files.push(manifest::file(map, &starts, shards, has_context)?);
        Ok(Self { hash: hash(&files), files })
    }

    /// Path of the manifest from the map's folder: `index/<hash>/manifest.json`.
    pub fn manifest(&self) -> String {
        format!("index/{}/{}", self.hash, manifest::PATH)
    }

    /// Path from the map's folder of what is drawn around the markers, if anything is.
    pub fn context(&self) -> Option<String> {
        let has_context = self.files.iter().any(|(path, _)| path == context::PATH);
        has_context.then(|| format!("index/{}/{}", self.hash, context::PATH))
    }

    /// The index's folder from the map's: `index/<hash>`.
    pub fn folder(&self) -> String {
        format!("index/{}", self.hash)
    }

    /// Its files: path below the folder, and content.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
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

/// One hash over all files, so that those of two builds are never mixed.
fn hash(files: &[File]) -> String {
    let mut hasher = blake3::Hasher::new();
    for (path, bytes) in files {
        hasher.update(path.as_bytes());
        hasher.update(&(bytes.len() as u64).to_le_bytes());
        hasher.update(bytes);
    }
    let mut hex = hasher.finalize().to_hex().to_string();
    hex.truncate(HASH_DIGITS);
    hex
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
