//! Reference layers: areas and lines around the listings, made light enough for the web.

use geojson::{Geometry, GeometryValue};

use super::model::{Reference, ReferenceFeature};
use super::words::fold;
use crate::config::{LayerConfig, MapConfig};
use crate::listing::Summary;
use crate::place::{self, Bounds, Crs, Position, metres_between};
use crate::report::{Problem, Problems, code};
use crate::source::{Row, Table};

/// Points that may go: those that move a line by less than this part of the layer's diagonal. A
/// fifth of a pixel where the layer fills 1,000 pixels, one pixel two or three zooms further in.
const TOLERANCE: f64 = 1.0 / 5_000.0;

/// Limits of the tolerance in metres: finer can't be seen, coarser would show.
const TOLERANCE_METRES: (f64, f64) = (0.5, 50.0);

/// Reads a reference layer's table. `None` where it can't be drawn at all, with an error that
/// says why.
pub(super) fn reference(
    layer: &LayerConfig,
    table: &Table,
    map: &MapConfig,
) -> (Option<Reference>, Problems) {
    let mut problems = Problems::new();
    if !table.has_geometry() {
        problems.push(no_shapes(table));
        return (None, problems);
    }
    let crs = match crs(layer, table, map) {
        Ok(crs) => crs,
        Err(problem) => {
            problems.push(problem);
            return (None, problems);
        }
    };
    let label = label_column(layer, table, map).unwrap_or_else(|problem| {
        problems.push(problem);
        None
    });
    let features = features(table, label, crs, &mut problems);
    let summary = Summary {
        rows: table.len(),
        listings: features.len(),
        merged: 0,
        rejected: table.len() - features.len(),
        located: features.len(),
    };
    let title = layer.title.clone().unwrap_or_else(|| file_title(&table.file));
    let reference = Reference {
        title,
        style: layer.style.clone(),
        features,
        data: table.file.clone(),
        summary,
    };
    (Some(reference), problems)
}

/// The reference system that staff state, else the one that the file declares, else WGS84.
fn crs(layer: &LayerConfig, table: &Table, map: &MapConfig) -> Result<Crs, Problem> {
    let unknown = |name: &str| {
        Problem::new(
            &code::CRS_UNKNOWN,
            format!("Fingerpost doesn't know the coordinate system “{name}”."),
        )
        .help("Export the file in WGS84 (EPSG:4326) or British National Grid (EPSG:27700).")
    };
    if let Some(name) = &layer.crs {
        return Crs::from_name(name)
            .ok_or_else(|| unknown(name).file(&map.page.file).line(layer.line));
    }
    match &table.declared_crs {
        Some(name) => Crs::from_name(name).ok_or_else(|| unknown(name).file(&table.file)),
        None => Ok(Crs::Wgs84),
    }
}

/// The column with the words to draw on each feature.
fn label_column(
    layer: &LayerConfig,
    table: &Table,
    map: &MapConfig,
) -> Result<Option<usize>, Problem> {
    let Some(label) = &layer.label else {
        return Ok(None);
    };
    let exact = table.headers.iter().position(|header| header == label);
    let folded = || table.headers.iter().position(|header| fold(header) == fold(label));
    match exact.or_else(folded) {
        Some(column) => Ok(Some(column)),
        None => Err(Problem::new(
            &code::COLUMN_UNKNOWN,
            format!("{} has no column “{label}” to label its shapes.", table.file),
        )
        .help(format!("Choose one of its columns: {}.", table.headers.join(", ")))
        .file(&map.page.file)
        .line(layer.line)),
    }
}

/// The shapes that can be drawn, made light; the others are reported.
fn features(
    table: &Table,
    label: Option<usize>,
    crs: Crs,
    problems: &mut Problems,
) -> Vec<ReferenceFeature> {
    let mut features = Vec::with_capacity(table.len());
    for row in table.rows() {
        match feature(row, label, crs) {
            Some(feature) => features.push(feature),
            None => problems.push(not_drawn(row, table, crs)),
        }
    }
    lighten(&mut features);
    features
}

fn feature(row: Row, label: Option<usize>, crs: Crs) -> Option<ReferenceFeature> {
    let geometry = place::reproject(row.geometry()?, crs)?;
    let label_at = place::label_point(&geometry)?;
    let label = label.map_or("", |column| row.cell(column)).trim().to_owned();
    Some(ReferenceFeature { label, label_at, geometry })
}

/// Drops points that nobody would miss at the size of the whole layer.
fn lighten(features: &mut [ReferenceFeature]) {
    let Some(bounds) = Bounds::around(features.iter().flat_map(|f| positions(&f.geometry))) else {
        return;
    };
    let south_west = Position { longitude: bounds.west, latitude: bounds.south };
    let north_east = Position { longitude: bounds.east, latitude: bounds.north };
    let (finest, coarsest) = TOLERANCE_METRES;
    let diagonal = metres_between(south_west, north_east);
    let tolerance = (diagonal * TOLERANCE).clamp(finest, coarsest);
    for feature in features {
        feature.geometry = place::simplify(&feature.geometry, tolerance);
    }
}

/// Every position of a geometry in WGS84.
pub(super) fn positions(geometry: &Geometry) -> Vec<Position> {
    let mut positions = Vec::new();
    gather(&geometry.value, &mut positions);
    positions
}

fn gather(value: &GeometryValue, into: &mut Vec<Position>) {
    let mut add = |points: &[geojson::Position]| {
        into.extend(points.iter().filter_map(|point| match point.as_slice() {
            [longitude, latitude, ..] => {
                Some(Position { longitude: *longitude, latitude: *latitude })
            }
            _ => None,
        }));
    };
    match value {
        GeometryValue::Point { coordinates } => add(std::slice::from_ref(coordinates)),
        GeometryValue::MultiPoint { coordinates } | GeometryValue::LineString { coordinates } => {
            add(coordinates);
        }
        GeometryValue::MultiLineString { coordinates } | GeometryValue::Polygon { coordinates } => {
            coordinates.iter().for_each(|line| add(line));
        }
        GeometryValue::MultiPolygon { coordinates } => {
            coordinates.iter().flatten().for_each(|ring| add(ring));
        }
        GeometryValue::GeometryCollection { geometries } => {
            geometries.iter().for_each(|geometry| gather(&geometry.value, into));
        }
    }
}

fn no_shapes(table: &Table) -> Problem {
    Problem::new(
        &code::FILE_KIND,
        format!("{} has no areas, lines or points to draw as a reference layer.", table.file),
    )
    .help("Export the layer as GeoJSON, or make this file the map's listings with data = \"…\".")
    .file(&table.file)
}

fn not_drawn(row: Row, table: &Table, crs: Crs) -> Problem {
    let what = match row.geometry() {
        None => "This feature has no shape, so it isn't drawn.".to_owned(),
        Some(_) => format!(
            "The shape of this feature can't be drawn: it is broken, or lies outside {}.",
            crs.name()
        ),
    };
    Problem::new(&code::GEOJSON_GEOMETRY, what)
        .help("Repair the shape in your GIS and export the file again.")
        .file(&table.file)
        .row(row.number())
}

/// A file's name as words: `data/bath_wards.geojson` is "Bath wards".
fn file_title(file: &str) -> String {
    let name = file.rsplit('/').next().unwrap_or(file);
    let stem = name.split_once('.').map_or(name, |(stem, _)| stem);
    let words = stem.replace(['_', '-'], " ");
    let mut letters = words.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests;
