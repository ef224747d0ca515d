//! Colours of markers: which can be told apart, and which can be seen.

use crate::config::Colour;

/// Least contrast of a marker against what it lies on (WCAG 2.2, 1.4.11).
pub(super) const CONTRAST_MIN: f64 = 3.0;

/// What a marker may lie on: paper, and the land of a light basemap.
const GROUNDS: [&str; 2] = ["#ffffff", "#f2efe9"];

/// Colours for categories that staff gave none. Each has 3:1 against [`GROUNDS`], and against the
/// water and parks of OpenStreetMap's standard map; neighbours differ in hue and in lightness.
pub(super) const PALETTE: [&str; 12] = [
    "#aa0061", "#00703c", "#1d70b8", "#a33b00", "#4c2c92", "#0f6b75", "#594d00", "#912b88",
    "#003078", "#942514", "#505a5f", "#6b3d1e",
];

/// The least contrast of a marker's colour against what it may lie on.
pub(super) fn least_contrast(colour: Colour) -> f64 {
    GROUNDS
        .iter()
        .filter_map(|ground| Colour::parse(ground))
        .map(|ground| colour.contrast(ground))
        .fold(f64::INFINITY, f64::min)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_colour_of_the_palette_shows_on_every_ground() {
        for hex in PALETTE {
            let colour = Colour::parse(hex).unwrap();
            assert!(least_contrast(colour) >= CONTRAST_MIN, "{hex}");
            for ground in ["#aad3df", "#add19e", "#c8facc"] {
                let ground = Colour::parse(ground).unwrap();
                assert!(colour.contrast(ground) >= CONTRAST_MIN, "{hex} on {ground}");
            }
            let ink = Colour::parse(colour.ink()).unwrap();
            assert!(colour.contrast(ink) >= 4.5, "{hex}'s icon");
        }
    }
}
