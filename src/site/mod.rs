//! The map to pages: one file for each kind of page or file that is written.
//!
//! Stands after `atlas` and draws with `theme`; hands every finished file to `publish`. Knows
//! nothing of CSV and opens no file.

mod card;
mod context;
pub mod downloads;
mod gaps;
mod links;
pub mod map_index;
mod markdown;
mod stray_html;
mod summary;
