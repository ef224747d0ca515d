//! Postcodes and names of places as small files, for the page to look up where somebody is.
//!
//! They belong to the whole site. What a resident types is looked up on their own device: only the
//! file of its outward code (or of a name's first letters) is fetched, from the council's own
//! host. Nothing here comes from a listing.

mod columns;
mod lookup;
mod names;
mod postcodes;
#[cfg(test)]
mod tests;

pub use lookup::Places;
