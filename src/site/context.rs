//! What templates are given: the names here are the contract with every theme.
//!
//! Top-level variables of every page: `site` ([`SiteView`]), `page` ([`PageView`]), `root` (path
//! to the site's first folder, ending in `/`: `./`, `../`, `../../`), `assets` (path to the
//! theme's files, ending in `/`), `icons` (names of the icons that the page uses).
//!
//! - `home.html`: `maps` (list of [`MapLink`]), `introduction` (HTML or none)
//! - `map.html`, `list.html`: `map` ([`MapView`]), `map_root`, `listings` (list of `Card`),
//!   `pagination` ([`Pagination`] or none), `heading`, `current` ([`Current`]), `config_json`
//!   (`map.html` only)
//! - `a-z.html`: `map`, `map_root`, `heading`, `letters` (list of [`LetterView`]), `names` (list of
//!   [`NameView`]), `pagination`
//! - `listing.html`: `map`, `map_root`, `listing` ([`ListingView`]), `linked_data` (schema.org, for
//!   a script element of the type `application/ld+json`), `config_json` (none where the listing has
//!   no location and no hours that were understood)
//! - `saved.html`: `maps` (list of [`MapLink`]), those whose listings can be saved; `never`, slugs of
//!   the others; `config_json` (none where nothing is known of opening hours)
//! - `embed.html`: as `map.html`
//! - `page.html`: `body` (HTML); `not-found.html` and `offline.html`: nothing more
//! - `card.html` by itself (shards for scripts): `card`, `map_root` (`./`), of `map` only `exit`
//!
//! `introduction`, `body`, `config_json`, `linked_data` and `*_html` are HTML already; `config_json`
//! and `linked_data` are JSON that is safe inside a `<script>` element. All else is plain text and gets escaped.
//!
//! Functions: `t(key="…", …)` gives words (`count` chooses the plural and is written with
//! separators; other arguments fill placeholders and are escaped), `symbol(name="grocery")` gives
//! an icon as `<symbol id="i-grocery" …>`. Filters: `number` (1,234), `time` (a day as a `<time>`
//! element), `date` (a day in words), `slug`, `url` (one part of an address, percent-encoded),
//! `json` (safe in a `<script>` element), `lines` (line breaks to `<br>`, the rest escaped).
//!
//! Words that the program asks for by itself, so that every language has them: `date`
//! (`"{day} {month} {year}"`), `month.1` to `month.12` (a table `[month]`), `home`, `not-found`,
//! `page-of` (`"{name} (page {page} of {last})"`), `embedded` (`{name}`), `report-subject`
//! (`{name}`), `report-body` (`{name}`, `{address}`) and `saved`. The table `[script]` reaches the page's scripts as `words`.

use serde::Serialize;

use super::hours::HoursView;
use crate::atlas::Marker;
use crate::config::{Licence, Organisation};
use crate::listing::{Fact, Link, Phone, Precision};

/// What is the same on every page.
#[derive(Debug, Serialize)]
pub struct SiteView<'a> {
    pub title: &'a str,
    pub language: &'a str,
    /// Whether the language is written from right to left.
    pub rtl: bool,
    /// `logo` is a file name: put `assets` before it.
    pub organisation: Organisation,
    pub phase: Option<PhaseView<'a>>,
    /// The ordinary pages, for the footer.
    pub pages: Vec<PageLink<'a>>,
    /// The panel of urgent help, where staff wrote one.
    pub urgent: Option<UrgentView<'a>>,
    pub base_url: Option<&'a str>,
    pub licence: Option<&'a Licence>,
    /// What the owners of the postcodes and names ask to be said, where there are any to search by.
    pub places_credit: Option<&'a str>,
}

/// GOV.UK's phase banner.
#[derive(Debug, Serialize)]
pub struct PhaseView<'a> {
    pub name: &'a str,
    /// A link that was checked: `https:` or `mailto:`.
    pub feedback: Option<String>,
}

/// The panel of urgent help; its own page is at `{{ root }}{{ slug }}/`.
#[derive(Debug, Serialize)]
pub struct UrgentView<'a> {
    pub slug: &'a str,
    pub title: &'a str,
    /// HTML, with headings from level 3 on and telephone numbers as links.
    pub body_html: String,
}

