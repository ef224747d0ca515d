//! The index read back as the page's scripts read it, and what it weighs.

use std::collections::{BTreeMap, BTreeSet};

use geojson::Geometry;
use serde_json::Value;

use super::*;
use crate::atlas::samples::{config, in_categories, listing};
use crate::atlas::{Map, Material, arrange};
use crate::config::{FilterConfig, Nation};
use crate::listing::{Hours, Listing};
use crate::publish::MemorySink;
use crate::report::{Problem, code};

mod bytes;
mod overview;

fn map_of(listings: Vec<Listing>, filters: &[&str]) -> Map {
    let mut config = config();
    config.filters = filters
        .iter()
        .map(|column| FilterConfig { columns: vec![(*column).to_owned()], title: None, line: 1 })
        .collect();
    arrange(config, Material { listings, ..Material::default() }).0
}

/// An index with its files by their path below `index/<hash>/`.
struct Indexed {
    index: MapIndex,
    files: BTreeMap<String, Vec<u8>>,
}

impl Indexed {
    fn manifest(&self) -> String {
        self.index.manifest()
    }
}

fn index(map: &Map, outline: Option<Outline<'_>>) -> Indexed {
    index_with(map, outline, |rank| Ok(format!("<article>{rank}</article>"))).unwrap()
}

fn index_with(
    map: &Map,
    outline: Option<Outline<'_>>,
    card: impl Fn(u32) -> Result<String, Problem> + Sync,
) -> Result<Indexed, Problem> {
    let sink = MemorySink::new();
    let index = MapIndex::publish(map, Nation::England, outline, &sink, card)?;
    let folder = format!("{}/{}/", map.config.page.slug, index.folder());
    let strip = |path: String| path.strip_prefix(&folder).map(str::to_owned).unwrap();
    let files = sink.into_files().into_iter().map(|(path, bytes)| (strip(path), bytes)).collect();
    Ok(Indexed { index, files })
}

fn published(index: &Indexed) -> BTreeMap<String, Vec<u8>> {
    index.files.clone()
}

fn read(files: &BTreeMap<String, Vec<u8>>, path: &str) -> Value {
    serde_json::from_slice(&files[path]).unwrap()
}

fn numbers(value: &Value) -> Vec<i64> {
    value.as_array().unwrap().iter().map(|n| n.as_i64().unwrap()).collect()
}

/// A van at two places, a hall where the van stops too, two services in one house, a phone line.
fn town() -> Map {
    let at = |id: &str, places: &[(f64, f64)], categories: &[&str]| Listing {
        locations: listing(id, places).locations,
        ..in_categories(id, categories)
    };
    let listings = vec![
        at("van", &[(-2.6, 51.4), (-2.5, 51.5)], &["Food", "Advice"]),
        at("hall", &[(-2.5, 51.5)], &["Food"]),
        at("clinic", &[(-2.55, 51.45)], &["Health"]),
        at("pharmacy", &[(-2.55, 51.45)], &["Health", "Food"]),
        at("helpline", &[], &[]),
    ];
    map_of(listings, &[])
}

#[test]
fn the_core_tells_every_listing_its_places() {
    let map = town();
    let core = read(&published(&index(&map, None)), "core.json");
    let sum = |column: &str| {
        let steps = numbers(&core["spots"][column]);
        steps
            .iter()
            .scan(0, |at, step| {
                *at += step;
                Some(*at)
            })
            .collect::<Vec<i64>>()
    };
    let places: Vec<(i64, i64)> = sum("x").into_iter().zip(sum("y")).collect();

    let mut found: BTreeMap<usize, BTreeSet<(i64, i64)>> = BTreeMap::new();
    let mut rank = 0;
    for (spot, count) in numbers(&core["spots"]["count"]).into_iter().enumerate() {
        for _ in 0..count {
            found.entry(rank).or_default().insert(places[spot]);
            rank += 1;
        }
    }
    for pair in core["extra"].as_array().unwrap() {
        let pair = numbers(pair);
        found.entry(pair[1] as usize).or_default().insert(places[pair[0] as usize]);
    }
    for (rank, listing) in map.listings.iter().enumerate() {
        let steps = |degrees: f64| (degrees * 100_000.0).round() as i64;
        let expected: BTreeSet<(i64, i64)> = listing
            .locations
            .iter()
            .map(|l| (steps(l.position.longitude), steps(l.position.latitude)))
            .collect();
        assert_eq!(found.remove(&rank).unwrap_or_default(), expected, "{}", listing.id);
    }
    assert!(found.is_empty());
}

#[test]
fn the_core_tells_every_listing_its_options_and_its_place_in_the_list() {
    let map = town();
    let files = published(&index(&map, None));
    let (core, manifest) = (read(&files, "core.json"), read(&files, "manifest.json"));
    let options = manifest["facets"][0]["options"].as_array().unwrap();
    let title = |option: i64| {
        let slug = options[option as usize].as_str().unwrap();
        let category = map.categories.iter().find(|one| one.slug == slug);
        category.unwrap().title.clone()
    };
    let column = &core["facets"]["category"];
    let mut found: Vec<BTreeSet<String>> = vec![BTreeSet::new(); map.listings.len()];
    for (rank, option) in numbers(&column["first"]).into_iter().enumerate() {
        if option >= 0 {
            assert_eq!(title(option), map.listings[rank].categories[0], "the main one first");
            found[rank].insert(title(option));
        }
    }
    let mut rank = 0;
    let more = &column["more"];
    for (after, option) in numbers(&more["after"]).into_iter().zip(numbers(&more["option"])) {
        rank += after;
        found[rank as usize].insert(title(option));
    }
    for (listing, found) in map.listings.iter().zip(found) {
        assert_eq!(listing.categories.iter().cloned().collect::<BTreeSet<_>>(), found);
    }
    let names: Vec<&str> = numbers(&read(&files, "choices.json")["order"])
        .into_iter()
        .map(|rank| map.listings[rank as usize].name.as_str())
        .collect();
    assert_eq!(names, ["clinic", "hall", "helpline", "pharmacy", "van"]);
    for column in ["icon", "colour", "ink", "shape"] {
        let looks = manifest["markers"][column].as_array().unwrap();
        assert_eq!(options.len(), looks.len(), "{column}");
    }
}

