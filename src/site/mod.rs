//! The map to pages: one file for each kind of page or file that is written.
//!
//! Stands after `atlas` and draws with `theme`; hands every finished file to `publish`. Knows
//! nothing of CSV.

mod a_to_z;
mod apart;
mod card;
mod check;
mod context;
pub mod downloads;
mod drawings;
mod gaps;
mod hashed;
mod headers;
mod home;
mod hours;
mod links;
mod list_pages;
mod listing_page;
pub mod map_index;
mod map_page;
mod markdown;
mod not_found;
mod one_map;
mod page;
mod page_config;
mod places;
mod printer;
#[cfg(test)]
mod same_document;
#[cfg(test)]
mod samples;
mod saved_page;
mod service_worker;
mod sitemap;
mod stray_html;
mod structured_data;
mod summary;
mod telephones;
#[cfg(test)]
mod tests;
mod titles;
mod urgent;
mod write;

pub use check::check;
pub use write::write;
