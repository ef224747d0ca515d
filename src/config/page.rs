//! A page of `content/` as resolved: its words, and the map that it may be.

use super::content::HOME;
use super::exit;
use super::layer::{self, Layers};
use super::map::{CategoryTable, ColumnsTable, PageFile};
use super::model::{CategoryConfig, MapConfig, PageConfig, UrgentConfig};
use super::narrowing::{filter, need};
use super::paths::SiteFolder;
use super::places::Places;
use super::site::resolve_licence;
use super::typed::{At, Ordered};
use super::values::Values;
use crate::listing::Field;
use crate::report::code;
use crate::slug::slug;
use crate::suggest::{folded, nearest};
use std::collections::BTreeMap;

/// Days after which what was last checked counts as stale, if the map doesn't say.
const STALE_AFTER: u32 = 365;

/// A page of `content/`.
#[derive(Debug)]
pub(super) enum Page {
    Ordinary(PageConfig),
    Map(Box<MapConfig>),
    /// The panel of urgent help.
    Urgent(UrgentConfig),
}

impl Page {
    /// What every page has.
    pub fn config(&self) -> &PageConfig {
        match self {
            Page::Ordinary(page) => page,
            Page::Map(map) => &map.page,
            Page::Urgent(urgent) => &urgent.page,
        }
    }
}

/// What a page resolves to, with what decides its place.
#[derive(Debug)]
pub(super) struct Resolved {
    pub page: Page,
    /// The front matter's `order`.
    pub order: Option<i64>,
}

/// What of a page isn't front matter.
pub(super) struct Words {
    /// The address that its file's name makes.
    pub slug: String,
    /// Markdown.
    pub body: String,
    /// Where its settings stand.
    pub places: Places,
}

/// The page that this front matter and these words make.
pub(super) fn resolve(
    typed: PageFile,
    words: Words,
    values: &mut Values<'_>,
    folder: &SiteFolder,
) -> Resolved {
    let order = typed.order;
    let slug = typed.slug.as_ref().and_then(|s| own_slug(s, values)).unwrap_or(words.slug);
    let title = optional(values, "title", typed.title.as_ref());
    let config = PageConfig {
        file: values.document.file.to_owned(),
        // The file's name stands in, so that a page without a title can still be checked.
        title: title.unwrap_or_else(|| slug.clone()),
        slug,
        summary: optional(values, "summary", typed.summary.as_ref()),
        body: words.body,
        places: words.places,
    };
    let page = match typed.data.is_some() || !typed.layers.is_empty() {
        true => Page::Map(Box::new(resolve_map(typed, config, values, folder))),
        false => {
            needs_data(&typed, values);
            Page::Ordinary(config)
        }
    };
    Resolved { page, order }
}

fn resolve_map(
    typed: PageFile,
    page: PageConfig,
    values: &mut Values<'_>,
    folder: &SiteFolder,
) -> MapConfig {
    if page.slug == HOME {
        refuse_as_home(&typed, values);
    }
    let Layers { listings, references } = layer::resolve(&typed, values, folder);
    let facts = headings(typed.facts.as_ref());
    let card = card(typed.card.as_ref(), &facts, values);
    let exit = exit::resolve(&typed, values);
    MapConfig {
        page,
        source: optional(values, "source", typed.source.as_ref()),
        licence: typed.licence.and_then(|licence| resolve_licence(licence, values)),
        listings,
        references,
        columns: typed.columns.map(|c| columns(c.into_inner(), values)).unwrap_or_default(),
        facts,
        card,
        stale_after: typed.stale_after.map_or(STALE_AFTER, At::into_inner),
        categories: typed
            .categories
            .map(|c| categories(c.into_inner(), values))
            .unwrap_or_default(),
        filters: typed.filters.into_iter().filter_map(|f| filter(&f, values)).collect(),
        needs: typed.needs.into_iter().filter_map(|n| need(&n, values)).collect(),
        exit,
    }
}

fn refuse_as_home(typed: &PageFile, values: &mut Values<'_>) {
    let of_layer = typed.layers.first().map(|layer| &layer.data);
    if let Some(at) = typed.data.as_ref().or(of_layer) {
        let message = "The home page can't be a map.".to_owned();
        let help = "Move the map to a file of its own, such as content/community-support.md.";
        values.refuse(&code::CONFIG_VALUE, at, message, help);
    }
}

fn optional(values: &mut Values<'_>, name: &str, value: Option<&At<String>>) -> Option<String> {
    value.and_then(|value| values.text(name, value))
}

