//! Listings for this folder's tests.

use crate::config::{CategoryConfig, MapConfig, PageConfig};
use crate::listing::{Listing, Location, Precision};
use crate::place::Position;
use crate::report::Problems;

/// A listing with this id (and name, and slug) at these places: longitude, latitude.
pub(crate) fn listing(id: &str, places: &[(f64, f64)]) -> Listing {
    let locations = places.iter().map(|&(longitude, latitude)| Location {
        position: Position {
            longitude,
            latitude,
        },
        precision: Precision::Exact,
        address: None,
    });
    Listing {
        rows: vec![2],
        id: id.to_owned(),
        slug: id.to_owned(),
        name: id.to_owned(),
        description: None,
        categories: Vec::new(),
        address: Vec::new(),
        postcode: None,
        locations: locations.collect(),
        phones: Vec::new(),
        emails: Vec::new(),
        websites: Vec::new(),
        hours: None,
        cost: None,
        eligibility: None,
        ages: None,
        languages: Vec::new(),
        access: Vec::new(),
        referral: None,
        delivery: Vec::new(),
        area_served: None,
        closed: None,
        from: None,
        until: None,
        updated: None,
        sensitive: false,
        facts: Vec::new(),
        filters: Vec::new(),
    }
}

/// The same with these categories.
pub(crate) fn in_categories(id: &str, categories: &[&str]) -> Listing {
    let categories = categories.iter().map(|title| (*title).to_owned()).collect();
    Listing {
        categories,
        ..listing(id, &[])
    }
}

/// Front matter that says nothing but a title.
pub(crate) fn config() -> MapConfig {
    MapConfig {
        page: PageConfig {
            file: "content/food.md".to_owned(),
            slug: "food".to_owned(),
            title: "Food".to_owned(),
            summary: None,
            body: String::new(),
        },
        source: None,
        licence: None,
        listings: None,
        references: Vec::new(),
        columns: Default::default(),
        facts: Vec::new(),
        card: Vec::new(),
        categories: Vec::new(),
        filters: Vec::new(),
        needs: Vec::new(),
    }
}

/// A category that front matter describes by name alone.
pub(crate) fn category(name: &str) -> CategoryConfig {
    CategoryConfig {
        name: name.to_owned(),
        title: None,
        icon: None,
        colour: None,
        line: 7,
    }
}

/// The codes of problems, in order.
pub(crate) fn codes(problems: &Problems) -> Vec<&'static str> {
    problems.iter().map(|problem| problem.code.name).collect()
}
