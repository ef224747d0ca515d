//! A map as its pages show it: what they have in common, worked out once.

use rayon::prelude::*;
use serde::Serialize;
use tera::{Context, Value};

use super::apart;
use super::card::Card;
use super::context::{CategoryView, Download, FacetView, LayerView, MapView, NeedView, OptionView};
use super::hours;
use super::markdown::{self, Source};
use super::printer::{Printer, safe};
use super::summary::summary;
use super::{a_to_z, urgent};
use crate::atlas::{Map, Reference, WHEN, WHEN_OPTIONS};
use crate::config::SiteConfig;
use crate::listing::{Listing, Precision};
use crate::report::Problem;

/// Icon of the marker that scripts give a listing without a category.
pub const PLAIN_ICON: &str = "place";

/// Listings on one page of a list.
pub const PAGE_SIZE: usize = 20;

/// The theme's words for each option of `when`.
const WHEN_WORDS: [(&str, &str); 5] = [
    ("now", "when-now"),
    ("today", "when-today"),
    ("weekend", "when-weekend"),
    ("evening", "when-evening"),
    ("unknown", "when-unknown"),
];

/// A map with what its cards and pages need.
pub struct OneMap<'a> {
    pub map: &'a Map,
    pub slug: &'a str,
    pub title: &'a str,
    pub has_boundary: bool,
    categories: Vec<CategoryView>,
    /// Names of the icons that the map's lists use, in order. Every page asks for them, and whether
    /// a listing has no category takes a look at all of them.
    icons: Vec<&'a str>,
    /// For each rank, the categories by index.
    categories_of: &'a [Vec<u16>],
    /// For each rank, the description cut down for cards.
    summaries: Vec<Option<String>>,
    /// For each rank, what tells it from others of its name.
    apart: Vec<Option<String>>,
}

/// What a card by itself needs to know of its map.
#[derive(Serialize)]
struct Sparse {
    exit: bool,
}

impl<'a> OneMap<'a> {
    /// Works out what all pages of a map share.
    pub fn new(map: &'a Map, has_boundary: bool) -> Self {
        let of_listing = |listing: &Listing| listing.description.as_deref().and_then(summary);
        let facet = map.facets.iter().find(|facet| facet.key == "category");
        let categories_of = facet.map_or(&[][..], |facet| facet.values.as_slice());
        Self {
            map,
            slug: &map.config.page.slug,
            title: &map.config.page.title,
            has_boundary,
            categories: categories(map),
            icons: icons(map, categories_of),
            categories_of,
            summaries: map.listings.par_iter().map(of_listing).collect(),
            apart: apart::words(&map.listings),
        }
    }

    /// Path of the map's page: `food/`.
    pub fn path(&self) -> String {
        format!("{}/", self.slug)
    }

    /// Whether there is anything to draw.
    pub fn has_map(&self) -> bool {
        self.has_boundary || !self.map.spots.is_empty() || !self.map.references.is_empty()
    }

    /// What templates know of the map. `manifest` is the path of the index's manifest.
    pub fn view(&self, site: &SiteConfig, manifest: String) -> Value {
        let config = &self.map.config;
        let signs = |panel| urgent::signs(panel, self.map);
        Value::from_serializable(&MapView {
            slug: self.slug,
            title: self.title,
            summary: config.page.summary.as_deref(),
            introduction: markdown::html(&config.page.body, Source::Page, 2),
            count: self.map.listings.len(),
            located: self.map.summary.located,
            updated: self.map.updated.map(|day| day.to_string()),
            source: config.source.as_deref(),
            licence: config.licence.as_ref(),
            categories: self.categories.clone(),
            facets: self.facets(),
            needs: self.needs(),
            layers: self.map.references.iter().map(layer).collect(),
            manifest,
            has_map: self.has_map(),
            hours: self.map.knows_hours(),
            has_boundary: self.has_boundary,
            page_size: PAGE_SIZE,
            stale_after: config.stale_after,
            downloads: downloads(self.map),
            urgent: site.urgent.as_ref().map(signs),
            exit: config.exit.as_ref().map(|exit| exit.href.as_str()),
            a_to_z: a_to_z::place(self.map),
        })
    }

