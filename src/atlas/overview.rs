//! The top of the map's quadtree: few enough cells for a first view, however many places there are.
//!
//! Knows where the cells lie, not what is said about them: `site/map_index/overview.rs` does.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::ops::Range;

use super::model::{Map, Spot};
use super::morton;

/// Cells in an overview at most: three to a marker, so that screens of all sizes can group them.
pub(crate) const CELLS_MAX: usize = 400;

/// A stretch of spots that lie in one square of the quadtree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Indexes into the map's spots.
    pub spots: Range<usize>,
    /// Zoom level at which the smallest square that holds them all is one tile; 32 for one spot.
    pub level: u32,
}

/// All spots of the map in at most 400 cells, in Morton order. A small map has a cell for each spot.
///
/// The largest square is split first, and of equal ones the fullest: what a first view shows of a
/// map depends on its extent on the screen, so no cell may stand out there. A square is as small as
/// its spots allow, so a crowded town far from the rest isn't split before it is worth looking at.
pub fn overview(map: &Map) -> Vec<Cell> {
    let keys: Vec<u64> = map.spots.iter().map(|spot| morton::key(spot.position)).collect();
    split(&keys, &map.spots)
}

/// A cell that may be split further, in the order of splitting.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Waiting {
    level: Reverse<u32>,
    listings: usize,
    first: Reverse<usize>,
    end: usize,
}

fn split(keys: &[u64], spots: &[Spot]) -> Vec<Cell> {
    let mut cells = Vec::new();
    let mut waiting = BinaryHeap::new();
    let mut add = |range: Range<usize>, waiting: &mut BinaryHeap<Waiting>| {
        let level = level(keys.get(range.clone()).unwrap_or_default());
        if level == morton::BITS {
            cells.push(Cell { spots: range, level });
        } else {
            let inside = spots.get(range.clone()).unwrap_or_default();
            waiting.push(Waiting {
                level: Reverse(level),
                listings: inside.iter().map(|spot| spot.ranks.len()).sum(),
                first: Reverse(range.start),
                end: range.end,
            });
        }
        1
    };
    let mut count = if keys.is_empty() { 0 } else { add(0..keys.len(), &mut waiting) };
    while let Some(next) = waiting.pop() {
        let quarters = quarters(keys, next.first.0..next.end, next.level.0);
        if count - 1 + quarters.len() > CELLS_MAX {
            waiting.push(next);
            break;
        }
        count -= 1;
        for quarter in quarters {
            count += add(quarter, &mut waiting);
        }
    }
    let whole = |w: Waiting| Cell { spots: w.first.0..w.end, level: w.level.0 };
    cells.extend(waiting.into_iter().map(whole));
    cells.sort_by_key(|cell| cell.spots.start);
    cells
}

/// Level of the smallest square with all of these ascending keys.
fn level(keys: &[u64]) -> u32 {
    match (keys.first(), keys.last()) {
        (Some(first), Some(last)) => (first ^ last).leading_zeros() / 2,
        _ => morton::BITS,
    }
}

/// The stretches of a square's quarters that hold anything.
fn quarters(keys: &[u64], range: Range<usize>, level: u32) -> Vec<Range<usize>> {
    let shift = 2 * (morton::BITS - 1 - level);
    let inside = keys.get(range.clone()).unwrap_or_default();
    let end_of = |quarter| range.start + inside.partition_point(|key| key >> shift & 3 <= quarter);
    let ends = [end_of(0), end_of(1), end_of(2), range.end];
    let starts = [range.start, ends[0], ends[1], ends[2]];
    let ranges = starts.into_iter().zip(ends).map(|(start, end)| start..end);
    ranges.filter(|range| !range.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::Position;

    fn cells(mut keys: Vec<u64>) -> Vec<Cell> {
        keys.sort_unstable();
        keys.dedup();
        let position = Position { longitude: 0.0, latitude: 0.0 };
        let spot = Spot { position, ranks: vec![0], near: String::new() };
        split(&keys, &vec![spot; keys.len()])
    }

    /// Numbers without a pattern, the same in every run.
    fn scattered(count: u64) -> impl Iterator<Item = u64> {
        (0..count).map(|n| (n + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    #[test]
    fn a_small_map_has_a_cell_for_each_spot() {
        assert!(cells(Vec::new()).is_empty());
        let one_each = cells(scattered(300).collect());
        assert_eq!(one_each.len(), 300);
        assert!(one_each.iter().all(|cell| cell.spots.len() == 1 && cell.level == 32));
    }

    #[test]
    fn a_large_map_has_few_cells_that_lose_nobody() {
        let cells = cells(scattered(50_000).collect());
        assert!((CELLS_MAX - 3..=CELLS_MAX).contains(&cells.len()), "{}", cells.len());
        let mut next = 0;
        for cell in &cells {
            assert_eq!(cell.spots.start, next);
            next = cell.spots.end;
        }
        assert_eq!(next, 50_000);
        let levels: Vec<u32> = cells.iter().map(|cell| cell.level).collect();
        let (least, most) = (levels.iter().min().unwrap(), levels.iter().max().unwrap());
        assert!(most - least <= 1, "even places, even squares: {least} to {most}");
    }

    #[test]
    fn a_crowd_in_one_corner_stays_one_cell_while_larger_squares_can_be_split() {
        let crowd = scattered(10_000).map(|key| key >> 40);
        let cells = cells(crowd.chain(scattered(395)).collect());
        let fullest = cells.iter().map(|cell| cell.spots.len()).max();
        assert!(fullest > Some(2_000), "{fullest:?}");
    }

    #[test]
    fn what_has_one_key_is_one_cell() {
        let position = Position { longitude: 0.0, latitude: 89.0 };
        let spot = Spot { position, ranks: vec![0], near: String::new() };
        assert_eq!(split(&[7, 7], &[spot.clone(), spot]), [Cell { spots: 0..2, level: 32 }]);
    }
}
