//! The outline of the area that a site is about.

use geojson::Geometry;

use super::{Bounds, Position};
use crate::report::Problems;
use crate::source::Table;

/// The outline of the area that a site is about: a MultiPolygon in WGS84.
#[derive(Debug, Clone)]
pub struct Boundary;

impl Boundary {
    /// Makes one outline of all the areas in a table; `None` where it has none.
    pub fn from_table(_table: &Table) -> (Option<Self>, Problems) {
        todo!()
    }

    /// Whether a point is inside, or on the outline.
    pub fn contains(&self, _point: Position) -> bool {
        todo!()
    }

    /// The box around it.
    pub fn bounds(&self) -> Bounds {
        todo!()
    }

    /// How far a point is from the area, in metres; 0 inside.
    pub fn distance_metres(&self, _point: Position) -> f64 {
        todo!()
    }

    /// The outline as a MultiPolygon in WGS84, wound as RFC 7946 asks.
    pub fn geometry(&self) -> &Geometry {
        todo!()
    }
}
