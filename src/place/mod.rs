//! Where a listing is: coordinate systems, geometry, boundaries and postcodes.
//!
//! Vocabulary for the stages `listing` and `atlas`: pure functions and values that read no file
//! and know nothing of columns' meaning, apart from the two files that are places themselves, the
//! boundary and the postcode file, whose tables are understood here.

mod boundary;
mod crs;
mod geometry;
mod label_point;
mod national_grid;
mod plane;
mod position;
mod postcode;
mod postcodes;
mod simplify;
mod web_mercator;

pub use boundary::Boundary;
pub use crs::{Crs, from_wgs84, to_wgs84};
pub use geometry::reproject;
pub use label_point::label_point;
pub use position::{Bounds, Position, metres_between};
pub use postcode::{Postcode, PostcodeFault};
pub use postcodes::Postcodes;
pub use simplify::simplify;
