//! Where a listing is: coordinate systems, geometry, boundaries and postcodes.
//!
//! Vocabulary for the stages `listing` and `atlas`: pure functions and values that know nothing of
//! columns' meaning, apart from those of the files that are places themselves: the boundary,
//! postcodes and names of places are understood here.

mod area;
mod boundary;
mod crs;
mod gazetteer;
mod geometry;
mod label_point;
mod named;
mod national_grid;
mod plane;
mod position;
mod postcode;
mod postcodes;
mod simplify;
mod web_mercator;

pub use area::Area;
pub use boundary::Boundary;
pub use crs::{Crs, from_wgs84, to_wgs84};
pub use gazetteer::Gazetteer;
pub use geometry::reproject;
pub use label_point::label_point;
pub use named::{NamedPlace, NamedPlaces};
pub use position::{Bounds, Position, metres_between};
pub use postcode::{Postcode, PostcodeFault};
pub use postcodes::Postcodes;
pub use simplify::simplify;
