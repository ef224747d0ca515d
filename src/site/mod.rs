//! The map as pages, data files and feeds.
//!
//! Knows nothing of CSV columns; everything it writes goes into a [`Sink`](crate::publish::Sink).

pub mod downloads;
pub mod map_index;
