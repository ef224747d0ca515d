//! The ground around a site's listings: which places somebody who looks for them may type.

use std::collections::BTreeSet;

use super::{Bounds, Position};

/// Squares in a degree of latitude: one is 5.6 km high.
const ROWS: f64 = 20.0;
/// Squares in a degree of longitude: one is 7 km wide in the middle of England.
const COLUMNS: f64 = 10.0;
/// Most squares of a box, so that a boundary of half the world doesn't fill the memory.
const MOST_SQUARES: i64 = 1_000_000;

/// Squares of the earth with one more all round, so that everything within 5 km of what they were
/// made from is in them, and nothing farther than 15 km (in Britain). Squares rather than a circle
/// around each listing: the edge of what is published tells of no listing where it is.
#[derive(Debug, Clone, Default)]
pub struct Area {
    /// Column and row.
    squares: BTreeSet<(i32, i32)>,
}

impl Area {
    /// Around a box.
    pub fn around_box(bounds: Bounds) -> Self {
        let (west, south) = square(Position { longitude: bounds.west, latitude: bounds.south });
        let (east, north) = square(Position { longitude: bounds.east, latitude: bounds.north });
        let mut area = Self::default();
        let size = i64::from(east - west + 3) * i64::from(north - south + 3);
        if size > MOST_SQUARES {
            return area;
        }
        for column in west - 1..=east + 1 {
            area.squares.extend((south - 1..=north + 1).map(|row| (column, row)));
        }
        area
    }

    /// Around points.
    pub fn around(points: impl IntoIterator<Item = Position>) -> Self {
        let homes: BTreeSet<(i32, i32)> = points.into_iter().map(square).collect();
        let mut area = Self::default();
        for home in homes {
            area.squares.extend(around(home));
        }
        area
    }

    /// Whether a place is in it.
    pub fn contains(&self, place: Position) -> bool {
        self.squares.contains(&square(place))
    }

    /// Whether any place within some 5 km of this one may be in it.
    pub fn is_near(&self, place: Position) -> bool {
        around(square(place)).any(|square| self.squares.contains(&square))
    }

    /// Whether it holds nothing.
    pub fn is_empty(&self) -> bool {
        self.squares.is_empty()
    }
}

fn square(place: Position) -> (i32, i32) {
    let column = (place.longitude * COLUMNS).floor() as i32;
    (column, (place.latitude * ROWS).floor() as i32)
}

/// A square with the eight around it.
fn around((column, row): (i32, i32)) -> impl Iterator<Item = (i32, i32)> {
    (column - 1..=column + 1).flat_map(move |column| (row - 1..=row + 1).map(move |r| (column, r)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BRISTOL: Position = Position { longitude: -2.5879, latitude: 51.4545 };

    fn moved(east: f64, north: f64) -> Position {
        Position { longitude: BRISTOL.longitude + east, latitude: BRISTOL.latitude + north }
    }

    #[test]
    fn what_is_within_five_kilometres_is_in_it_and_what_is_far_is_not() {
        let area = Area::around([BRISTOL]);
        for (east, north) in [(0.0, 0.0), (0.07, 0.0), (-0.07, 0.0), (0.0, 0.045), (0.0, -0.045)] {
            assert!(area.contains(moved(east, north)), "{east} {north}");
        }
        for (east, north) in [(0.22, 0.0), (0.0, 0.11), (-3.0, 2.0)] {
            assert!(!area.contains(moved(east, north)), "{east} {north}");
        }
    }

    #[test]
    fn one_listing_far_away_does_not_bring_in_all_that_lies_between() {
        let aberdeen = Position { longitude: -2.1, latitude: 57.15 };
        let leeds = Position { longitude: -1.55, latitude: 53.8 };
        let area = Area::around([BRISTOL, aberdeen]);
        assert!(area.contains(aberdeen) && !area.contains(leeds));
        let bounds = Bounds::around([BRISTOL, aberdeen]).unwrap();
        assert!(Area::around_box(bounds).contains(Position { longitude: -2.3, latitude: 53.8 }));
    }

    #[test]
    fn a_box_of_the_whole_world_is_refused() {
        let world = Bounds { west: -180.0, south: -90.0, east: 180.0, north: 90.0 };
        assert!(Area::around_box(world).is_empty());
    }
}