/// What brings the panel of urgent help up on a map's page, for its script.
#[derive(Debug, Serialize)]
pub struct UrgentSigns {
    /// Slugs: `mental-health safety`.
    pub categories: String,
    /// Slugs: `i-dont-feel-safe`.
    pub needs: String,
    /// Beginnings of words that people search for: `suicid|self harm`.
    pub words: String,
}

/// A link to an ordinary page: `{{ root }}{{ slug }}/`.
#[derive(Debug, Serialize)]
pub struct PageLink<'a> {
    pub slug: &'a str,
    pub title: &'a str,
}

/// The page that is being drawn.
#[derive(Debug, Serialize)]
pub struct PageView<'a> {
    /// `home`, `map`, `list`, `a-z`, `listing`, `saved`, `embed`, `page`, `not-found` or `offline`.
    pub kind: &'static str,
    /// The page's heading.
    pub title: &'a str,
    /// For `<title>`: the page's own part first; unique in the site.
    pub full_title: String,
    /// For the description that search engines show.
    pub summary: Option<&'a str>,
    /// From the site's first folder: `food/page/2/`; empty for the home page.
    pub path: &'a str,
    /// The page's whole address, where the site's is known.
    pub canonical: Option<String>,
    /// The pages above it, home first; the page itself is not among them.
    pub breadcrumbs: Vec<Crumb<'a>>,
    pub noindex: bool,
}

/// A page above this one.
#[derive(Debug, Serialize)]
pub struct Crumb<'a> {
    pub title: &'a str,
    pub href: &'a str,
}

/// A map on the home page: `{{ root }}{{ slug }}/`.
#[derive(Debug, Serialize)]
pub struct MapLink<'a> {
    pub slug: &'a str,
    pub title: &'a str,
    pub summary: Option<&'a str>,
    pub count: usize,
    pub updated: Option<String>,
    pub categories: Vec<CategoryView>,
}

/// A map, the same on all of its pages. Hrefs are from the map's folder: put `map_root` before.
#[derive(Debug, Serialize)]
pub struct MapView<'a> {
    pub slug: &'a str,
    pub title: &'a str,
    pub summary: Option<&'a str>,
    /// HTML; empty where the page has no words.
    pub introduction: String,
    pub count: usize,
    pub located: usize,
    /// ISO 8601.
    pub updated: Option<String>,
    pub source: Option<&'a str>,
    pub licence: Option<&'a Licence>,
    pub categories: Vec<CategoryView>,
    /// The categories are the first, with the key `category`, if there are any.
    pub facets: Vec<FacetView<'a>>,
    pub needs: Vec<NeedView<'a>>,
    /// Titles of the reference layers, for the key.
    pub layers: Vec<LayerView<'a>>,
    /// `index/<hash>/manifest.json`.
    pub manifest: String,
    /// Whether there is anything to draw: a location, a boundary or a reference layer.
    pub has_map: bool,
    /// Whether any opening hours were understood, so that scripts can say what is open.
    pub hours: bool,
    /// Whether the area's outline is drawn.
    pub has_boundary: bool,
    pub page_size: usize,
    /// Days after which a listing's page warns that it was last checked long ago.
    pub stale_after: u32,
    /// Open data: `data/listings.csv`.
    pub downloads: Vec<Download>,
    /// None where there is no panel of urgent help.
    pub urgent: Option<UrgentSigns>,
    /// Where "Exit this page" leads; none on maps that don't ask for it.
    pub exit: Option<&'a str>,
    /// `a-z/`: the list by letter, for maps that have many listings.
    pub a_to_z: Option<&'static str>,
}

/// A category with its looks.
#[derive(Debug, Clone, Serialize)]
pub struct CategoryView {
    pub slug: String,
    pub title: String,
    pub count: usize,
    /// `category/food/`.
    pub href: String,
    pub marker: Marker,
}

/// A question that narrows the list.
#[derive(Debug, Serialize)]
pub struct FacetView<'a> {
    pub key: &'a str,
    pub title: &'a str,
    pub options: Vec<OptionView<'a>>,
}

/// One answer.
#[derive(Debug, Clone, Serialize)]
pub struct OptionView<'a> {
    pub slug: &'a str,
    pub title: &'a str,
    /// The theme's word for it, where it isn't the data's.
    pub word: Option<&'static str>,
    /// None for the options of `when`.
    pub count: Option<usize>,
    /// A page of its own; categories only.
    pub href: Option<String>,
    /// Categories only.
    pub marker: Option<&'a Marker>,
}

