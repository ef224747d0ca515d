//! The order in which places lie along one line, near ones mostly near: the Morton (Z) order.
//!
//! Taken over the square of Web Mercator (EPSG:3857), so that every tile of a web map, at every
//! zoom, is one stretch of the line.

use std::f64::consts::PI;

use crate::place::Position;

/// Where Web Mercator's square ends, in degrees of latitude.
const LATITUDE_MAX: f64 = 85.051_128_779_806_59;

/// Bits of a key for each axis: cells of 1 cm at the equator.
pub(crate) const BITS: u32 = 32;

/// Place of a position along the line. Two bits a zoom level, the north-west quarter first, then
/// north-east, south-west, south-east.
pub(crate) fn key(position: Position) -> u64 {
    let (x, y) = cell(position);
    spread(x) | spread(y) << 1
}

/// Column and row in a grid of 2^32 over the square, from its north-west corner.
fn cell(position: Position) -> (u32, u32) {
    let latitude = position.latitude.clamp(-LATITUDE_MAX, LATITUDE_MAX).to_radians();
    let east = (position.longitude + 180.0) / 360.0;
    let south = 0.5 - (PI / 4.0 + latitude / 2.0).tan().ln() / (2.0 * PI);
    // A cast from float stops at the ends, so the square's last edge stays in its last cell.
    let to_cell = |part: f64| (part * f64::from(u32::MAX)) as u32;
    (to_cell(east), to_cell(south))
}

/// Puts an empty bit before each bit.
fn spread(bits: u32) -> u64 {
    let mut b = u64::from(bits);
    b = (b | b << 16) & 0x0000_ffff_0000_ffff;
    b = (b | b << 8) & 0x00ff_00ff_00ff_00ff;
    b = (b | b << 4) & 0x0f0f_0f0f_0f0f_0f0f;
    b = (b | b << 2) & 0x3333_3333_3333_3333;
    (b | b << 1) & 0x5555_5555_5555_5555
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(longitude: f64, latitude: f64) -> u64 {
        key(Position { longitude, latitude })
    }

    #[test]
    fn quarters_of_the_world_follow_each_other() {
        let quarters = [at(-90.0, 45.0), at(90.0, 45.0), at(-90.0, -45.0), at(90.0, -45.0)];
        assert_eq!(quarters.map(|key| key >> 62), [0, 1, 2, 3]);
    }

    #[test]
    fn every_tile_is_one_stretch() {
        // Bristol at zoom 12 is tile 2018/1362 of the usual addressing.
        let tile = |x: u32, y: u32| spread(x) | spread(y) << 1;
        assert_eq!(at(-2.5879, 51.4545) >> (2 * (BITS - 12)), tile(2018, 1362));
    }

    #[test]
    fn the_ends_of_the_earth_have_a_place() {
        assert_eq!(at(-180.0, 90.0) >> 62, 0);
        assert_eq!(at(180.0, -90.0) >> 32, u64::from(u32::MAX));
        assert_eq!(at(f64::NAN, 0.0), at(f64::NAN, 0.0));
    }
}
