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
    _compared: PollWatcher,
    /// `None` where the system can't tell, or can't watch so many files.
    _told: Option<RecommendedWatcher>,
}

impl Watch {
    /// Starts to watch these files and folders, with everything in them. Those that don't exist
    /// are passed over.
    pub fn start(paths: &[PathBuf]) -> Result<Self, WatchError> {
        let (sender, changes) = channel();
        let config = Config::default().with_poll_interval(INTERVAL);
        let mut compared = PollWatcher::new(sender.clone(), config).map_err(WatchError)?;
        watch_all(&mut compared, paths).map_err(WatchError)?;
        let told = RecommendedWatcher::new(sender, Config::default())
            .and_then(|mut told| watch_all(&mut told, paths).map(|()| told));
        Ok(Self {
            changes,
            _compared: compared,
            _told: told.ok(),
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

fn watch_all(watcher: &mut impl Watcher, paths: &[PathBuf]) -> notify::Result<()> {
    for path in paths.iter().filter(|path| path.exists()) {
        watcher.watch(path, RecursiveMode::Recursive)?;
    }
    Ok(())
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
