//! A GeoJSON text to a table: one row a feature, one column a property.
//!
//! The file is taken apart feature by feature, so that one that is broken costs no other. Shapes
//! stay in the reference system that the file declares; `place` moves them.

use std::collections::HashMap;

use geojson::Geometry;
use serde_json::value::RawValue;

use super::cells::{Spot, Tidy};
use super::encoding::Decoded;
use super::extent::has_extent;
use super::members::{Members, cell};
use super::{Format, Table, TableBuilder, headers};
use crate::report::{Problem, Problems, code};

const GEOMETRIES: [&str; 7] = [
    "Point",
    "MultiPoint",
    "LineString",
    "MultiLineString",
    "Polygon",
    "MultiPolygon",
    "GeometryCollection",
];

/// Reads a feature collection, a single feature or a bare geometry. `None` where an error says
/// why it can't be read.
pub(super) fn read(file: &str, decoded: &Decoded, problems: &mut Problems) -> Option<Table> {
    match features(file, &decoded.text) {
        Ok((features, crs)) => {
            let table = table(file, features, crs, problems)?;
            if table.is_empty() {
                problems.push(empty(file));
            }
            Some(table)
        }
        Err(problem) => {
            problems.push(problem);
            None
        }
    }
}

/// A feature taken apart, its values as written.
#[derive(Default)]
struct Feature<'j> {
    id: Option<&'j RawValue>,
    properties: Vec<(String, &'j RawValue)>,
    geometry: Option<&'j RawValue>,
    /// Something that isn't a feature stands in the feature's place.
    is_other: bool,
}

impl<'j> Feature<'j> {
    fn of(value: &'j RawValue) -> Self {
        match Members::of(value) {
            Some(members) => Self::of_members(&members),
            None => Self { is_other: true, ..Self::default() },
        }
    }

    fn of_members(members: &Members<'j>) -> Self {
        let properties = members.get("properties").and_then(Members::of);
        Self {
            id: members.get("id"),
            properties: properties.map_or_else(Vec::new, |Members(properties)| properties),
            geometry: members.get("geometry"),
            is_other: members.string("type").as_deref() != Some("Feature"),
        }
    }
}

/// The features of a file and the reference system that it declares.
fn features<'j>(file: &str, text: &'j str) -> Result<(Vec<Feature<'j>>, Option<String>), Problem> {
    let root: &RawValue = serde_json::from_str(text).map_err(|error| syntax(file, &error))?;
    let members = Members::of(root).ok_or_else(|| not_geojson(file))?;
    let kind = members.string("type").unwrap_or_default();
    let features = match kind.as_str() {
        "FeatureCollection" => {
            let features = members.get("features").map(RawValue::get).unwrap_or("null");
            let features: Vec<&RawValue> =
                serde_json::from_str(features).map_err(|_| no_features(file))?;
            features.into_iter().map(Feature::of).collect()
        }
        "Feature" => vec![Feature::of_members(&members)],
        bare if GEOMETRIES.contains(&bare) => {
            vec![Feature { geometry: Some(root), ..Feature::default() }]
        }
        _ => return Err(not_geojson(file)),
    };
    Ok((features, declared_crs(&members)))
}

/// The `crs` member of the 2008 format, in the forms that programs write. RFC 7946 dropped it,
/// but files that aren't in degrees can't do without.
fn declared_crs(members: &Members<'_>) -> Option<String> {
    let value = members.get("crs")?;
    let Some(crs) = Members::of(value) else {
        return members.string("crs");
    };
    let properties = Members::of(crs.get("properties")?)?;
    let text = |name| properties.get(name).map(|value| cell(value).into_owned());
    text("name")
        .or_else(|| text("code").map(|code| format!("EPSG:{code}")))
        .or_else(|| text("href"))
}

fn table(
    file: &str,
    features: Vec<Feature<'_>>,
    crs: Option<String>,
    problems: &mut Problems,
) -> Option<Table> {
    let columns = Columns::of(&features);
    let names = headers::name(file, 1, columns.headings(), problems);
    let mut builder = TableBuilder::new(file, Format::GeoJson, names.clone());
    builder.declare_crs(crs);
    let tidy = Tidy::thorough(file);
    for (number, feature) in (1u32..).zip(&features) {
        let cells = columns.cells(feature);
        let cells: Vec<_> = cells
            .iter()
            .zip(&names)
            .map(|(cell, column)| tidy.cell(cell, Spot { row: number, column }, problems))
            .collect();
        let geometry = shape(feature).unwrap_or_else(|reason| {
            problems.push(broken(file, number, &reason));
            None
        });
        if !builder.push_feature(number, cells.iter().map(AsRef::as_ref), geometry) {
            problems.push(too_large(file));
            return None;
        }
    }
    Some(builder.finish())
}

