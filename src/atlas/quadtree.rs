//! Where the leaves of the map's quadtree begin: stretches of ranks that are fetched together.

use super::model::Map;
use super::morton;
use super::spots::Place;

/// Listings in one leaf at most: about 5 KB of names and slugs (SCALE).
pub(crate) const LEAF_MAX: usize = 500;

/// First rank of each leaf. A leaf ends where the next begins, the last with the last listing.
///
/// Located listings are split by the quarters of Web Mercator's square until a leaf holds at most
/// 500; quarters that fit together stay together. Those without a location follow.
pub fn leaves(map: &Map) -> Vec<u32> {
    let keys: Vec<u64> = map
        .listings
        .iter()
        .map_while(|listing| listing.locations.first())
        .map(|location| morton::key(Place::of(location.position).position()))
        .collect();
    let mut sizes = Vec::new();
    split(&keys, morton::BITS, &mut sizes);
    let mut unlocated = map.listings.len() - keys.len();
    while unlocated > 0 {
        let size = unlocated.min(LEAF_MAX);
        join(&mut sizes, 0, size);
        unlocated -= size;
    }
    starts(&sizes)
}

/// Sizes of the leaves of one node: `keys` ascending, `levels` still to split.
fn split(keys: &[u64], levels: u32, sizes: &mut Vec<usize>) {
    let Some(level) = levels.checked_sub(1).filter(|_| keys.len() > LEAF_MAX) else {
        // At the last level all are at one place: then the leaf is cut anywhere.
        sizes.extend(keys.chunks(LEAF_MAX).map(<[u64]>::len));
        return;
    };
    let first = sizes.len();
    let mut rest = keys;
    for quarter in 0..4 {
        let end = rest.partition_point(|key| key >> (2 * level) & 3 <= quarter);
        let (inside, after) = rest.split_at(end);
        if inside.len() > LEAF_MAX {
            split(inside, level, sizes);
        } else if !inside.is_empty() {
            join(sizes, first, inside.len());
        }
        rest = after;
    }
}

/// Adds a leaf, to the last one where both fit into one and it belongs to the same node.
fn join(sizes: &mut Vec<usize>, first_of_node: usize, size: usize) {
    let of_node = sizes.len() > first_of_node;
    match sizes.last_mut() {
        Some(last) if of_node && *last + size <= LEAF_MAX => *last += size,
        _ => sizes.push(size),
    }
}

fn starts(sizes: &[usize]) -> Vec<u32> {
    let starts = sizes.iter().scan(0_u32, |next, size| {
        let start = *next;
        *next += *size as u32;
        Some(start)
    });
    starts.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(keys: &[u64]) -> Vec<usize> {
        let mut sizes = Vec::new();
        split(keys, morton::BITS, &mut sizes);
        sizes
    }

    #[test]
    fn a_small_map_is_one_leaf() {
        assert_eq!(sizes(&[1, 2, 3]), [3]);
        assert!(sizes(&[]).is_empty());
    }

    #[test]
    fn leaves_hold_at_most_five_hundred_and_lose_nobody() {
        // Uneven on purpose: half of them crowd into one corner.
        let mut keys: Vec<u64> = (0..5_000_u64)
            .map(|n| n.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> if n % 2 == 0 { 0 } else { 20 })
            .collect();
        keys.sort_unstable();
        let sizes = sizes(&keys);
        assert!(sizes.iter().all(|size| (1..=LEAF_MAX).contains(size)), "{sizes:?}");
        assert_eq!(sizes.iter().sum::<usize>(), 5_000);
        assert!(sizes.len() < 30, "quarters that fit together stay together: {sizes:?}");
    }

    #[test]
    fn a_thousand_listings_at_one_address_still_fit() {
        assert_eq!(sizes(&[7; 1_100]), [500, 500, 100]);
        assert_eq!(starts(&[500, 500, 100]), [0, 500, 1_000]);
    }
}
