//! Columns that only staff and computers understand: by heading first, by values where the heading
//! says nothing.

use super::profile::Profile;
use super::text::{key, split_words};

/// What a heading says that only staff need, whole.
const INTERNAL: &[&str] = &[
    "objectid",
    "fid",
    "gid",
    "oid",
    "ogcfid",
    "rowid",
    "rownumber",
    "globalid",
    "esriid",
    "shape",
    "shapearea",
    "shapelength",
    "shapeleng",
    "shapelen",
    "starea",
    "stlength",
    "geom",
    "thegeom",
    "geometry",
    "wkt",
    "bbox",
    "geoshape",
    "wkbgeometry",
    "uprn",
    "usrn",
    "toid",
    "blpu",
    "osgb",
    "gssclass",
    "classcode",
    "bluecode",
    "costcentre",
    "costcode",
    "budgetcode",
    "internalref",
    "workflow",
    "workflowstatus",
    "approvalstatus",
    "moderationstatus",
    "reviewstatus",
    "published",
    "ispublished",
    "draft",
    "approved",
    "verified",
    "isverified",
    "sync",
    "synced",
    "hash",
    "checksum",
    "version",
    "geocoded",
    "geocodestatus",
    "geocodequality",
    "matchscore",
    "matchtype",
    "accuracy",
    "precision",
    "sortorder",
    "sort",
    "displayorder",
    "priority",
    "symbol",
    "icon",
    "colour",
    "color",
    "marker",
    "layer",
    "feature",
    "featurecode",
    "gmlid",
    "createdat",
    "createddate",
    "datecreated",
    "creationdate",
    "created",
    "lsoa",
    "lsoacode",
    "msoa",
    "msoacode",
    "lsoa11cd",
    "lsoa21cd",
    "msoa11cd",
    "msoa21cd",
    "wardcode",
    "wd22cd",
    "gridref",
    "gridreference",
    "osgridref",
    "osgridreference",
    "x",
    "y",
    "timestamp",
    "recordid",
    "businesscontinuity",
    "risk",
    "riskassessment",
    "riskrating",
    "dbscheck",
    "funding",
    "spend",
    "contractvalue",
    "cellid",
    "h3",
    "geohash",
    "what3words",
    "coord",
    "coordsystem",
    "crs",
    "srid",
    "easting",
    "northing",
    "latitude",
    "longitude",
    "lat",
    "lng",
    "lon",
    "long",
    "editdate",
    "creationuser",
    "tableid",
    "sourceid",
    "datasource",
    "extractdate",
    "orgid",
    "organisationid",
    "serviceid",
    "locationid",
    "parentid",
    "hectares",
    "perimeter",
    "lastediteddate",
    "ngr",
    "osgr",
    "source",
    "attribution",
    "markercolor",
    "markersize",
    "markersymbol",
    "stroke",
    "strokewidth",
    "strokeopacity",
    "fill",
    "fillopacity",
    "fillcolor",
    "styleurl",
    "stylehash",
    "mailingaddressisprivate",
];

/// Words that make any heading internal: `internal notes`, `admin comments`.
const INTERNAL_WORDS: &[&str] = &[
    "internal",
    "admin",
    "workflow",
    "private",
    "confidential",
    "restricted",
    "backend",
    "crm",
    "objectid",
    "guid",
    "uuid",
    "uprn",
    "usrn",
    "moderator",
    "moderation",
    "approval",
    "fixme",
    "wikidata",
    "wikipedia",
    "licensing",
];

/// Words at a heading's end for what programs need: keys, and pictures that no page shows.
const INTERNAL_ENDS: &[&str] = &[
    "id",
    "guid",
    "uuid",
    "uprn",
    "uri",
    "image",
    "images",
    "photo",
    "photos",
    "picture",
    "thumbnail",
    "logo",
    "img",
];

/// Whether a heading is one that only staff or computers need.
pub(super) fn is_internal(heading: &str) -> bool {
    let whole = key(heading);
    let numberless = whole.trim_end_matches(|c: char| c.is_ascii_digit());
    let words: Vec<String> = split_words(heading).iter().map(|word| key(word)).collect();
    INTERNAL.contains(&whole.as_str())
        || (numberless.len() > 4 && INTERNAL.contains(&numberless))
        || words.iter().any(|word| INTERNAL_WORDS.contains(&word.as_str()))
        || (words.len() <= 3
            && words.last().is_some_and(|last| INTERNAL_ENDS.contains(&last.as_str())))
        || is_for_programs(heading, &whole, &words)
}

