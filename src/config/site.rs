//! `site.toml`: the settings of the whole site, as typed and as resolved.

use schemars::JsonSchema;
use serde::Deserialize;

use super::model::{AreaConfig, Basemap, Licence, Organisation, Phase, SiteConfig};
use super::nation::Nation;
use super::paths::SiteFolder;
use super::places::Places;
use super::typed::{At, Ordered};
use super::values::Values;
use crate::config::basemap::{BasemapTable, resolve_basemap};
use crate::report::code;

/// Where postcodes are read from if the site doesn't say.
const USUAL_POSTCODES: &str = "data/postcodes.csv";

/// The settings of a Fingerpost site.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Fingerpost: site.toml")]
pub(super) struct SiteFile {
    /// The site's name. It stands in the header and in the title of every page.
    #[schemars(required, example = "Maps of Hackney")]
    title: Option<At<String>>,
    /// Where the site will be published. Needed for the sitemap and for links from elsewhere.
    #[schemars(example = "https://maps.example.gov.uk")]
    base_url: Option<At<String>>,
    /// The language of the words on the pages, as a language tag. Usually en-GB.
    #[schemars(example = "en-GB")]
    language: Option<At<String>>,
    /// How the site looks: pattern-library, or the name of a folder in themes.
    #[schemars(example = "pattern-library")]
    theme: Option<At<String>>,
    /// Shows a banner that says that the site is new.
    phase: Option<PhaseName>,
    /// Where to send feedback about the site: an email address or a web address.
    #[schemars(example = "maps@example.gov.uk")]
    feedback: Option<At<String>>,
    /// Whether pages that somebody visited open again without a network. Usually true.
    #[schemars(example = false)]
    offline: Option<bool>,
    /// Who publishes the site.
    #[serde(default)]
    organisation: OrganisationTable,
    /// Design decisions of the theme, by name, with this site's own values.
    #[serde(default)]
    tokens: Ordered<At<String>>,
    /// The picture below the markers. Without this table there is none.
    basemap: Option<At<BasemapTable>>,
    /// The area that the site is about.
    #[serde(default)]
    area: AreaTable,
    /// The licence of the data, where a map doesn't give its own.
    licence: Option<LicenceTable>,
}

/// A phase of a service.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
enum PhaseName {
    Alpha,
    Beta,
}

/// Who publishes the site.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct OrganisationTable {
    /// The organisation's name, as residents know it.
    #[schemars(example = "Hackney Council")]
    name: Option<At<String>>,
    /// Its website.
    #[schemars(example = "https://www.example.gov.uk")]
    url: Option<At<String>>,
    /// Where residents report a mistake in a listing.
    #[schemars(example = "maps@example.gov.uk")]
    email: Option<At<String>>,
    /// A picture for the header: an SVG or PNG file in the site folder.
    #[schemars(example = "logo.svg")]
    logo: Option<At<String>>,
}

/// The area that the site is about.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct AreaTable {
    /// A GeoJSON file in the folder data: the outline, and the map's first view.
    #[schemars(example = "boundary.geojson")]
    boundary: Option<At<String>>,
    /// Whether to fade what lies outside the boundary.
    mask: Option<At<bool>>,
    /// A CSV file in the folder data that says where each postcode is. Usually postcodes.csv.
    #[schemars(example = "postcodes.csv")]
    postcodes: Option<At<String>>,
    /// The nation whose bank holidays count. Usually england.
    nation: Option<Nation>,
}

/// A licence.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct LicenceTable {
    /// The licence's name.
    #[schemars(example = "Open Government Licence v3.0")]
    name: At<String>,
    /// Where it can be read.
    #[schemars(
        example = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
    )]
    url: Option<At<String>>,
}

