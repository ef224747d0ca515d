//! The layers of a map as resolved: at most one of listings, any number for reference.

use super::map::{LayerName, LayerTable, PageFile, StyleTable};
use super::model::{LayerConfig, LayerKind, Style};
use super::paths::SiteFolder;
use super::typed::At;
use super::values::Values;
use crate::report::code;

/// A map's layers, sorted by what they are for.
#[derive(Debug, Default)]
pub(super) struct Layers {
    pub listings: Option<LayerConfig>,
    /// In the order in which they were typed, which is the drawing order.
    pub references: Vec<LayerConfig>,
}

/// How a file is written, as typed beside its name.
struct Form<'t> {
    crs: Option<&'t At<String>>,
    sheet: Option<&'t At<String>>,
    delimiter: Option<&'t At<String>>,
}

/// The layers of a front matter: `data` with what says how it is written, and each of `[[layers]]`.
pub(super) fn resolve(page: &PageFile, values: &mut Values<'_>, folder: &SiteFolder) -> Layers {
    let (data, typed) = (page.data.as_ref(), &page.layers);
    let mut layers = Layers::default();
    // Whether a listings layer was named, even if its file isn't there.
    let mut taken = data.is_some();
    if let Some(data) = data {
        let form = Form {
            crs: page.crs.as_ref(),
            sheet: page.sheet.as_ref(),
            delimiter: page.delimiter.as_ref(),
        };
        layers.listings = file(LayerKind::Listings, data, form, values, folder);
    }
    for table in typed {
        let kind = kind_of(table, data.is_some());
        if kind == LayerKind::Listings && std::mem::replace(&mut taken, true) {
            second_listings(table, values);
            continue;
        }
        let Some(layer) = layer(table, kind, values, folder) else {
            continue;
        };
        match kind {
            LayerKind::Listings => layers.listings = Some(layer),
            LayerKind::Reference => layers.references.push(layer),
        }
    }
    layers
}

/// What a layer is for: as it says; else for reference where `data` names the listings, or where
/// it is GeoJSON that says how its shapes are named or drawn; else listings.
fn kind_of(table: &LayerTable, has_data: bool) -> LayerKind {
    match table.kind.as_deref() {
        Some(LayerName::Listings) => LayerKind::Listings,
        Some(LayerName::Reference) => LayerKind::Reference,
        None if has_data => LayerKind::Reference,
        None => {
            let file = table.data.trim().to_ascii_lowercase();
            let geojson = file.ends_with(".geojson") || file.ends_with(".json");
            match geojson && (table.label.is_some() || table.style.is_some()) {
                true => LayerKind::Reference,
                false => LayerKind::Listings,
            }
        }
    }
}

fn second_listings(table: &LayerTable, values: &mut Values<'_>) {
    let message = "A map has one layer of listings, and this would be a second.".to_owned();
    let help = "Add kind = \"reference\" if it is only context, or make it a map of its own.";
    values.refuse(&code::CONFIG_VALUE, &table.data, message, help);
}

fn layer(
    table: &LayerTable,
    kind: LayerKind,
    values: &mut Values<'_>,
    folder: &SiteFolder,
) -> Option<LayerConfig> {
    let mut text = |name, value: Option<&At<String>>| value.and_then(|v| values.text(name, v));
    let title = text("title", table.title.as_ref());
    let label = text("label", table.label.as_ref());
    let style = table.style.as_ref().map(|s| style(s, values)).unwrap_or_default();
    let form = Form {
        crs: table.crs.as_ref(),
        sheet: table.sheet.as_ref(),
        delimiter: table.delimiter.as_ref(),
    };
    let file = file(kind, &table.data, form, values, folder)?;
    Some(LayerConfig { title, label, style, ..file })
}

/// A data file and how it is written.
fn file(
    kind: LayerKind,
    data: &At<String>,
    form: Form<'_>,
    values: &mut Values<'_>,
    folder: &SiteFolder,
) -> Option<LayerConfig> {
    let crs = form.crs.and_then(|crs| values.text("crs", crs));
    let sheet = form.sheet.and_then(|sheet| values.text("sheet", sheet));
    let delimiter = form.delimiter.and_then(|delimiter| separator(delimiter, values));
    Some(LayerConfig {
        kind,
        data: folder.data_file(values, "data", data)?,
        title: None,
        crs,
        sheet,
        delimiter,
        label: None,
        style: Style::default(),
        line: values.document.line(data.span().start),
    })
}

/// One ASCII character that may stand between cells: no letter, digit, quotation mark or line end.
fn separator(value: &At<String>, values: &mut Values<'_>) -> Option<char> {
    let mut characters = value.chars();
    if let (Some(c), None) = (characters.next(), characters.next())
        && c.is_ascii()
        && !(c.is_ascii_alphanumeric() || matches!(c, '"' | '\n' | '\r' | '\0'))
    {
        return Some(c);
    }
    let message = format!("`delimiter` isn't one sign: “{}”.", value.trim());
    let help =
        "Write the sign that stands between the cells: delimiter = \"^\" (\"\\t\" for a tab).";
    values.refuse(&code::CONFIG_VALUE, value, message, help);
    None
}

fn style(typed: &StyleTable, values: &mut Values<'_>) -> Style {
    let mut colour = |name, value: Option<&At<String>>| {
        value.and_then(|value| match value.trim() {
            "none" => Some("none".to_owned()),
            _ => values.colour(name, value),
        })
    };
    Style {
        stroke: colour("stroke", typed.stroke.as_ref()),
        fill: colour("fill", typed.fill.as_ref()),
        width: typed.width,
        opacity: typed.opacity,
        dash: typed.dash.as_ref().and_then(|dash| dashes(dash, values)),
    }
}

/// Lengths of line and gap, in pixels.
fn dashes(value: &At<String>, values: &mut Values<'_>) -> Option<String> {
    let lengths: Vec<&str> = value.split([' ', ',']).filter(|part| !part.is_empty()).collect();
    let number = |part: &&str| part.parse::<f64>().is_ok_and(|n| n.is_finite() && n >= 0.0);
    if !lengths.is_empty() && lengths.len() <= 8 && lengths.iter().all(number) {
        return Some(lengths.join(" "));
    }
    let message = format!("`dash` isn't a row of lengths: “{}”.", value.trim());
    let help = "Write the length of line and gap in pixels: dash = \"4 2\"";
    values.refuse(&code::CONFIG_VALUE, value, message, help);
    None
}
