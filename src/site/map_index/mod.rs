//! The index of a map: what the page's scripts read.
//!
//! Small JSON files in columns, below one folder whose name is a hash of them all, so that they
//! can be cached for ever. Ranks (places in the map's listings) are the ids throughout. Cards come
//! as HTML from whoever draws them.

mod cards;
mod choices;
mod context;
mod core;
mod hours;
mod leaves;
mod manifest;
mod overview;
mod search;
mod shelf;
#[cfg(test)]
mod tests;
mod whole;

pub use whole::{MapIndex, Outline};

use super::hashed::{File, json};
