//! The page of one listing: everything published of it.

use rayon::prelude::*;
use tera::Value;

use super::context::{Crumb, ListingView, LocationView};
use super::drawings::Drawings;
use super::hours;
use super::links;
use super::markdown::{self, Source};
use super::one_map::{OneMap, PLAIN_ICON, one_line};
use super::page_config::{PageConfig, PlacedMarker};
use super::printer::{Printer, Sheet, safe};
use super::service_worker;
use super::structured_data;
use super::titles::Titles;
use crate::listing::{Listing, Location};
use crate::place::{Bounds, Position};
use crate::report::Problem;

/// Drawings of the marker that scripts give a listing without a category.
const PLAIN_MARKER: [&str; 2] = ["s-pin", "i-place"];

/// What scripts say on this page: there is no list, and nothing to press on its map.
const SCRIPT_WORDS: [&str; 5] =
    ["gesture-scroll", "gesture-touch", "map-failed", "map-help", "map-name"];

/// From the page to the site's first folder, and to the map's.
const ROOT: &str = "../../";
const MAP_ROOT: &str = "../";

/// Writes `<map>/<listing>/index.html` for each listing. `context` is the path, from the map's
/// folder, of what is drawn around the markers.
pub fn write(
    printer: &Printer<'_>,
    one: &OneMap<'_>,
    view: &Value,
    context: Option<&str>,
    titles: &mut Titles<'_>,
) -> Result<(), Problem> {
    // Titles depend on each other, so they come first; the pages don't.
    let titles: Vec<String> = one.map.listings.iter().map(|l| title(one, l, titles)).collect();
    let listings = one.map.listings.par_iter().zip(titles).enumerate();
    listings
        .map(|(rank, (listing, title))| {
            draw(printer, one, (view, context), (rank as u32, listing), title)
        })
        .collect()
}

fn title(one: &OneMap<'_>, listing: &Listing, titles: &mut Titles<'_>) -> String {
    let line = one_line(listing);
    let hints = [listing.postcode.as_ref(), listing.address.first(), line.as_ref()];
    let hints: Vec<&str> = hints.into_iter().flatten().map(String::as_str).collect();
    titles.page(&[&listing.name, one.title], &hints)
}

fn draw(
    printer: &Printer<'_>,
    one: &OneMap<'_>,
    (view, context): (&Value, Option<&str>),
    (rank, listing): (u32, &Listing),
    full_title: String,
) -> Result<(), Problem> {
    let path = format!("{}{}/", one.path(), listing.slug);
    let card = one.card(rank);
    let has_category = !one.categories_of(rank).is_empty();
    let mut variables = one.variables(view, MAP_ROOT);
    variables.insert("icons", &icons(one, rank));
    variables.insert("listing", &listing_view(printer, one, rank, listing, &path));
    let address = printer.address(&path);
    let summary = card.as_ref().and_then(|card| card.summary.as_deref());
    let about = structured_data::about(listing, summary, address.as_deref())?;
    variables.insert_value("linked_data", safe(&about));
    if !listing.locations.is_empty() || hours::rules(listing).is_some() {
        let mut config = config(printer, one, rank, listing);
        config.context = context.map(|path| format!("{MAP_ROOT}{path}"));
        variables.insert_value("config_json", safe(&config.json()?));
    }
    printer.page(Sheet {
        kind: "listing",
        path: &path,
        title: &listing.name,
        full_title,
        summary,
        above: vec![Crumb { title: one.title, href: MAP_ROOT }],
        canonical: None,
        drawings: Drawings::Used(if has_category { &[] } else { &PLAIN_MARKER }),
        variables,
    })
}

fn icons<'o>(one: &'o OneMap<'_>, rank: u32) -> Vec<&'o str> {
    let categories = one.categories_of(rank);
    let mut icons: Vec<&str> = categories.iter().map(|c| c.marker.icon.as_str()).collect();
    if icons.is_empty() {
        icons.push(PLAIN_ICON);
    }
    icons.sort_unstable();
    icons.dedup();
    icons
}

fn listing_view<'l>(
    printer: &Printer<'_>,
    one: &'l OneMap<'_>,
    rank: u32,
    listing: &'l Listing,
    path: &str,
) -> ListingView<'l> {
    let html = |text: &String| markdown::html(text, Source::Cell, 2);
    ListingView {
        slug: &listing.slug,
        name: &listing.name,
        categories: one.categories_of(rank),
        description_html: listing.description.as_ref().map(html),
        address: &listing.address,
        postcode: listing.postcode.as_deref(),
        locations: listing.locations.iter().map(location).collect(),
        phones: &listing.phones,
        emails: &listing.emails,
        websites: &listing.websites,
        hours: hours::view(listing),
        cost: listing.cost.as_deref(),
        eligibility: listing.eligibility.as_deref(),
        ages: listing.ages.as_deref(),
        languages: &listing.languages,
        access: &listing.access,
        referral: listing.referral.as_deref(),
        delivery: &listing.delivery,
        area_served: listing.area_served.as_deref(),
        closed: listing.closed.as_deref(),
        from: listing.from.map(|day| day.to_string()),
        until: listing.until.map(|day| day.to_string()),
        updated: listing.updated.map(|day| day.to_string()),
        sensitive: listing.sensitive,
        facts: &listing.facts,
        report_href: report(printer, &listing.name, path),
    }
}

fn location(location: &Location) -> LocationView<'_> {
    let position = rounded(location.position);
    LocationView {
        latitude: position.latitude,
        longitude: position.longitude,
        precision: location.precision,
        address: location.address.as_deref(),
    }
}

/// At most 5 decimals of a degree: about a metre.
fn rounded(position: Position) -> Position {
    let round = |degrees: f64| (degrees * 100_000.0).round() / 100_000.0;
    Position { longitude: round(position.longitude), latitude: round(position.latitude) }
}

/// A letter to the organisation that says which listing it is about.
fn report(printer: &Printer<'_>, name: &str, path: &str) -> Option<String> {
    let mailbox = printer.site.organisation.email.as_deref()?;
    let address = printer.address(path).unwrap_or_else(|| path.to_owned());
    let subject = printer.words().say("report-subject", &[("name", name)]);
    let given = [("name", name), ("address", address.as_str())];
    let body = printer.words().say("report-body", &given);
    Some(links::mail(mailbox, &subject, &body))
}

fn config<'a>(
    printer: &'a Printer<'_>,
    one: &'a OneMap<'_>,
    rank: u32,
    listing: &'a Listing,
) -> PageConfig<'a> {
    let main = one.categories_of(rank).first().map(|category| &category.marker);
    let mut config = PageConfig::new(printer, ROOT, MAP_ROOT, &listing.name);
    config.nation = hours::rules(listing).map(|_| printer.site.nation);
    config.offline = service_worker::address(printer, one, ROOT);
    config.words.retain(|key, _| {
        SCRIPT_WORDS.contains(key) || (config.nation.is_some() && key.starts_with("hours-"))
    });
    let positions = listing.locations.iter().map(|place| rounded(place.position));
    config.bounds = Bounds::around(positions);
    config.markers = listing
        .locations
        .iter()
        .map(|place| PlacedMarker {
            position: rounded(place.position),
            name: place.address.as_deref().unwrap_or(&listing.name),
            marker: main,
        })
        .collect();
    config
}