/// OpenStreetMap's `@id` and `source:name`, and headings in one word such as `SERVICETYPEURI`.
fn is_for_programs(heading: &str, whole: &str, words: &[String]) -> bool {
    heading.starts_with('@')
        || (words.len() > 1 && words.first().is_some_and(|first| first == "source"))
        || (whole.len() > 6 && whole.ends_with("uri"))
        || whole.contains("licensingurl")
}

/// Why the values of a column are not for residents; `None` where they may be.
pub(super) fn internal_values(p: &Profile) -> Option<&'static str> {
    if p.share(p.geojson) > 0.5 || p.share(p.coordinates) > 0.8 || p.all_values(is_binary_shape) {
        return Some("looks internal: coordinates");
    }
    if are_kinds_of_record(p) || p.all_values(|value| value.starts_with(['{', '['])) {
        return Some("looks internal: written for programs");
    }
    if p.filled > 1 && p.all_values(is_area_code) {
        return Some("looks internal: codes of areas");
    }
    let workflow = |value: &str| {
        matches!(
            value,
            "pending"
                | "draft"
                | "approved"
                | "verified"
                | "published"
                | "in review"
                | "rejected"
                | "awaiting approval"
                | "unverified"
                | "to do"
                | "done"
                | "live"
                | "archived"
                | "possible / pending"
                | "complete"
                | "incomplete"
                | "processed"
        )
    };
    let at_work: usize = p.values.iter().filter(|(v, _)| workflow(v)).map(|(_, n)| n).sum();
    if p.filled > 1 && p.share(at_work) > 0.6 {
        return Some("looks internal: a workflow");
    }
    if p.filled > 3 && p.share(p.codes) >= 0.7 && p.values.len() <= 20 {
        return Some("looks internal: codes");
    }
    let long_numbers = p.share(p.numbers) > 0.9 && p.length() >= 8.0 && p.variety() > 0.8;
    let guids = p.variety() > 0.9 && p.all_values(|v| v.len() >= 32 && v.matches('-').count() == 4);
    if guids || long_numbers {
        return Some("looks internal: numbers or ids");
    }
    None
}

/// What kind of record each row is, which says nothing of the place.
pub(super) fn are_kinds_of_record(p: &Profile) -> bool {
    p.all_values(|v| matches!(v, "node" | "way" | "relation" | "feature" | "point" | "polygon"))
}

/// A shape as PostGIS keeps it: bytes in hexadecimal digits.
fn is_binary_shape(value: &str) -> bool {
    value.len() >= 42
        && value.len().is_multiple_of(2)
        && value.bytes().all(|b| b.is_ascii_hexdigit())
}

/// A code of the Office for National Statistics: `E08000009`.
fn is_area_code(value: &str) -> bool {
    let bytes = value.as_bytes();
    matches!(bytes.len(), 8 | 9)
        && bytes.first().is_some_and(u8::is_ascii_alphabetic)
        && bytes.iter().skip(1).all(u8::is_ascii_digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_for_staff_are_internal() {
        for heading in [
            "OBJECTID",
            "SHAPE_Area",
            "uprn",
            "Internal notes",
            "parent_id",
            "@id",
            "source:addr",
            "SERVICETYPEURI",
            "main_photo",
            "brand:wikidata",
            "marker-color",
        ] {
            assert!(is_internal(heading), "{heading}");
        }
        for heading in ["Notes", "Ward", "Radar Key", "status", "Paid"] {
            assert!(!is_internal(heading), "{heading}");
        }
    }

    #[test]
    fn values_for_programs_are_internal() {
        let reason = |cells: &[&str]| {
            let rows: Vec<&str> = std::iter::once("a").chain(cells.iter().copied()).collect();
            internal_values(&Profile::of(&super::super::samples::table(&rows), 0))
        };
        let point = "0101000020E6100000000000000000F0BF0000000000C04940";
        assert_eq!(reason(&[point, point]), Some("looks internal: coordinates"));
        assert!(reason(&["E08000009", "E08000008"]).is_some());
        assert!(reason(&["{\"caption\":\"Ash\"}", "[1,2]"]).is_some());
        assert_eq!(reason(&["Hall", "Kitchen"]), None);
    }
}
