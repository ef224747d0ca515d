//! Listings to the map: layers, categories, filters, needs, and the order that indexes rely on.
//!
//! Knows nothing of HTML and nothing of files.

mod arrange;
mod categories;
mod colour;
mod facets;
mod front_matter;
mod icons;
mod model;
mod morton;
mod near;
mod needs;
mod opening;
mod order;
mod quadtree;
mod references;
#[cfg(test)]
pub(crate) mod samples;
mod spots;
mod words;

pub use arrange::{Material, arrange};
pub use model::{
    Category, Facet, FacetOption, Map, Marker, Need, Reference, ReferenceFeature, Shape, Spot,
};
pub use needs::RESERVED_SLUGS;
pub use opening::{WHEN, WHEN_OPTIONS};
pub use order::initial;
pub use quadtree::leaves;
pub(crate) use spots::Place;
