//! A table's rows to typed listings: columns found or mapped, values read, checked and repaired.
//!
//! Knows nothing of HTML and nothing of file formats. [`gather`] is the stage; [`propose`] says
//! what a new file seems to hold, for `fingerpost add`.

mod address;
mod categories;
mod columns;
mod coordinates;
mod dates;
mod emails;
mod facts;
mod field;
mod filters;
mod fit;
mod gather;
mod headings;
mod hours;
mod html;
mod ids;
mod internal;
mod kinds_of_help;
mod links;
mod location;
mod merge;
mod model;
mod names;
mod personal;
mod phones;
mod profile;
mod propose;
mod publishing;
mod row_reader;
#[cfg(test)]
mod samples;
mod sensitive;
mod status;
mod survey;
#[cfg(test)]
mod tests;
mod text;

pub use columns::{Columns, recognise};
pub use field::Field;
pub use gather::{Gathered, gather};
pub use hours::{Schedule, WeekInWords};
pub use location::Ground;
pub use model::{
    Date, Fact, Hours, Link, Listing, Location, Phone, Precision, Summary, Understood,
};
pub use propose::{Proposal, propose};
