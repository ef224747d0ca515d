//! Ages as people write them ("0-5", "under 5s", "16+", "over 60s", "Year 7 to 11"), read as ranges
//! of whole years, and the bands of ages that residents choose from.
//!
//! What can't be told for certain isn't guessed: it reads as nothing, and the listing is offered
//! under "Ask about ages".

mod notation;
mod tokens;
mod words;

pub(super) use notation::read;

/// Nobody is turned away for being older: the end of a range that has none.
pub(super) const OLDEST: u8 = 120;

/// Ages from the first to the last birthday, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Ages {
    pub from: u8,
    pub to: u8,
}

impl Ages {
    pub const ALL: Self = Self { from: 0, to: OLDEST };

    pub fn overlaps(self, other: Self) -> bool {
        self.from <= other.to && other.from <= self.to
    }
}

/// The bands that residents choose from: those of the school system, then of working life.
pub(super) const BANDS: [Ages; 7] = [
    Ages { from: 0, to: 4 },
    Ages { from: 5, to: 10 },
    Ages { from: 11, to: 15 },
    Ages { from: 16, to: 17 },
    Ages { from: 18, to: 24 },
    Ages { from: 25, to: 64 },
    Ages { from: 65, to: OLDEST },
];

/// The bands (by their place in [`BANDS`]) that any of the ranges overlaps.
pub(super) fn bands(ranges: &[Ages]) -> Vec<usize> {
    let overlapped = |band: &Ages| ranges.iter().any(|ages| ages.overlaps(*band));
    (0..).zip(&BANDS).filter(|(_, band)| overlapped(band)).map(|(place, _)| place).collect()
}

#[cfg(test)]
mod tests;
