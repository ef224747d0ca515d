//! Needs: a resident's words for a combination of categories, each with a page of its own.

use std::collections::BTreeMap;

use super::categories::Categories;
use super::front_matter;
use super::model::{Facet, Need};
use crate::config::{MapConfig, NeedConfig};
use crate::listing::Listing;
use crate::report::{Problem, Problems, code};
use crate::slug::slug;

/// Addresses in a map's folder that are not for listings or needs.
pub const RESERVED_SLUGS: [&str; 6] = ["a-z", "category", "data", "embed", "index", "page"];

/// The needs of a map. `categories` and their facet come from the same listings.
pub(super) fn needs(
    map: &MapConfig,
    listings: &[Listing],
    categories: &Categories,
    facet: Option<&Facet>,
) -> (Vec<Need>, Problems) {
    let mut problems = Problems::new();
    if map.needs.is_empty() {
        return (Vec::new(), problems);
    }
    let mut taken: BTreeMap<String, String> = RESERVED_SLUGS
        .iter()
        .map(|slug| ((*slug).to_owned(), "a part of every map".to_owned()))
        .chain(listings.iter().map(|l| (l.slug.clone(), format!("the listing “{}”", l.name))))
        .collect();
    let mut needs = Vec::new();
    for (index, config) in map.needs.iter().enumerate() {
        let (chosen, unknown) = chosen(index, config, map, categories);
        // Without any listing the data file itself has a problem, and these would only follow.
        problems.extend(unknown.into_iter().filter(|_| !listings.is_empty()));
        let slug = Some(slug(&config.title)).filter(|slug| !slug.is_empty());
        let slug = slug.unwrap_or_else(|| format!("need-{}", needs.len() + 1));
        if let Some(other) = taken.insert(slug.clone(), format!("the need “{}”", config.title))
        {
            problems.push(clash(index, config, &slug, &other, map));
        }
        let category = |index: &u16| categories.all.get(usize::from(*index));
        needs.push(Need {
            slug,
            title: config.title.clone(),
            icon: config.icon.clone(),
            categories: chosen.iter().filter_map(category).map(|c| c.slug.clone()).collect(),
            count: facet.map_or(0, |facet| matching(facet, &chosen)),
        });
    }
    (needs, problems)
}

/// Indexes of the categories that a need names.
fn chosen(
    index: usize,
    config: &NeedConfig,
    map: &MapConfig,
    categories: &Categories,
) -> (Vec<u16>, Problems) {
    let (mut chosen, mut problems) = (Vec::new(), Problems::new());
    for (place, name) in config.categories.iter().enumerate() {
        match categories.find(name) {
            Some(index) if chosen.contains(&index) => {}
            Some(index) => chosen.push(index),
            None => problems.push(unknown(index, place, config, map)),
        }
    }
    (chosen, problems)
}

/// How many listings have any of these options.
fn matching(facet: &Facet, chosen: &[u16]) -> usize {
    let has = |values: &&Vec<u16>| values.iter().any(|value| chosen.contains(value));
    facet.values.iter().filter(has).count()
}

fn unknown(index: usize, place: usize, config: &NeedConfig, map: &MapConfig) -> Problem {
    let name = config.categories.get(place).map_or("", String::as_str);
    let problem = Problem::new(
        &code::CATEGORY_UNUSED,
        format!(
            "The need “{}” names the category “{name}”, which no \
             listing has.",
            config.title
        ),
    )
    .help("Write the category as the data file does, or take it out of the need.");
    let setting = ["needs", &index.to_string(), "categories", &place.to_string()];
    front_matter::at(map, &setting, config.line, problem)
}

fn clash(index: usize, config: &NeedConfig, slug: &str, other: &str, map: &MapConfig) -> Problem {
    let problem = Problem::new(
        &code::PAGE_CLASH,
        format!(
            "The need “{}” wants the address {}/{slug}/, which belongs to {other}.",
            config.title, map.page.slug
        ),
    )
    .help("Change the words of the need a little.");
    front_matter::at(map, &["needs", &index.to_string(), "title"], config.line, problem)
}

#[cfg(test)]
mod tests;
