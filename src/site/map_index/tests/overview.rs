//! The overview read back: every listing is in it, at each of its places.

use super::*;

/// The ranks of each cell, as the scripts read them.
fn cells(overview: &Value) -> Vec<BTreeSet<u32>> {
    let mut next = 0;
    let counts = numbers(&overview["cells"]["count"]);
    let mut cells: Vec<BTreeSet<u32>> = counts
        .iter()
        .map(|&count| {
            let first = next;
            next += count as u32;
            (first..next).collect()
        })
        .collect();
    for pair in overview["extra"].as_array().unwrap() {
        let pair = numbers(pair);
        cells[pair[0] as usize].insert(pair[1] as u32);
    }
    cells
}

/// A grid of this many streets each way, two listings at every crossing, and a bus that stops at
/// both ends.
fn streets(number: u32) -> Map {
    let at = |n: u32| -2.0 + f64::from(n) / 1_000.0;
    let crossing = |n: u32| (at(n % number), 53.0 + f64::from(n / number) / 1_000.0);
    let mut listings: Vec<Listing> = (0..number * number * 2)
        .map(|n| Listing {
            locations: listing("", &[crossing(n / 2)]).locations,
            ..in_categories(&format!("l{n:06}"), &[if n % 2 == 0 { "Food" } else { "Advice" }])
        })
        .collect();
    let ends = [crossing(0), crossing(number * number - 1)];
    listings.push(Listing {
        locations: listing("", &ends).locations,
        ..in_categories("bus", &["Food"])
    });
    map_of(listings, &[])
}

#[test]
fn a_small_maps_overview_is_all_its_spots_with_all_names() {
    let map = town();
    let overview = read(&published(&index(&map, None)), "overview.json");
    let found = cells(&overview);
    let expected: Vec<BTreeSet<u32>> =
        map.spots.iter().map(|spot| spot.ranks.iter().copied().collect()).collect();
    assert_eq!(found, expected);
    assert_eq!(numbers(&overview["cells"]["spots"]), [1, 1, 1]);
    let located = map.listings.iter().filter(|listing| !listing.locations.is_empty());
    let names: Vec<&str> = located.map(|listing| listing.name.as_str()).collect();
    assert_eq!(overview["named"]["names"], serde_json::json!(names));
    assert_eq!(overview["named"]["slugs"], serde_json::json!({}));
}

#[test]
fn cells_share_a_category_where_all_their_listings_do() {
    let map = town();
    let overview = read(&published(&index(&map, None)), "overview.json");
    let shared = numbers(&overview["cells"]["category"]);
    for (spot, category) in map.spots.iter().zip(shared) {
        let main = |rank: &u32| map.listings[*rank as usize].categories.first();
        let all: BTreeSet<_> = spot.ranks.iter().map(main).collect();
        let titles = &map.facets[0].options;
        let expected = all.first().filter(|_| all.len() == 1).copied().flatten();
        let title = usize::try_from(category).ok().map(|option| &titles[option].title);
        assert_eq!(title, expected);
    }
}

#[test]
fn a_large_map_has_few_cells_and_every_listing_in_them() {
    let map = streets(50);
    let overview = read(&published(&index(&map, None)), "overview.json");
    let cells = cells(&overview);
    assert!((300..=400).contains(&cells.len()), "{} cells", cells.len());
    let all: BTreeSet<u32> = cells.iter().flatten().copied().collect();
    assert_eq!(all.len(), 5_001);
    let bus = map.listings.iter().position(|listing| listing.id == "bus").unwrap() as u32;
    assert_eq!(cells.iter().filter(|cell| cell.contains(&bus)).count(), 2, "it stops at both ends");
    assert_eq!(numbers(&overview["cells"]["spots"]).iter().sum::<i64>(), 2_500);
}

#[test]
fn a_map_whose_listings_move_about_has_none_and_says_so() {
    let crossing = |n: u32| (-2.0 + f64::from(n % 30) / 100.0, 53.0 + f64::from(n / 30) / 100.0);
    let buses = (0..600).map(|n| listing(&format!("bus-{n}"), &[crossing(n), crossing(899 - n)]));
    let files = published(&index(&map_of(buses.collect(), &[]), None));
    assert!(!files.contains_key("overview.json"));
    assert_eq!(read(&files, "manifest.json")["overview"], false);
    assert_eq!(read(&published(&index(&town(), None)), "manifest.json")["overview"], true);
}
