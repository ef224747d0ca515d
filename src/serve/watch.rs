//! Notices that files of the site have changed.
//!
//! Two ways at once: the system is asked to tell, which is quick, and the files' times are
//! compared, which works on the network drives that staff work on, too.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use notify::{Config, Event, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

/// How often the files' times are compared.
const INTERVAL: Duration = Duration::from_secs(2);

/// How long nothing may change before the files count as saved: spreadsheets write in steps.
const SETTLED: Duration = Duration::from_millis(200);

/// Why a folder can't be watched.
#[derive(Debug)]
pub struct WatchError(notify::Error);

impl std::fmt::Display for WatchError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "changes can't be watched for: {}", self.0)
    }
}

impl std::error::Error for WatchError {}

/// Watches the files of a site.
#[derive(Debug)]
pub struct Watch {
    changes: Receiver<notify::Result<Event>>,
    compared: PollWatcher,
    /// `None` where the system can't tell, or can't watch so many files.
    told: Option<RecommendedWatcher>,
    /// Folders to watch that aren't there yet.
    missing: Vec<PathBuf>,
}

impl Watch {
    /// Starts to watch the files of a folder, and these folders with everything in them. Those
    /// that don't exist are watched from when they do.
    ///
    /// # Errors
    /// Where the folder can't be watched at all.
    pub fn start(folder: &Path, whole: &[PathBuf]) -> Result<Self, WatchError> {
        let (sender, changes) = channel();
        let config = Config::default().with_poll_interval(INTERVAL);
        let mut compared = PollWatcher::new(sender.clone(), config).map_err(WatchError)?;
        let flat = RecursiveMode::NonRecursive;
        compared.watch(folder, flat).map_err(WatchError)?;
        let told = RecommendedWatcher::new(sender, Config::default())
            .and_then(|mut told| told.watch(folder, flat).map(|()| told));
        let mut watch = Self { changes, compared, told: told.ok(), missing: whole.to_vec() };
        watch.watch_what_is_there()?;
        Ok(watch)
    }

    /// Waits for a change and then until nothing more changes; gives the paths that did.
    /// `None` where watching has ended.
    pub fn next_change(&mut self) -> Option<Vec<PathBuf>> {
        let mut changed = Vec::new();
        collect(self.changes.recv().ok()?, &mut changed);
        loop {
            match self.changes.recv_timeout(SETTLED) {
                Ok(event) => collect(event, &mut changed),
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return None,
            }
        }
        // A folder that can't be watched now is tried again at the next change.
        let _ = self.watch_what_is_there();
        changed.sort();
        changed.dedup();
        Some(changed)
    }

    /// Starts to watch the folders that are there by now.
    fn watch_what_is_there(&mut self) -> Result<(), WatchError> {
        while let Some(at) = self.missing.iter().position(|path| path.is_dir()) {
            let path = &self.missing[at];
            let watched = self.compared.watch(path, RecursiveMode::Recursive);
            watched.map_err(WatchError)?;
            // Comparing goes on where the system can't tell.
            if let Some(told) = &mut self.told
                && told.watch(path, RecursiveMode::Recursive).is_err()
            {
                self.told = None;
            }
            self.missing.remove(at);
        }
        Ok(())
    }
}

fn collect(event: notify::Result<Event>, changed: &mut Vec<PathBuf>) {
    // An error means that some file couldn't be looked at; the build will say so if it matters.
    // Reading a file is no change, and building reads them all.
    if let Ok(event) = event
        && !event.kind.is_access()
    {
        changed.extend(event.paths.into_iter().filter(|path| !is_passing(path)));
    }
}

/// Whether a file is hidden, or an editor's or a spreadsheet's own and gone again in a moment.
fn is_passing(path: &Path) -> bool {
    path.file_name().and_then(|name| name.to_str()).is_some_and(|name| {
        name.starts_with('.')
            || name.starts_with("~$")
            || name.ends_with('~')
            || name.ends_with(".swp")
    })
}
