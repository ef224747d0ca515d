//! `overview.json`: the map in at most 400 cells, which is what the first markers are made of,
//! whether the map has a hundred listings or a hundred thousand. `core.rs` has every place.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use serde::Serialize;

use super::choices::CATEGORY;
use super::core::lives_at;
use super::leaves::plain_slug;
use super::{File, json};
use crate::atlas::{self, Cell, Map, Place, Spot};
use crate::report::Problem;

/// Listings that are named here at most. A first view draws 120 markers, and many are groups.
const NAMED_MAX: usize = 160;
/// Further places of listings that a first view can be told of. A map with more shows its markers
/// when the core is there.
const EXTRA_MAX: usize = 500;
/// Steps of a degree.
const STEPS: f64 = 100_000.0;

#[derive(Serialize)]
struct Overview<'a> {
    version: u8,
    cells: Columns,
    /// Cell and rank of further locations that lie in another cell than the listing's first.
    extra: Vec<(usize, u32)>,
    /// Words for "near …", each once.
    near: Vec<&'a str>,
    named: Named<'a>,
}

/// The cells in Morton order.
#[derive(Serialize, Default)]
struct Columns {
    /// Middle of the spots, degrees east times 100,000: the first, then differences.
    x: Vec<i32>,
    /// Degrees north times 100,000: the first, then differences.
    y: Vec<i32>,
    /// How many listings, counted on through the ranks, have their first location here.
    count: Vec<u32>,
    /// How many spots it holds.
    spots: Vec<usize>,
    /// Zoom level at which the smallest square that holds them is a tile; 0 for one spot.
    level: Vec<u32>,
    /// The category that is the main one of all its listings, or -1.
    category: Vec<i32>,
    /// Index of the most frequent words for it, or -1.
    near: Vec<i32>,
}

/// Names of listings that stand alone, in order of rank.
#[derive(Serialize, Default)]
struct Named<'a> {
    /// The first, then differences.
    rank: Vec<u32>,
    names: Vec<&'a str>,
    /// By place in these columns: only those that `plain_slug` doesn't make of the name.
    slugs: BTreeMap<usize, &'a str>,
}

/// The overview; none for a map whose listings move about too much for one.
pub(super) fn file(map: &Map) -> Result<Option<File>, Problem> {
    let cells = atlas::overview(map);
    let mut columns = Columns::default();
    let (mut extra, mut near) = (Vec::new(), Words::default());
    let mut before = Place { east: 0, north: 0 };
    let mut next = 0;
    for (index, cell) in cells.iter().enumerate() {
        let spots = map.spots.get(cell.spots.clone()).unwrap_or_default();
        let place = middle(spots);
        columns.x.push(place.east - before.east);
        columns.y.push(place.north - before.north);
        before = place;
        let own = next..next + spots.iter().map(|spot| living(map, spot)).sum::<u32>();
        next = own.end;
        columns.count.push(own.end - own.start);
        columns.spots.push(spots.len());
        columns.level.push(if spots.len() == 1 { 0 } else { cell.level });
        columns.category.push(shared_category(map, spots));
        columns.near.push(near.index(most_frequent(spots)));
        extra.extend(visitors(spots, &own).into_iter().map(|rank| (index, rank)));
    }
    if extra.len() > EXTRA_MAX {
        return Ok(None);
    }
    let named = named(map, &cells);
    let overview = Overview { version: 1, cells: columns, extra, near: near.words, named };
    json("overview.json", &overview).map(Some)
}

/// The middle of some spots.
fn middle(spots: &[Spot]) -> Place {
    let mean = |of: fn(Place) -> i32| {
        let sum: i64 = spots.iter().map(|spot| i64::from(of(Place::of(spot.position)))).sum();
        (sum as f64 / spots.len().max(1) as f64).round() as i32
    };
    Place { east: mean(|place| place.east), north: mean(|place| place.north) }
}

/// How many listings have their first location at a spot.
fn living(map: &Map, spot: &Spot) -> u32 {
    let place = Place::of(spot.position);
    spot.ranks.iter().filter(|rank| lives_at(map, **rank, place)).count() as u32
}

