//! `content/urgent.md`: the numbers to ring when things can't wait, and when to show them.
//!
//! Whether any map has the categories and needs that it names is for later stages.

use schemars::JsonSchema;
use serde::Deserialize;

use super::model::{PageConfig, UrgentConfig};
use super::places::Places;
use super::typed::At;
use super::values::Values;
use crate::report::code;

/// The file that makes it, from the site folder, and its address.
pub(super) const FILE: &str = "content/urgent.md";
pub(super) const SLUG: &str = "urgent";

/// The settings of the urgent-help panel.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Fingerpost: front matter of content/urgent.md")]
pub(super) struct UrgentFile {
    /// The panel's title, and the words of the link that leads to it from every page of a map.
    #[schemars(required, example = "Urgent help")]
    title: Option<At<String>>,
    /// One sentence about it, for search engines.
    #[schemars(example = "Who to ring when you are in danger or need to talk to someone now.")]
    summary: Option<At<String>>,
    /// The categories, of any map, beside which the panel is shown.
    #[schemars(example = ["Mental health"])]
    categories: Option<At<Vec<At<String>>>>,
    /// The needs, of any map, beside which the panel is shown.
    #[schemars(example = ["I don’t feel safe"])]
    needs: Option<At<Vec<At<String>>>>,
    /// The beginnings of words that bring the panel up when somebody searches for them.
    #[schemars(example = ["suicid", "self harm"])]
    words: Option<At<Vec<At<String>>>>,
}

/// The panel that this front matter and these words make.
pub(super) fn resolve(
    typed: &UrgentFile,
    body: String,
    places: Places,
    values: &mut Values<'_>,
) -> UrgentConfig {
    if body.trim().is_empty() {
        let message = "The panel of urgent help says nothing.";
        let problem = values.document.problem(&code::CONFIG_MISSING, 0..0, message.to_owned());
        let help = "Write who to ring below the second line of +++, or delete the file.";
        values.problems.push(problem.help(help));
    }
    let title = typed.title.as_ref().and_then(|title| values.text("title", title));
    UrgentConfig {
        page: PageConfig {
            file: values.document.file.to_owned(),
            slug: SLUG.to_owned(),
            title: title.unwrap_or_else(|| SLUG.to_owned()),
            summary: typed.summary.as_ref().and_then(|text| values.text("summary", text)),
            body,
            places,
        },
        categories: texts("categories", typed.categories.as_ref(), values),
        needs: texts("needs", typed.needs.as_ref(), values),
        words: texts("words", typed.words.as_ref(), values),
    }
}

/// A list's texts, in their places: an empty one is reported and stays, to keep the count.
fn texts(name: &str, list: Option<&At<Vec<At<String>>>>, values: &mut Values<'_>) -> Vec<String> {
    let list = list.map(|list| list.as_slice()).unwrap_or_default();
    list.iter().map(|text| values.text(name, text).unwrap_or_default()).collect()
}
