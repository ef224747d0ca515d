//! A map: its listings in rank order, what they can be narrowed by, and what is drawn around them.

use serde::Serialize;

use super::search::Synonyms;
use crate::config::{MapConfig, Style};
use crate::listing::{Listing, Summary, Understood};
use crate::place::{Bounds, Position};

/// A map, ready to be drawn.
#[derive(Debug, Clone)]
pub struct Map {
    pub config: MapConfig,
    /// In **rank order**: by Morton key of the first location in Web Mercator, those without a
    /// location last (ties by id). A listing's index here is its rank, the id that indexes use.
    pub listings: Vec<Listing>,
    /// Ranks in **list order**: by name, letters and digits before all else, case and accents
    /// folded, ties by id.
    pub by_name: Vec<u32>,
    /// Places with at least one listing, in Morton order.
    pub spots: Vec<Spot>,
    /// Empty where the data has no categories.
    pub categories: Vec<Category>,
    /// What narrows the list; the categories are the first, with the key `category`, if any.
    pub facets: Vec<Facet>,
    pub needs: Vec<Need>,
    pub references: Vec<Reference>,
    /// Words that a search takes for one another.
    pub synonyms: Synonyms,
    /// Around all locations; where there are none, around the reference layers.
    pub bounds: Option<Bounds>,
    pub summary: Summary,
    pub understood: Understood,
    /// Day on which the newest listing was checked.
    pub updated: Option<crate::listing::Date>,
}

/// One place on the map with the listings that are there: one marker.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    pub position: Position,
    /// Ranks of the listings here, ascending.
    pub ranks: Vec<u32>,
    /// Words for "near …": the ward, street or town that it lies in; empty where unknown.
    pub near: String,
}

/// A kind of help, with its looks.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Category {
    /// For addresses: `food-or-shopping`.
    pub slug: String,
    pub title: String,
    pub marker: Marker,
    /// Listings that have it.
    pub count: usize,
}

/// How a category's marker looks. Colour is never the only sign: icon and shape differ too.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Marker {
    /// Name of an icon of the theme.
    pub icon: String,
    /// `#aa0061`.
    pub colour: String,
    /// Colour of the icon on it, black or white, whichever has more contrast.
    pub ink: String,
    pub shape: Shape,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Shape {
    Pin,
    Circle,
    Square,
    Diamond,
    Shield,
    Hexagon,
}

/// A question that narrows the list. OR inside one facet, AND between them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Facet {
    /// For addresses and indexes: `category`, `languages`.
    pub key: String,
    pub title: String,
    pub options: Vec<FacetOption>,
    /// For each rank, the options (by index) that the listing has, ascending except that the main
    /// one comes first.
    #[serde(skip)]
    pub values: Vec<Vec<u16>>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FacetOption {
    pub slug: String,
    pub title: String,
    pub count: usize,
}

/// A resident's words for a combination of filters.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Need {
    pub slug: String,
    pub title: String,
    pub icon: Option<String>,
    /// Slugs of the categories it stands for.
    pub categories: Vec<String>,
    /// Listings that it finds.
    pub count: usize,
}

/// A reference layer: context, drawn below the markers.
#[derive(Debug, Clone)]
pub struct Reference {
    pub title: String,
    pub style: Style,
    /// In WGS84, simplified for the web, rings wound as RFC 7946 asks, at most 6 decimals.
    pub features: Vec<ReferenceFeature>,
    /// Path of the file that it came from.
    pub data: String,
    pub summary: Summary,
}

#[derive(Debug, Clone)]
pub struct ReferenceFeature {
    /// Words to draw on it; empty where it has none.
    pub label: String,
    /// Where to draw them.
    pub label_at: Position,
    pub geometry: geojson::Geometry,
}
