//! `[basemap]` in `site.toml`: the picture below the markers.

use schemars::JsonSchema;
use serde::Deserialize;

use super::model::{Basemap, BasemapKind};
use super::typed::At;
use super::values::Values;
use crate::report::{Problem, code};

/// The highest zoom of a source that doesn't say, as OpenStreetMap's standard tiles have it.
const USUAL_MAX_ZOOM: u8 = 19;

/// The picture below the markers.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct BasemapTable {
    /// Where the picture comes from.
    kind: At<BasemapName>,
    /// For xyz: the tiles' address with {z}, {x} and {y}. For wms: the service's address.
    #[schemars(example = "https://tile.example.org/{z}/{x}/{y}.png")]
    url: Option<At<String>>,
    /// Whose map it is. Shown on the map.
    #[schemars(example = "© OpenStreetMap contributors")]
    attribution: Option<At<String>>,
    /// For wms: the names of the layers, with commas between them.
    #[schemars(example = &"roads")]
    layers: Option<At<String>>,
    /// The highest zoom that the source has. Usually 19.
    #[schemars(range(min = 1, max = 22))]
    max_zoom: Option<u8>,
}

/// Where the picture comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
enum BasemapName {
    /// Tiles in the usual folders: zoom, column, row.
    Xyz,
    /// A Web Map Service.
    Wms,
    /// One file of tiles. Fingerpost knows the name but can't draw it yet.
    Pmtiles,
    /// No picture: only the boundary and the layers of the site.
    None,
}

impl Basemap {
    /// No picture.
    pub(super) fn none() -> Self {
        Self {
            kind: BasemapKind::None,
            url: String::new(),
            attribution: String::new(),
            layers: String::new(),
            max_zoom: USUAL_MAX_ZOOM,
        }
    }
}

/// The basemap as resolved; none where something that it needs is missing or wrong.
pub(super) fn resolve_basemap(table: At<BasemapTable>, values: &mut Values<'_>) -> Basemap {
    let kind = match *table.kind {
        BasemapName::Xyz => BasemapKind::Xyz,
        BasemapName::Wms => BasemapKind::Wms,
        BasemapName::None => return Basemap::none(),
        BasemapName::Pmtiles => {
            let message = "`kind` is “pmtiles”, which can't be drawn yet.".to_owned();
            let help = "Choose “xyz”, “wms” or “none”.";
            values.refuse(&code::CONFIG_VALUE, &table.kind, message, help);
            return Basemap::none();
        }
    };
    let url = needed(&table, "url", table.url.as_ref(), values);
    let url = url.and_then(|url| match kind {
        BasemapKind::Xyz => tile_template(url, values),
        _ => values.web_address("url", url),
    });
    let attribution = needed(&table, "attribution", table.attribution.as_ref(), values)
        .and_then(|value| values.text("attribution", value));
    let layers = match kind {
        BasemapKind::Wms => needed(&table, "layers", table.layers.as_ref(), values)
            .and_then(|value| values.text("layers", value)),
        _ => Some(String::new()),
    };
    match (url, attribution, layers) {
        (Some(url), Some(attribution), Some(layers)) => Basemap {
            kind,
            url,
            attribution,
            layers,
            max_zoom: table.max_zoom.unwrap_or(USUAL_MAX_ZOOM),
        },
        _ => Basemap::none(),
    }
}

/// A key that this kind of basemap can't do without.
fn needed<'v>(
    table: &At<BasemapTable>,
    name: &str,
    value: Option<&'v At<String>>,
    values: &mut Values<'_>,
) -> Option<&'v At<String>> {
    if value.is_none() {
        let sample = match name {
            "url" => "url = \"https://tile.example.org/{z}/{x}/{y}.png\"",
            "layers" => "layers = \"roads\"",
            _ => "attribution = \"© OpenStreetMap contributors\"",
        };
        let problem: Problem = values.document.problem(
            &code::CONFIG_MISSING,
            table.span(),
            format!("[basemap] has no `{name}`."),
        );
        values.problems.push(problem.help(format!("Add a line such as: {sample}")));
    }
    value
}

/// An address of tiles: a web address with the three placeholders, kept as typed because they
/// wouldn't survive being written as an address.
fn tile_template(value: &At<String>, values: &mut Values<'_>) -> Option<String> {
    let template = value.trim();
    let known = ["{z}", "{x}", "{y}", "{r}"];
    let missing = known[..3].iter().any(|hole| !template.contains(hole));
    let filled = known.iter().fold(template.to_owned(), |text, hole| text.replace(hole, "1"));
    let help = if missing {
        "Write the address with {z}, {x} and {y}: https://tile.example.org/{z}/{x}/{y}.png"
    } else if filled.contains(['{', '}']) {
        "Use no placeholders but {z}, {x}, {y} and {r}. In place of {s}, write one host."
    } else if filled.contains(|c: char| c.is_control() || c.is_whitespace() || "<>\"'`".contains(c))
    {
        "Leave out spaces and quotation marks."
    } else {
        values.web_address_of(&filled, "url", value)?;
        return Some(template.to_owned());
    };
    let message = "`url` isn't an address of map tiles.".to_owned();
    values.refuse(&code::CONFIG_VALUE, value, message, help);
    None
}
