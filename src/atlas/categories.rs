//! Categories: those that staff describe, in their order, then the others by how many have them.

use std::collections::BTreeMap;

use super::colour::{CONTRAST_MIN, PALETTE, least_contrast};
use super::front_matter;
use super::icons;
use super::model::{Category, Marker, Shape};
use super::order;
use super::words::fold;
use crate::config::{CategoryConfig, Colour, MapConfig};
use crate::listing::Listing;
use crate::report::{Problem, Problems, code};
use crate::slug::Slugs;

/// The order in which categories take shapes.
const SHAPES: [Shape; 6] =
    [Shape::Pin, Shape::Circle, Shape::Square, Shape::Diamond, Shape::Shield, Shape::Hexagon];

/// Categories that people can choose from. More of them most likely aren't categories at all, and
/// each makes every page longer.
const USUAL_MOST: usize = 60;

/// The categories of a map, and the ways to name each.
#[derive(Debug, Default)]
pub(super) struct Categories {
    pub(super) all: Vec<Category>,
    /// Folded names and titles, with the category's index.
    names: BTreeMap<String, u16>,
}

impl Categories {
    /// The category that staff or data call by this name.
    pub(super) fn find(&self, name: &str) -> Option<u16> {
        self.names.get(&fold(name)).copied()
    }
}

/// One kind of help, before it has looks.
struct Kind<'a> {
    title: String,
    config: Option<&'a CategoryConfig>,
    count: usize,
}

/// Works out the categories, and gives each listing the titles that residents read.
pub(super) fn categorise(listings: &mut [Listing], map: &MapConfig) -> (Categories, Problems) {
    let mut problems = Problems::new();
    let mut kinds = described(map);
    let mut names: BTreeMap<String, usize> = BTreeMap::new();
    for (index, kind) in kinds.iter().enumerate() {
        for name in kind.config.iter().map(|config| &config.name).chain([&kind.title]) {
            names.entry(fold(name)).or_insert(index);
        }
    }
    let first_of_data = kinds.len();
    for listing in listings.iter_mut() {
        count(listing, &mut kinds, &mut names);
    }
    let places = places(&kinds, first_of_data);
    // Without any listing the data file itself has a problem, and these would only follow from it.
    let unheard = |kind: &&Kind| kind.count == 0 && !listings.is_empty();
    for kind in kinds.iter().filter(unheard) {
        problems.extend(kind.config.map(|config| unused(config, map)));
    }
    if places.len() > USUAL_MOST {
        problems.push(many(places.len(), map));
    }
    let kept: Vec<&Kind> = places.iter().map(|&index| &kinds[index]).collect();
    let all = dress(&kept, map, &mut problems);
    let mut new_index: Vec<Option<u16>> = vec![None; kinds.len()];
    for (new, &old) in (0_u16..).zip(&places) {
        new_index[old] = Some(new);
    }
    let names = names.into_iter().filter_map(|(name, old)| Some((name, new_index[old]?))).collect();
    (Categories { all, names }, problems)
}

fn described(map: &MapConfig) -> Vec<Kind<'_>> {
    let kinds = map.categories.iter().map(|config| Kind {
        title: config.title.clone().unwrap_or_else(|| config.name.clone()),
        config: Some(config),
        count: 0,
    });
    kinds.collect()
}

/// Counts one listing into its categories and writes their titles into it.
fn count(listing: &mut Listing, kinds: &mut Vec<Kind>, names: &mut BTreeMap<String, usize>) {
    let mut indexes: Vec<usize> = Vec::with_capacity(listing.categories.len());
    for title in &listing.categories {
        let index = *names.entry(fold(title)).or_insert_with(|| {
            kinds.push(Kind { title: title.clone(), config: None, count: 0 });
            kinds.len() - 1
        });
        if !indexes.contains(&index) {
            indexes.push(index);
        }
    }
    for &index in &indexes {
        kinds[index].count += 1;
    }
    listing.categories = indexes.iter().map(|&index| kinds[index].title.clone()).collect();
}

