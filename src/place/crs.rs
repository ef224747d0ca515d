//! Coordinate reference systems: which ones are known, and the way from each to WGS84.
//!
//! WGS84 and ETRS89 count as one here. They drift apart by 2.5 cm a year, 0.9 m by 2026, which is
//! less than the width of a door.

use super::{Position, national_grid, web_mercator};

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
    /// `British National Grid`, without regard to case and blanks. `None` where Fingerpost
    /// doesn't know it.
    pub fn from_name(name: &str) -> Option<Self> {
        let key: String =
            name.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
        match key.as_str() {
            "wgs84" | "etrs89" => return Some(Self::Wgs84),
            "webmercator" | "wgs84pseudomercator" | "pseudomercator" | "google" => {
                return Some(Self::WebMercator);
            }
            "bng"
            | "osgb"
            | "osgb36"
            | "osgb1936"
            | "nationalgrid"
            | "britishnationalgrid"
            | "osgb36britishnationalgrid"
            | "osgb1936britishnationalgrid" => {
                return Some(Self::BritishNationalGrid);
            }
            _ => {}
        }
        if key.ends_with("crs84") || key.ends_with("crs84h") {
            return Some(Self::Wgs84);
        }
        Self::from_code(name)
    }

    /// By the number at the end of the name, as EPSG (and Esri, for its own) hands them out.
    fn from_code(name: &str) -> Option<Self> {
        let name = name.trim();
        let digits = name.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        match &name[digits..] {
            "4326" | "4258" | "4979" => Some(Self::Wgs84),
            "3857" | "3785" | "900913" | "102100" | "102113" => Some(Self::WebMercator),
            "27700" | "7405" => Some(Self::BritishNationalGrid),
            _ => None,
        }
    }

    /// The name that people know it by: `EPSG:27700`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Wgs84 => "EPSG:4326",
            Self::WebMercator => "EPSG:3857",
            Self::BritishNationalGrid => "EPSG:27700",
        }
    }
}

/// Turns coordinates into a position; `x` is the longitude or easting, `y` the latitude or
/// northing. `None` where they lie outside what the system covers.
pub fn to_wgs84(crs: Crs, x: f64, y: f64) -> Option<Position> {
    match crs {
        Crs::Wgs84 => on_earth(Position { longitude: x, latitude: y }),
        Crs::WebMercator => web_mercator::to_wgs84(x, y),
        Crs::BritishNationalGrid => national_grid::to_wgs84(x, y),
    }
}

/// Turns a position into coordinates, longitude or easting first. `None` where it lies outside
/// what the system covers.
pub fn from_wgs84(crs: Crs, position: Position) -> Option<(f64, f64)> {
    let position = on_earth(position)?;
    match crs {
        Crs::Wgs84 => Some((position.longitude, position.latitude)),
        Crs::WebMercator => web_mercator::from_wgs84(position),
        Crs::BritishNationalGrid => national_grid::from_wgs84(position),
    }
}

/// The position itself if there is such a place; not for infinities and what is no number.
fn on_earth(position: Position) -> Option<Position> {
    let there = position.longitude.abs() <= 180.0 && position.latitude.abs() <= 90.0;
    there.then_some(position)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_is_known_by_all_its_usual_names() {
        let names = [
            (Crs::Wgs84, "EPSG:4326"),
            (Crs::Wgs84, "urn:ogc:def:crs:OGC:1.3:CRS84"),
            (Crs::Wgs84, "OGC:CRS84"),
            (Crs::Wgs84, "WGS 84"),
            (Crs::Wgs84, "http://www.opengis.net/def/crs/EPSG/0/4258"),
            (Crs::WebMercator, "urn:ogc:def:crs:EPSG::3857"),
            (Crs::WebMercator, "EPSG:900913"),
            (Crs::BritishNationalGrid, "EPSG:27700"),
            (Crs::BritishNationalGrid, "epsg 27700 "),
            (Crs::BritishNationalGrid, "urn:ogc:def:crs:EPSG:6.6:27700"),
            (Crs::BritishNationalGrid, "http://www.opengis.net/gml/srs/epsg.xml#27700"),
            (Crs::BritishNationalGrid, "OSGB36 / British National Grid"),
            (Crs::BritishNationalGrid, "British national grid"),
        ];
        for (crs, name) in names {
            assert_eq!(Crs::from_name(name), Some(crs), "{name}");
            assert_eq!(Crs::from_name(crs.name()), Some(crs));
        }
    }

    #[test]
    fn other_systems_are_not_taken_for_known_ones() {
        for name in ["", "EPSG:29902", "EPSG:127700", "EPSG:2770", "urn:ogc:def:crs:EPSG::", "é"] {
            assert_eq!(Crs::from_name(name), None, "{name}");
        }
    }

    #[test]
    fn coordinates_that_are_no_place_give_none() {
        for crs in [Crs::Wgs84, Crs::WebMercator, Crs::BritishNationalGrid] {
            for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e300] {
                assert_eq!(to_wgs84(crs, bad, 0.0), None);
                assert_eq!(to_wgs84(crs, 0.0, bad), None);
                let position = Position { longitude: bad, latitude: 52.0 };
                assert_eq!(from_wgs84(crs, position), None);
            }
        }
        assert_eq!(to_wgs84(Crs::Wgs84, 358_613.0, 170_058.0), None);
        assert_eq!(to_wgs84(Crs::Wgs84, -2.6, 51.4).map(|p| p.latitude), Some(51.4));
    }
}
