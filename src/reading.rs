//! Everything up to the arranged maps: the first half of the line, which `check`, `build` and
//! `serve` share. Writes nothing.

use std::path::Path;

use rayon::prelude::*;

use crate::atlas::search::Synonyms;
use crate::atlas::{self, Map, Material};
use crate::config::{self, LayerConfig, LayerKind, MapConfig, SiteConfig};
use crate::listing::{self, Ground, Understood};
use crate::place::{Area, Boundary, Gazetteer, NamedPlace, NamedPlaces, Postcodes};
use crate::report::{LayerSummary, MapSummary, Problems};
use crate::site;
use crate::source::{self, Table};
use crate::theme::{self, Theme};

/// Words that a search takes for one another, where a site has its own.
const SYNONYMS: &str = "data/synonyms.csv";

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
    /// The places near the listings that residents can search by.
    pub gazetteer: Gazetteer,
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
    let synonyms = reading.noting(synonyms(&config));
    let ground = Ground { boundary: reading.boundary.as_ref(), postcodes: postcodes.as_ref() };
    let read = |map: &MapConfig| read_map(&config, map, &ground, &synonyms);
    let maps: Vec<_> = config.maps.par_iter().map(read).collect();
    reading.maps = maps.into_iter().map(|found| reading.noting(found)).collect();
    let area = area(reading.boundary.as_ref(), &reading.maps);
    let mut named = reading.noting(named_places(&config, &area));
    named.places.extend(labels(&reading.maps));
    reading.gazetteer = Gazetteer::near(&area, postcodes.as_ref(), named);
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
    let (table, mut problems) = source::read(&config.folder, &area.boundary);
    let (boundary, found) = table.map_or_else(Default::default, |t| Boundary::from_table(&t));
    problems.extend(found);
    (boundary, problems)
}

fn postcodes(config: &SiteConfig) -> (Option<Postcodes>, Problems) {
    let Some(path) = &config.postcodes else {
        return Default::default();
    };
    let (postcodes, problems) = Postcodes::read(&config.folder, path);
    (Some(postcodes), problems)
}

/// What the shapes of reference layers are called: wards, parks, stations.
fn labels(maps: &[Map]) -> impl Iterator<Item = NamedPlace> {
    let features = maps.iter().flat_map(|map| &map.references).flat_map(|layer| &layer.features);
    features.map(|f| NamedPlace { name: f.label.clone(), position: f.label_at })
}

/// Where residents may search from: around the boundary, else around every listing, so that it is
/// never a whole country by accident. Nothing where no map has a listing with a place.
fn area(boundary: Option<&Boundary>, maps: &[Map]) -> Area {
    let spots = || maps.iter().flat_map(|map| &map.spots);
    match boundary {
        _ if spots().next().is_none() => Area::default(),
        Some(boundary) => Area::around_box(boundary.bounds()),
        None => Area::around(spots().map(|spot| spot.position)),
    }
}

fn named_places(config: &SiteConfig, area: &Area) -> (NamedPlaces, Problems) {
    match &config.named_places {
        Some(path) => NamedPlaces::read(&config.folder, path, area),
        None => Default::default(),
    }
}

/// The site's own synonyms, or those that come with the program.
fn synonyms(config: &SiteConfig) -> (Synonyms, Problems) {
    if !config.folder.join(SYNONYMS).exists() {
        return (Synonyms::starter(), Problems::new());
    }
    match source::read_bare(&config.folder, SYNONYMS) {
        Ok(rows) => Synonyms::from_rows(SYNONYMS, rows),
        Err(problem) => (Synonyms::default(), Problems::from_iter([problem])),
    }
}

/// One map: its layers read, its listings understood, all of it arranged.
fn read_map(
    config: &SiteConfig,
    map: &MapConfig,
    ground: &Ground<'_>,
    synonyms: &Synonyms,
) -> (Map, Problems) {
    let mut problems = Problems::new();
    let mut material = Material { synonyms: synonyms.clone(), ..Material::default() };
    let mut table = |layer: &LayerConfig| -> Option<Table> {
        let (table, found) = source::read(&config.folder, &layer.data);
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
