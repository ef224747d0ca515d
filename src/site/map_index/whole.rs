//! All files of a map's index, and the one hash over them.

use geojson::Geometry;

use super::manifest::{self, Parts};
use super::{cards, choices, context, core, hours, leaves, overview, search};
use crate::atlas::{self, Map};
use crate::config::Nation;
use crate::publish::Sink;
use crate::report::Problem;
use crate::site::hashed::HashedFiles;

/// The index files of one map, ready to be published.
#[derive(Debug)]
pub struct MapIndex(HashedFiles);

/// The outline of the area, drawn with the context.
#[derive(Debug, Clone, Copy)]
pub struct Outline<'a> {
    /// MultiPolygon in WGS84.
    pub geometry: &'a Geometry,
    /// Whether to fade what lies outside.
    pub mask: bool,
}

impl MapIndex {
    /// Makes the index of a map in this nation. `card` draws the card of the listing with this
    /// rank, with links relative to the map's folder; it is called once a listing, from several
    /// threads.
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
        let context = context::file(map, outline)?;
        let overview = overview::file(map)?;
        let parts = Parts {
            context: context.is_some(),
            overview: overview.is_some(),
            search: !map.listings.is_empty(),
            hours: map.knows_hours(),
        };
        files.extend(context);
        files.extend(overview);
        files.extend(hours::file(map, nation)?);
        files.push(core::file(map)?);
        files.push(choices::file(map)?);
        files.extend(leaves::files(map, &starts)?);
        files.extend(search::files(map)?);
        files.push(manifest::file(map, &starts, shards, parts)?);
        Ok(Self(HashedFiles::new(files)))
    }

    /// Path of the manifest from the map's folder: `index/<hash>/manifest.json`.
    pub fn manifest(&self) -> String {
        format!("index/{}/{}", self.0.hash, manifest::PATH)
    }

    /// Path from the map's folder of what is drawn around the markers, if anything is.
    pub fn context(&self) -> Option<String> {
        let has_context = self.0.files.iter().any(|(path, _)| path == context::PATH);
        has_context.then(|| format!("index/{}/{}", self.0.hash, context::PATH))
    }

    /// The index's folder from the map's: `index/<hash>`.
    pub fn folder(&self) -> String {
        format!("index/{}", self.0.hash)
    }

    /// Its files: path below the folder, and content.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0.files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// Publishes the files below the map's folder.
    ///
    /// # Errors
    /// What the sink says.
    pub fn write(&self, map_slug: &str, sink: &dyn Sink) -> Result<(), Problem> {
        self.0.write(&format!("{map_slug}/index"), sink)
    }
}
