//! How a site looks: templates, words, icons, styles, from a chain of themes that extend each
//! other and end with the one in the program.
//!
//! Stands beside the line: `site` draws with it. Reads theme folders; knows nothing of listings
//! or maps, and writes nothing.

mod assets;
mod chain;
mod embedded;
mod fixed_words;
mod functions;
mod icons;
mod ink;
mod layer;
mod load;
mod logo;
mod minify;
mod svg;
mod templates;
#[cfg(test)]
mod tests;
mod tokens;
mod words;

pub use assets::Assets;
#[cfg(test)]
pub use embedded::built_in_templates;
pub use functions::json_in_html;
pub use load::{Theme, load};
pub use templates::Templates;
pub use words::{Phrase, Words};
