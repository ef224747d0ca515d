//! A site on disk: written beside the published folder, then swapped in.
//!
//! Until [`FolderSink::finish`] succeeds the published folder is untouched, byte for byte.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::disk;
use super::lock::Lock;
use super::sink::{Sink, check_path, put_twice};
use super::swap;
use super::target::{MARKER, MARKER_TEXT, Target};
use crate::report::Problem;

/// Writes a site to disk. Dropped without [`finish`](Self::finish), it removes what it wrote.
#[derive(Debug)]
pub struct FolderSink {
    target: Target,
    finished: bool,
    _lock: Lock,
}

impl FolderSink {
    /// Starts a site that will be published in `target`, from the sources in `site`.
    ///
    /// # Errors
    /// `output-foreign` where `target` isn't ours to replace, `output-write` where it can't be
    /// written or another build is writing it.
    pub fn begin(target: &Path, site: &Path) -> Result<Self, Problem> {
        let target = Target::resolve(target, site)?;
        let lock = Lock::take(&target.lock)?;
        swap::tidy(&target)?;
        fs::create_dir(&target.new).map_err(|e| disk::unwritable(&target.new, &e))?;
        let sink = Self { target, finished: false, _lock: lock };
        sink.write(MARKER, MARKER_TEXT)?;
        Ok(sink)
    }

    /// Publishes what was put, in one step, and returns the published folder's path.
    ///
    /// # Errors
    /// `output-write`; the published folder is then as it was.
    pub fn finish(mut self) -> Result<PathBuf, Problem> {
        swap::swap(&self.target)?;
        self.finished = true;
        Ok(self.target.folder.clone())
    }

    fn write(&self, path: &str, bytes: &[u8]) -> Result<(), Problem> {
        let full = self.target.new.join(path);
        let written = create(&full).and_then(|mut file| file.write_all(bytes));
        written.map_err(|e| match e.kind() {
            ErrorKind::AlreadyExists => put_twice(path),
            _ => disk::unwritable(&full, &e),
        })
    }
}

impl Sink for FolderSink {
    fn put(&self, path: &str, bytes: &[u8]) -> Result<(), Problem> {
        check_path(path)?;
        self.write(path, bytes)
    }

    fn rename(&self, from: &str, to: &str) -> Result<(), Problem> {
        check_path(from)?;
        check_path(to)?;
        let [from, full] = [from, to].map(|path| self.target.new.join(path));
        // Some systems put a folder over an empty one without a word.
        if full.exists() {
            return Err(put_twice(to));
        }
        fs::rename(from, &full).map_err(|e| disk::unwritable(&full, &e))
    }
}

impl Drop for FolderSink {
    fn drop(&mut self) {
        if !self.finished {
            // The build has failed already and says why; a rest is swept up by the next one.
            let _ = swap::remove(&self.target.new);
        }
    }
}

/// Creates a file that isn't there yet. Folders are made when the first file needs them, so that
/// no thread has to remember which exist.
fn create(path: &Path) -> io::Result<File> {
    match File::create_new(path) {
        Err(e) if e.kind() == ErrorKind::NotFound => {
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder)?;
            }
            File::create_new(path)
        }
        other => other,
    }
}

#[cfg(test)]
mod tests;
