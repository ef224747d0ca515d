//! A position as two small numbers, in degrees or on the British National Grid.

use crate::place::{Crs, Position, to_wgs84};

/// A position as the file gives it: turning all 1.7 million into degrees would take seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::place) struct Place {
    pub x: i32,
    pub y: i32,
    /// Metres on the British National Grid; else millionths of a degree.
    pub grid: bool,
}

/// The numbers to keep; `None` for what is no place. No degree is as large as a thousand, and only
/// the sea south-west of Scilly has metres as small.
pub(in crate::place) fn place(x: f64, y: f64) -> Option<Place> {
    let grid = x.abs() > 1000.0 || y.abs() > 1000.0;
    let (scale, xs, ys) = match grid {
        false => (1e6, -180.0..=180.0, -90.0..=90.0),
        true => (1.0, 0.0..=700_000.0, 0.0..=1_250_000.0),
    };
    let at = ((x * scale).round() as i32, (y * scale).round() as i32);
    // 0, 0 is how Code-Point Open writes "not known".
    let is_place = xs.contains(&x) && ys.contains(&y) && at != (0, 0);
    is_place.then_some(Place { x: at.0, y: at.1, grid })
}

impl Place {
    /// In degrees; `None` off the grid.
    pub fn position(self) -> Option<Position> {
        let (x, y) = (f64::from(self.x), f64::from(self.y));
        match self.grid {
            false => to_wgs84(Crs::Wgs84, x / 1e6, y / 1e6),
            true => to_wgs84(Crs::BritishNationalGrid, x, y),
        }
    }
}

pub(in crate::place) fn number(text: &str) -> Option<f64> {
    text.trim().parse().ok().filter(|number: &f64| number.is_finite())
}
