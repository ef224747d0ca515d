//! The filter by opening times: what it offers, and whether a map has it. Which listings an option
//! finds depends on the moment, so the page works that out.

use super::Map;

/// Key of the filter, in addresses and indexes.
pub const WHEN: &str = "when";

/// Its options: open at the moment; later today or now; on a Saturday or Sunday; after 6pm; and
/// those whose hours aren't known, which are never taken for closed.
pub const WHEN_OPTIONS: [&str; 5] = ["now", "today", "weekend", "evening", "unknown"];

impl Map {
    /// Whether the hours of any listing were understood, so that there is something to filter by.
    pub fn knows_hours(&self) -> bool {
        let mut hours = self.listings.iter().filter_map(|listing| listing.hours.as_ref());
        hours.any(|hours| hours.schedule.is_some())
    }
}
