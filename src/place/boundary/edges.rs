//! The outline's edges, sorted into bands of latitude, so that a question looks at few of them.

use geojson::PolygonType;

use crate::place::plane::{METRES_PER_DEGREE, Plane, Point, distance_to_segment, position};
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
    bands: Vec<Band>,
}

/// The edges that touch a band, by polygon. A tall edge is in several bands.
#[derive(Debug, Clone)]
struct Band {
    edges: Vec<Edge>,
    /// How far the edges reach, in degrees of longitude.
    west: f64,
    east: f64,
}

impl Band {
    const EMPTY: Self = Self { edges: Vec::new(), west: f64::INFINITY, east: f64::NEG_INFINITY };

    fn add(&mut self, edge: Edge) {
        let (a, b) = (edge.from.longitude, edge.to.longitude);
        self.west = self.west.min(a).min(b);
        self.east = self.east.max(a).max(b);
        self.edges.push(edge);
    }

    /// Degrees of longitude from a place to the nearest edge, at least.
    fn degrees_from(&self, place: Position) -> f64 {
        (self.west - place.longitude).max(place.longitude - self.east).max(0.0)
    }

    /// The distance from a point of the plane to the nearest edge, in metres.
    fn distance_metres(&self, point: Point, plane: &Plane) -> f64 {
        self.edges
            .iter()
            .map(|edge| distance_to_segment(point, plane.point(edge.from), plane.point(edge.to)))
            .fold(f64::INFINITY, f64::min)
    }
}

impl Edges {
    /// Sorts the edges of polygons that lie within `bounds`.
    pub fn new(polygons: &[PolygonType], bounds: Bounds) -> Self {
        let count: usize = polygons.iter().flatten().map(Vec::len).sum();
        let bands = (count / EDGES_IN_BAND).clamp(1, MOST_BANDS);
        let mut edges = Self {
            south: bounds.south,
            height: ((bounds.north - bounds.south) / bands as f64).max(f64::MIN_POSITIVE),
            bands: vec![Band::EMPTY; bands],
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
            self.bands[band].add(edge);
        }
    }

    /// The band of a latitude; the nearest one beyond either end.
    fn band(&self, latitude: f64) -> usize {
        // `as` turns what is below zero into 0.
        (((latitude - self.south) / self.height) as usize).min(self.bands.len() - 1)
    }

    /// Degrees of latitude from a place to a band; 0 within.
    fn degrees_to_band(&self, index: usize, place: Position) -> f64 {
        let south = self.south + index as f64 * self.height;
        (south - place.latitude).max(place.latitude - south - self.height).max(0.0)
    }

    /// Whether a place is inside any of the polygons or on an edge. Holes are outside.
    pub fn surround(&self, place: Position) -> bool {
        // Polygons are told apart: where two overlap, crossings of both would cancel out.
        let mut current = None;
        let mut inside = false;
        for edge in &self.bands[self.band(place.latitude)].edges {
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
            let below = start.checked_sub(step);
            let above = (step > 0).then_some(start + step);
            let mut farther_on = true;
            for index in [below, above].into_iter().flatten() {
                let Some(band) = self.bands.get(index) else {
                    continue;
                };
                let away = self.degrees_to_band(index, place) * METRES_PER_DEGREE;
                let beside = plane.metres_east(band.degrees_from(place));
                farther_on &= away >= nearest;
                if beside.hypot(away) < nearest {
                    nearest = band.distance_metres(point, &plane).min(nearest);
                }
            }
            if farther_on {
                break;
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
