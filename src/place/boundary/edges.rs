//! The outline's edges, sorted into bands of latitude, so that a question looks at few of them.

use geojson::PolygonType;

use crate::place::plane::{METRES_PER_DEGREE, Plane, distance_to_segment, position};
use crate::place::{Bounds, Position};

/// Edges in a band on average; a borough's outline of 10,000 points has some 600 bands.
const EDGES_IN_BAND: usize = 16;
const MOST_BANDS: usize = 4_096;

/// One side of a ring, and which polygon it belongs to.
#[derive(Debug, Clone, Copy)]
struct Edge {
    from: Position,
    to: Position,
    polygon: u32,
}

/// All edges of an outline by bands of latitude, from south to north.
#[derive(Debug, Clone)]
pub(super) struct Edges {
    south: f64,
    /// Height of a band in degrees.
    height: f64,
    /// Edges that touch the band, by polygon. A tall edge is in several bands.
    bands: Vec<Vec<Edge>>,
}

impl Edges {
    /// Sorts the edges of polygons that lie within `bounds`.
    pub fn new(polygons: &[PolygonType], bounds: Bounds) -> Self {
        let count: usize = polygons.iter().flatten().map(Vec::len).sum();
        let bands = (count / EDGES_IN_BAND).clamp(1, MOST_BANDS);
        let mut edges = Self {
            south: bounds.south,
            height: ((bounds.north - bounds.south) / bands as f64).max(f64::MIN_POSITIVE),
            bands: vec![Vec::new(); bands],
        };
        for (polygon, rings) in (0u32..).zip(polygons) {
            for ring in rings {
                for pair in ring.windows(2) {
                    let [from, to] = [position(&pair[0]), position(&pair[1])];
                    edges.add(Edge { from, to, polygon });
                }
            }
        }
        edges
    }

    fn add(&mut self, edge: Edge) {
        let (a, b) = (self.band(edge.from.latitude), self.band(edge.to.latitude));
        for band in a.min(b)..=a.max(b) {
            self.bands[band].push(edge);
        }
    }

    /// The band of a latitude; the nearest one beyond either end.
    fn band(&self, latitude: f64) -> usize {
        // `as` turns what is below zero into 0.
        (((latitude - self.south) / self.height) as usize).min(self.bands.len() - 1)
    }

    /// Whether a place is inside any of the polygons or on an edge. Holes are outside.
    pub fn surround(&self, place: Position) -> bool {
        // Polygons are told apart: where two overlap, crossings of both would cancel out.
        let mut current = None;
        let mut inside = false;
        for edge in &self.bands[self.band(place.latitude)] {
            if current != Some(edge.polygon) {
                if inside {
                    return true;
                }
                current = Some(edge.polygon);
            }
            match edge.crossing(place) {
                Crossing::On => return true,
                Crossing::East => inside = !inside,
                Crossing::None => {}
            }
        }
        inside
    }

    /// The distance to the nearest edge, in metres.
    pub fn distance_metres(&self, place: Position) -> f64 {
        let plane = Plane::at(place.latitude);
        let point = plane.point(place);
        let start = self.band(place.latitude);
        let mut nearest = f64::INFINITY;
        for step in 0..self.bands.len() {
            // All edges further on are at least this many whole bands away.
            let beyond = step.saturating_sub(1) as f64 * self.height * METRES_PER_DEGREE;
            if beyond > nearest {
                break;
            }
            let below = start.checked_sub(step);
            let above = (step > 0).then_some(start + step);
            for band in [below, above].into_iter().flatten() {
                for edge in self.bands.get(band).into_iter().flatten() {
                    let (from, to) = (plane.point(edge.from), plane.point(edge.to));
                    nearest = nearest.min(distance_to_segment(point, from, to));
                }
            }
        }
        nearest
    }
}

/// Where an edge meets a line that runs from a place to the east.
enum Crossing {
    None,
    East,
    On,
}

impl Edge {
    fn crossing(&self, place: Position) -> Crossing {
        let (x, y) = (place.longitude, place.latitude);
        let (from, to) = (self.from, self.to);
        // Positive where the place is to the left of the edge, 0 on its line.
        let side = (to.longitude - from.longitude) * (y - from.latitude)
            - (to.latitude - from.latitude) * (x - from.longitude);
        let within = |v: f64, a: f64, b: f64| a.min(b) <= v && v <= a.max(b);
        if side == 0.0
            && within(x, from.longitude, to.longitude)
            && within(y, from.latitude, to.latitude)
        {
            return Crossing::On;
        }
        let upward = from.latitude <= y && to.latitude > y;
        let downward = to.latitude <= y && from.latitude > y;
        if (upward && side > 0.0) || (downward && side < 0.0) {
            Crossing::East
        } else {
            Crossing::None
        }
    }
}
