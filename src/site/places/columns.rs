//! Numbers as the look-up files hold them: in columns, as differences, which compress well.

use crate::place::Position;

/// Positions are in ten-thousandths of a degree: right to some 5 m, which is nearer than a
/// postcode is to a door.
const STEPS: f64 = 10_000.0;

/// Longitudes and latitudes in steps, each but the first as the difference from the one before.
pub(super) fn columns(positions: &[Position]) -> (Vec<i32>, Vec<i32>) {
    let steps = |degrees: f64| (degrees * STEPS).round() as i32;
    let x = differences(positions.iter().map(|p| steps(p.longitude)));
    (x, differences(positions.iter().map(|p| steps(p.latitude))))
}

/// Each value but the first as the difference from the one before.
pub(super) fn differences(values: impl Iterator<Item = i32>) -> Vec<i32> {
    let mut before = 0;
    values.map(|value| value - std::mem::replace(&mut before, value)).collect()
}
