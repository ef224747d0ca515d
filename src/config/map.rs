//! The front matter of a page in `content/` as typed; [`super::page`] resolves it.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Deserialize;

use super::exit::ExitSetting;
use super::site::LicenceTable;
use super::typed::{At, Ordered, Texts};
use crate::listing::Field;

/// The settings of a page. A page that names data is a map.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Fingerpost: front matter of a page")]
pub(super) struct PageFile {
    /// The page's title.
    #[schemars(required, example = "Community support")]
    pub title: Option<At<String>>,
    /// One sentence about it, for the home page and for search engines.
    #[schemars(example = "Find food, advice and company near you.")]
    pub summary: Option<At<String>>,
    /// The last part of its address, where the file's name won't do.
    #[schemars(example = "community-support")]
    pub slug: Option<At<String>>,
    /// Its place among the maps of the home page: the lowest number comes first.
    #[schemars(example = 1)]
    pub order: Option<i64>,
    /// The map's listings: a file in the folder data.
    #[schemars(example = "community-support.csv")]
    pub data: Option<At<String>>,
    /// The coordinate system of the listings, where the file doesn't say.
    #[schemars(example = "EPSG:27700")]
    pub crs: Option<At<String>>,
    /// The sheet to read, where a workbook has several.
    #[schemars(example = &"Services")]
    pub sheet: Option<At<String>>,
    /// What separates the cells of a text file, where it can't be worked out: one character.
    #[schemars(example = &"^")]
    pub delimiter: Option<At<String>>,
    /// Where the data comes from, in words.
    #[schemars(example = "Hackney Council, 2026")]
    pub source: Option<At<String>>,
    /// Further columns to publish, by their headings.
    pub facts: Option<At<Vec<At<String>>>>,
    /// Those of the facts that stand on the cards of the list too.
    pub card: Option<At<Vec<At<String>>>>,
    /// Days after which a listing's page warns that it was last checked long ago. Usually 365.
    #[schemars(range(min = 1, max = 36_500), example = 365)]
    pub stale_after: Option<At<u32>>,
    /// Which columns hold what, where Fingerpost guesses wrong.
    pub columns: Option<At<ColumnsTable>>,
    /// Order, words and looks of categories, by their names in the data.
    pub categories: Option<At<Ordered<CategoryTable>>>,
    /// Questions that narrow the list.
    #[serde(default)]
    pub filters: Vec<At<FilterTable>>,
    /// Residents' words for what they are looking for.
    #[serde(default)]
    pub needs: Vec<At<NeedTable>>,
    /// Further data files, drawn below the listings.
    #[serde(default)]
    pub layers: Vec<At<LayerTable>>,
    /// The licence of the data, where it isn't the site's.
    pub licence: Option<LicenceTable>,
    /// Shows a button that leaves the site at once: true, or where it leads.
    #[schemars(example = true)]
    pub exit: Option<At<ExitSetting>>,
    /// With exit: what tabs and the browser's history call every page of the map. Without this, it
    /// is the organisation's name.
    #[schemars(example = "Hackney Council")]
    pub neutral_title: Option<At<String>>,
}

/// Columns by field.
#[derive(Debug, Default, Deserialize)]
#[serde(transparent)]
pub(super) struct ColumnsTable(pub Ordered<At<Texts>>);

impl JsonSchema for ColumnsTable {
    fn schema_name() -> Cow<'static, str> {
        "Columns".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let fields = Field::ALL.iter().map(|field| {
            let mut headings = generator.subschema_for::<Texts>();
            let label =
                format!("{}: the heading of its column, or a list. [] for none.", field.label());
            headings.insert("description".to_owned(), label.into());
            (field.name().to_owned(), headings.to_value())
        });
        let fields: serde_json::Map<_, _> = fields.collect();
        schemars::json_schema!({
            "type": "object",
            "properties": fields,
            "additionalProperties": false,
        })
    }
}

/// Words and looks of a category.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct CategoryTable {
    /// What residents read, where it isn't the name in the data.
    #[schemars(example = "Food and shopping")]
    pub title: Option<At<String>>,
    /// The name of an icon of the theme.
    #[schemars(example = &"grocery")]
    pub icon: Option<At<String>>,
    /// The colour of its markers.
    #[schemars(example = "#aa0061")]
    pub colour: Option<At<String>>,
}

/// A question that narrows the list.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct FilterTable {
    /// The heading of the column that it asks about.
    #[schemars(example = &"Languages")]
    pub column: Option<At<String>>,
    /// The headings of several columns of yes and no, each of which is an answer.
    #[schemars(example = ["Wheelchair access", "Hearing loop"])]
    pub columns: Option<At<Vec<String>>>,
    /// What residents read, where it isn't the column's heading.
    #[schemars(example = "Languages spoken")]
    pub title: Option<At<String>>,
}

/// A resident's words for what they are looking for.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NeedTable {
    /// The words.
    #[schemars(example = "I need food today")]
    pub title: At<String>,
    /// The name of an icon of the theme.
    #[schemars(example = &"grocery")]
    pub icon: Option<At<String>>,
    /// The categories that answer it, by their names in the data.
    #[schemars(example = ["Food or shopping"])]
    pub categories: Option<At<Vec<String>>>,
    /// Answers to the map's filters that it chooses besides, by the filter's title or column.
    pub filters: Option<Ordered<At<Texts>>>,
}

/// A data file of a map.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct LayerTable {
    /// What residents read in the map's key.
    #[schemars(example = &"Wards")]
    pub title: Option<At<String>>,
    /// A file in the folder data.
    #[schemars(example = "wards.geojson")]
    pub data: At<String>,
    /// Whether it holds things to find, or is drawn for context.
    pub kind: Option<At<LayerName>>,
    /// The heading of the column, or the property, that names each shape.
    #[schemars(example = &"ward_name")]
    pub label: Option<At<String>>,
    /// The coordinate system, where the file doesn't say.
    #[schemars(example = "EPSG:27700")]
    pub crs: Option<At<String>>,
    /// The sheet to read, where a workbook has several.
    #[schemars(example = &"Services")]
    pub sheet: Option<At<String>>,
    /// What separates the cells of a text file, where it can't be worked out: one character.
    #[schemars(example = &"^")]
    pub delimiter: Option<At<String>>,
    /// How the shapes are drawn.
    pub style: Option<StyleTable>,
}

/// What a layer is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum LayerName {
    /// Things to find: in the list, the search and the filters.
    Listings,
    /// Context: a boundary, wards, parks, a route.
    Reference,
}

/// How shapes are drawn.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct StyleTable {
    /// The colour of lines and outlines, or none.
    #[schemars(example = "#525a5b")]
    pub stroke: Option<At<String>>,
    /// The colour of areas, or none.
    #[schemars(example = &"none")]
    pub fill: Option<At<String>>,
    /// The width of lines, in pixels.
    #[schemars(range(min = 0, max = 20), example = 2)]
    pub width: Option<f64>,
    /// How solid areas are, from 0 (not seen) to 1 (solid).
    #[schemars(range(min = 0, max = 1), example = 0.5)]
    pub opacity: Option<f64>,
    /// Dashes: the length of line and gap in pixels.
    #[schemars(example = "4 2")]
    pub dash: Option<At<String>>,
}
