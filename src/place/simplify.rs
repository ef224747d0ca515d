//! Fewer points for the same shape (Douglas and Peucker's method).

use geojson::{Geometry, GeometryValue, LineStringType};

use super::plane::{Plane, Point, distance_to_segment, position};

/// Leaves out points that change the shape by less than `tolerance_metres`. WGS84 in and out.
///
/// Lines keep their ends. Rings stay closed, keep their direction and at least four points. Shapes
/// are simplified one by one: neighbours may part along a shared border by up to the tolerance.
pub fn simplify(geometry: &Geometry, tolerance_metres: f64) -> Geometry {
    use GeometryValue::*;
    let line = |points: &LineStringType| simplify_line(points, tolerance_metres);
    let rings = |rings: &Vec<LineStringType>| {
        rings.iter().map(|ring| simplify_ring(ring, tolerance_metres)).collect()
    };
    Geometry::new(match &geometry.value {
        Point { .. } | MultiPoint { .. } => geometry.value.clone(),
        LineString { coordinates } => LineString { coordinates: line(coordinates) },
        MultiLineString { coordinates } => {
            MultiLineString { coordinates: coordinates.iter().map(line).collect() }
        }
        Polygon { coordinates } => Polygon { coordinates: rings(coordinates) },
        MultiPolygon { coordinates } => {
            MultiPolygon { coordinates: coordinates.iter().map(rings).collect() }
        }
        GeometryCollection { geometries } => GeometryCollection {
            geometries: geometries.iter().map(|g| simplify(g, tolerance_metres)).collect(),
        },
    })
}

fn simplify_line(line: &LineStringType, tolerance: f64) -> LineStringType {
    let points = flatten(line);
    let mut kept = vec![false; points.len()];
    keep_between(&points, 0, points.len().saturating_sub(1), tolerance, &mut kept);
    pick(line, &kept)
}

/// A ring has no ends to hold on to, so its first point and the two that stand out most serve.
fn simplify_ring(ring: &LineStringType, tolerance: f64) -> LineStringType {
    if ring.len() <= 4 {
        return ring.clone();
    }
    let points = flatten(ring);
    let last = points.len() - 1;
    let (far, _) = farthest(&points, 0, last);
    let sides = [farthest(&points, 0, far), farthest(&points, far, last)];
    let (third, _) = if sides[0].1 >= sides[1].1 { sides[0] } else { sides[1] };
    let mut corners = [0, far, third, last];
    corners.sort_unstable();

    let mut kept = vec![false; points.len()];
    for pair in corners.windows(2) {
        keep_between(&points, pair[0], pair[1], tolerance, &mut kept);
    }
    let simplified = pick(ring, &kept);
    // All points on one spot, or on one line back and forth: nothing to gain.
    if simplified.len() < 4 { ring.clone() } else { simplified }
}

fn flatten(line: &LineStringType) -> Vec<Point> {
    let plane = Plane::at(line.first().map_or(0.0, |p| position(p).latitude));
    line.iter().map(|p| plane.point(position(p))).collect()
}

fn pick(line: &LineStringType, kept: &[bool]) -> LineStringType {
    line.iter().zip(kept).filter(|(_, kept)| **kept).map(|(p, _)| p.clone()).collect()
}

/// The point between two others that is farthest from the line between them, and how far it is.
fn farthest(points: &[Point], from: usize, to: usize) -> (usize, f64) {
    let (a, b) = (points[from], points[to]);
    (from + 1..to)
        .map(|index| (index, distance_to_segment(points[index], a, b)))
        .fold((from, 0.0), |best, next| if next.1 > best.1 { next } else { best })
}

/// Marks the points to keep from `from` to `to`, both included.
fn keep_between(points: &[Point], from: usize, to: usize, tolerance: f64, kept: &mut [bool]) {
    if points.is_empty() {
        return;
    }
    kept[from] = true;
    kept[to] = true;
    // A stack of its own: a coastline's recursion would be deep.
    let mut open = vec![(from, to)];
    while let Some((from, to)) = open.pop() {
        let (index, distance) = farthest(points, from, to);
        if distance > tolerance {
            kept[index] = true;
            open.push((from, index));
            open.push((index, to));
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shape(json: &str) -> Geometry {
        json.parse().unwrap()
    }

    #[test]
    fn points_that_hardly_bend_a_line_are_left_out() {
        // 0.0001 degrees of latitude are 11 m.
        let line = shape(
            r#"{"type":"LineString","coordinates":[[0,51],[0.1,51.0001],[0.2,51],[0.3,51.1]]}"#,
        );
        let expected = shape(r#"{"type":"LineString","coordinates":[[0,51],[0.2,51],[0.3,51.1]]}"#);
        assert_eq!(simplify(&line, 20.0), expected);
        assert_eq!(simplify(&line, 1.0), line);
    }

    #[test]
    fn a_ring_never_falls_below_four_points() {
        let ring = shape(
            r#"{"type":"Polygon","coordinates":
                [[[0,51],[0.001,51],[0.001,51.001],[0.0005,51.0012],[0,51.001],[0,51]]]}"#,
        );
        let GeometryValue::Polygon { coordinates } = simplify(&ring, 1e7).value else { panic!() };
        assert_eq!(coordinates[0].len(), 4);
        assert_eq!(coordinates[0].first(), coordinates[0].last());
    }

    #[test]
    fn rings_without_extent_and_shapes_without_points_pass() {
        for json in [
            r#"{"type":"Polygon","coordinates":[[[1,1],[1,1],[1,1],[1,1],[1,1]]]}"#,
            r#"{"type":"Polygon","coordinates":[[]]}"#,
            r#"{"type":"LineString","coordinates":[]}"#,
            r#"{"type":"Point","coordinates":[1,1]}"#,
        ] {
            assert_eq!(simplify(&shape(json), 5.0), shape(json));
        }
    }

    proptest! {
        #[test]
        fn no_point_of_the_old_ring_is_farther_than_the_tolerance_from_the_new(
            radii in prop::collection::vec(0.01..0.05, 5..60), tolerance in 1.0..2000.0,
        ) {
            let turn = std::f64::consts::TAU / radii.len() as f64;
            let mut ring: Vec<[f64; 2]> = radii.iter().enumerate()
                .map(|(i, r)| [r * (i as f64 * turn).cos(), r * (i as f64 * turn).sin()])
                .collect();
            ring.push(ring[0]);
            let simple = simplify(&Geometry::new_polygon([ring.clone()]), tolerance);
            let GeometryValue::Polygon { coordinates } = simple.value else { panic!() };
            let new = flatten(&coordinates[0]);
            prop_assert!(new.len() >= 4 && new.first() == new.last());
            for old in flatten(&ring.into_iter().map(Into::into).collect()) {
                let off = new.windows(2)
                    .map(|pair| distance_to_segment(old, pair[0], pair[1]))
                    .fold(f64::INFINITY, f64::min);
                prop_assert!(off <= tolerance + 0.5, "{} m", off);
            }
        }
    }
}