    fn facets(&self) -> Vec<FacetView<'_>> {
        let option = |key: &str, at: usize, option: &'a crate::atlas::FacetOption| {
            let category = self.categories.get(at).filter(|_| key == "category");
            OptionView {
                slug: &option.slug,
                title: &option.title,
                word: option.word,
                count: Some(option.count),
                href: category.map(|category| category.href.clone()),
                marker: category.map(|category| &category.marker),
            }
        };
        let facet = |facet: &'a crate::atlas::Facet| FacetView {
            key: &facet.key,
            title: &facet.title,
            options: (0..)
                .zip(&facet.options)
                .map(|(at, one)| option(&facet.key, at, one))
                .collect(),
        };
        let mut facets: Vec<FacetView<'_>> = self.map.facets.iter().map(facet).collect();
        if self.map.knows_hours() {
            let after_categories = usize::from(!self.categories.is_empty());
            facets.insert(after_categories.min(facets.len()), when());
        }
        facets
    }

    fn needs(&self) -> Vec<NeedView<'a>> {
        let view = |need: &'a crate::atlas::Need| NeedView {
            slug: &need.slug,
            title: &need.title,
            icon: need.icon.as_deref(),
            href: format!("{}/", need.slug),
            choose: choose(need),
            count: need.ranks.len(),
        };
        self.map.needs.iter().map(view).collect()
    }

    /// The categories with their looks.
    pub fn categories(&self) -> &[CategoryView] {
        &self.categories
    }

    /// The categories of a listing, the main one first.
    pub fn categories_of(&self, rank: u32) -> Vec<&CategoryView> {
        let indexes = self.categories_of.get(rank as usize);
        let indexes = indexes.map_or(&[][..], Vec::as_slice);
        indexes.iter().filter_map(|index| self.categories.get(usize::from(*index))).collect()
    }

    /// Names of the icons that the map's lists use, in order.
    pub fn icons(&self) -> &[&'a str] {
        &self.icons
    }

    /// A listing as a card; `None` where there is no such rank.
    pub fn card(&self, rank: u32) -> Option<Card<'_>> {
        let index = rank as usize;
        let listing = self.map.listings.get(index)?;
        let apart = self.apart.get(index).and_then(Option::as_deref);
        Some(Card {
            slug: &listing.slug,
            name: &listing.name,
            apart,
            whole_name: match apart {
                Some(words) => format!("{}, {words}", listing.name).into(),
                None => listing.name.as_str().into(),
            },
            href: format!("{}/", listing.slug),
            rank,
            categories: self.categories_of(rank),
            summary: self.summaries.get(index).cloned().flatten(),
            address: one_line(listing),
            phones: &listing.phones,
            websites: &listing.websites,
            emails: &listing.emails,
            hours: hours::line(listing),
            hours_rules: hours::rules(listing),
            closed: listing.closed.as_deref(),
            area_served: listing.area_served.as_deref(),
            cost: listing.cost.as_deref(),
            facts: listing.facts.iter().filter(|fact| fact.card).collect(),
            located: !listing.locations.is_empty(),
            rough: listing.locations.iter().any(|place| place.precision == Precision::Rough),
            locations: listing.locations.len(),
            updated: listing.updated.map(|day| day.to_string()),
        })
    }

    /// Whether pages have "Exit this page". Then nothing of them is kept in the reader's browser.
    pub fn asks_for_exit(&self) -> bool {
        self.map.config.exit.is_some()
    }

    /// The card's HTML, with links from the map's folder.
    pub fn card_html(&self, printer: &Printer<'_>, rank: u32) -> Result<String, Problem> {
        let mut variables = Context::new();
        variables.insert("card", &self.card(rank));
        variables.insert("map_root", "./");
        variables.insert("map", &Sparse { exit: self.asks_for_exit() });
        printer.render("card.html", &variables)
    }

    /// Ranks of the listings with one of these categories (by index), in list order.
    pub fn ranks_in(&self, wanted: impl Fn(u16) -> bool) -> Vec<u32> {
        let has = |rank: &u32| {
            let indexes = self.categories_of.get(*rank as usize);
            indexes.is_some_and(|indexes| indexes.iter().any(|index| wanted(*index)))
        };
        self.map.by_name.iter().copied().filter(has).collect()
    }

    /// The variables that all pages of the map share.
    pub fn variables(&self, view: &Value, map_root: &str) -> Context {
        let mut variables = Context::new();
        variables.insert_value("map", view.clone());
        variables.insert("map_root", map_root);
        variables.insert("icons", self.icons());
        variables.insert_value("config_json", safe(""));
        variables
    }
}

/// The filter by opening times. Its words are the theme's; its counts depend on the moment.
fn when() -> FacetView<'static> {
    let option = |slug| OptionView {
        slug,
        title: "",
        word: WHEN_WORDS.iter().find(|(known, _)| *known == slug).map(|(_, word)| *word),
        count: None,
        href: None,
        marker: None,
    };
    FacetView { key: WHEN, title: "", options: WHEN_OPTIONS.map(option).to_vec() }
}

fn icons<'m>(map: &'m Map, categories_of: &[Vec<u16>]) -> Vec<&'m str> {
    let categories = map.categories.iter().map(|category| category.marker.icon.as_str());
    let needs = map.needs.iter().filter_map(|need| need.icon.as_deref());
    let mut icons: Vec<&str> = categories.chain(needs).collect();
    if map.categories.is_empty() || categories_of.iter().any(Vec::is_empty) {
        icons.push(PLAIN_ICON);
    }
    icons.sort_unstable();
    icons.dedup();
    icons
}

/// What a need chooses as a query string, for scripts: `category=food&cost=free`. Keys and slugs
/// need no escaping.
fn choose(need: &crate::atlas::Need) -> String {
    let pairs = need
        .chosen
        .iter()
        .flat_map(|(facet, options)| options.iter().map(move |option| format!("{facet}={option}")));
    pairs.collect::<Vec<_>>().join("&")
}

/// Address and postcode in one line.
pub fn one_line(listing: &Listing) -> Option<String> {
    let parts = listing.address.iter().chain(listing.postcode.as_ref());
    let parts: Vec<&str> = parts.map(String::as_str).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

fn categories(map: &Map) -> Vec<CategoryView> {
    let view = |category: &crate::atlas::Category| CategoryView {
        slug: category.slug.clone(),
        title: category.title.clone(),
        count: category.count,
        href: format!("category/{}/", category.slug),
        marker: category.marker.clone(),
    };
    map.categories.iter().map(view).collect()
}

fn layer(reference: &Reference) -> LayerView<'_> {
    LayerView {
        title: &reference.title,
        stroke: reference.style.stroke.as_deref(),
        fill: reference.style.fill.as_deref(),
        dash: reference.style.dash.as_deref(),
    }
}

fn downloads(map: &Map) -> Vec<Download> {
    if map.config.listings.is_none() {
        return Vec::new();
    }
    vec![
        Download { name: "CSV", href: "data/listings.csv" },
        Download { name: "GeoJSON", href: "data/listings.geojson" },
    ]
}
