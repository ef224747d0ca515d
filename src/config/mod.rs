//! What the site's configuration says: `site.toml`, the front matter of pages, `theme.toml`.
//!
//! First stage of the line, beside `source`. Two shapes: as typed (`site`, `basemap`, `map`,
//! `theme`), which knows the place of every value and is private to this folder, and as resolved
//! (`model`), which is complete and valid. Everybody else sees the second one. Whether a column,
//! an icon or a token exists is for the stages that know the data and the theme.

mod basemap;
mod colour;
mod content;
mod document;
mod exit;
mod front_matter;
mod heading;
mod layer;
mod load;
mod map;
mod misplaced;
mod model;
mod nation;
mod page;
mod paths;
mod places;
mod reading;
mod schema;
mod shape;
mod site;
mod syntax;
mod text_file;
pub mod theme;
mod typed;
mod urgent;
mod values;
mod words;

pub use colour::Colour;
pub use content::is_free_for_maps;
pub use load::load;
pub use model::{
    AreaConfig, Basemap, BasemapKind, CategoryConfig, ExitConfig, FilterConfig, LayerConfig,
    LayerKind, Licence, MapConfig, NeedConfig, Organisation, PageConfig, Phase, SiteConfig, Style,
    UrgentConfig,
};
pub use nation::Nation;
pub use places::Places;
pub use schema::{Kind, schema};
pub use theme::{ThemeConfig, TokenConfig};
pub use values::base_url;
