//! The configuration as resolved: complete and valid, with defaults filled in.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::Serialize;

use super::{Nation, Places};
use crate::listing::Field;

/// A whole site: `site.toml` and every page of `content/`.
#[derive(Debug, Clone)]
pub struct SiteConfig {
    /// The site folder, absolute.
    pub folder: PathBuf,
    pub title: String,
    /// Where the site will be published, without a trailing slash; `None` where not said.
    pub base_url: Option<String>,
    /// BCP 47: `en-GB`.
    pub language: String,
    /// The theme's name: `pattern-library`, or a folder of `themes/`.
    pub theme: String,
    pub organisation: Organisation,
    pub phase: Option<Phase>,
    /// Tokens by name; the theme says which exist.
    pub tokens: BTreeMap<String, String>,
    pub basemap: Basemap,
    pub area: Option<AreaConfig>,
    /// Whose bank holidays count.
    pub nation: Nation,
    /// Path from the site folder of the file, folder or zip that says where postcodes are.
    pub postcodes: Option<String>,
    /// Path from the site folder of the file, folder or zip of names that residents search by.
    pub named_places: Option<String>,
    /// What the page says of whose postcodes and names they are, where staff wrote it.
    pub places_credit: Option<String>,
    pub units: Units,
    /// The licence of the data, unless a map says otherwise.
    pub licence: Option<Licence>,
    /// Maps in the order in which the home page lists them.
    pub maps: Vec<MapConfig>,
    /// Ordinary pages, `index` (the home page's text) among them, by slug.
    pub pages: Vec<PageConfig>,
    /// The panel of urgent help, where staff wrote one.
    pub urgent: Option<UrgentConfig>,
    /// Whether pages that were visited can be opened again without a network.
    pub offline: bool,
    /// Where the settings of `site.toml` stand, for problems that only a later stage can see.
    pub places: Places,
}

/// Who publishes the site.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Organisation {
    pub name: String,
    pub url: Option<String>,
    pub email: Option<String>,
    /// Path from the site folder of an SVG or PNG file.
    pub logo: Option<String>,
}

/// What distances are told in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Units {
    /// Miles, and yards for near ones.
    #[default]
    Miles,
    /// Kilometres, and metres for near ones.
    Kilometres,
}

/// GOV.UK's phase banner.
#[derive(Debug, Clone, Serialize)]
pub struct Phase {
    /// `Alpha` or `Beta`.
    pub name: String,
    /// Where to send feedback: a web address or an email address.
    pub feedback: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum BasemapKind {
    Xyz,
    Wms,
    None,
}

/// The picture below the markers, from another host or none.
#[derive(Debug, Clone, Serialize)]
pub struct Basemap {
    pub kind: BasemapKind,
    /// Template with `{z}`, `{x}`, `{y}` (XYZ), or the service's address (WMS); empty for none.
    pub url: String,
    /// Plain text, shown on the map.
    pub attribution: String,
    /// For WMS: the layers' names.
    pub layers: String,
    /// Highest zoom that the source has.
    pub max_zoom: u8,
}

/// The area that the site is about.
#[derive(Debug, Clone)]
pub struct AreaConfig {
    /// Path from the site folder (`data/boundary.geojson`).
    pub boundary: String,
    /// Whether to fade what lies outside.
    pub mask: bool,
}

/// A licence and whose data it is.
#[derive(Debug, Clone, Serialize)]
pub struct Licence {
    pub name: String,
    pub url: Option<String>,
}

/// An ordinary page.
#[derive(Debug, Clone)]
pub struct PageConfig {
    /// Path from the site folder: `content/privacy.md`.
    pub file: String,
    /// Address: `privacy`; `index` is the home page's text.
    pub slug: String,
    pub title: String,
    pub summary: Option<String>,
    /// Markdown below the front matter.
    pub body: String,
    /// Where the settings of its front matter stand.
    pub places: Places,
}

/// A map: a page whose front matter names at least one layer.
#[derive(Debug, Clone)]
pub struct MapConfig {
    pub page: PageConfig,
    /// Where the data comes from, as words ("Bristol City Council, 2019").
    pub source: Option<String>,
    pub licence: Option<Licence>,
    /// The listings layer; `None` for a map of reference layers only.
    pub listings: Option<LayerConfig>,
    /// Reference layers, in drawing order.
    pub references: Vec<LayerConfig>,
    /// Columns that staff mapped by hand: field to headers, none where no column holds the field.
    pub columns: BTreeMap<Field, Vec<String>>,
    /// Headers to publish as facts, in order.
    pub facts: Vec<String>,
    /// Headers (of `facts`) that stand on the card too.
    pub card: Vec<String>,
    /// Days after which what was last checked counts as stale.
    pub stale_after: u32,
    /// Categories in the order that staff gave; categories of the data that aren't here follow.
    pub categories: Vec<CategoryConfig>,
    pub filters: Vec<FilterConfig>,
    pub needs: Vec<NeedConfig>,
    /// The button that leaves the site at once, where the map asks for it.
    pub exit: Option<ExitConfig>,
}

/// A way out for people who must not be seen on a map's pages.
#[derive(Debug, Clone)]
pub struct ExitConfig {
    /// Where it leads: a web address that was checked.
    pub href: String,
    /// What tabs and the browser's history call the map's pages, where staff chose it.
    pub neutral_title: Option<String>,
}

/// Who to ring when things can't wait, and when to say so.
#[derive(Debug, Clone)]
pub struct UrgentConfig {
    /// Its words; published at `urgent/` too.
    pub page: PageConfig,
    /// Categories of any map, as the data or its front matter calls them.
    pub categories: Vec<String>,
    /// Titles of needs of any map.
    pub needs: Vec<String>,
    /// Beginnings of words that people search for.
    pub words: Vec<String>,
}

/// What a layer is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum LayerKind {
    /// Things to find.
    Listings,
    /// Context.
    Reference,
}

