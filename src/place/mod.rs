//! Where a listing is: coordinate systems, postcodes, boundaries.

mod position;

pub use position::{Bounds, Position};
