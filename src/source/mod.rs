//! Bytes to a table of text cells that know their row and column.
//!
//! First stage of the line. Knows encodings, delimiters and file formats; knows nothing of what
//! a column means.

mod read;
mod table;

pub use read::read;
pub use table::{Format, Row, Table, TableBuilder};
