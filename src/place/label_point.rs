//! A point to write a shape's name at.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use geojson::{Geometry, GeometryValue, LineStringType, PolygonType};

use super::plane::{Plane, Point, distance_to_segment, doubled_area, polygons, position};
use super::{Bounds, Position};

/// Squares to look at before the best one so far has to do; a ward takes about a hundred.
const MOST_SQUARES: usize = 4_000;

/// Where a label belongs, in WGS84 as the geometry is: the point of the largest area that is
/// farthest from its outline (so always inside, where the middle may not be), the middle of the
/// longest line, or the first point. `None` for a geometry without points.
pub fn label_point(geometry: &Geometry) -> Option<Position> {
    let areas = polygons(geometry);
    if !areas.is_empty() {
        return largest(areas).and_then(inner_point);
    }
    match &geometry.value {
        GeometryValue::Point { coordinates } => Some(position(coordinates)),
        GeometryValue::MultiPoint { coordinates } => coordinates.first().map(position),
        GeometryValue::LineString { coordinates } => middle(coordinates).map(|(_, point)| point),
        GeometryValue::MultiLineString { coordinates } => coordinates
            .iter()
            .filter_map(middle)
            .max_by(|a, b| a.0.total_cmp(&b.0))
            .map(|(_, point)| point),
        GeometryValue::GeometryCollection { geometries } => geometries.iter().find_map(label_point),
        GeometryValue::Polygon { .. } | GeometryValue::MultiPolygon { .. } => None,
    }
}

/// The polygon with the largest outer ring, the first of equals.
fn largest(polygons: Vec<&PolygonType>) -> Option<&PolygonType> {
    let area = |polygon: &PolygonType| {
        polygon.first().map_or(0.0, |outer| doubled_area(&flatten(outer)).abs())
    };
    let sized = polygons.into_iter().map(|polygon| (area(polygon), polygon));
    sized.reduce(|best, next| if next.0 > best.0 { next } else { best }).map(|(_, p)| p)
}

fn flatten(line: &LineStringType) -> Vec<Point> {
    let plane = plane_of(line);
    line.iter().map(|p| plane.point(position(p))).collect()
}

fn plane_of(line: &LineStringType) -> Plane {
    Plane::at(line.first().map_or(0.0, |p| position(p).latitude))
}

/// A line's length in metres and the point half-way along it.
fn middle(line: &LineStringType) -> Option<(f64, Position)> {
    let points = flatten(line);
    let step = |pair: &[Point]| (pair[1].0 - pair[0].0).hypot(pair[1].1 - pair[0].1);
    let length: f64 = points.windows(2).map(step).sum();
    let mut left = length / 2.0;
    for pair in points.windows(2) {
        let long = step(pair);
        if left <= long && long > 0.0 {
            let part = left / long;
            let between = |a: f64, b: f64| a + part * (b - a);
            let point = (between(pair[0].0, pair[1].0), between(pair[0].1, pair[1].1));
            return Some((length, plane_of(line).position(point)));
        }
        left -= long;
    }
    line.first().map(|p| (length, position(p)))
}

/// A square of the search: how far its middle is from the outline (negative outside), and how far
/// any of its points can be at best.
#[derive(Debug, Clone, Copy)]
struct Square {
    centre: Point,
    half: f64,
    distance: f64,
}

impl Square {
    fn new(centre: Point, half: f64, rings: &[Vec<Point>]) -> Self {
        Self { centre, half, distance: depth(centre, rings) }
    }

    fn at_best(&self) -> f64 {
        self.distance + self.half * std::f64::consts::SQRT_2
    }
}

impl Ord for Square {
    fn cmp(&self, other: &Self) -> Ordering {
        // The centre decides between equals, so that the answer never depends on luck.
        self.at_best()
            .total_cmp(&other.at_best())
            .then(self.centre.0.total_cmp(&other.centre.0))
            .then(self.centre.1.total_cmp(&other.centre.1))
    }
}

