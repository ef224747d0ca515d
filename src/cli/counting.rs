//! Counts the files on their way out, and shows the count to whoever watches.

use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

use super::console::Console;
use crate::publish::Sink;
use crate::report::Problem;

/// How many files pass between two words of progress.
const STEP: usize = 250;

/// A sink that counts what goes into another.
pub(super) struct Counting<'s> {
    sink: &'s dyn Sink,
    console: &'s Console,
    files: AtomicUsize,
    bytes: AtomicU64,
}

impl<'s> Counting<'s> {
    pub(super) fn new(sink: &'s dyn Sink, console: &'s Console) -> Self {
        Self { sink, console, files: AtomicUsize::new(0), bytes: AtomicU64::new(0) }
    }

    /// Files and bytes so far.
    pub(super) fn totals(&self) -> (usize, u64) {
        (self.files.load(Ordering::Relaxed), self.bytes.load(Ordering::Relaxed))
    }
}

impl Sink for Counting<'_> {
    fn put(&self, path: &str, bytes: &[u8]) -> Result<(), Problem> {
        self.sink.put(path, bytes)?;
        self.bytes.fetch_add(bytes.len() as u64, Ordering::Relaxed);
        let files = self.files.fetch_add(1, Ordering::Relaxed) + 1;
        if files.is_multiple_of(STEP) {
            self.console.progress(&format!("Writing pages … {files}"));
        }
        Ok(())
    }

    fn rename(&self, from: &str, to: &str) -> Result<(), Problem> {
        self.sink.rename(from, to)
    }
}
