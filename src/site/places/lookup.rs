//! All files to look places up in, and `places.json`, which says what there is.

use serde::Serialize;

use super::columns::columns;
use super::{names, postcodes};
use crate::place::{Gazetteer, Position};
use crate::publish::Sink;
use crate::report::Problem;
use crate::site::hashed::{HashedFiles, json};

const PATH: &str = "places.json";

/// The look-up files of a site, ready to be published.
#[derive(Debug, Default)]
pub struct Places {
    pub(super) files: HashedFiles,
    /// What the owners of the data ask to be said.
    pub credit: Option<String>,
}

/// `places.json`: what there is to fetch.
#[derive(Serialize)]
struct Index {
    version: u8,
    /// Outward codes, each with a file of its own, and the middle of each.
    outward: Vec<String>,
    x: Vec<i32>,
    y: Vec<i32>,
    /// The folded beginning of the first name of each file of names, in order.
    names: Vec<String>,
}

impl Places {
    /// Makes the files; none where nothing is known.
    ///
    /// # Errors
    /// `output-write` where something can't be written as JSON.
    pub fn new(gazetteer: &Gazetteer, credit: Option<&str>) -> Result<Self, Problem> {
        let districts = postcodes::districts(&gazetteer.postcodes);
        let named = names::named(&gazetteer.named, &districts);
        if districts.is_empty() && named.is_empty() {
            return Ok(Self::default());
        }
        let mut files = postcodes::files(&districts)?;
        files.extend(names::files(&named)?);
        let middles: Vec<Position> = districts.iter().map(|district| district.middle()).collect();
        let (x, y) = columns(&middles);
        let outward = districts.into_iter().map(|district| district.outward).collect();
        let index = Index { version: 1, outward, x, y, names: names::beginnings(&named) };
        files.push(json(PATH, &index)?);
        let credit = match credit {
            Some(own) => Some(own.to_owned()),
            None => Some(gazetteer.credits.join(" ")).filter(|words| !words.is_empty()),
        };
        Ok(Self { files: HashedFiles::new(files), credit })
    }

    /// Path of the index from the site's first folder: `places/<hash>/places.json`; `None` where
    /// there is nothing to look up.
    pub fn path(&self) -> Option<String> {
        let HashedFiles { hash, files } = &self.files;
        (!files.is_empty()).then(|| format!("places/{hash}/{PATH}"))
    }

    /// Publishes the files.
    ///
    /// # Errors
    /// What the sink says.
    pub fn write(&self, sink: &dyn Sink) -> Result<(), Problem> {
        self.files.write("places", sink)
    }
}