/// All properties of all features in the order in which they first appear, after the id.
struct Columns {
    has_id: bool,
    names: Vec<String>,
    /// Looked up by name only, never walked through, so its order doesn't matter.
    places: HashMap<String, usize>,
}

impl Columns {
    fn of(features: &[Feature<'_>]) -> Self {
        let mut names: Vec<String> = Vec::new();
        let mut places = HashMap::new();
        for (name, _) in features.iter().flat_map(|feature| &feature.properties) {
            if !places.contains_key(name) {
                places.insert(name.clone(), names.len());
                names.push(name.clone());
            }
        }
        let has_id = features.iter().any(|feature| feature.id.is_some())
            && !names.iter().any(|name| name.trim().eq_ignore_ascii_case("id"));
        Self { has_id, names, places }
    }

    fn headings(&self) -> Vec<(usize, String)> {
        let id = self.has_id.then(|| "id".to_owned());
        id.into_iter()
            .chain(self.names.iter().map(|name| headers::tidy(name)))
            .enumerate()
            .collect()
    }

    fn cells<'j>(&self, feature: &Feature<'j>) -> Vec<std::borrow::Cow<'j, str>> {
        let offset = usize::from(self.has_id);
        let mut cells = vec![Default::default(); self.names.len() + offset];
        if let Some((first, id)) = cells.first_mut().zip(feature.id).filter(|_| self.has_id) {
            *first = cell(id);
        }
        for (name, value) in &feature.properties {
            let place = self.places.get(name).and_then(|place| cells.get_mut(place + offset));
            if let Some(place) = place {
                *place = cell(value);
            }
        }
        cells
    }
}

/// A feature's shape; why there is none where it should be.
fn shape(feature: &Feature<'_>) -> Result<Option<Geometry>, String> {
    if feature.is_other {
        return Err("This isn't a GeoJSON feature".into());
    }
    let Some(json) = feature.geometry else {
        return Ok(None);
    };
    let geometry: Geometry = serde_json::from_str(json.get()).map_err(|error| {
        let reason = error.to_string();
        // The line that the error names is counted within the shape, which helps nobody.
        let reason = reason.split(" at line ").next().unwrap_or_default();
        format!("The shape can't be read: {}", headers::tidy(reason))
    })?;
    if has_extent(&geometry.value) {
        Ok(Some(geometry))
    } else {
        let kind = geometry.value.type_name();
        Err(format!("The shape is a {kind} with too few points"))
    }
}

fn syntax(file: &str, error: &serde_json::Error) -> Problem {
    let line = u32::try_from(error.line()).unwrap_or(u32::MAX);
    let reason = error.to_string();
    let reason = reason.split(" at line ").next().unwrap_or_default();
    Problem::new(&code::GEOJSON_SYNTAX, format!("The file isn't valid JSON: {reason}."))
        .help(format!("Look at line {line}, or export the file again as GeoJSON."))
        .file(file)
        .line(line)
}

fn no_features(file: &str) -> Problem {
    Problem::new(&code::GEOJSON_SYNTAX, "The feature collection has no list of features.")
        .help("Export the file again as GeoJSON.")
        .file(file)
}

fn not_geojson(file: &str) -> Problem {
    Problem::new(&code::FILE_KIND, "The file is JSON, but not GeoJSON.")
        .help("Export the data as GeoJSON or as CSV.")
        .file(file)
}

fn broken(file: &str, number: u32, reason: &str) -> Problem {
    Problem::new(&code::GEOJSON_GEOMETRY, format!("{reason}."))
        .help("Draw the shape again. Until then the feature is kept without a place.")
        .file(file)
        .row(number)
}

fn empty(file: &str) -> Problem {
    Problem::new(&code::FILE_EMPTY, "The file holds no features.")
        .help("Check that it was exported whole.")
        .file(file)
}

fn too_large(file: &str) -> Problem {
    Problem::new(&code::FILE_UNREADABLE, "The file holds more than 4 GB of text.")
        .help("Split the file, or leave out properties that the map doesn't need.")
        .file(file)
}

#[cfg(test)]
mod tests;
