//! Listings for this folder's tests.

use crate::config::{
    Basemap, BasemapKind, CategoryConfig, LayerConfig, LayerKind, Licence, MapConfig, PageConfig,
    SiteConfig, Style,
};
use crate::listing::{Listing, Location, Precision};
use crate::place::Position;
use crate::report::Problems;

/// A listing with this id (and name, and slug) at these places: longitude, latitude.
pub(crate) fn listing(id: &str, places: &[(f64, f64)]) -> Listing {
    let locations = places.iter().map(|&(longitude, latitude)| Location {
        position: Position { longitude, latitude },
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
    Listing { categories, ..listing(id, &[]) }
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
            places: Default::default(),
        },
        source: None,
        licence: None,
        listings: Some(LayerConfig { kind: LayerKind::Listings, ..reference_layer() }),
        references: Vec::new(),
        columns: Default::default(),
        facts: Vec::new(),
        card: Vec::new(),
        stale_after: 365,
        categories: Vec::new(),
        filters: Vec::new(),
        needs: Vec::new(),
        exit: None,
    }
}

/// A category that front matter describes by name alone.
pub(crate) fn category(name: &str) -> CategoryConfig {
    CategoryConfig { name: name.to_owned(), title: None, icon: None, colour: None, line: 7 }
}

/// The codes of problems, in order.
pub(crate) fn codes(problems: &Problems) -> Vec<&'static str> {
    problems.iter().map(|problem| problem.code.name).collect()
}

/// A site with an address and a licence.
pub(crate) fn site() -> SiteConfig {
    SiteConfig {
        folder: std::path::PathBuf::from("/site"),
        title: "Maps of Ashby".to_owned(),
        base_url: Some("https://maps.example.org".to_owned()),
        language: "en-GB".to_owned(),
        theme: "pattern-library".to_owned(),
        organisation: Default::default(),
        phase: None,
        tokens: Default::default(),
        basemap: Basemap {
            kind: BasemapKind::None,
            url: String::new(),
            attribution: String::new(),
            layers: String::new(),
            max_zoom: 19,
        },
        nation: crate::config::Nation::England,
        area: None,
        postcodes: None,
        named_places: None,
        places_credit: None,
        units: Default::default(),
        licence: Some(Licence {
            name: "Open Government Licence v3.0".to_owned(),
            url: Some(
                "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
                    .to_owned(),
            ),
        }),
        urgent: None,
        offline: true,
        maps: Vec::new(),
        pages: Vec::new(),
        places: Default::default(),
    }
}

/// A reference layer that front matter describes by its file alone.
pub(crate) fn reference_layer() -> LayerConfig {
    LayerConfig {
        kind: LayerKind::Reference,
        data: "data/city_wards.geojson".to_owned(),
        title: None,
        crs: None,
        sheet: None,
        delimiter: None,
        label: None,
        style: Style::default(),
        line: 5,
    }
}
