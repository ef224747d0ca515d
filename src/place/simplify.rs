//! Fewer points for the same shape.

use geojson::Geometry;

/// Leaves out points that change the shape by less than `tolerance_metres`. WGS84 in and out;
/// rings keep at least four points.
pub fn simplify(_geometry: &Geometry, _tolerance_metres: f64) -> Geometry {
    todo!()
}
