//! `listings.geojson`: one feature a listing, in list order (RFC 7946). Listings without a
//! location have a null geometry. Licence, source and date are members of the collection.

use serde_json::{Map as Members, Value, json};

use super::columns::{Column, columns, degrees, precision};
use super::{by_name, licence, page};
use crate::atlas::Map;
use crate::config::SiteConfig;
use crate::listing::{Listing, Location};
use crate::report::{Problem, code};

pub(super) fn geojson(site: &SiteConfig, map: &Map) -> Result<Vec<u8>, Problem> {
    let columns = columns(&map.listings);
    let licence =
        licence(site, map).map(|licence| json!({ "name": licence.name, "url": licence.url }));
    let collection = json!({
        "type": "FeatureCollection",
        "title": map.config.page.title,
        "publisher": Some(&site.organisation.name).filter(|name| !name.is_empty()),
        "source": map.config.source,
        "licence": licence,
        "updated": map.updated.map(|day| day.to_string()),
        "features": by_name(map)
            .map(|listing| feature(site, map, listing, &columns))
            .collect::<Vec<Value>>(),
    });
    serde_json::to_vec(&collection).map_err(|e| {
        Problem::new(
            &code::OUTPUT_WRITE,
            format!("listings.geojson can't be written: {e}."),
        )
        .help("This is a fault in Fingerpost: please report it.")
    })
}

fn feature(site: &SiteConfig, map: &Map, listing: &Listing, columns: &[Column]) -> Value {
    let mut properties = Members::new();
    if let Some(page) = page(site, map, listing) {
        properties.insert("page".to_owned(), page.into());
    }
    if let Some(location) = listing.locations.first() {
        properties.insert("precision".to_owned(), precision(location).into());
    }
    for column in columns {
        let values = column.values(listing);
        if values.is_empty() {
            continue;
        }
        let value = match column.is_list() {
            true => Value::from(values),
            false => values
                .join(if column.name == "address" { ", " } else { "; " })
                .into(),
        };
        properties.insert(column.name.clone(), value);
    }
    json!({
        "type": "Feature",
        "id": listing.slug,
        "geometry": geometry(&listing.locations),
        "properties": properties,
    })
}

/// A point, several points, or null.
fn geometry(locations: &[Location]) -> Value {
    let point = |location: &Location| {
        [
            degrees(location.position.longitude),
            degrees(location.position.latitude),
        ]
    };
    match locations {
        [] => Value::Null,
        [one] => json!({ "type": "Point", "coordinates": point(one) }),
        several => json!({
            "type": "MultiPoint",
            "coordinates": several.iter().map(point).collect::<Vec<_>>(),
        }),
    }
}
