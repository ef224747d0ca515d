//! `[[filters]]` and `[[needs]]` of a map's front matter: what narrows its list.

use super::map::{FilterTable, NeedTable};
use super::model::{FilterConfig, NeedConfig};
use super::typed::{At, Texts};
use super::values::Values;
use crate::report::code;

/// A question, if it asks about any column.
pub(super) fn filter(typed: &At<FilterTable>, values: &mut Values<'_>) -> Option<FilterConfig> {
    let title = typed.title.as_ref().and_then(|title| values.text("title", title));
    let columns = columns(typed, values)?;
    if columns.len() > 1 && typed.title.is_none() {
        let message = "A filter with several columns has no `title`.".to_owned();
        let problem = values.document.problem(&code::CONFIG_MISSING, typed.span(), message);
        values.problems.push(problem.help("Add a line such as: title = \"Access needs\""));
    }
    let at = typed.columns.as_ref().map(At::span).or(typed.column.as_ref().map(At::span));
    let line = values.document.line(at.unwrap_or(typed.span()).start);
    Some(FilterConfig { columns, title, line })
}

fn columns(typed: &At<FilterTable>, values: &mut Values<'_>) -> Option<Vec<String>> {
    match (&typed.column, &typed.columns) {
        (Some(column), None) => Some(vec![values.text("column", column)?]),
        (None, Some(columns)) => {
            let named: Vec<String> = columns
                .iter()
                .map(|header| header.trim().to_owned())
                .filter(|header| !header.is_empty())
                .collect();
            if named.is_empty() {
                let message = "`columns` names no column.".to_owned();
                let help = "Write the headings of columns between the brackets.";
                values.refuse(&code::CONFIG_VALUE, columns, message, help);
                return None;
            }
            Some(named)
        }
        (Some(_), Some(columns)) => {
            let message = "A filter can't have both `column` and `columns`.".to_owned();
            let help = "Keep `column` for one column, or `columns` for several of yes and no.";
            values.refuse(&code::CONFIG_VALUE, columns, message, help);
            None
        }
        (None, None) => {
            let message = "[[filters]] has no `column`.".to_owned();
            let problem = values.document.problem(&code::CONFIG_MISSING, typed.span(), message);
            values.problems.push(problem.help("Add a line such as: column = \"Languages\""));
            None
        }
    }
}

/// A need, if it has words.
pub(super) fn need(typed: &At<NeedTable>, values: &mut Values<'_>) -> Option<NeedConfig> {
    let texts = |texts: &[String]| -> Vec<String> {
        texts.iter().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()).collect()
    };
    let categories = typed.categories.as_ref().map(|c| texts(c)).unwrap_or_default();
    let entries = typed.filters.as_ref().map(|filters| filters.0.as_slice()).unwrap_or_default();
    let filters: Vec<(String, Vec<String>)> = entries
        .iter()
        .filter_map(|(name, answers)| {
            let chosen = texts(&answers.0);
            if chosen.is_empty() {
                no_answer(name, answers, values);
            }
            (!chosen.is_empty()).then(|| (name.trim().to_owned(), chosen))
        })
        .collect();
    if categories.is_empty() && entries.is_empty() {
        let message = format!("The need “{}” chooses nothing.", typed.title.trim());
        let help = "Name at least one category: categories = [\"Food or shopping\"]";
        let span = typed.categories.as_ref().map_or(typed.title.span(), At::span);
        let problem = values.document.problem(&code::CONFIG_VALUE, span, message);
        values.problems.push(problem.help(help));
    }
    Some(NeedConfig {
        icon: typed.icon.as_ref().and_then(|icon| values.text("icon", icon)),
        categories,
        filters,
        line: values.document.line(typed.title.span().start),
        title: values.text("title", &typed.title)?,
    })
}

fn no_answer(name: &At<String>, answers: &At<Texts>, values: &mut Values<'_>) {
    let message = format!("`{}` names no answer.", name.trim());
    let help = "Write the answers as residents read them: filters = { Cost = \"Free\" }";
    values.refuse(&code::CONFIG_VALUE, answers, message, help);
}
