//! The development server: shows the site from memory, on this machine alone, and tells the
//! browser when it has changed.
//!
//! Knows nothing of how a site is built: whoever calls it hands over finished files or problems.
//! It listens on loopback only, refuses foreign `Host` headers (DNS rebinding) and, for the event
//! stream, foreign `Origin` headers.

mod answer;
mod events;
mod guard;
mod rules;
mod server;
mod watch;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use server::{Server, StartError};
pub use watch::{Watch, WatchError};

/// What the server shows.
#[derive(Debug, Default)]
pub struct Shown {
    /// Which build this is; counted by the server.
    pub version: u64,
    /// The last site that could be built: path from the site's root to content.
    pub files: Arc<BTreeMap<String, Vec<u8>>>,
    /// The page about the newest build's problems.
    pub problems_page: Option<String>,
    /// How many of them stop a build. Then `files` is an older site, or empty.
    pub errors: usize,
    /// How many are warnings.
    pub warnings: usize,
}
