//! What was read and what was published, in a few lines.

use super::build::Published;
use crate::Reading;
use crate::config::LayerKind;
use crate::report::{MapSummary, with_commas};

/// A line for each layer: how many rows became what.
pub(super) fn maps(maps: &[MapSummary]) -> String {
    let mut words = String::new();
    for map in maps {
        for layer in &map.layers {
            let s = layer.summary;
            let became = match layer.kind {
                LayerKind::Listings => {
                    let mut parts = vec![
                        counted(s.listings, "listing"),
                        format!("{} with a place on the map", s.located),
                    ];
                    if s.merged > 0 {
                        parts.push(format!("{} joined to another", s.merged));
                    }
                    if s.rejected > 0 {
                        parts.push(format!("{} left out", s.rejected));
                    }
                    parts.join(", ")
                }
                LayerKind::Reference => format!("{} drawn", counted(s.listings, "shape")),
            };
            words.push_str(&format!("{}: {}: {became}\n", layer.file, counted(s.rows, "row")));
        }
    }
    words
}

/// How many postcodes and names residents can search by; empty where there are none.
pub(super) fn places(reading: &Reading) -> String {
    let gazetteer = &reading.gazetteer;
    let path = reading.config.as_ref().and_then(|config| config.postcodes.as_deref());
    let mut words = String::new();
    if let Some(path) = path.filter(|_| gazetteer.known > 0) {
        let known = counted(gazetteer.known, "postcode");
        let near = with_commas(gazetteer.postcodes.len());
        words = format!("{path}: {known}, {near} near enough to search by\n");
    }
    if !gazetteer.named.is_empty() {
        let names = counted(gazetteer.named.len(), "place name");
        words.push_str(&format!("{names} to search by\n"));
    }
    words
}

/// What a build ends with.
pub(super) fn published(reading: &Reading, published: &Published) -> String {
    let listings: usize = reading.maps.iter().map(|map| map.listings.len()).sum();
    format!(
        "{}Built {} with {}: {} and {:.1} MB in {}",
        places(reading),
        counted(reading.maps.len(), "map"),
        counted(listings, "listing"),
        counted(published.files, "file"),
        published.bytes as f64 / 1e6,
        published.folder.display()
    )
}

/// "1 row", "2,127 rows".
pub(super) fn counted(number: usize, word: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{} {word}{plural}", with_commas(number))
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn numbers_are_grouped_and_words_agree() {
        assert_eq!(counted(1, "row"), "1 row");
        assert_eq!(counted(0, "row"), "0 rows");
        assert_eq!(counted(2127, "row"), "2,127 rows");
        assert_eq!(counted(1_000_000, "row"), "1,000,000 rows");
    }
}
