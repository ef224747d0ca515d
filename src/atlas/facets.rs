//! What narrows the list: the categories first, then each filter that staff ask for.

use std::collections::BTreeMap;

use super::categories::Categories;
use super::front_matter;
use super::model::{Facet, FacetOption};
use super::order;
use super::words::fold;
use crate::config::{FilterConfig, MapConfig};
use crate::listing::{Field, Listing};
use crate::report::{Problem, Problems, code};
use crate::slug::Slugs;

/// Answers to one question at most: more can't be read through, nor fetched in the first view.
const OPTIONS_MAX: usize = 60;

/// Keys of the page's address that mean something else.
const RESERVED: [&str; 12] = [
    "at", "category", "keep", "lang", "near", "open", "page", "q", "radius", "sort", "view", "when",
];

/// The facets of ranked, categorised listings.
pub(super) fn facets(
    listings: &[Listing],
    categories: &Categories,
    map: &MapConfig,
) -> (Vec<Facet>, Problems) {
    let mut problems = Problems::new();
    let mut facets = Vec::new();
    if !categories.all.is_empty() {
        facets.push(of_categories(listings, categories));
    }
    let mut keys = Slugs::reserving(&RESERVED);
    for (index, filter) in map.filters.iter().enumerate() {
        let (facet, problem) = of_filter(listings, index, filter, map);
        problems.extend(problem);
        if !facet.options.is_empty() {
            let key = keys.unique(&filter.column, "filter");
            facets.push(Facet { key, ..facet });
        }
    }
    (facets, problems)
}

fn of_categories(listings: &[Listing], categories: &Categories) -> Facet {
    let options = categories.all.iter().map(|category| FacetOption {
        slug: category.slug.clone(),
        title: category.title.clone(),
        count: category.count,
    });
    let values = listings.iter().map(|listing| {
        let mut values: Vec<u16> =
            listing.categories.iter().filter_map(|title| categories.find(title)).collect();
        if let Some((_main, further)) = values.split_first_mut() {
            further.sort_unstable();
        }
        values
    });
    Facet {
        key: "category".to_owned(),
        title: "Category".to_owned(),
        options: options.collect(),
        values: values.collect(),
    }
}

/// A filter's facet, without its key.
fn of_filter(
    listings: &[Listing],
    index: usize,
    filter: &FilterConfig,
    map: &MapConfig,
) -> (Facet, Option<Problem>) {
    let answers = |listing: &'_ Listing| -> Vec<String> {
        let mut keys: Vec<String> =
            listing.filters.get(index).into_iter().flatten().map(|value| fold(value)).collect();
        keys.retain(|key| !key.is_empty());
        keys.sort_unstable();
        keys.dedup();
        keys
    };
    let mut options = Options::default();
    for listing in listings {
        options.count(listing.filters.get(index).into_iter().flatten(), &answers(listing));
    }
    let too_many =
        (options.0.len() > OPTIONS_MAX).then(|| many(index, filter, options.0.len(), map));
    let (places, options) = options.sorted();
    let values = listings.iter().map(|listing| {
        let mut values: Vec<u16> =
            answers(listing).iter().filter_map(|key| places.get(key).copied()).collect();
        values.sort_unstable();
        values
    });
    let facet =
        Facet { key: String::new(), title: title(filter), options, values: values.collect() };
    (facet, too_many)
}

/// Answers by folded spelling: how often each is written in which way, and in how many listings.
#[derive(Default)]
struct Options(BTreeMap<String, (BTreeMap<String, usize>, usize)>);

impl Options {
    fn count<'a>(&mut self, written: impl Iterator<Item = &'a String>, keys: &[String]) {
        for spelling in written {
            let key = fold(spelling);
            if !key.is_empty() {
                let (spellings, _) = self.0.entry(key).or_default();
                *spellings.entry(spelling.trim().to_owned()).or_default() += 1;
            }
        }
        for key in keys {
            if let Some((_, listings)) = self.0.get_mut(key) {
                *listings += 1;
            }
        }
    }

    /// The answers in the order in which people look for one, and each key's place in it.
    fn sorted(self) -> (BTreeMap<String, u16>, Vec<FacetOption>) {
        let mut answers: Vec<(String, String, usize)> = self
            .0
            .into_iter()
            .map(|(key, (spellings, count))| {
                let usual = spellings.into_iter().max_by_key(|(text, n)| {
                    // Of equally usual spellings the first in the alphabet, as `max` takes the last.
                    (*n, std::cmp::Reverse(text.clone()))
                });
                (key, usual.map(|(text, _)| text).unwrap_or_default(), count)
            })
            .collect();
        answers.sort_by(|a, b| b.2.cmp(&a.2).then_with(|| a.0.cmp(&b.0)));
        answers.truncate(OPTIONS_MAX);
        answers.sort_by_cached_key(|(key, title, _)| (weekday(key), order::key(title)));
        let mut slugs = Slugs::default();
        let mut places = BTreeMap::new();
        let mut options = Vec::with_capacity(answers.len());
        for (place, (key, title, count)) in (0_u16..).zip(answers) {
            options.push(FacetOption { slug: slugs.unique(&title, "option"), title, count });
            places.insert(key, place);
        }
        (places, options)
    }
}

/// Days go by the week, not by the alphabet; all else after them.
fn weekday(key: &str) -> usize {
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let is = |day: &str| key.starts_with(day) && (key.len() == 3 || key.contains("day"));
    days.iter().position(|day| is(day)).unwrap_or(days.len())
}

/// What staff call the question: their own words, the field's, or the heading of the column.
fn title(filter: &FilterConfig) -> String {
    filter.title.clone().unwrap_or_else(|| match Field::from_name(&filter.column) {
        Some(Field::OpeningHours) => "Day of the week".to_owned(),
        Some(field) => field.label().to_owned(),
        None => filter.column.clone(),
    })
}

fn many(index: usize, filter: &FilterConfig, count: usize, map: &MapConfig) -> Problem {
    let problem = Problem::new(
        &code::FILTER_OPTIONS_MANY,
        format!(
            "The filter “{}” has {count} different answers. Only the {OPTIONS_MAX} \
             that most listings have are offered.",
            filter.column
        ),
    )
    .help("Filter by a column with few different values, or make the values of this one alike.");
    front_matter::at(map, &["filters", &index.to_string(), "column"], filter.line, problem)
}

#[cfg(test)]
mod tests;
