//! Writes a whole site: the one place that knows which files there are.

use super::map_index::{MapIndex, Outline};
use super::one_map::OneMap;
use super::places::Places;
use super::printer::Printer;
use super::titles::Titles;
use super::{
    a_to_z, downloads, headers, home, list_pages, listing_page, map_page, not_found, page,
    saved_page, service_worker, sitemap, urgent,
};
use crate::atlas::Map;
use crate::config::SiteConfig;
use crate::place::{Boundary, Gazetteer};
use crate::publish::Sink;
use crate::report::Problem;
use crate::theme::Theme;

/// Writes every file of a site.
///
/// # Errors
/// `template-broken` where a template asks for what isn't there; else what the sink says. Writing
/// stops at the first: nothing of it is published then.
pub fn write(
    site: &SiteConfig,
    maps: &[Map],
    boundary: Option<&Boundary>,
    gazetteer: &Gazetteer,
    theme: &Theme,
    sink: &dyn Sink,
) -> Result<(), Problem> {
    let places = Places::new(gazetteer, site.places_credit.as_deref())?;
    let printer = Printer::new(site, theme, &places, sink);
    let mut titles = Titles::new(&site.title);
    let maps: Vec<OneMap<'_>> =
        maps.iter().map(|map| OneMap::new(map, boundary.is_some())).collect();
    let assets = theme.assets.files.iter().filter(|(name, _)| *name != service_worker::SCRIPT);
    for (name, bytes) in assets {
        printer.put(&format!("{}/{name}", theme.assets.folder), bytes)?;
    }
    places.write(sink)?;
    home::write(&printer, &maps, &mut titles)?;
    page::write(&printer, &mut titles)?;
    urgent::write(&printer, &mut titles)?;
    not_found::write(&printer, &mut titles)?;
    saved_page::write(&printer, &maps, &mut titles)?;
    service_worker::write(&printer, &mut titles)?;
    let mut lists = Vec::new();
    for one in &maps {
        lists.extend(write_map(&printer, one, boundary, &mut titles)?);
    }
    sitemap::write(&printer, &maps, lists)?;
    headers::write(&printer, &maps)
}

/// Writes the files of one map; returns the paths of its lists by category and need.
fn write_map(
    printer: &Printer<'_>,
    one: &OneMap<'_>,
    boundary: Option<&Boundary>,
    titles: &mut Titles<'_>,
) -> Result<Vec<String>, Problem> {
    let outline = boundary.map(|boundary| Outline {
        geometry: boundary.geometry(),
        mask: printer.site.area.as_ref().is_some_and(|area| area.mask),
    });
    downloads::write(printer.site, one.map, printer.sink())?;
    let card = |rank| one.card_html(printer, rank);
    let index = MapIndex::publish(one.map, printer.site.nation, outline, printer.sink(), card)?;
    service_worker::write_list(printer, one, &index)?;
    let (manifest, context) = (index.manifest(), index.context());
    let view = one.view(printer.site, manifest.clone());
    map_page::write(printer, one, &view, &manifest, titles)?;
    map_page::write_embed(printer, one, &view, &manifest, titles)?;
    let mut lists = list_pages::write(printer, one, &view, titles)?;
    lists.extend(a_to_z::write(printer, one, &view, titles)?);
    listing_page::write(printer, one, &view, context.as_deref(), titles)?;
    Ok(lists)
}
