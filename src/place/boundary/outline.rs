//! The boundary as the other stages see it.

use geojson::{Geometry, GeometryValue, PolygonType};

use super::edges::Edges;
use crate::place::plane::{polygons, position};
use crate::place::{Bounds, Position};

/// The outline of the area that a site is about, or of a part of it such as a ward: one or several
/// areas, with or without holes. Areas that overlap or touch count as one.
#[derive(Debug, Clone)]
pub struct Boundary {
    geometry: Geometry,
    bounds: Bounds,
    edges: Edges,
}

impl Boundary {
    /// From polygons in WGS84 as `reproject` leaves them; `None` where there are none.
    pub(super) fn new(polygons: Vec<PolygonType>) -> Option<Self> {
        let points = polygons.iter().flatten().flatten().map(position);
        let bounds = Bounds::around(points)?;
        let edges = Edges::new(&polygons, bounds);
        let geometry = Geometry::new(GeometryValue::MultiPolygon { coordinates: polygons });
        Some(Self { geometry, bounds, edges })
    }

    /// The outline of one shape in WGS84, as `reproject` leaves it; `None` where it is no area.
    pub fn of_shape(shape: &Geometry) -> Option<Self> {
        Self::new(polygons(shape).into_iter().cloned().collect())
    }

    /// Whether a place is inside or on the outline.
    pub fn contains(&self, place: Position) -> bool {
        let Bounds { west, south, east, north } = self.bounds;
        (west..=east).contains(&place.longitude)
            && (south..=north).contains(&place.latitude)
            && self.edges.surround(place)
    }

    /// The box around it.
    pub fn bounds(&self) -> Bounds {
        self.bounds
    }

    /// How far a place is from the area, in metres; 0 inside. Right to a per cent within some
    /// 100 km, which is all that "outside the area" needs.
    pub fn distance_metres(&self, place: Position) -> f64 {
        if self.contains(place) { 0.0 } else { self.edges.distance_metres(place) }
    }

    /// The outline as a MultiPolygon in WGS84, closed and wound as RFC 7946 asks.
    pub fn geometry(&self) -> &Geometry {
        &self.geometry
    }
}
