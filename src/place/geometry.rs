//! Shapes: from any reference system to WGS84, in the form that RFC 7946 asks for.

use geojson::{Geometry, GeometryValue, LineStringType, PointType, PolygonType};

use super::plane::{Point, doubled_area};
use super::{Crs, to_wgs84};

/// Moves a geometry to WGS84: longitude first, 6 decimals (11 cm), no heights; rings closed, outer
/// ones anticlockwise and holes clockwise (RFC 7946, section 3.1.6).
///
/// `None` where any part lies outside what the system covers, or where nothing is left to draw: a
/// line of one point, an area of two.
pub fn reproject(geometry: &Geometry, crs: Crs) -> Option<Geometry> {
    use GeometryValue::*;
    Some(Geometry::new(match &geometry.value {
        Point { coordinates } => Point { coordinates: point(coordinates, crs)? },
        MultiPoint { coordinates } => {
            MultiPoint { coordinates: every(coordinates, |p| point(p, crs))? }
        }
        LineString { coordinates } => LineString { coordinates: line(coordinates, crs)? },
        MultiLineString { coordinates } => {
            MultiLineString { coordinates: every(coordinates, |l| line(l, crs))? }
        }
        Polygon { coordinates } => Polygon { coordinates: polygon(coordinates, crs)? },
        MultiPolygon { coordinates } => {
            MultiPolygon { coordinates: every(coordinates, |p| polygon(p, crs))? }
        }
        GeometryCollection { geometries } => {
            GeometryCollection { geometries: every(geometries, |g| reproject(g, crs))? }
        }
    }))
}

/// All parts, moved; `None` where one can't be or where there are none.
fn every<T, U>(parts: &[T], change: impl Fn(&T) -> Option<U>) -> Option<Vec<U>> {
    if parts.is_empty() {
        return None;
    }
    parts.iter().map(change).collect()
}

fn point(coordinates: &PointType, crs: Crs) -> Option<PointType> {
    let &[x, y, ..] = coordinates.as_slice() else {
        return None;
    };
    let position = to_wgs84(crs, x, y)?;
    Some([rounded(position.longitude), rounded(position.latitude)].into())
}

/// To 6 decimals; never the zero with a minus sign, which would be written as `-0.0`.
fn rounded(degrees: f64) -> f64 {
    (degrees * 1e6).round() / 1e6 + 0.0
}

/// A line without points that fall together.
fn line(coordinates: &LineStringType, crs: Crs) -> Option<LineStringType> {
    let mut points = every(coordinates, |p| point(p, crs))?;
    points.dedup();
    (points.len() >= 2).then_some(points)
}

/// The outer ring and the holes that are large enough to be seen.
fn polygon(rings: &PolygonType, crs: Crs) -> Option<PolygonType> {
    let (outer, holes) = rings.split_first()?;
    let mut polygon = vec![ring(outer, crs, Turn::Anticlockwise)??];
    for hole in holes {
        polygon.extend(ring(hole, crs, Turn::Clockwise)?);
    }
    Some(polygon)
}

#[derive(PartialEq)]
enum Turn {
    Anticlockwise,
    Clockwise,
}

/// A ring in order; the outer `None` for coordinates off the system, the inner one for a ring
/// with too few points.
fn ring(coordinates: &LineStringType, crs: Crs, turn: Turn) -> Option<Option<LineStringType>> {
    let mut points: LineStringType =
        coordinates.iter().map(|p| point(p, crs)).collect::<Option<_>>()?;
    points.dedup();
    if points.first() != points.last() {
        points.extend(points.first().cloned());
    }
    if points.len() < 4 {
        return Some(None);
    }
    let flat: Vec<Point> = points.iter().map(|p| (p[0], p[1])).collect();
    if (doubled_area(&flat) < 0.0) == (turn == Turn::Anticlockwise) {
        points.reverse();
    }
    Some(Some(points))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(json: &str) -> Geometry {
        json.parse().unwrap()
    }

    #[test]
    fn rings_are_closed_and_wound_as_the_standard_asks() {
        // Clockwise and open outside, anticlockwise inside.
        let square = shape(
            r#"{"type":"Polygon","coordinates":[[[0,0],[0,9],[9,9],[9,0]],
                [[1,1],[2,1],[2,2],[1,2],[1,1]]]}"#,
        );
        let expected = shape(
            r#"{"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,9],[0,0]],
                [[1,1],[1,2],[2,2],[2,1],[1,1]]]}"#,
        );
        assert_eq!(reproject(&square, Crs::Wgs84), Some(expected.clone()));
        assert_eq!(reproject(&expected, Crs::Wgs84), Some(expected));
    }

    #[test]
    fn positions_keep_six_decimals_and_lose_their_height() {
        let point = shape(r#"{"type":"Point","coordinates":[-2.58791234567,51.45,12.5]}"#);
        let moved = reproject(&point, Crs::Wgs84).unwrap();
        assert_eq!(moved.to_string(), r#"{"type":"Point","coordinates":[-2.587912,51.45]}"#);
        let zero = shape(r#"{"type":"Point","coordinates":[-0.00000001,51]}"#);
        assert!(!reproject(&zero, Crs::Wgs84).unwrap().to_string().contains('-'));
    }

    #[test]
    fn national_grid_and_web_mercator_come_out_as_degrees() {
        let grid = shape(r#"{"type":"MultiPoint","coordinates":[[358613,170058]]}"#);
        let moved = reproject(&grid, Crs::BritishNationalGrid).unwrap().to_string();
        assert!(moved.contains("[-2.59") && moved.contains(",51.42"), "{moved}");
        let web = shape(r#"{"type":"LineString","coordinates":[[0,0],[111319.490793,0]]}"#);
        let moved = reproject(&web, Crs::WebMercator).unwrap().to_string();
        assert!(moved.ends_with("[[0.0,0.0],[1.0,0.0]]}"), "{moved}");
    }

    #[test]
    fn what_is_off_the_earth_or_has_no_extent_gives_none() {
        for json in [
            r#"{"type":"Point","coordinates":[358613,170058]}"#,
            r#"{"type":"LineString","coordinates":[[0,0],[0,91]]}"#,
            r#"{"type":"LineString","coordinates":[[0,0],[0,0]]}"#,
            r#"{"type":"Polygon","coordinates":[]}"#,
            r#"{"type":"Polygon","coordinates":[[[0,0],[1,1],[0,0]]]}"#,
            r#"{"type":"MultiPolygon","coordinates":[]}"#,
            r#"{"type":"GeometryCollection","geometries":[]}"#,
        ] {
            assert_eq!(reproject(&shape(json), Crs::Wgs84), None, "{json}");
        }
    }

    #[test]
    fn a_hole_too_small_to_draw_is_closed() {
        let json = r#"{"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,0]],[[1,1],[2,2]]]}"#;
        let moved = reproject(&shape(json), Crs::Wgs84).unwrap().to_string();
        assert!(moved.ends_with("[[[0.0,0.0],[9.0,0.0],[9.0,9.0],[0.0,0.0]]]}"), "{moved}");
    }
}
