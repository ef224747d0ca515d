//! `context.json`: what is drawn around the markers, the area's outline and reference layers.

use geojson::{Geometry, GeometryValue, Position};
use serde::Serialize;

use super::{File, Outline, json};
use crate::atlas::{Map, ReferenceFeature};
use crate::config::Style;
use crate::report::Problem;

/// Decimals of a degree: 0.00001 is 1.1 m, a third of a pixel at zoom 16.
const STEPS: f64 = 100_000.0;

pub(super) const PATH: &str = "context.json";

#[derive(Serialize)]
struct Context<'a> {
    boundary: Option<Geometry>,
    mask: bool,
    layers: Vec<Layer<'a>>,
}

#[derive(Serialize)]
struct Layer<'a> {
    title: &'a str,
    style: Look<'a>,
    features: Vec<Feature<'a>>,
}

/// A style without what it doesn't say.
#[derive(Serialize)]
struct Look<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    stroke: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fill: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    width: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    opacity: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dash: Option<&'a str>,
}

#[derive(Serialize)]
struct Feature<'a> {
    label: &'a str,
    /// Where to write the label: longitude, latitude.
    at: [f64; 2],
    geometry: Geometry,
}

/// The context, if the map has any.
pub(super) fn file(map: &Map, outline: Option<Outline<'_>>) -> Result<Option<File>, Problem> {
    if outline.is_none() && map.references.is_empty() {
        return Ok(None);
    }
    let layers = map.references.iter().map(|reference| Layer {
        title: &reference.title,
        style: look(&reference.style),
        features: reference.features.iter().map(feature).collect(),
    });
    let context = Context {
        boundary: outline.map(|outline| rounded(outline.geometry)),
        mask: outline.is_some_and(|outline| outline.mask),
        layers: layers.collect(),
    };
    json(PATH, &context).map(Some)
}

fn look(style: &Style) -> Look<'_> {
    Look {
        stroke: style.stroke.as_deref(),
        fill: style.fill.as_deref(),
        width: style.width,
        opacity: style.opacity,
        dash: style.dash.as_deref(),
    }
}

fn feature(feature: &ReferenceFeature) -> Feature<'_> {
    Feature {
        label: &feature.label,
        at: [round(feature.label_at.longitude), round(feature.label_at.latitude)],
        geometry: rounded(&feature.geometry),
    }
}

fn round(degrees: f64) -> f64 {
    (degrees * STEPS).round() / STEPS
}

/// The same shape with fewer decimals, and without anything but its coordinates.
fn rounded(geometry: &Geometry) -> Geometry {
    Geometry::new(match &geometry.value {
        GeometryValue::Point { coordinates } => {
            GeometryValue::Point { coordinates: point(coordinates) }
        }
        GeometryValue::MultiPoint { coordinates } => {
            GeometryValue::MultiPoint { coordinates: coordinates.iter().map(point).collect() }
        }
        GeometryValue::LineString { coordinates } => {
            GeometryValue::LineString { coordinates: line(coordinates, 2) }
        }
        GeometryValue::MultiLineString { coordinates } => GeometryValue::MultiLineString {
            coordinates: coordinates.iter().map(|points| line(points, 2)).collect(),
        },
        GeometryValue::Polygon { coordinates } => {
            GeometryValue::Polygon { coordinates: rings(coordinates) }
        }
        GeometryValue::MultiPolygon { coordinates } => GeometryValue::MultiPolygon {
            coordinates: coordinates.iter().map(|area| rings(area)).collect(),
        },
        GeometryValue::GeometryCollection { geometries } => GeometryValue::GeometryCollection {
            geometries: geometries.iter().map(rounded).collect(),
        },
    })
}

fn rings(area: &[Vec<Position>]) -> Vec<Vec<Position>> {
    area.iter().map(|ring| line(ring, 4)).collect()
}

/// Rounded points without repeats, unless too few would be left (a closed ring needs four).
fn line(points: &[Position], least: usize) -> Vec<Position> {
    let all: Vec<Position> = points.iter().map(point).collect();
    let mut apart = all.clone();
    apart.dedup();
    if apart.len() < least { all } else { apart }
}

fn point(position: &Position) -> Position {
    let degrees: Vec<f64> = position.as_slice().iter().take(2).map(|d| round(*d)).collect();
    Position::from(degrees)
}