/// Listings at these spots whose first location is in another cell.
fn visitors(spots: &[Spot], own: &Range<u32>) -> BTreeSet<u32> {
    let ranks = spots.iter().flat_map(|spot| &spot.ranks);
    ranks.filter(|rank| !own.contains(rank)).copied().collect()
}

/// The main category of all listings at these spots, if it is the same one.
fn shared_category(map: &Map, spots: &[Spot]) -> i32 {
    let Some(facet) = map.facets.iter().find(|facet| facet.key == CATEGORY) else { return -1 };
    let main = |rank: &u32| facet.values.get(*rank as usize).and_then(|values| values.first());
    let mut all = spots.iter().flat_map(|spot| &spot.ranks).map(main);
    match all.next() {
        Some(Some(first)) if all.all(|other| other == Some(first)) => i32::from(*first),
        _ => -1,
    }
}

/// The words that most of these spots have, of equal ones those that come first.
fn most_frequent(spots: &[Spot]) -> &str {
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for spot in spots.iter().filter(|spot| !spot.near.is_empty()) {
        *times.entry(&spot.near).or_default() += 1;
    }
    let most = times.into_iter().reduce(|best, next| if next.1 > best.1 { next } else { best });
    most.map_or("", |(words, _)| words)
}

/// Words that are each sent once.
#[derive(Default)]
struct Words<'a> {
    words: Vec<&'a str>,
    indexes: BTreeMap<&'a str, i32>,
}

impl<'a> Words<'a> {
    fn index(&mut self, words: &'a str) -> i32 {
        if words.is_empty() {
            return -1;
        }
        *self.indexes.entry(words).or_insert_with(|| {
            self.words.push(words);
            self.words.len() as i32 - 1
        })
    }
}

/// Names of the listings that are most likely to stand alone: those of the spots farthest from
/// their neighbours.
fn named<'a>(map: &'a Map, cells: &[Cell]) -> Named<'a> {
    let mut ranks = BTreeSet::new();
    for spot in by_distance(map, cells) {
        let with_these: BTreeSet<u32> =
            ranks.union(&spot.ranks.iter().copied().collect()).copied().collect();
        if with_these.len() <= NAMED_MAX {
            ranks = with_these;
        }
    }
    let mut named = Named::default();
    let mut before = 0;
    for rank in ranks {
        let Some(listing) = map.listings.get(rank as usize) else { continue };
        named.rank.push(rank - before);
        before = rank;
        if plain_slug(&listing.name).as_ref() != Some(&listing.slug) {
            named.slugs.insert(named.names.len(), &listing.slug);
        }
        named.names.push(&listing.name);
    }
    named
}

/// Spots that are a cell of their own, the one farthest from the next cell first.
fn by_distance<'a>(map: &'a Map, cells: &[Cell]) -> Vec<&'a Spot> {
    let spots_of = |cell: &Cell| map.spots.get(cell.spots.clone()).unwrap_or_default();
    let middles: Vec<Place> = cells.iter().map(|cell| middle(spots_of(cell))).collect();
    let alone =
        cells.iter().zip(&middles).enumerate().filter(|(_, (cell, _))| cell.spots.len() == 1);
    let mut spots: Vec<(f64, &Spot)> = alone
        .filter_map(|(index, (cell, from))| {
            let others = middles.iter().enumerate().filter(|(other, _)| *other != index);
            let nearest = others.map(|(_, to)| apart(*from, *to)).fold(f64::INFINITY, f64::min);
            spots_of(cell).first().map(|spot| (nearest, spot))
        })
        .collect();
    spots.sort_by(|one, other| other.0.total_cmp(&one.0));
    spots.into_iter().map(|(_, spot)| spot).collect()
}

/// Square of a distance, for comparing.
fn apart(one: Place, other: Place) -> f64 {
    let narrowed = (f64::from(one.north) / STEPS).to_radians().cos();
    let east = f64::from(one.east - other.east) * narrowed;
    let north = f64::from(one.north - other.north);
    east * east + north * north
}