/// Indexes of the kinds that listings have, in the order in which residents see them.
fn places(kinds: &[Kind], first_of_data: usize) -> Vec<usize> {
    let mut places: Vec<usize> = (0..kinds.len()).filter(|&i| kinds[i].count > 0).collect();
    places.sort_by_cached_key(|&i| match i < first_of_data {
        true => (i, 0, Default::default()),
        false => (first_of_data, usize::MAX - kinds[i].count, order::key(&kinds[i].title)),
    });
    places.truncate(usize::from(u16::MAX));
    places
}

fn dress(kinds: &[&Kind], map: &MapConfig, problems: &mut Problems) -> Vec<Category> {
    let mut slugs = Slugs::default();
    let chosen: Vec<Option<Colour>> = kinds.iter().map(|kind| chosen_colour(kind)).collect();
    let spare: Vec<Colour> = PALETTE
        .iter()
        .filter_map(|hex| Colour::parse(hex))
        .filter(|colour| !chosen.contains(&Some(*colour)))
        .collect();
    let mut spare = spare.iter().cycle();
    let dressed = kinds.iter().zip(&chosen).enumerate().map(|(index, (kind, chosen))| {
        if let (Some(colour), Some(config)) = (chosen, kind.config) {
            problems.extend(hard_to_see(*colour, config, map));
        }
        let colour = chosen.or_else(|| spare.next().copied());
        Category {
            slug: slugs.unique(&kind.title, "category"),
            title: kind.title.clone(),
            marker: marker(index, kind, colour),
            count: kind.count,
        }
    });
    dressed.collect()
}

fn chosen_colour(kind: &Kind) -> Option<Colour> {
    kind.config?.colour.as_deref().and_then(Colour::parse)
}

fn marker(index: usize, kind: &Kind, colour: Option<Colour>) -> Marker {
    // Staff may have used the whole palette up; black is left.
    let colour = colour.unwrap_or(Colour::BLACK);
    let icon = kind.config.and_then(|config| config.icon.clone());
    // Shifted once a palette, so that no colour meets the same shape twice in 72 categories.
    let shape = SHAPES[(index + index / PALETTE.len()) % SHAPES.len()];
    Marker {
        icon: icon.unwrap_or_else(|| icons::for_title(&kind.title).to_owned()),
        colour: colour.to_string(),
        ink: colour.ink().to_owned(),
        shape,
    }
}

fn hard_to_see(colour: Colour, config: &CategoryConfig, map: &MapConfig) -> Option<Problem> {
    let contrast = least_contrast(colour);
    (contrast < CONTRAST_MIN).then(|| {
        let problem = Problem::new(
            &code::COLOUR_CONTRAST,
            format!(
                "The colour {colour} of the category “{}” has a contrast of \
                 {contrast:.1}:1 against the map. Markers need {CONTRAST_MIN:.0}:1.",
                config.name
            ),
        )
        .help("Choose a darker colour, or leave the colour out to get one that shows.");
        front_matter::at(map, &["categories", &config.name, "colour"], config.line, problem)
    })
}

fn many(count: usize, map: &MapConfig) -> Problem {
    let file = map.listings.as_ref().map_or("", |layer| &layer.data);
    Problem::new(
        &code::FILTER_OPTIONS_MANY,
        format!(
            "The listings have {count} different categories. Each has a page of its own and a line \
             in the filter of every page."
        ),
    )
    .help(
        "Use a column with few different values: name it as category under [columns], or write \
         category = [] there to have none.",
    )
    .file(file)
}

fn unused(config: &CategoryConfig, map: &MapConfig) -> Problem {
    let problem = Problem::new(
        &code::CATEGORY_UNUSED,
        format!("No listing has the category “{}”, so it isn't shown.", config.name),
    )
    .help("Check its spelling against the data file, or remove it from the front matter.");
    front_matter::at(map, &["categories", &config.name], config.line, problem)
}

#[cfg(test)]
mod tests;
