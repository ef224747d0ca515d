//! The page of a map: needs, filters, the first listings, the map. And the same to embed.

use tera::Value;

use super::context::{Crumb, Current};
use super::drawings::Drawings;
use super::links;
use super::list_pages::pagination;
use super::one_map::{OneMap, PAGE_SIZE};
use super::page_config::PageConfig;
use super::printer::{Printer, Sheet, safe};
use super::service_worker;
use super::titles::Titles;
use crate::report::Problem;

/// Writes `<map>/index.html`.
pub fn write(
    printer: &Printer<'_>,
    one: &OneMap<'_>,
    view: &Value,
    manifest: &str,
    titles: &mut Titles<'_>,
) -> Result<(), Problem> {
    let path = one.path();
    let full_title = titles.page(&[one.title], &[]);
    draw(printer, one, view, manifest, ("map", &path, full_title))
}

/// Writes `<map>/embed/index.html`: the same without the council's header and footer, for an
/// iframe on another page.
pub fn write_embed(
    printer: &Printer<'_>,
    one: &OneMap<'_>,
    view: &Value,
    manifest: &str,
    titles: &mut Titles<'_>,
) -> Result<(), Problem> {
    let path = format!("{}embed/", one.path());
    let own = printer.words().say("embedded", &[("name", one.title)]);
    let full_title = titles.page(&[&own], &[]);
    draw(printer, one, view, manifest, ("embed", &path, full_title))
}

fn draw(
    printer: &Printer<'_>,
    one: &OneMap<'_>,
    view: &Value,
    manifest: &str,
    (kind, path, full_title): (&'static str, &str, String),
) -> Result<(), Problem> {
    let map_root = if kind == "embed" { "../" } else { "./" };
    let root = links::up(path);
    let mut config = config(printer, one, manifest, (&root, map_root));
    // In another site's frame a browser gives it room of its own, which nobody comes back to.
    config.offline = service_worker::address(printer, one, &root).filter(|_| kind == "map");
    let count = one.map.by_name.len();
    let first_page = &one.map.by_name[..count.min(PAGE_SIZE)];
    let cards: Vec<_> = first_page.iter().filter_map(|rank| one.card(*rank)).collect();
    let mut variables = one.variables(view, map_root);
    variables.insert("listings", &cards);
    variables.insert("pagination", &pagination(map_root, 1, count.div_ceil(PAGE_SIZE)));
    variables.insert("heading", one.title);
    variables.insert(
        "current",
        &Current { count, first: count.min(1), last: cards.len(), ..Current::default() },
    );
    variables.insert_value("config_json", safe(&config.json()?));
    printer.page(Sheet {
        kind,
        path,
        title: one.title,
        full_title,
        summary: one.map.config.page.summary.as_deref(),
        above: Vec::<Crumb<'_>>::new(),
        canonical: Some(&one.path()),
        drawings: Drawings::All,
        variables,
    })
}

/// What the scripts of the page must know, apart from what depends on its kind.
fn config<'a>(
    printer: &'a Printer<'_>,
    one: &'a OneMap<'_>,
    manifest: &str,
    (root, map_root): (&str, &'a str),
) -> PageConfig<'a> {
    let mut config = PageConfig::new(printer, root, map_root, one.title);
    config.manifest = Some(format!("{map_root}{manifest}"));
    let places = printer.places.as_ref().filter(|_| !one.map.spots.is_empty());
    config.places = places.map(|places| format!("{root}{places}"));
    config.units = Some(printer.site.units);
    config.bounds = one.map.bounds;
    config.nation = one.map.knows_hours().then_some(printer.site.nation);
    config.page_size = Some(PAGE_SIZE);
    config.total = Some(one.map.by_name.len());
    config
}