impl PartialOrd for Square {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Square {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Square {}

/// The pole of inaccessibility: squares are quartered, the most promising first, until none can
/// be better than the best by more than a hundredth of the shape's width.
fn inner_point(polygon: &PolygonType) -> Option<Position> {
    let bounds = Bounds::around(polygon.first()?.iter().map(position))?;
    let plane = Plane::at((bounds.south + bounds.north) / 2.0);
    let rings: Vec<Vec<Point>> = polygon
        .iter()
        .map(|ring| ring.iter().map(|p| plane.point(position(p))).collect())
        .collect();
    let corner = |longitude, latitude| plane.point(Position { longitude, latitude });
    let (west, south) = corner(bounds.west, bounds.south);
    let (east, north) = corner(bounds.east, bounds.north);

    let half = (east - west).max(north - south) / 2.0;
    let precision = (east - west).min(north - south) / 100.0;
    let mut best = Square::new(((west + east) / 2.0, (south + north) / 2.0), half, &rings);
    let mut open = BinaryHeap::from([best]);
    for _ in 0..MOST_SQUARES {
        let Some(square) = open.pop() else { break };
        if square.at_best() - best.distance <= precision {
            break;
        }
        let quarter = square.half / 2.0;
        for (dx, dy) in [(-1.0, -1.0), (1.0, -1.0), (-1.0, 1.0), (1.0, 1.0)] {
            let centre = (square.centre.0 + dx * quarter, square.centre.1 + dy * quarter);
            let part = Square::new(centre, quarter, &rings);
            if part.distance > best.distance {
                best = part;
            }
            open.push(part);
        }
    }
    if best.distance > 0.0 {
        Some(plane.position(best.centre))
    } else {
        // A sliver without an inside: its outline has to do.
        polygon.first()?.first().map(position)
    }
}

/// How far a point is from the outline in metres; negative outside the polygon.
fn depth(point: Point, rings: &[Vec<Point>]) -> f64 {
    let mut inside = false;
    let mut nearest = f64::INFINITY;
    for ring in rings {
        for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            let crosses = (a.1 > point.1) != (b.1 > point.1);
            if crosses && point.0 < (b.0 - a.0) * (point.1 - a.1) / (b.1 - a.1) + a.0 {
                inside = !inside;
            }
            nearest = nearest.min(distance_to_segment(point, *a, *b));
        }
    }
    if inside { nearest } else { -nearest }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(json: &str) -> Option<(f64, f64)> {
        label_point(&json.parse().unwrap()).map(|p| (p.longitude, p.latitude))
    }

    #[test]
    fn a_horseshoe_is_labelled_in_its_bend_and_not_in_its_gap() {
        let (lon, lat) = label(
            r#"{"type":"Polygon","coordinates":[[[0,0],[3,0],[3,3],[2,3],[2,1],[1,1],[1,3],
                [0,3],[0,0]]]}"#,
        )
        .unwrap();
        let in_the_gap = (1.0..=2.0).contains(&lon) && lat >= 1.0;
        assert!((0.0..=3.0).contains(&lon) && (0.0..=3.0).contains(&lat) && !in_the_gap);
    }

    #[test]
    fn a_hole_is_avoided() {
        let (lon, lat) = label(
            r#"{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,4],[0,0]],
                [[1,1],[1,3],[3,3],[3,1],[1,1]]]}"#,
        )
        .unwrap();
        assert!(!((1.0..=3.0).contains(&lon) && (1.0..=3.0).contains(&lat)), "{lon} {lat}");
    }

    #[test]
    fn the_largest_of_several_areas_has_the_label() {
        let (lon, _) = label(
            r#"{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]],
                [[[10,0],[19,0],[19,9],[10,9],[10,0]]]]}"#,
        )
        .unwrap();
        assert!((lon - 14.5).abs() < 0.5);
    }

    #[test]
    fn lines_are_labelled_half_way_and_points_where_they_are() {
        assert_eq!(label(r#"{"type":"Point","coordinates":[1,2]}"#), Some((1.0, 2.0)));
        let (lon, _) =
            label(r#"{"type":"LineString","coordinates":[[0,0],[1,0],[10,0]]}"#).unwrap();
        assert!((lon - 5.0).abs() < 1e-9);
        let (lon, _) =
            label(r#"{"type":"MultiLineString","coordinates":[[[0,0],[1,0]],[[2,0],[6,0]]]}"#)
                .unwrap();
        assert!((lon - 4.0).abs() < 1e-9);
    }

    #[test]
    fn shapes_without_extent_have_a_label_and_those_without_points_none() {
        assert_eq!(
            label(r#"{"type":"Polygon","coordinates":[[[1,2],[1,2],[1,2],[1,2]]]}"#),
            Some((1.0, 2.0))
        );
        assert_eq!(label(r#"{"type":"LineString","coordinates":[[1,2],[1,2]]}"#), Some((1.0, 2.0)));
        assert_eq!(label(r#"{"type":"Polygon","coordinates":[]}"#), None);
        assert_eq!(label(r#"{"type":"MultiPoint","coordinates":[]}"#), None);
    }
}
