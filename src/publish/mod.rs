//! The published folder: files go into a [`Sink`], and a finished folder replaces the old one in
//! one step.
//!
//! Last stage of the line, and the only one that writes. Knows nothing of what the files mean.

mod disk;
mod folder;
mod lock;
mod sink;
mod swap;
mod target;

pub use folder::FolderSink;
pub use sink::{MemorySink, Sink};
pub use target::MARKER;