/// One data file of a map.
#[derive(Debug, Clone)]
pub struct LayerConfig {
    pub kind: LayerKind,
    /// Path from the site folder: `data/wards.geojson`.
    pub data: String,
    pub title: Option<String>,
    /// The reference system's name where staff state it: `EPSG:27700`.
    pub crs: Option<String>,
    /// The sheet of a workbook; none for the first one with a table.
    pub sheet: Option<String>,
    /// What separates the cells of delimited text, ASCII; none to work it out.
    pub delimiter: Option<char>,
    /// Header (property) that labels the features of a reference layer.
    pub label: Option<String>,
    pub style: Style,
    /// Line of the front matter that names the file, for problems.
    pub line: u32,
}

/// How a reference layer is drawn. Colours are CSS hex colours or `none`.
#[derive(Debug, Clone, Default, Serialize, PartialEq)]
pub struct Style {
    pub stroke: Option<String>,
    pub fill: Option<String>,
    /// Pixels.
    pub width: Option<f64>,
    /// 0 to 1, of the fill.
    pub opacity: Option<f64>,
    /// Pixels of line and gap: `4 2`.
    pub dash: Option<String>,
}

/// Order, words and looks of a category.
#[derive(Debug, Clone)]
pub struct CategoryConfig {
    /// As the data writes it; matched without regard to case and blanks.
    pub name: String,
    /// What residents read, where it differs.
    pub title: Option<String>,
    pub icon: Option<String>,
    /// `#aa0061`.
    pub colour: Option<String>,
    pub line: u32,
}

/// A question that narrows the list.
#[derive(Debug, Clone)]
pub struct FilterConfig {
    /// A header of the data file, or a field's name; or the headers of several columns of ticks.
    /// Never empty.
    pub columns: Vec<String>,
    pub title: Option<String>,
    pub line: u32,
}

/// A resident's words for a combination of filters.
#[derive(Debug, Clone)]
pub struct NeedConfig {
    pub title: String,
    pub icon: Option<String>,
    /// Any of these.
    pub categories: Vec<String>,
    /// And of each of these filters, by title or column, any of the answers.
    pub filters: Vec<(String, Vec<String>)>,
    pub line: u32,
}

impl FilterConfig {
    /// What residents read: the words that staff gave it, or the first column as they typed it.
    pub fn name(&self) -> &str {
        let column = self.columns.first().map_or("", String::as_str);
        self.title.as_deref().unwrap_or(column)
    }
}
