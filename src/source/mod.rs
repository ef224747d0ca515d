//! Bytes to a table of text cells that know their row and column.
//!
//! First stage of the line. Knows encodings, delimiters and file formats; knows nothing of what
//! a column means.

mod bare;
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
mod path;
mod quotes;
mod read;
mod records;
pub(crate) mod rows;
mod spaced_quotes;
mod table;

pub use bare::{BareRow, bare_rows, read_bare};
pub use read::{read, read_bytes};
pub use rows::{Cells, Rows, each_csv};
pub use table::{Format, Row, Table, TableBuilder};
