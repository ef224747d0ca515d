//! The postcode file: where each postcode is.

use super::{Position, Postcode};
use crate::report::Problems;
use crate::source::Table;

/// Positions of postcodes.
#[derive(Debug, Clone, Default)]
pub struct Postcodes;

impl Postcodes {
    /// Reads a table of postcodes: with headings, or Code-Point Open without.
    pub fn from_table(_table: &Table) -> (Self, Problems) {
        todo!()
    }

    /// Where a postcode is; `None` where the file doesn't have it.
    pub fn find(&self, _postcode: &Postcode) -> Option<Position> {
        todo!()
    }

    /// How many postcodes there are.
    pub fn len(&self) -> usize {
        todo!()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
