//! Well-known text: `POINT(-2.6 51.4)`, `SRID=4326;POINT Z (-2.6 51.4 7)`, `POLYGON((…))`.
//!
//! The numbers alone say which reference system they are in, so an SRID is passed over.

use geojson::{Geometry, GeometryValue, Position};

use crate::listing::text::trim;

/// A cell of well-known text as a geometry; curves, surfaces and collections are none.
pub(super) fn read(cell: &str) -> Option<Geometry> {
    let shape = match cell.split_once(';') {
        Some((srid, shape)) if srid.get(..4).is_some_and(|s| s.eq_ignore_ascii_case("srid")) => {
            shape
        }
        _ => cell,
    };
    let open = shape.find('(')?;
    let kind = trim(&shape[..open]).to_ascii_uppercase();
    let kind = kind.trim_end_matches(['Z', 'M', ' ']);
    let inside = inside(trim(&shape[open..]))?;
    let value = match kind {
        "POINT" => GeometryValue::Point { coordinates: position(inside)? },
        "MULTIPOINT" => GeometryValue::MultiPoint {
            coordinates: all(inside, |point| {
                position(super::super::text::trim(point.trim_matches(['(', ')', ' '])))
            })?,
        },
        "LINESTRING" => GeometryValue::LineString { coordinates: line(inside)? },
        "MULTILINESTRING" => GeometryValue::MultiLineString { coordinates: rings(inside)? },
        "POLYGON" => GeometryValue::Polygon { coordinates: rings(inside)? },
        "MULTIPOLYGON" => GeometryValue::MultiPolygon {
            coordinates: all(inside, |polygon| rings(self::inside(trim(polygon))?))?,
        },
        _ => return None,
    };
    Some(Geometry::new(value))
}

/// What stands in one pair of brackets.
fn inside(text: &str) -> Option<&str> {
    text.strip_prefix('(')?.strip_suffix(')').map(trim)
}

/// The parts between the commas that stand in no brackets, each read.
fn all<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    let mut depth = 0_i32;
    text.split(|c: char| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        c == ',' && depth == 0
    })
    .map(read)
    .collect()
}

fn rings(text: &str) -> Option<Vec<Vec<Position>>> {
    all(text, |ring| line(inside(trim(ring))?))
}

fn line(text: &str) -> Option<Vec<Position>> {
    let points: Vec<Position> = all(text, position)?;
    (points.len() > 1).then_some(points)
}

fn position(text: &str) -> Option<Position> {
    let mut numbers = text.split_ascii_whitespace();
    let (x, y): (f64, f64) = (numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?);
    (x.is_finite() && y.is_finite()).then(|| [x, y].into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_are_read() {
        for (cell, kind) in [
            ("POINT(-2.6 51.4)", "Point"),
            ("Point Z (-2.6 51.4 12.5)", "Point"),
            ("POINTZ(-2.6 51.4 0)", "Point"),
            ("SRID=27700;POINT (358613 170058)", "Point"),
            ("MULTIPOINT ((-2.6 51.4), (-2.5 51.5))", "MultiPoint"),
            ("MULTIPOINT (-2.6 51.4, -2.5 51.5)", "MultiPoint"),
            ("LINESTRING (0 0, 1 1)", "LineString"),
            ("POLYGON ((0 0, 0 1, 1 1, 0 0), (0 0, 0 1, 1 1, 0 0))", "Polygon"),
            ("MULTIPOLYGON (((0 0, 0 1, 1 1, 0 0)), ((2 2, 2 3, 3 3, 2 2)))", "MultiPolygon"),
        ] {
            let shape = read(cell).unwrap_or_else(|| panic!("{cell}"));
            assert_eq!(shape.value.type_name(), kind, "{cell}");
        }
    }

    #[test]
    fn what_is_broken_is_none() {
        for cell in [
            "POINT EMPTY",
            "POINT (a b)",
            "POINT (1",
            "POINT (1)",
            "POLYGON (0 0, 1 1)",
            "POLYGON ((0 0",
            "CIRCULARSTRING (0 0, 1 1, 2 0)",
            "(1 2)",
            "SRID=4326;",
        ] {
            assert!(read(cell).is_none(), "{cell}");
        }
    }
}
