//! What the first view weighs, which must not depend on how many listings there are.

use std::io::Write;

use super::*;

/// Listings with names, places and values as uneven as real ones.
fn borough(count: u64) -> Map {
    const LEAD: [&str; 9] = [
        "St Mary's",
        "Open Door",
        "Lighthouse",
        "Unity",
        "Kindness",
        "Oasis",
        "Haven",
        "Roots",
        "Hearth",
    ];
    const AREA: [&str; 10] = [
        "Hackney", "Dalston", "Clapton", "Hoxton", "Homerton", "Bow", "Mile End", "Stepney",
        "Poplar", "Leyton",
    ];
    const KIND: [&str; 8] = [
        "Food Bank",
        "Kitchen",
        "Drop-in",
        "Advice Centre",
        "Youth Club",
        "Lunch Club",
        "Pantry",
        "Choir",
    ];
    const LANGUAGES: [&str; 6] = ["Turkish", "Bengali", "Polish", "Somali", "Arabic", "BSL"];
    let mut state = 20_261_122_u64;
    let mut next = move |below: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % below
    };
    let listings = (0..count).map(|n| {
        let (lead, area, kind) = (next(9) as usize, next(10) as usize, next(8) as usize);
        let name = format!("{} {} {}", LEAD[lead], AREA[area], KIND[kind]);
        let place = (-0.1 + next(12_000) as f64 / 1e5, 51.5 + next(9_000) as f64 / 1e5);
        let category = format!("Category {}", next(12));
        let further = format!("Category {}", next(12));
        let languages = (0..next(3)).map(|_| LANGUAGES[next(6) as usize].to_owned()).collect();
        Listing {
            slug: format!("{}-{n}", name.to_lowercase().replace([' ', '\''], "-")),
            name,
            locations: listing("", &[place]).locations,
            address: vec![format!("{} Street", AREA[next(10) as usize]), "London".to_owned()],
            categories: if next(60) < 12 { vec![category, further] } else { vec![category] },
            filters: vec![languages, vec![["Free", "Paid"][next(2) as usize].to_owned()]],
            ..listing(&format!("L{n:07}"), &[])
        }
    });
    map_of(listings.collect(), &["languages", "cost"])
}

fn gzipped(bytes: &[u8]) -> usize {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(bytes).unwrap();
    gzip.finish().unwrap().len()
}

/// Bytes of what the first markers are made of.
fn first_view(files: &BTreeMap<String, Vec<u8>>) -> usize {
    ["manifest.json", "overview.json"].iter().map(|path| gzipped(&files[*path])).sum()
}

#[test]
fn the_first_view_weighs_at_most_15_kb_however_many_listings_there_are() {
    let weights = [100, 1_000, 10_000, 100_000].map(|count| {
        let files = published(&index(&borough(count), None));
        let weight = first_view(&files);
        // A marker whose name is not in the overview asks for one leaf of names.
        let leaf = files.iter().filter(|(path, _)| path.starts_with("leaf/"));
        let leaf = leaf.map(|(_, bytes)| gzipped(bytes)).max().unwrap_or_default();
        assert!(weight + leaf <= 15_000, "{count}: {weight} bytes and a leaf of {leaf}");
        weight
    });
    let (least, most) = (weights.iter().min().unwrap(), weights.iter().max().unwrap());
    assert!(most - least < 10_000, "{weights:?}");
}

#[test]
fn the_manifest_of_a_usual_map_weighs_at_most_2_kib() {
    for count in [100, 10_000] {
        let files = published(&index(&borough(count), None));
        let manifest = &files["manifest.json"];
        assert!(manifest.len() <= 2_048, "{}", String::from_utf8_lossy(manifest));
    }
}

#[test]
fn a_leaf_stays_small_however_many_listings_there_are() {
    let files = published(&index(&borough(5_000), None));
    for (path, bytes) in files.iter().filter(|(path, _)| path.starts_with("leaf/")) {
        assert!(gzipped(bytes) <= 8_000, "{path}: {} bytes", gzipped(bytes));
    }
}
