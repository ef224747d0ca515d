//! Notices that files of the site have changed.
//!
//! It compares the files' times every half second instead of asking the system to be told: a site
//! is a few hundred files, and only comparing works on the network drives that staff work on.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use notify::{Config, Event, PollWatcher, RecursiveMode, Watcher};

/// How often the files' times are compared.
const INTERVAL: Duration = Duration::from_millis(500);

/// How long nothing may change before the files count as saved: spreadsheets write in several steps.
const SETTLED: Duration = Duration::from_millis(300);

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
    _watcher: PollWatcher,
}

impl Watch {
    /// Starts to watch these files and folders, with everything in them. Those that don't exist
    /// are passed over.
    pub fn start(paths: &[PathBuf]) -> Result<Self, WatchError> {
        let (sender, changes) = channel();
        let config = Config::default().with_poll_interval(INTERVAL);
        let mut watcher = PollWatcher::new(sender, config).map_err(WatchError)?;
        for path in paths.iter().filter(|path| path.exists()) {
            watcher
                .watch(path, RecursiveMode::Recursive)
                .map_err(WatchError)?;
        }
        Ok(Self {
            changes,
            _watcher: watcher,
        })
    }

    /// Waits for a change and then until nothing more changes; gives the paths that did.
    /// `None` where watching has ended.
    pub fn next(&self) -> Option<Vec<PathBuf>> {
        let mut changed = Vec::new();
        collect(self.changes.recv().ok()?, &mut changed);
        loop {
            match self.changes.recv_timeout(SETTLED) {
                Ok(event) => collect(event, &mut changed),
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return None,
            }
        }
        changed.sort();
        changed.dedup();
        Some(changed)
    }
}

fn collect(event: notify::Result<Event>, changed: &mut Vec<PathBuf>) {
    // An error means that some file couldn't be looked at; the build will say so if it matters.
    if let Ok(event) = event {
        changed.extend(event.paths.into_iter().filter(|path| !is_passing(path)));
    }
}

/// Whether a file is an editor's or a spreadsheet's own, gone again in a moment.
fn is_passing(path: &Path) -> bool {
    path.file_name()
        .and_then(|name| name.to_str())
        .is_some_and(|name| {
            name.starts_with(".~lock.")
                || name.starts_with("~$")
                || name.ends_with('~')
                || name.ends_with(".swp")
        })
}
