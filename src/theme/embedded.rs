//! The default theme, carried in the program. The build script bundles it and writes this table.

include!(concat!(env!("OUT_DIR"), "/embedded_theme.rs"));

/// Name and text of each template in the program.
#[cfg(test)]
pub fn built_in_templates() -> impl Iterator<Item = (&'static str, &'static str)> {
    FILES.iter().filter_map(|(path, bytes)| {
        let name = path.strip_prefix("templates/")?;
        Some((name, std::str::from_utf8(bytes).ok()?))
    })
}