/// The site as resolved, without its pages.
pub(super) fn resolve(
    typed: SiteFile,
    places: Places,
    values: &mut Values<'_>,
    folder: &SiteFolder,
) -> SiteConfig {
    let feedback = typed.feedback.and_then(|value| values.feedback(&value));
    let postcodes = postcodes(typed.area.postcodes.as_ref(), values, folder);
    SiteConfig {
        folder: folder.0.clone(),
        title: text(values, "title", typed.title.as_ref()).unwrap_or_default(),
        base_url: typed.base_url.and_then(|value| values.base_url(&value)),
        language: typed
            .language
            .and_then(|value| values.language(&value))
            .unwrap_or_else(|| "en-GB".to_owned()),
        theme: typed
            .theme
            .and_then(|value| theme_name(&value, values))
            .unwrap_or_else(|| "pattern-library".to_owned()),
        organisation: resolve_organisation(typed.organisation, values, folder),
        phase: typed.phase.map(|phase| resolve_phase(phase, feedback)),
        tokens: resolve_tokens(typed.tokens, values),
        basemap: typed
            .basemap
            .map_or_else(Basemap::none, |basemap| resolve_basemap(basemap, values)),
        nation: typed.area.nation.unwrap_or_default(),
        area: resolve_area(typed.area, values, folder),
        postcodes,
        licence: typed.licence.and_then(|l| resolve_licence(l, values)),
        maps: Vec::new(),
        pages: Vec::new(),
        urgent: None,
        offline: typed.offline.unwrap_or(true),
        places,
    }
}

fn text(values: &mut Values<'_>, name: &str, value: Option<&At<String>>) -> Option<String> {
    value.and_then(|value| values.text(name, value))
}

fn theme_name(value: &At<String>, values: &mut Values<'_>) -> Option<String> {
    let name = values.text("theme", value)?;
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if name.chars().all(plain) {
        return Some(name);
    }
    let message = format!("`theme` isn't the name of a theme: “{name}”.");
    let help = "Give the name of a folder in themes: letters, digits and hyphens.";
    values.refuse(&code::CONFIG_VALUE, value, message, help);
    None
}

fn resolve_phase(phase: PhaseName, feedback: Option<String>) -> Phase {
    let name = match phase {
        PhaseName::Alpha => "Alpha",
        PhaseName::Beta => "Beta",
    };
    Phase { name: name.to_owned(), feedback }
}

fn resolve_organisation(
    typed: OrganisationTable,
    values: &mut Values<'_>,
    folder: &SiteFolder,
) -> Organisation {
    Organisation {
        name: text(values, "name", typed.name.as_ref()).unwrap_or_default(),
        url: typed.url.and_then(|value| values.web_address("url", &value)),
        email: typed.email.and_then(|value| values.email("email", &value)),
        logo: typed.logo.and_then(|value| logo(&value, values, folder)),
    }
}

fn logo(value: &At<String>, values: &mut Values<'_>, folder: &SiteFolder) -> Option<String> {
    let path = folder.site_file(values, "logo", value)?;
    let lower = path.to_ascii_lowercase();
    if lower.ends_with(".svg") || lower.ends_with(".png") {
        return Some(path);
    }
    let message = format!("`logo` is a kind of picture that can't be used: {path}");
    values.refuse(&code::CONFIG_VALUE, value, message, "Save the logo as an SVG or PNG file.");
    None
}

fn resolve_tokens(
    typed: Ordered<At<String>>,
    values: &mut Values<'_>,
) -> std::collections::BTreeMap<String, String> {
    let mut tokens = std::collections::BTreeMap::new();
    for (name, value) in typed.0 {
        if let Some(value) = values.token(&name, &value) {
            tokens.insert(name.into_inner(), value);
        }
    }
    tokens
}

fn resolve_area(
    typed: AreaTable,
    values: &mut Values<'_>,
    folder: &SiteFolder,
) -> Option<AreaConfig> {
    let Some(boundary) = typed.boundary else {
        if let Some(mask) = typed.mask.filter(|mask| **mask) {
            let message = "`mask` has nothing to go by, because there is no `boundary`.".to_owned();
            let help = "Add a line such as: boundary = \"boundary.geojson\"";
            values.refuse(&code::CONFIG_MISSING, &mask, message, help);
        }
        return None;
    };
    Some(AreaConfig {
        boundary: folder.data_file(values, "boundary", &boundary)?,
        mask: typed.mask.is_some_and(|mask| *mask),
    })
}

fn postcodes(
    typed: Option<&At<String>>,
    values: &mut Values<'_>,
    folder: &SiteFolder,
) -> Option<String> {
    match typed {
        Some(value) => folder.data_file(values, "postcodes", value),
        None => folder.0.join(USUAL_POSTCODES).is_file().then(|| USUAL_POSTCODES.to_owned()),
    }
}

/// A licence as resolved; also for the front matter of maps.
pub(super) fn resolve_licence(typed: LicenceTable, values: &mut Values<'_>) -> Option<Licence> {
    Some(Licence {
        url: typed.url.and_then(|value| values.web_address("url", &value)),
        name: values.text("name", &typed.name)?,
    })
}
