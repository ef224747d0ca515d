//! The default theme, carried in the program. The build script bundles it and writes this table.

include!(concat!(env!("OUT_DIR"), "/embedded_theme.rs"));
