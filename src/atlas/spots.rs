//! Listings at the same place are one marker; ranks run along the places in Morton order.

use std::collections::BTreeMap;

use super::model::Spot;
use super::morton;
use crate::listing::Listing;
use crate::place::Position;

/// Steps of a degree: places that are equal after rounding to 0.00001 degrees (1.1 m north, 0.7 m
/// east in Britain) are one.
const STEPS: f64 = 100_000.0;

/// A place after rounding, in steps of 0.00001 degrees east and north.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Place {
    pub(crate) east: i32,
    pub(crate) north: i32,
}

impl Place {
    /// The place that a position is rounded to.
    pub(crate) fn of(position: Position) -> Self {
        Self {
            east: (position.longitude * STEPS).round() as i32,
            north: (position.latitude * STEPS).round() as i32,
        }
    }

    pub(super) fn position(self) -> Position {
        Position {
            longitude: f64::from(self.east) / STEPS,
            latitude: f64::from(self.north) / STEPS,
        }
    }

    /// Along the Morton line. Its second part only matters beyond the poles of Web Mercator.
    fn along(self) -> (u64, Self) {
        (morton::key(self.position()), self)
    }
}

/// Puts listings into rank order: by their first place along the Morton line, ties by id; those
/// without a place last, by id.
pub(super) fn rank(listings: &mut [Listing]) {
    listings.sort_by_cached_key(|listing| {
        let first = listing.locations.first();
        let along = first.map(|location| Place::of(location.position).along());
        (along.is_none(), along, listing.id.clone(), listing.slug.clone())
    });
}

/// The places of ranked listings, in Morton order, without words for where they are.
pub(super) fn spots(listings: &[Listing]) -> Vec<Spot> {
    let mut ranks_at: BTreeMap<(u64, Place), Vec<u32>> = BTreeMap::new();
    for (rank, listing) in (0_u32..).zip(listings) {
        for location in &listing.locations {
            let ranks = ranks_at.entry(Place::of(location.position).along()).or_default();
            if ranks.last() != Some(&rank) {
                ranks.push(rank);
            }
        }
    }
    ranks_at
        .into_iter()
        .map(|((_, place), ranks)| Spot { position: place.position(), ranks, near: String::new() })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::atlas::samples::listing;

    #[test]
    fn listings_at_one_place_share_a_spot_and_ranks_run_through_the_spots() {
        let mut listings = vec![
            listing("no-place", &[]),
            listing("b", &[(-2.58790, 51.45450)]),
            listing("south", &[(-2.58790, 50.00000)]),
            listing("a", &[(-2.587_900_4, 51.454_499_6)]),
        ];
        rank(&mut listings);
        let ids: Vec<&str> = listings.iter().map(|l| l.id.as_str()).collect();
        assert_eq!(ids, ["a", "b", "south", "no-place"]);
        let spots = spots(&listings);
        let ranks: Vec<&[u32]> = spots.iter().map(|spot| spot.ranks.as_slice()).collect();
        assert_eq!(ranks, [&[0, 1][..], &[2]]);
        assert_eq!(spots[0].position, Position { longitude: -2.5879, latitude: 51.4545 });
    }

    #[test]
    fn a_listing_with_several_places_stands_at_each_once() {
        let mut listings = vec![
            listing("van", &[(0.1, 51.0), (-0.1, 51.0), (0.1, 51.0)]),
            listing("hall", &[(-0.1, 51.0)]),
        ];
        rank(&mut listings);
        let spots = spots(&listings);
        let ranks: Vec<&[u32]> = spots.iter().map(|spot| spot.ranks.as_slice()).collect();
        assert_eq!(ranks, [&[0, 1][..], &[1]], "west first: the hall, where the van stops too");
    }

    #[test]
    fn the_order_of_the_file_does_not_matter() {
        let mut one: Vec<Listing> = (0..50)
            .map(|n| listing(&format!("l{n}"), &[(f64::from(n * 7 % 50) / 50.0, 51.0)]))
            .collect();
        let mut other = one.clone();
        other.reverse();
        rank(&mut one);
        rank(&mut other);
        assert_eq!(one, other);
    }
}
