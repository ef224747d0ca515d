//! UK postcodes: recognised, normalised, checked for form.

use std::fmt;

/// A whole UK postcode in its normal form, `BS1 4AA`. Well formed, which doesn't mean that it
/// is in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Postcode {
    /// Without the blank, upper case, filled up with blanks.
    compact: [u8; 7],
}

/// Why a text is not a whole UK postcode.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PostcodeFault {
    /// Nothing is there.
    Empty,
    /// Only the first half: `BS1`, `CV4 9`.
    Incomplete,
    /// Whole postcodes, but several: `SE1 6DR and W1K 6ZA`.
    Several,
    /// Anything else.
    Malformed,
}

impl Postcode {
    /// Reads a postcode in any spacing and case.
    pub fn parse(_text: &str) -> Result<Self, PostcodeFault> {
        todo!()
    }

    /// The part before the blank: `BS1`.
    pub fn outward(&self) -> &str {
        todo!()
    }

    /// Without the blank: `BS14AA`.
    pub fn compact(&self) -> &str {
        todo!()
    }
}

impl fmt::Display for Postcode {
    fn fmt(&self, _f: &mut fmt::Formatter<'_>) -> fmt::Result {
        todo!()
    }
}