/// A resident's words for a combination of filters.
#[derive(Debug, Serialize)]
pub struct NeedView<'a> {
    pub slug: &'a str,
    pub title: &'a str,
    pub icon: Option<&'a str>,
    pub href: String,
    /// What it chooses, for `data-choose`: `category=food&cost=free`.
    pub choose: String,
    pub count: usize,
}

/// A reference layer, for the key.
#[derive(Debug, Serialize)]
pub struct LayerView<'a> {
    pub title: &'a str,
    /// SVG presentation attributes, checked: colours or `none`.
    pub stroke: Option<&'a str>,
    pub fill: Option<&'a str>,
    pub dash: Option<&'a str>,
}

/// A file of open data.
#[derive(Debug, Serialize)]
pub struct Download {
    /// `CSV`, `GeoJSON`.
    pub name: &'static str,
    pub href: &'static str,
}

/// What `list.html` is narrowed to; all of them absent on further pages of the whole list.
#[derive(Debug, Default, Serialize)]
pub struct Current<'a> {
    /// Slug of the category.
    pub category: Option<&'a str>,
    /// Slug of the need.
    pub need: Option<&'a str>,
    /// Whether the panel of urgent help belongs here.
    pub urgent: bool,
    /// Listings in this list, on all of its pages.
    pub count: usize,
    /// Place of the page's first and last listing in this list, counted from 1.
    pub first: usize,
    pub last: usize,
}

/// A letter of the list from A to Z.
#[derive(Debug, Serialize)]
pub struct LetterView {
    /// `B`; empty for names that begin with something else.
    pub title: String,
    pub count: usize,
    /// From the map's folder: `a-z/b/`. None where no name begins with it.
    pub href: Option<String>,
    pub current: bool,
}

/// A listing in the list from A to Z.
#[derive(Debug, Serialize)]
pub struct NameView<'a> {
    pub name: &'a str,
    /// From the map's folder.
    pub href: String,
    pub categories: Vec<&'a str>,
    /// One line; none where it has no address.
    pub place: Option<String>,
}

/// The pages of a list. Hrefs are from the page itself.
#[derive(Debug, Serialize)]
pub struct Pagination {
    /// Counted from 1.
    pub current: usize,
    pub last: usize,
    pub previous: Option<String>,
    pub next: Option<String>,
    /// Every page near this one, the first and the last; a `number` of none stands for a gap.
    pub pages: Vec<PageNumber>,
}

/// One page of a list, or a gap.
#[derive(Debug, Serialize)]
pub struct PageNumber {
    pub number: Option<usize>,
    pub href: Option<String>,
    pub current: bool,
}

/// Everything published of one listing.
#[derive(Debug, Serialize)]
pub struct ListingView<'a> {
    pub slug: &'a str,
    pub name: &'a str,
    pub categories: Vec<&'a CategoryView>,
    pub description_html: Option<String>,
    /// One line a part, the postcode not among them.
    pub address: &'a [String],
    pub postcode: Option<&'a str>,
    pub locations: Vec<LocationView<'a>>,
    pub phones: &'a [Phone],
    pub emails: &'a [String],
    pub websites: &'a [Link],
    pub hours: Option<HoursView<'a>>,
    pub cost: Option<&'a str>,
    pub eligibility: Option<&'a str>,
    pub ages: Option<&'a str>,
    pub languages: &'a [String],
    pub access: &'a [String],
    pub referral: Option<&'a str>,
    pub delivery: &'a [String],
    pub area_served: Option<&'a str>,
    pub closed: Option<&'a str>,
    /// ISO 8601, like `until` and `updated`.
    pub from: Option<String>,
    pub until: Option<String>,
    pub updated: Option<String>,
    pub sensitive: bool,
    pub facts: &'a [Fact],
    /// A `mailto:` link that names the listing; none where the organisation has no address.
    pub report_href: Option<String>,
}

/// Where a listing can be found.
#[derive(Debug, Serialize)]
pub struct LocationView<'a> {
    /// WGS84 degrees, at most 5 decimals: about a metre.
    pub latitude: f64,
    pub longitude: f64,
    /// `exact`, `postcode` or `rough`.
    pub precision: Precision,
    pub address: Option<&'a str>,
}
