//! National Grid references in letters and figures: `ST 58613 70058`, `SU8023085291`, `TQ3080`.
//!
//! The letters name a square of 100 km as Ordnance Survey does; the Irish grid's single letter is
//! another system and is not read.

use crate::listing::text::trim;

/// A place on the National Grid, and how large the square is that the reference names.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::listing) struct GridReference {
    /// Metres east of the grid's origin, at the square's middle.
    pub easting: f64,
    /// Metres north of the grid's origin, at the square's middle.
    pub northing: f64,
    /// The side of the square in metres.
    pub metres: f64,
}

/// A whole cell as a grid reference of 4 to 10 figures.
pub(in crate::listing) fn read(cell: &str) -> Option<GridReference> {
    let cell = trim(cell);
    if cell.len() > 18 {
        return None;
    }
    let mut letters = cell.chars().take(2);
    let (first, second) = (letters.next()?, letters.next()?);
    let (east, north) = square(first, second)?;
    let figures: String = cell.chars().skip(2).filter(|c| !c.is_whitespace()).collect();
    let fits = figures.len().is_multiple_of(2)
        && (4..=10).contains(&figures.len())
        && figures.bytes().all(|b| b.is_ascii_digit());
    if !fits {
        return None;
    }
    let (easting, northing) = figures.split_at(figures.len() / 2);
    let metres = 10f64.powi(5 - i32::try_from(easting.len()).ok()?);
    let within = |figures: &str| -> Option<f64> {
        Some(figures.parse::<f64>().ok()? * metres + metres / 2.0)
    };
    Some(GridReference {
        easting: east + within(easting)?,
        northing: north + within(northing)?,
        metres,
    })
}

/// The south-western corner of a square of 100 km. The letters run from A to Z without I, five in
/// a row, from the north-west; the first names a square of 500 km.
fn square(first: char, second: char) -> Option<(f64, f64)> {
    let place = |letter: char| -> Option<(f64, f64)> {
        let letter = letter.to_ascii_uppercase();
        let at = "ABCDEFGHJKLMNOPQRSTUVWXYZ".find(letter)?;
        Some(((at % 5) as f64, (4 - at / 5) as f64))
    };
    let ((a, b), (c, d)) = (place(first)?, place(second)?);
    // The square S of 500 km has the grid's origin in its corner.
    let (east, north) = ((a - 2.0) * 5.0 + c, (b - 1.0) * 5.0 + d);
    let on_grid = (0.0..7.0).contains(&east) && (0.0..13.0).contains(&north);
    on_grid.then_some((east * 100_000.0, north * 100_000.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_of_any_length_name_the_middle_of_their_square() {
        let at = |cell| read(cell).map(|r| (r.easting, r.northing, r.metres));
        assert_eq!(at("ST 58613 70058"), Some((358613.5, 170058.5, 1.0)));
        assert_eq!(at("st5861370058"), Some((358613.5, 170058.5, 1.0)));
        assert_eq!(at("SJ 802 852"), Some((380250.0, 385250.0, 100.0)));
        assert_eq!(at("TQ3080"), Some((530500.0, 180500.0, 1000.0)));
        assert_eq!(at("NT 25 73"), Some((325500.0, 673500.0, 1000.0)));
        assert_eq!(at("HU 47 41"), Some((447500.0, 1141500.0, 1000.0)));
    }

    #[test]
    fn what_is_no_reference_is_none() {
        for cell in [
            "",
            "ST",
            "ST 58613 7005",
            "E8 1EA",
            "TQ1",
            "AB1234",
            "II1234",
            "J 338 740",
            "ST 5861x 70058",
            "é1234",
            "358613 170058",
        ] {
            assert_eq!(read(cell), None, "{cell}");
        }
    }
}
