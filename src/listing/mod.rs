//! A table's rows to typed listings: columns found or mapped, values read, checked and repaired.
//!
//! Knows nothing of HTML and nothing of file formats.

mod field;
mod model;

pub use field::Field;
pub use model::{
    Date, Fact, Hours, Link, Listing, Location, Phone, Precision, Summary, Understood,
};
