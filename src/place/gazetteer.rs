//! The places that residents can search by: postcodes and names near a site's listings.

use super::{Area, NamedPlace, NamedPlaces, Position, Postcode, Postcodes};

/// What is known of the places near the listings.
#[derive(Debug, Clone, Default)]
pub struct Gazetteer {
    /// Those in use, in order.
    pub postcodes: Vec<(Postcode, Position)>,
    /// How many postcodes the file has, near or far.
    pub known: usize,
    /// In the file's order.
    pub named: Vec<NamedPlace>,
    /// What the owners of the data ask to be said, where its layout tells whose it is.
    pub credits: Vec<&'static str>,
}

impl Gazetteer {
    /// Keeps what lies in the area.
    pub fn near(area: &Area, postcodes: Option<&Postcodes>, named: NamedPlaces) -> Self {
        let near = postcodes.map(|all| all.within(area)).unwrap_or_default();
        let mut places = named.places;
        places.retain(|place| area.contains(place.position));
        let of_postcodes = postcodes.filter(|_| !near.is_empty()).and_then(Postcodes::credit);
        let of_names = named.credit.filter(|_| !places.is_empty());
        let mut credits: Vec<&str> = of_postcodes.into_iter().chain(of_names).collect();
        credits.dedup();
        let known = postcodes.map_or(0, Postcodes::len);
        Self { postcodes: near, known, named: places, credits }
    }
}
