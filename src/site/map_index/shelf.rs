//! Where the index's files are put while they are made, so that memory never holds all of them.
//!
//! The folder is named by a hash of everything in it, which is known at last: until then it has
//! another name.

use crate::publish::Sink;
use crate::report::Problem;
use crate::site::hashed::{File, HASH_DIGITS};

/// The folder's name until all is in it. No hash has this many digits.
const UNNAMED: &str = "unnamed";

/// The folder of a map's index while it is filled, from several threads.
pub(super) struct Shelf<'a> {
    /// Path of `index/` from the site's first folder.
    above: String,
    sink: &'a dyn Sink,
}

/// A file that was put.
#[derive(Debug)]
pub(super) struct Put {
    /// Below the index's folder.
    pub(super) path: String,
    pub(super) bytes: usize,
    hash: blake3::Hash,
}

impl<'a> Shelf<'a> {
    pub(super) fn new(map_slug: &str, sink: &'a dyn Sink) -> Self {
        Self { above: format!("{map_slug}/index"), sink }
    }

    pub(super) fn put(&self, (path, bytes): File) -> Result<Put, Problem> {
        self.sink.put(&format!("{}/{UNNAMED}/{path}", self.above), &bytes)?;
        Ok(Put { path, bytes: bytes.len(), hash: blake3::hash(&bytes) })
    }

    pub(super) fn put_all(&self, files: Vec<File>) -> Result<Vec<Put>, Problem> {
        files.into_iter().map(|file| self.put(file)).collect()
    }

    /// Names the folder, and returns its name: one hash over all files, so that those of two builds
    /// are never mixed.
    pub(super) fn close(self, files: &[Put]) -> Result<String, Problem> {
        let mut hasher = blake3::Hasher::new();
        for file in files {
            hasher.update(file.path.as_bytes());
            hasher.update(&(file.bytes as u64).to_le_bytes());
            hasher.update(file.hash.as_bytes());
        }
        let mut hash = hasher.finalize().to_hex().to_string();
        hash.truncate(HASH_DIGITS);
        let named = |name: &str| format!("{}/{name}", self.above);
        self.sink.rename(&named(UNNAMED), &named(&hash))?;
        Ok(hash)
    }
}
