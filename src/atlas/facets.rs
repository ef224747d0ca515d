//! What narrows the list: the categories first, then each filter that staff ask for.

use super::categories::Categories;
use super::front_matter;
use super::model::{Facet, FacetOption};
use crate::config::{FilterConfig, MapConfig};
use crate::listing::{Answer, Field, FilterKind, Listing};
use crate::report::{Problem, Problems, code};
use crate::slug::Slugs;

mod options;

use options::Options;

/// Answers to one question at most: more can't be read through, nor fetched in the first view.
const OPTIONS_MAX: usize = 60;

/// Keys of the page's address that mean something else.
const RESERVED: [&str; 12] = [
    "at", "category", "keep", "lang", "near", "open", "page", "q", "radius", "sort", "view", "when",
];

/// The facets of a map.
#[derive(Debug, Default)]
pub(super) struct Facets {
    /// The categories are the first, if there are any. Filters without answers are left out.
    pub all: Vec<Facet>,
    /// For each of the front matter's filters, the key of its facet, if it has one.
    pub of_filters: Vec<Option<String>>,
}

/// The facets of ranked, categorised listings. `kinds` says how each filter's cells were read.
pub(super) fn facets(
    listings: &[Listing],
    categories: &Categories,
    kinds: &[FilterKind],
    map: &MapConfig,
) -> (Facets, Problems) {
    let mut problems = Problems::new();
    let mut facets = Facets::default();
    if !categories.all.is_empty() {
        facets.all.push(of_categories(listings, categories));
    }
    let mut keys = Slugs::reserving(&RESERVED);
    for (index, filter) in map.filters.iter().enumerate() {
        let kind = kinds.get(index).copied().unwrap_or(FilterKind::Plain);
        let (facet, problem) = of_filter(listings, index, kind, filter, map);
        problems.extend(problem);
        let key = (!facet.options.is_empty()).then(|| keys.unique(address(filter), "filter"));
        facets.of_filters.push(key.clone());
        facets.all.extend(key.map(|key| Facet { key, ..facet }));
    }
    (facets, problems)
}

fn of_categories(listings: &[Listing], categories: &Categories) -> Facet {
    let options = categories.all.iter().map(|category| FacetOption {
        slug: category.slug.clone(),
        title: category.title.clone(),
        word: None,
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
    kind: FilterKind,
    filter: &FilterConfig,
    map: &MapConfig,
) -> (Facet, Option<Problem>) {
    let answers: Vec<Vec<Answer>> =
        listings.iter().map(|listing| answers_of(listing, index, kind)).collect();
    let unsaid = kind.unsaid().map(|answer| answer.key);
    let said = |answer: &Answer| Some(answer.key.as_str()) != unsaid;
    let mut options = Options::default();
    // Where nobody says anything there is nothing to choose from.
    if answers.iter().flatten().any(said) {
        answers.iter().for_each(|answers| options.count(answers));
    }
    let problem = match options.len() {
        // Without any listing the data file itself has a problem.
        0 if !listings.is_empty() => Some(empty(index, filter, map)),
        n if n > OPTIONS_MAX => Some(many(index, filter, n, map)),
        _ => None,
    };
    let (places, mut options) = options.sorted(kind);
    let ticks = kind == FilterKind::Ticks && filter.columns.len() == 1;
    if let (true, [only]) = (ticks, options.as_mut_slice()) {
        // One check box with the filter's own words; "yes" in the page's address.
        filter.title.iter().for_each(|title| only.title.clone_from(title));
        only.slug = "yes".to_owned();
    }
    let values = answers.iter().map(|answers| {
        let mut values: Vec<u16> =
            answers.iter().filter_map(|answer| places.get(&answer.key).copied()).collect();
        values.sort_unstable();
        values.dedup();
        values
    });
    let values = values.collect();
    (Facet { key: String::new(), title: title(filter), options, values }, problem)
}

/// A listing's answers to a filter; what has to be asked where it says nothing.
fn answers_of(listing: &Listing, index: usize, kind: FilterKind) -> Vec<Answer> {
    let answers: Vec<Answer> = listing.filters.get(index).cloned().unwrap_or_default();
    if answers.is_empty() {
        return kind.unsaid().map(Answer::fixed).into_iter().collect();
    }
    answers
}

/// What the facet's key in the page's address is made from: the first column, as ever, so that
/// addresses which people keep stay good; the title where it stands for several columns.
fn address(filter: &FilterConfig) -> &str {
    match filter.columns.as_slice() {
        [column] => column,
        _ => filter.name(),
    }
}

/// What staff call the question: their own words, the field's, or the heading of the column.
fn title(filter: &FilterConfig) -> String {
    match Field::from_name(filter.name()) {
        Some(Field::OpeningHours) if filter.title.is_none() => "Day of the week".to_owned(),
        Some(field) if filter.title.is_none() => field.label().to_owned(),
        _ => filter.name().to_owned(),
    }
}

fn at(index: usize, filter: &FilterConfig, map: &MapConfig, problem: Problem) -> Problem {
    let setting = if filter.columns.len() > 1 { "columns" } else { "column" };
    front_matter::at(map, &["filters", &index.to_string(), setting], filter.line, problem)
}

fn many(index: usize, filter: &FilterConfig, count: usize, map: &MapConfig) -> Problem {
    let problem = Problem::new(
        &code::FILTER_OPTIONS_MANY,
        format!(
            "The filter “{}” has {count} different answers. Only the {OPTIONS_MAX} \
             that most listings have are offered.",
            filter.name()
        ),
    )
    .help("Filter by a column with few different values, or make the values of this one alike.");
    at(index, filter, map, problem)
}

fn empty(index: usize, filter: &FilterConfig, map: &MapConfig) -> Problem {
    let problem = Problem::new(
        &code::FILTER_EMPTY,
        format!("The filter “{}” finds no answers, so it isn't shown.", filter.name()),
    )
    .help("Fill in its column in the data file, or take the filter out of the front matter.");
    at(index, filter, map, problem)
}

#[cfg(test)]
mod tests;
