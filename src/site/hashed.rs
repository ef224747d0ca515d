//! Small JSON files below a folder whose name is a hash of them all, so that browsers may keep them
//! for ever and never mix those of two builds.
//!
//! Knows nothing of what is in them.

use serde::Serialize;

use crate::publish::Sink;
use crate::report::{Problem, code};

/// Characters of the hash: 64 bits tell apart more builds than anybody will make.
const HASH_DIGITS: usize = 16;

/// Path below the hash's folder, and content.
pub type File = (String, Vec<u8>);

/// Files and the hash over them, ready to be published.
#[derive(Debug, Default)]
pub struct HashedFiles {
    /// The folder's name; empty where there are no files.
    pub hash: String,
    pub files: Vec<File>,
}

impl HashedFiles {
    /// Works out the hash.
    pub fn new(files: Vec<File>) -> Self {
        Self { hash: hash(&files), files }
    }

    /// Publishes the files as `<above>/<hash>/<path>`.
    ///
    /// # Errors
    /// What the sink says.
    pub fn write(&self, above: &str, sink: &dyn Sink) -> Result<(), Problem> {
        for (path, bytes) in &self.files {
            sink.put(&format!("{above}/{}/{path}", self.hash), bytes)?;
        }
        Ok(())
    }
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

/// A JSON file at this path.
///
/// # Errors
/// `output-write` where the content can't be written as JSON.
pub fn json(path: impl Into<String>, content: &impl Serialize) -> Result<File, Problem> {
    let path = path.into();
    match serde_json::to_vec(content) {
        Ok(bytes) => Ok((path, bytes)),
        Err(error) => Err(Problem::new(
            &code::OUTPUT_WRITE,
            format!("The data file {path} can't be written as JSON: {error}."),
        )
        .help("This is a fault in Fingerpost: please report it.")),
    }
}
