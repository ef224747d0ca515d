//! Needs: a resident's words for a combination of filters, each with a page of its own.

use std::collections::BTreeMap;

use super::categories::Categories;
use super::facets::Facets;
use super::front_matter;
use super::model::{Facet, Need};
use crate::config::{MapConfig, NeedConfig};
use crate::listing::Listing;
use crate::report::{Problem, Problems, code};
use crate::slug::slug;

mod answers;

/// Addresses in a map's folder that are not for listings or needs.
pub const RESERVED_SLUGS: [&str; 6] = ["a-z", "category", "data", "embed", "index", "page"];

/// The needs of a map. `categories` and `facets` come from the same listings.
pub(super) fn needs(
    map: &MapConfig,
    listings: &[Listing],
    categories: &Categories,
    facets: &Facets,
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
        let (choice, unknown) = Choice::of(index, config, map, categories, facets);
        // Without any listing the data file itself has a problem, and these would only follow.
        problems.extend(unknown.into_iter().filter(|_| !listings.is_empty()));
        let slug = Some(slug(&config.title)).filter(|slug| !slug.is_empty());
        let slug = slug.unwrap_or_else(|| format!("need-{}", needs.len() + 1));
        if let Some(other) = taken.insert(slug.clone(), format!("the need “{}”", config.title))
        {
            problems.push(clash(index, config, &slug, &other, map));
        }
        needs.push(Need {
            slug,
            title: config.title.clone(),
            icon: config.icon.clone(),
            ranks: choice.ranks(listings.len()),
            chosen: choice.slugs(),
        });
    }
    (needs, problems)
}

/// What a need chooses: of each facet any of these options.
#[derive(Default)]
struct Choice<'f>(Vec<(&'f Facet, Vec<u16>)>);

impl<'f> Choice<'f> {
    fn of(
        index: usize,
        config: &NeedConfig,
        map: &MapConfig,
        categories: &Categories,
        facets: &'f Facets,
    ) -> (Self, Problems) {
        let (mut parts, mut problems) = (Vec::new(), Problems::new());
        if !config.categories.is_empty() {
            let (chosen, unknown) = chosen_categories(index, config, map, categories);
            problems.extend(unknown);
            let facet = facets.all.first().filter(|_| !categories.all.is_empty());
            parts.push(facet.map(|facet| (facet, chosen)));
        }
        for (place, _) in config.filters.iter().enumerate() {
            let (part, unknown) = answers::chosen(index, place, config, map, facets);
            problems.extend(unknown);
            parts.push(part);
        }
        // A part that can't be met can't be left out either: the need would find too much.
        let whole: Option<Vec<(&Facet, Vec<u16>)>> = parts.into_iter().collect();
        let whole = whole.filter(|parts| parts.iter().all(|(_, options)| !options.is_empty()));
        (Self(joined(whole.unwrap_or_default())), problems)
    }

    /// Ranks of the listings that it finds.
    fn ranks(&self, listings: usize) -> Vec<u32> {
        let has = |rank: usize, (facet, options): &(&Facet, Vec<u16>)| {
            let values = facet.values.get(rank).map_or(&[][..], Vec::as_slice);
            values.iter().any(|value| options.contains(value))
        };
        (0_u32..)
            .zip(0..listings)
            .filter(|(_, rank)| !self.0.is_empty() && self.0.iter().all(|part| has(*rank, part)))
            .map(|(rank, _)| rank)
            .collect()
    }

    fn slugs(&self) -> Vec<(String, Vec<String>)> {
        let part = |(facet, options): &(&Facet, Vec<u16>)| {
            let option = |place: &u16| facet.options.get(usize::from(*place));
            let slugs = options.iter().filter_map(option).map(|option| option.slug.clone());
            (facet.key.clone(), slugs.collect())
        };
        self.0.iter().map(part).collect()
    }
}

/// A facet that was named twice, by its title and by its column, is chosen from once.
fn joined(parts: Vec<(&Facet, Vec<u16>)>) -> Vec<(&Facet, Vec<u16>)> {
    let mut joined: Vec<(&Facet, Vec<u16>)> = Vec::with_capacity(parts.len());
    for (facet, options) in parts {
        match joined.iter_mut().find(|(known, _)| known.key == facet.key) {
            Some((_, known)) => known.extend(options),
            None => joined.push((facet, options)),
        }
    }
    joined
}

/// Indexes of the categories that a need names.
fn chosen_categories(
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
