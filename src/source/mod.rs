//! Bytes to a table of text cells that know their row and column.
//!
//! First stage of the line. Knows encodings, delimiters and file formats; knows nothing of what
//! a column means.

mod cells;
mod csv;
mod delimiter;
mod encoding;
mod extent;
mod geojson;
mod header_row;
mod headers;
mod kind;
mod lines;
mod members;
mod packed;
mod path;
mod quotes;
mod read;
mod records;
mod spaced_quotes;
mod spreadsheet;
mod table;

pub use read::{Form, read, read_bytes};
pub use table::{Format, Row, Table, TableBuilder};
