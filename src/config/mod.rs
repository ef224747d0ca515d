//! What the site's configuration says: `site.toml`, the front matter of pages, `theme.toml`.
//!
//! Two shapes: as typed, which knows the place of every value and is private to this folder, and
//! as resolved, which is complete and valid. Everybody else sees the second one.

mod model;

pub use model::{
    AreaConfig, Basemap, BasemapKind, CategoryConfig, FilterConfig, LayerConfig, LayerKind,
    Licence, MapConfig, NeedConfig, Organisation, PageConfig, Phase, SiteConfig, Style,
};
