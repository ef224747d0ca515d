//! Postcodes and names of places as small files, for the page to look up where somebody is.
//!
//! They belong to the whole site. What a resident types is looked up on their own device: only the
//! file of its outward code (or of a name's first letters) is fetched, from the council's own
//! host. Nothing here comes from a listing.

mod names;
mod postcodes;

use serde::Serialize;

use crate::place::{Gazetteer, Position};
use crate::publish::Sink;
use crate::report::{Problem, code};

const PATH: &str = "places.json";
/// Characters of the hash: 64 bits tell apart more builds than anybody will make.
const HASH_DIGITS: usize = 16;
/// Positions are in ten-thousandths of a degree: right to some 5 m, which is nearer than a
/// postcode is to a door.
const STEPS: f64 = 10_000.0;

/// The look-up files of a site, ready to be published.
#[derive(Debug, Default)]
pub struct Places {
    hash: String,
    files: Vec<File>,
    /// What the owners of the data ask to be said.
    pub credit: Option<String>,
}

/// Path below `places/<hash>/`, and content.
type File = (String, Vec<u8>);

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
        files.push(json(PATH.to_owned(), &index)?);
        let credit = match credit {
            Some(own) => Some(own.to_owned()),
            None => Some(gazetteer.credits.join(" ")).filter(|words| !words.is_empty()),
        };
        Ok(Self { hash: hash(&files), files, credit })
    }

    /// Path of the index from the site's first folder: `places/<hash>/places.json`; `None` where
    /// there is nothing to look up.
    pub fn path(&self) -> Option<String> {
        (!self.files.is_empty()).then(|| format!("places/{}/{PATH}", self.hash))
    }

    /// Publishes the files.
    ///
    /// # Errors
    /// What the sink says.
    pub fn write(&self, sink: &dyn Sink) -> Result<(), Problem> {
        for (path, bytes) in &self.files {
            sink.put(&format!("places/{}/{path}", self.hash), bytes)?;
        }
        Ok(())
    }
}

/// Longitudes and latitudes in steps, each but the first as the difference from the one before.
fn columns(positions: &[Position]) -> (Vec<i32>, Vec<i32>) {
    let steps = |degrees: f64| (degrees * STEPS).round() as i32;
    let x = differences(positions.iter().map(|p| steps(p.longitude)));
    (x, differences(positions.iter().map(|p| steps(p.latitude))))
}

fn differences(values: impl Iterator<Item = i32>) -> Vec<i32> {
    let mut before = 0;
    values.map(|value| value - std::mem::replace(&mut before, value)).collect()
}

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

fn json(path: String, content: &impl Serialize) -> Result<File, Problem> {
    match serde_json::to_vec(content) {
        Ok(bytes) => Ok((path, bytes)),
        Err(error) => Err(Problem::new(
            &code::OUTPUT_WRITE,
            format!("The file of places {path} can't be written as JSON: {error}."),
        )
        .help("This is a fault in Fingerpost: please report it.")),
    }
}

#[cfg(test)]
mod tests;
