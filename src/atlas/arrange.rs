//! The stage itself: listings and reference layers to a map.

use super::categories;
use super::model::{Map, Reference};
use super::search::Synonyms;
use super::{facets, near, needs, order, references, spots};
use crate::config::{LayerConfig, MapConfig};
use crate::listing::{Listing, Summary, Understood};
use crate::place::{Bounds, Position};
use crate::report::Problems;
use crate::source::Table;

/// What a map is made of, as the stages before leave it.
#[derive(Debug, Default)]
pub struct Material {
    /// In any order; empty for a map of reference layers only.
    pub listings: Vec<Listing>,
    pub summary: Summary,
    pub understood: Understood,
    /// Reference layers with their data, in drawing order.
    pub references: Vec<(LayerConfig, Table)>,
    /// Words that a search takes for one another.
    pub synonyms: Synonyms,
}

/// Arranges a map. The same material gives the same map, in whatever order its listings come.
///
/// Problems: `category-unused`, `colour-contrast`, `filter-options-many`, `page-clash`,
/// `column-unknown`, `crs-unknown`, `file-kind-unknown`, `geojson-geometry`.
pub fn arrange(config: MapConfig, material: Material) -> (Map, Problems) {
    let Material { mut listings, summary, understood, references, synonyms } = material;
    let mut problems = Problems::new();
    spots::rank(&mut listings);
    let (categories, found) = categories::categorise(&mut listings, &config);
    problems.extend(found);
    let (facets, found) = facets::facets(&listings, &categories, &config);
    problems.extend(found);
    let by_category = facets.first().filter(|_| !categories.all.is_empty());
    let (needs, found) = needs::needs(&config, &listings, &categories, by_category);
    problems.extend(found);
    let references = drawn(references, &config, &mut problems);
    let mut spots = spots::spots(&listings);
    near::name_places(&mut spots, &listings, &references);
    let map = Map {
        by_name: order::by_name(&listings),
        bounds: Bounds::around(spots.iter().map(|spot| spot.position))
            .or_else(|| Bounds::around(around(&references))),
        updated: listings.iter().filter_map(|listing| listing.updated).max(),
        categories: categories.all,
        config,
        listings,
        spots,
        facets,
        needs,
        references,
        synonyms,
        summary,
        understood,
    };
    (map, problems)
}

fn drawn(
    layers: Vec<(LayerConfig, Table)>,
    config: &MapConfig,
    problems: &mut Problems,
) -> Vec<Reference> {
    let read = layers.iter().filter_map(|(layer, table)| {
        let (reference, found) = references::reference(layer, table, config);
        problems.extend(found);
        reference
    });
    read.collect()
}

fn around(references: &[Reference]) -> impl Iterator<Item = Position> {
    let features = references.iter().flat_map(|reference| &reference.features);
    features.flat_map(|feature| references::positions(&feature.geometry))
}

#[cfg(test)]
mod tests;
