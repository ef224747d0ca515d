//! Listings to the map: layers, categories, filters, and the indexes that the page reads.
//!
//! Knows nothing of HTML and nothing of files.

mod model;

pub use model::{
    Category, Facet, FacetOption, Map, Marker, Need, Reference, ReferenceFeature, Shape, Spot,
};