#[test]
fn cards_and_names_come_by_rank() {
    let listings = (0..120).map(|n| listing(&format!("l{n:03}"), &[(0.0, f64::from(n % 7))]));
    let map = map_of(listings.collect(), &[]);
    let files = published(&index(&map, None));
    let manifest = read(&files, "manifest.json");
    assert_eq!(manifest["cards"], serde_json::json!({ "size": 16, "shards": 8 }));
    let shard = read(&files, "cards/7.json");
    let cards: Vec<&str> =
        shard["cards"].as_array().unwrap().iter().map(|c| c.as_str().unwrap()).collect();
    let expected: Vec<String> =
        (112..120).map(|rank| format!("<article>{rank}</article>")).collect();
    assert_eq!(cards, expected);
    let leaf = read(&files, "leaf/0.json");
    assert_eq!(leaf["names"].as_array().unwrap().len(), 120);
    assert_eq!(leaf["names"][5], map.listings[5].name.as_str());
    assert_eq!(numbers(&manifest["leaves"]), [0]);
    assert!(!files.contains_key("context.json") && manifest["context"] == false);
}

#[test]
fn the_folders_name_changes_with_any_file_and_with_nothing_else() {
    let (map, other) = (town(), map_of(vec![listing("x", &[])], &[]));
    assert_eq!(index(&map, None).manifest(), index(&map, None).manifest());
    assert_ne!(index(&map, None).manifest(), index(&other, None).manifest());
    let card = index_with(&map, None, |_| Ok(String::new())).unwrap();
    assert_ne!(index(&map, None).manifest(), card.manifest());
}

#[test]
fn the_context_has_five_decimals_and_nothing_but_shapes() {
    let ring = vec![[0.0, 0.0], [0.123_456_789, 0.0], [0.123_456_789, 0.1], [0.0, 0.0]];
    let geometry = Geometry::new_multi_polygon([[ring]]);
    let outline = Outline { geometry: &geometry, mask: true };
    let map = map_of(Vec::new(), &[]);
    let files = published(&index(&map, Some(outline)));
    assert_eq!(
        String::from_utf8_lossy(&files["context.json"]),
        r#"{"boundary":{"type":"MultiPolygon","coordinates":[[[[0.0,0.0],[0.12346,0.0],"#
            .to_owned()
            + r#"[0.12346,0.1],[0.0,0.0]]]]},"mask":true,"layers":[]}"#
    );
    assert_eq!(read(&files, "manifest.json")["context"], true);
}

#[test]
fn a_card_that_cannot_be_drawn_stops_the_index() {
    let failed = index_with(&town(), None, |rank| match rank {
        3 => Err(Problem::new(&code::TEMPLATE_BROKEN, "card.html has a fault.")),
        _ => Ok(String::new()),
    });
    assert_eq!(failed.err().unwrap().code.name, "template-broken");
}

#[test]
fn hours_are_written_once_and_by_rank() {
    let at = |id: &str, text: &str| Listing {
        hours: (!text.is_empty()).then(|| {
            let schedule = crate::listing::Schedule::read(text);
            Hours { text: text.to_owned(), osm: schedule.as_ref().map(|s| s.osm()), schedule }
        }),
        ..listing(id, &[])
    };
    let listings = vec![
        at("a", "Mo-Fr 09:00-17:00; PH off"),
        at("b", "Mon-Fri 9-5, closed bank holidays"),
        at("c", "Sa[1] 10:00-12:00"),
        at("d", "By arrangement"),
        at("e", ""),
        Listing { closed: Some("Flood".to_owned()), ..at("f", "24/7") },
    ];
    let map = map_of(listings, &[]);
    let files = published(&index(&map, None));
    let hours = read(&files, "hours.json");
    assert_eq!(hours["nation"], "england");
    assert_eq!(
        hours["schedules"].to_string(),
        "[[[31,[540,1020]],[128,[]]],[[32,[600,720],[],[1]]]]"
    );
    let of = numbers(&hours["of"]);
    let by_name: Vec<i64> = map.by_name.iter().map(|rank| of[*rank as usize]).collect();
    assert_eq!(by_name, [0, 0, 1, -2, -1, -3]);
    let manifest = read(&files, "manifest.json");
    assert_eq!(manifest["facets"].as_array().unwrap().last().unwrap()["key"], "when");
}

#[test]
fn without_hours_that_are_understood_there_is_no_filter_by_them() {
    let files = published(&index(&town(), None));
    assert!(!files.contains_key("hours.json"));
    let manifest = read(&files, "manifest.json");
    assert_eq!(manifest["hours"], false);
    assert!(manifest["facets"].as_array().unwrap().iter().all(|facet| facet["key"] != "when"));
}
