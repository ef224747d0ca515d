//! A small site for this folder's tests, made by hand.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::atlas::{Category, Facet, FacetOption, Map, Marker, Need, Shape, Spot};
use crate::config::{
    Basemap, BasemapKind, LayerConfig, LayerKind, MapConfig, Organisation, PageConfig, Places,
    SiteConfig, Style,
};
use crate::listing::{
    Date, Fact, Hours, Link, Listing, Location, Phone, Precision, Summary, Understood,
};
use crate::place::{Bounds, Position};

/// Text that would run, break out of an attribute or leave the folder if it weren't escaped.
pub const EVIL: &str = "\"><script>alert('x')</script><img src=x onerror=alert(1)> ../../etc & co";

pub fn site(folder: PathBuf) -> SiteConfig {
    SiteConfig {
        folder,
        title: "Maps of Ashby".to_owned(),
        base_url: Some("https://maps.example.gov.uk/ashby".to_owned()),
        language: "en-GB".to_owned(),
        theme: "pattern-library".to_owned(),
        organisation: Organisation {
            name: "Ashby Council".to_owned(),
            url: Some("https://www.example.gov.uk".to_owned()),
            email: Some("maps@example.gov.uk".to_owned()),
            logo: None,
        },
        phase: None,
        tokens: BTreeMap::new(),
        basemap: Basemap {
            kind: BasemapKind::None,
            url: String::new(),
            attribution: String::new(),
            layers: String::new(),
            max_zoom: 18,
        },
        nation: crate::config::Nation::England,
        area: None,
        postcodes: None,
        named_places: None,
        places_credit: None,
        units: Default::default(),
        licence: None,
        places: Places::default(),
        maps: Vec::new(),
        urgent: None,
        offline: true,
        pages: vec![page("privacy", "Privacy", "# Cookies\n\nNone. By [TO DO: name].")],
    }
}

pub fn page(slug: &str, title: &str, body: &str) -> PageConfig {
    PageConfig {
        file: format!("content/{slug}.md"),
        slug: slug.to_owned(),
        title: title.to_owned(),
        summary: None,
        body: body.to_owned(),
        places: Places::default(),
    }
}

/// A map at `food/` of these listings, all of which are in the category Food, every other one in
/// Advice too.
pub fn map(listings: Vec<Listing>) -> Map {
    let count = listings.len();
    let option = |slug: &str, title: &str, count| FacetOption {
        slug: slug.to_owned(),
        title: title.to_owned(),
        word: None,
        count,
    };
    let values = (0..count).map(|rank| if rank % 2 == 0 { vec![0, 1] } else { vec![0] });
    let located = listings.iter().filter(|listing| !listing.locations.is_empty());
    let spots = (0_u32..).zip(&listings).filter_map(|(rank, listing)| {
        Some(Spot {
            position: listing.locations.first()?.position,
            ranks: vec![rank],
            near: String::new(),
        })
    });
    let mut by_name: Vec<u32> = (0..count as u32).collect();
    by_name.sort_by_key(|rank| &listings[*rank as usize].name);
    let positions = listings.iter().flat_map(|l| l.locations.iter().map(|l| l.position));
    Map {
        config: config(),
        by_name,
        spots: spots.collect(),
        categories: vec![
            category("food", "Food", Shape::Pin, count),
            category("advice", "Advice", Shape::Circle, count.div_ceil(2)),
        ],
        facets: vec![Facet {
            key: "category".to_owned(),
            title: "Category".to_owned(),
            options: vec![
                option("food", "Food", count),
                option("advice", "Advice", count.div_ceil(2)),
            ],
            values: values.collect(),
        }],
        needs: vec![Need {
            slug: "i-need-advice".to_owned(),
            title: "I need advice".to_owned(),
            icon: None,
            chosen: vec![("category".to_owned(), vec!["advice".to_owned()])],
            ranks: (0..count as u32).filter(|rank| rank % 2 == 0).collect(),
        }],
        references: Vec::new(),
        synonyms: Default::default(),
        bounds: Bounds::around(positions),
        summary: Summary {
            rows: count,
            listings: count,
            located: located.count(),
            ..Summary::default()
        },
        understood: Understood::default(),
        updated: None,
        listings,
    }
}

fn config() -> MapConfig {
    MapConfig {
        page: page("food", "Community food", "Find *food* near you."),
        source: None,
        licence: None,
        listings: Some(LayerConfig {
            kind: LayerKind::Listings,
            data: "data/food.csv".to_owned(),
            title: None,
            crs: None,
            sheet: None,
            delimiter: None,
            label: None,
            style: Style::default(),
            line: 3,
        }),
        references: Vec::new(),
        columns: BTreeMap::new(),
        facts: Vec::new(),
        card: Vec::new(),
        stale_after: 365,
        categories: Vec::new(),
        filters: Vec::new(),
        needs: Vec::new(),
        exit: None,
    }
}

fn category(slug: &str, title: &str, shape: Shape, count: usize) -> Category {
    Category {
        slug: slug.to_owned(),
        title: title.to_owned(),
        marker: Marker {
            icon: "advice".to_owned(),
            colour: "#aa0061".to_owned(),
            ink: "#ffffff".to_owned(),
            shape,
        },
        count,
    }
}

/// A listing with every field filled with `text` where text may stand.
pub fn listing(slug: &str, text: &str) -> Listing {
    let some = || Some(text.to_owned());
    Listing {
        rows: vec![2],
        id: slug.to_owned(),
        slug: slug.to_owned(),
        name: text.to_owned(),
        description: some(),
        categories: vec!["Food".to_owned()],
        address: vec![text.to_owned(), "Ashby".to_owned()],
        postcode: Some("ZZ1 1AA".to_owned()),
        locations: vec![Location {
            position: Position { longitude: -1.474_512_345, latitude: 52.746_1 },
            precision: Precision::Exact,
            address: None,
        }],
        phones: vec![Phone { text: text.to_owned(), dial: Some("01632960123".to_owned()) }],
        emails: vec!["help@example.org".to_owned()],
        websites: vec![Link {
            url: "https://example.org/?a=1&b=2".to_owned(),
            text: text.to_owned(),
        }],
        hours: Some(Hours { text: format!("{text}\nsecond line"), osm: None, schedule: None }),
        cost: some(),
        eligibility: some(),
        ages: some(),
        languages: vec![text.to_owned()],
        access: vec![text.to_owned()],
        referral: some(),
        delivery: vec![text.to_owned()],
        area_served: some(),
        closed: some(),
        from: None,
        until: None,
        updated: Some(Date { year: 2026, month: 11, day: 2 }),
        sensitive: false,
        facts: vec![Fact { label: text.to_owned(), value: text.to_owned(), card: true }],
        filters: Vec::new(),
    }
}
