//! CSV files too large for a table, read row by row: one file, a folder of them, or a zip.
//!
//! For gazetteers, such as the postcodes of a country, of which a few numbers a row are kept.
//! Takes little memory whatever the size of the file, and whatever somebody packed into a zip.
//! Knows nothing of what a column means.

mod inflate;
mod parts;
mod reader;
mod zip;

pub use parts::each_csv;
pub use reader::{Cells, Rows};

#[cfg(test)]
pub(crate) mod samples;
#[cfg(test)]
mod tests;
