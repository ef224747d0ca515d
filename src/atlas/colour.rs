//! Colours of markers: which can be told apart, and which can be seen.

/// Least contrast of a marker against what it lies on (WCAG 2.2, 1.4.11).
pub(super) const CONTRAST_MIN: f64 = 3.0;

/// What a marker may lie on: paper, and the land of a light basemap.
pub(super) const GROUNDS: [&str; 2] = ["#ffffff", "#f2efe9"];

/// Colours for categories that staff gave none. Each has 3:1 against [`GROUNDS`], and against the
/// water and parks of OpenStreetMap's standard map; neighbours differ in hue and in lightness.
pub(super) const PALETTE: [&str; 12] = [
    "#aa0061", "#00703c", "#1d70b8", "#a33b00", "#4c2c92", "#0f6b75", "#594d00", "#912b88",
    "#003078", "#942514", "#505a5f", "#6b3d1e",
];

/// A colour as red, green and blue, 0 to 255.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Colour([u8; 3]);

impl Colour {
    /// Reads `#aa0061` or `#a06`.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let digits = text.trim().strip_prefix('#')?;
        if !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        let number = u32::from_str_radix(digits, 16).ok()?;
        let [_, red, green, blue] = number.to_be_bytes();
        match digits.len() {
            6 => Some(Self([red, green, blue])),
            3 => Some(Self(
                [green & 15, blue >> 4, blue & 15].map(|digit| digit * 17),
            )),
            _ => None,
        }
    }

    /// Black or white, whichever shows better on this colour.
    pub(super) fn ink(self) -> &'static str {
        let on = |ink| contrast(self, Self(ink));
        if on([255; 3]) >= on([0; 3]) {
            "#ffffff"
        } else {
            "#000000"
        }
    }

    /// The least contrast against what a marker may lie on.
    pub(super) fn least_contrast(self) -> f64 {
        GROUNDS
            .iter()
            .filter_map(|ground| Self::parse(ground))
            .map(|ground| contrast(self, ground))
            .fold(f64::INFINITY, f64::min)
    }

    /// Relative luminance, 0 to 1 (WCAG 2.2).
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

impl std::fmt::Display for Colour {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

/// Contrast ratio, 1 to 21 (WCAG 2.2).
fn contrast(a: Colour, b: Colour) -> f64 {
    let (a, b) = (a.luminance() + 0.05, b.luminance() + 0.05);
    if a > b { a / b } else { b / a }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        Colour::parse(text).unwrap()
    }

    #[test]
    fn every_colour_of_the_palette_shows_on_every_ground() {
        for hex in PALETTE {
            assert!(colour(hex).least_contrast() >= CONTRAST_MIN, "{hex}");
            for ground in ["#aad3df", "#add19e", "#c8facc"] {
                assert!(
                    contrast(colour(hex), colour(ground)) >= CONTRAST_MIN,
                    "{hex} on {ground}"
                );
            }
            assert!(
                contrast(colour(hex), colour(colour(hex).ink())) >= 4.5,
                "{hex}'s icon"
            );
        }
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        assert!((contrast(colour("#000"), colour("#fff")) - 21.0).abs() < 1e-9);
        assert!((contrast(colour("#777777"), colour("#ffffff")) - 4.478).abs() < 1e-3);
    }

    #[test]
    fn ink_is_the_one_that_shows() {
        assert_eq!(colour("#ffdd00").ink(), "#000000");
        assert_eq!(colour("#003078").ink(), "#ffffff");
    }

    #[test]
    fn colours_are_read_long_and_short() {
        assert_eq!(colour("#A06").to_string(), "#aa0066");
        assert_eq!(colour("#AA0061").to_string(), "#aa0061");
        for bad in ["", "#", "aa0061", "#aa00", "#+a006", "red", "#gg0000"] {
            assert_eq!(Colour::parse(bad), None, "{bad}");
        }
    }
}
