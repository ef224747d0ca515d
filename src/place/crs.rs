//! Coordinate reference systems: which ones are known, and the way from each to WGS84.

use super::Position;

/// A coordinate reference system that Fingerpost can read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Crs {
    /// Degrees of longitude and latitude (EPSG:4326, OGC:CRS84).
    Wgs84,
    /// Metres of web maps (EPSG:3857).
    WebMercator,
    /// Metres east and north on the British National Grid (EPSG:27700).
    BritishNationalGrid,
}

impl Crs {
    /// The system that a name stands for: `EPSG:27700`, `urn:ogc:def:crs:EPSG::3857`, `CRS84`,
    /// `British National Grid`; `None` where Fingerpost doesn't know it.
    pub fn from_name(_name: &str) -> Option<Self> {
        todo!()
    }

    /// The name that people know it by: `EPSG:27700`.
    pub fn name(self) -> &'static str {
        todo!()
    }
}

/// Turns coordinates into a position; `x` is the longitude or easting, `y` the latitude or
/// northing. `None` where they lie outside what the system covers.
pub fn to_wgs84(_crs: Crs, _x: f64, _y: f64) -> Option<Position> {
    todo!()
}

/// Turns a position into coordinates: longitude or easting first.
pub fn from_wgs84(_crs: Crs, _position: Position) -> Option<(f64, f64)> {
    todo!()
}
