//! `listings.geojson`: one feature a listing, each on its own line, in list order (RFC 7946).
//! Listings without a location have a null geometry. Licence, source and date are members of the
//! collection.

use rayon::prelude::*;
use serde::Serialize;
use serde_json::{Map as Members, Value};

use super::columns::{Column, columns, degrees, precision};
use super::{by_name, licence, page};
use crate::atlas::Map;
use crate::config::{Licence, SiteConfig};
use crate::listing::{Listing, Location};
use crate::report::{Problem, code};

/// The collection's members, its features aside.
#[derive(Serialize)]
struct Collection<'a> {
    r#type: &'static str,
    title: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    publisher: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'a str>,
    licence: Option<&'a Licence>,
    /// ISO 8601.
    updated: Option<String>,
}

#[derive(Serialize)]
struct Feature<'a> {
    r#type: &'static str,
    id: &'a str,
    geometry: Option<Geometry>,
    properties: Members<String, Value>,
}

/// Longitude and latitude of one place, or of several.
#[derive(Serialize)]
#[serde(tag = "type", content = "coordinates")]
enum Geometry {
    Point([f64; 2]),
    MultiPoint(Vec<[f64; 2]>),
}

pub(super) fn geojson(site: &SiteConfig, map: &Map) -> Result<Vec<u8>, Problem> {
    let columns = columns(&map.listings);
    let collection = Collection {
        r#type: "FeatureCollection",
        title: &map.config.page.title,
        publisher: &site.organisation.name,
        source: map.config.source.as_deref(),
        licence: licence(site, map),
        updated: map.updated.map(|day| day.to_string()),
    };
    let listings: Vec<&Listing> = by_name(map).collect();
    let features: Vec<Vec<u8>> = listings
        .par_iter()
        .map(|listing| json(&feature(site, map, listing, &columns)))
        .collect::<Result<_, _>>()?;
    let mut file = json(&collection)?;
    // The features go in before the brace that closes the collection.
    file.pop();
    file.extend(b",\"features\":[\n");
    file.extend(features.join(&b",\n"[..]));
    file.extend(b"\n]}\n");
    Ok(file)
}

fn feature<'l>(
    site: &SiteConfig,
    map: &Map,
    listing: &'l Listing,
    columns: &[Column],
) -> Feature<'l> {
    let mut properties = Members::new();
    if let Some(page) = page(site, map, listing) {
        properties.insert("page".to_owned(), page.into());
    }
    if let Some(location) = listing.locations.first() {
        properties.insert("precision".to_owned(), precision(location).into());
    }
    for column in columns {
        let values = column.values(listing);
        let value = match values.is_empty() {
            true => continue,
            false if column.is_list() => values.into_iter().map(Value::from).collect(),
            false => values.join(column.separator()).into(),
        };
        properties.insert(column.name.clone(), value);
    }
    Feature {
        r#type: "Feature",
        id: &listing.slug,
        geometry: geometry(&listing.locations),
        properties,
    }
}

fn geometry(locations: &[Location]) -> Option<Geometry> {
    let point = |location: &Location| {
        let position = location.position;
        [degrees(position.longitude), degrees(position.latitude)]
    };
    match locations {
        [] => None,
        [one] => Some(Geometry::Point(point(one))),
        several => Some(Geometry::MultiPoint(several.iter().map(point).collect())),
    }
}

fn json(value: &impl Serialize) -> Result<Vec<u8>, Problem> {
    serde_json::to_vec(value).map_err(|e| {
        Problem::new(&code::OUTPUT_WRITE, format!("listings.geojson can't be written: {e}."))
            .help("This is a fault in Fingerpost: please report it.")
    })
}
