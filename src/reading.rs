//! Everything up to the arranged maps: the first half of the line, which `check`, `build` and
//! `serve` share. Writes nothing.

use std::path::Path;

use rayon::prelude::*;

use crate::atlas::{self, Map, Material};
use crate::config::{self, LayerConfig, LayerKind, MapConfig, SiteConfig};
use crate::listing::{self, Ground, Understood};
use crate::place::{Boundary, Postcodes};
use crate::report::{LayerSummary, MapSummary, Problems};
use crate::site;
use crate::source::{self, Form, Table};
use crate::theme::{self, Theme};

/// A site that was read, understood and arranged. Ready to be drawn where its problems don't stop
/// a build; then configuration and theme are there.
#[derive(Default)]
pub struct Reading {
    pub config: Option<SiteConfig>,
    pub theme: Option<Theme>,
    /// The outline of the area that the site is about.
    pub boundary: Option<Boundary>,
    /// In the order in which the home page lists them.
    pub maps: Vec<Map>,
    pub problems: Problems,
}

/// Reads a site folder: configuration, theme, data. Reports all that is wrong with any of them.
///
/// `base_url` says where this build will be published, instead of what `site.toml` says. Whether it
/// is an address at all, [`config::base_url`] tells.
pub fn read(folder: &Path, base_url: Option<&str>) -> Reading {
    let mut reading = Reading::default();
    let Some(mut config) = reading.noting(config::load(folder)) else {
        return reading;
    };
    if let Some(address) = base_url {
        config.base_url = Some(address.trim_end_matches('/').to_owned());
    }
    reading.theme = reading.noting(theme::load(&config));
    reading.boundary = reading.noting(boundary(&config));
    let postcodes = reading.noting(postcodes(&config));
    let ground = Ground { boundary: reading.boundary.as_ref(), postcodes: postcodes.as_ref() };
    let maps: Vec<_> = config.maps.par_iter().map(|map| read_map(&config, map, &ground)).collect();
    reading.maps = maps.into_iter().map(|found| reading.noting(found)).collect();
    if let Some(theme) = &reading.theme {
        reading.problems.extend(site::check(&config, &reading.maps, theme));
    }
    reading.config = Some(config);
    reading
}

impl Reading {
    /// What became of each data file's rows, map by map.
    pub fn summaries(&self) -> Vec<MapSummary> {
        self.maps.iter().map(summary).collect()
    }

    /// Keeps the problems that came with a value.
    fn noting<T>(&mut self, (value, problems): (T, Problems)) -> T {
        self.problems.extend(problems);
        value
    }
}

fn boundary(config: &SiteConfig) -> (Option<Boundary>, Problems) {
    let Some(area) = &config.area else {
        return Default::default();
    };
    let (table, mut problems) = source::read(&config.folder, &area.boundary, Form::default());
    let (boundary, found) = table.map_or_else(Default::default, |t| Boundary::from_table(&t));
    problems.extend(found);
    (boundary, problems)
}

fn postcodes(config: &SiteConfig) -> (Option<Postcodes>, Problems) {
    let Some(file) = &config.postcodes else {
        return Default::default();
    };
    let (table, mut problems) = source::read(&config.folder, file, Form::default());
    let Some(table) = table else {
        return (None, problems);
    };
    let (postcodes, found) = Postcodes::from_table(&table);
    problems.extend(found);
    (Some(postcodes), problems)
}

/// One map: its layers read, its listings understood, all of it arranged.
fn read_map(config: &SiteConfig, map: &MapConfig, ground: &Ground<'_>) -> (Map, Problems) {
    let mut problems = Problems::new();
    let mut material = Material::default();
    let mut table = |layer: &LayerConfig| -> Option<Table> {
        let (table, found) = source::read(&config.folder, &layer.data, form(layer));
        problems.extend(found);
        table
    };
    let listings = map.listings.as_ref().and_then(|layer| Some((layer, table(layer)?)));
    material.references =
        map.references.iter().filter_map(|layer| Some((layer.clone(), table(layer)?))).collect();
    if let Some((layer, table)) = listings {
        let gathered = listing::gather(&table, map, layer, ground);
        problems.extend(gathered.problems);
        material.listings = gathered.listings;
        material.summary = gathered.summary;
        material.understood = gathered.understood;
    }
    let (map, found) = atlas::arrange(map.clone(), material);
    problems.extend(found);
    (map, problems)
}

fn form(layer: &LayerConfig) -> Form<'_> {
    Form { sheet: layer.sheet.as_deref(), delimiter: layer.delimiter }
}

/// What became of the rows of a map's files: the listings first, then the reference layers.
fn summary(map: &Map) -> MapSummary {
    let listings = map.config.listings.iter().map(|layer| {
        LayerSummary::new(&layer.data, LayerKind::Listings, map.summary, &map.understood)
    });
    let references = map.references.iter().map(|layer| {
        let columns = Understood::default();
        LayerSummary::new(&layer.data, LayerKind::Reference, layer.summary, &columns)
    });
    MapSummary { slug: map.config.page.slug.clone(), layers: listings.chain(references).collect() }
}

#[cfg(test)]
mod tests;
