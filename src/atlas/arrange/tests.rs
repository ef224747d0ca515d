//! The whole stage.

use geojson::Geometry;

use super::*;
use crate::atlas::samples::{config, in_categories, listing, reference_layer};
use crate::listing::Date;
use crate::source::{Format, TableBuilder};

fn material(listings: Vec<Listing>) -> Material {
    Material { listings, ..Material::default() }
}

fn spread_out(count: i32) -> Vec<Listing> {
    let one = |n: i32| Listing {
        updated: Some(Date { year: 2026, month: 1, day: 1 + (n % 28) as u8 }),
        locations: listing("", &[(f64::from(n * 37 % 101) / 100.0, f64::from(n % 13))]).locations,
        ..in_categories(&format!("id-{n}"), &[["Food", "Advice", "Health"][(n % 3) as usize]])
    };
    (0..count).map(one).collect()
}

#[test]
fn the_order_of_the_file_changes_nothing() {
    let forwards = spread_out(60);
    let mut backwards = forwards.clone();
    backwards.reverse();
    let (one, _) = arrange(config(), material(forwards));
    let (other, _) = arrange(config(), material(backwards));
    assert_eq!(format!("{one:?}"), format!("{other:?}"));
}

#[test]
fn every_listing_is_in_the_list_and_every_place_on_the_map() {
    let (map, problems) = arrange(config(), material(spread_out(60)));
    let mut ranks = map.by_name.clone();
    ranks.sort_unstable();
    assert_eq!(ranks, (0..60).collect::<Vec<u32>>());
    assert_eq!(map.spots.iter().map(|spot| spot.ranks.len()).sum::<usize>(), 60);
    assert_eq!(map.updated, Some(Date { year: 2026, month: 1, day: 28 }));
    let bounds = map.bounds.unwrap();
    assert_eq!((bounds.west, bounds.south, bounds.north), (0.0, 0.0, 12.0));
    assert!(problems.is_empty());
}

#[test]
fn a_map_of_reference_layers_alone_looks_at_them() {
    let mut table = TableBuilder::new("data/route.geojson", Format::GeoJson, Vec::new());
    table.push_feature(1, [], Some(Geometry::new_line_string([[-2.6, 51.4], [-2.5, 51.5]])));
    let references = vec![(reference_layer(), table.finish())];
    let (map, problems) = arrange(config(), Material { references, ..Material::default() });
    let bounds = map.bounds.unwrap();
    assert_eq!((bounds.west, bounds.north), (-2.6, 51.5));
    assert!(map.facets.is_empty() && map.spots.is_empty() && problems.is_empty());
}