/// The slug that staff chose. It is part of an address that people share, so it is never repaired
/// in silence.
fn own_slug(value: &At<String>, values: &mut Values<'_>) -> Option<String> {
    let typed = values.text("slug", value)?;
    let tidy = slug(&typed);
    if typed == tidy {
        return Some(typed);
    }
    let message = format!("`slug` can't be part of an address: “{typed}”.");
    let help = match tidy.is_empty() {
        true => "Use lower-case letters from a to z, digits and hyphens.".to_owned(),
        false => format!("Write “{tidy}”."),
    };
    values.refuse(&code::CONFIG_VALUE, value, message, &help);
    None
}

/// Reports settings that only a map can have.
fn needs_data(typed: &PageFile, values: &mut Values<'_>) {
    let first = |items: &[(&'static str, Option<std::ops::Range<usize>>)]| {
        items.iter().find_map(|(name, span)| span.clone().map(|span| (*name, span)))
    };
    let Some((name, span)) = first(&[
        ("facts", typed.facts.as_ref().map(At::span)),
        ("card", typed.card.as_ref().map(At::span)),
        ("stale_after", typed.stale_after.as_ref().map(At::span)),
        ("columns", typed.columns.as_ref().map(At::span)),
        ("categories", typed.categories.as_ref().map(At::span)),
        ("filters", typed.filters.first().map(At::span)),
        ("needs", typed.needs.first().map(At::span)),
        ("exit", typed.exit.as_ref().map(At::span)),
        ("neutral_title", typed.neutral_title.as_ref().map(At::span)),
    ]) else {
        return;
    };
    let message = format!("The page has `{name}` but no `data`, so it isn't a map.");
    let problem = values.document.problem(&code::CONFIG_MISSING, span, message);
    let help = "Add a line such as: data = \"community-support.csv\"";
    values.problems.push(problem.help(help));
}

fn headings(typed: Option<&At<Vec<At<String>>>>) -> Vec<String> {
    let typed = typed.map(|list| list.as_slice()).unwrap_or_default();
    typed.iter().map(|heading| heading.trim().to_owned()).collect()
}

/// Headings for the cards, each of which must be a fact: nothing else is published.
fn card(
    typed: Option<&At<Vec<At<String>>>>,
    facts: &[String],
    values: &mut Values<'_>,
) -> Vec<String> {
    let mut card = Vec::new();
    for heading in typed.map(|list| list.as_slice()).unwrap_or_default() {
        let wanted = folded(heading);
        if facts.iter().any(|fact| folded(fact) == wanted) {
            card.push(heading.trim().to_owned());
            continue;
        }
        let message = format!("`card` names “{}”, which isn't in `facts`.", heading.trim());
        let help = match nearest(heading, facts.iter().map(String::as_str)) {
            Some(near) => format!("Did you mean “{near}”?"),
            None => "Add it to facts too, so that it is published.".to_owned(),
        };
        values.refuse(&code::CONFIG_VALUE, heading, message, &help);
    }
    card
}

fn columns(typed: ColumnsTable, values: &mut Values<'_>) -> BTreeMap<Field, Vec<String>> {
    let mut columns = BTreeMap::new();
    for (name, headings) in typed.0.0 {
        // The schema lets no other name through.
        let Some(field) = Field::from_name(&name) else {
            continue;
        };
        let headings_of: Vec<String> = headings
            .0
            .iter()
            .map(|heading| heading.trim().to_owned())
            .filter(|heading| !heading.is_empty())
            .collect();
        // An empty list says that no column holds the field, whatever its heading looks like.
        if headings_of.is_empty() && !headings.0.is_empty() {
            let message = format!("`{}` names no column.", field.name());
            let help = "Write the heading of a column, or delete the line.";
            values.refuse(&code::CONFIG_VALUE, &headings, message, help);
            continue;
        }
        columns.insert(field, headings_of);
    }
    columns
}

fn categories(typed: Ordered<CategoryTable>, values: &mut Values<'_>) -> Vec<CategoryConfig> {
    let entries = typed.0.into_iter();
    entries
        .map(|(name, table)| CategoryConfig {
            title: optional(values, "title", table.title.as_ref()),
            icon: optional(values, "icon", table.icon.as_ref()),
            colour: table.colour.and_then(|colour| values.colour("colour", &colour)),
            line: values.document.line(name.span().start),
            name: name.trim().to_owned(),
        })
        .collect()
}
