//! What a column pair of coordinates really holds, settled once by looking at many rows.
//!
//! Headings lie: `LAT` and `LNG` may hold National Grid metres, and the two may be the wrong way
//! round in the whole file.

use crate::place::{Bounds, Crs, Position, to_wgs84};

/// How the numbers of a source of coordinates are to be read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Reading {
    pub crs: Crs,
    /// The first number is what the headings call the second, in the whole file.
    pub swapped: bool,
    /// The system was worked out from the numbers, against what the headings say.
    pub assumed: bool,
}

/// The box in which most of a file's places should lie.
pub(super) const UNITED_KINGDOM: Bounds =
    Bounds { west: -9.0, south: 49.0, east: 2.2, north: 61.0 };

/// Looks at numbers `(x, y)` as the headings order them.
pub(super) struct Survey<'a> {
    pub numbers: &'a [(f64, f64)],
    /// What the file or the staff declare.
    pub declared: Option<Crs>,
    /// The site's area, with room around it.
    pub area: Option<Bounds>,
    /// For metres under headings for degrees: the column that stands first holds the eastings.
    pub first_is_y: bool,
}

impl Survey<'_> {
    /// Settles the system and the order.
    pub fn reading(&self) -> Reading {
        let guessed = self.guess();
        let crs = self.declared.unwrap_or(guessed);
        let (straight, crossed) = self.votes(crs);
        let tied =
            straight == crossed && crs != Crs::Wgs84 && self.first_is_y && self.declared.is_none();
        let swapped = crossed > 2 * straight && crossed * 2 > self.numbers.len();
        // No latitude is beyond 90: that settles it in the rest of the world.
        let beyond = self.numbers.iter().filter(|(x, y)| y.abs() > 90.0 && x.abs() <= 90.0);
        let swapped = swapped || (crs == Crs::Wgs84 && beyond.count() * 2 > self.numbers.len());
        Reading {
            crs,
            swapped: swapped || tied,
            assumed: self.declared.is_none() && crs != Crs::Wgs84,
        }
    }

    /// The system that numbers of this size belong to.
    fn guess(&self) -> Crs {
        let real = || self.numbers.iter().filter(|(x, y)| *x != 0.0 || *y != 0.0);
        let metres = real().filter(|(x, y)| x.abs() > 360.0 && y.abs() > 360.0).count();
        if metres * 2 <= real().count() {
            return Crs::Wgs84;
        }
        let grid = |v: &f64| (0.0..=1_300_000.0).contains(v);
        let in_grid = real().filter(|(x, y)| grid(x) && grid(y)).count();
        if in_grid * 2 > metres { Crs::BritishNationalGrid } else { Crs::WebMercator }
    }

    /// How many pairs land where they should as ordered, and the other way round.
    fn votes(&self, crs: Crs) -> (usize, usize) {
        let mut votes = (0, 0);
        for &(x, y) in self.numbers {
            votes.0 += usize::from(self.lands(crs, x, y));
            votes.1 += usize::from(self.lands(crs, y, x));
        }
        votes
    }

    fn lands(&self, crs: Crs, x: f64, y: f64) -> bool {
        if crs == Crs::BritishNationalGrid && self.area.is_none() {
            return is_land(x, y);
        }
        let home = self.area.unwrap_or(UNITED_KINGDOM);
        to_wgs84(crs, x, y).is_some_and(|position| inside(home, position))
    }
}

/// Whether a position lies in a box.
pub(super) fn inside(bounds: Bounds, p: Position) -> bool {
    (bounds.west..=bounds.east).contains(&p.longitude)
        && (bounds.south..=bounds.north).contains(&p.latitude)
}

/// A box with room around it: half its size, and at least about 5 km.
pub(super) fn with_room(b: Bounds) -> Bounds {
    let (wide, high) = (((b.east - b.west) / 2.0).max(0.07), ((b.north - b.south) / 2.0).max(0.05));
    Bounds {
        west: b.west - wide,
        south: b.south - high,
        east: b.east + wide,
        north: b.north + high,
    }
}

/// The National Grid's 100 km squares that have land, as easting and northing in squares.
const LAND: &[(u8, &[u8])] = &[
    (0, &[0, 1, 2, 3, 4, 5]),
    (1, &[1, 2, 3, 4, 5, 6]),
    (2, &[1, 2, 3, 4, 5, 6]),
    (3, &[2, 3, 4, 5, 6]),
    (4, &[2, 3, 4, 5]),
    (5, &[1, 2, 3, 4, 5]),
    (6, &[1, 2, 3, 4]),
    (7, &[0, 1, 2, 3]),
    (8, &[0, 1, 2, 3, 4]),
    (9, &[0, 1, 2, 3]),
    (10, &[1, 2, 3, 4]),
    (11, &[3, 4]),
    (12, &[4]),
];

fn is_land(easting: f64, northing: f64) -> bool {
    let square = |metres: f64| (metres / 100_000.0).floor();
    LAND.iter().any(|(n, eastings)| {
        f64::from(*n) == square(northing)
            && eastings.iter().any(|e| f64::from(*e) == square(easting))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(numbers: &[(f64, f64)], first_is_y: bool) -> Reading {
        Survey { numbers, declared: None, area: None, first_is_y }.reading()
    }

    #[test]
    fn degrees_in_order_stay_as_they_are() {
        let read = reading(&[(-2.6, 51.4), (-2.5, 51.5)], false);
        assert_eq!((read.crs, read.swapped, read.assumed), (Crs::Wgs84, false, false));
    }

    #[test]
    fn a_whole_file_the_wrong_way_round_is_noticed() {
        assert!(reading(&[(51.4, -2.6), (51.5, -2.5)], false).swapped);
        // Nothing British in it: both orders are possible, so the headings are believed.
        assert!(!reading(&[(44.8, -0.6)], false).swapped);
        assert!(!reading(&[(-122.4, 37.7)], false).swapped);
        // Only one of them can be a longitude.
        assert!(reading(&[(37.7, -122.4), (0.0, 0.0), (37.8, -122.5)], false).swapped);
    }

    #[test]
    fn metres_under_lat_and_lng_are_the_national_grid() {
        // LAT = 358613, LNG = 170058: x is the longitude's column.
        let read = reading(&[(170_058.0, 358_613.0)], true);
        assert_eq!((read.crs, read.swapped), (Crs::BritishNationalGrid, true));
        // In London both orders fall on land: the first column is the easting.
        let read = reading(&[(180_000.0, 530_000.0)], true);
        assert_eq!((read.crs, read.swapped), (Crs::BritishNationalGrid, true));
        let read = reading(&[(530_000.0, 180_000.0)], false);
        assert_eq!((read.crs, read.swapped), (Crs::BritishNationalGrid, false));
    }

    #[test]
    fn larger_numbers_are_web_mercator() {
        assert_eq!(reading(&[(-295_844.6, 7_722_003.4)], false).crs, Crs::WebMercator);
    }
}
