//! A colour that staff chose: read, written in one form, and measured against another.

/// A colour as red, green and blue, 0 to 255 (sRGB).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour([u8; 3]);

impl Colour {
    /// `#000000`.
    pub const BLACK: Self = Self([0; 3]);
    /// `#ffffff`.
    pub const WHITE: Self = Self([255; 3]);

    /// Reads `#aa0061` or `#a06`, in capitals too.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.trim().strip_prefix('#')?;
        if !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        let number = u32::from_str_radix(digits, 16).ok()?;
        let [_, red, green, blue] = number.to_be_bytes();
        match digits.len() {
            6 => Some(Self([red, green, blue])),
            3 => Some(Self([green & 15, blue >> 4, blue & 15].map(|digit| digit * 17))),
            _ => None,
        }
    }

    /// Black or white, whichever shows better on this colour. It always has 4.5:1 (WCAG 2.2,
    /// 1.4.3): the two are equal, at 4.58:1, on one grey alone.
    pub fn ink(self) -> &'static str {
        match self.contrast(Self::WHITE) >= self.contrast(Self::BLACK) {
            true => "#ffffff",
            false => "#000000",
        }
    }

    /// Contrast ratio with another colour, 1 to 21 (WCAG 2.2).
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance() + 0.05, other.luminance() + 0.05);
        if a > b { a / b } else { b / a }
    }

    /// Relative luminance, 0 to 1 (WCAG 2.2).
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

/// `#aa0061`.
impl std::fmt::Display for Colour {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        Colour::parse(text).unwrap()
    }

    #[test]
    fn colours_are_read_long_and_short() {
        assert_eq!(colour("#A06").to_string(), "#aa0066");
        assert_eq!(colour(" #AA0061").to_string(), "#aa0061");
        for bad in
            ["", "#", "red", "#ab", "#gggggg", "aa0061", "#+a006", "#aa006\u{0661}", "#aa00611"]
        {
            assert_eq!(Colour::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        assert!((Colour::BLACK.contrast(Colour::WHITE) - 21.0).abs() < 1e-9);
        assert!((colour("#777777").contrast(Colour::WHITE) - 4.478).abs() < 1e-3);
    }

    #[test]
    fn ink_is_the_one_that_shows() {
        assert_eq!(colour("#ffdd00").ink(), "#000000");
        assert_eq!(colour("#003078").ink(), "#ffffff");
        for grey in 0..=255_u8 {
            let grey = Colour([grey; 3]);
            assert!(grey.contrast(colour(grey.ink())) >= 4.5, "{grey}");
        }
    }
}
