//! What of a table is published: the columns that the front matter names, and no others.
//!
//! Checks the headers that a map's configuration names against the file.

use std::collections::BTreeSet;

use super::columns::Columns;
use super::facts::FactColumn;
use super::filters::{Filter, unclear};
use super::personal;
use super::profile::Profile;
use super::text::{key, one_line};
use super::{Field, Understood};
use crate::config::MapConfig;
use crate::report::{Problem, Problems, code};
use crate::source::Table;

/// The columns to publish as facts, in the order of the front matter.
pub(super) fn facts(
    map: &MapConfig,
    columns: &mut Columns,
    profiles: &[Profile],
) -> Vec<FactColumn> {
    let mut wanted: Vec<usize> = Vec::new();
    let card: BTreeSet<usize> = map.card.iter().filter_map(|header| columns.find(header)).collect();
    for header in map.facts.iter().chain(&map.card) {
        if let Some(column) = columns.find(header)
            && !wanted.contains(&column)
        {
            wanted.push(column);
        }
    }
    columns.publish(wanted.clone());
    wanted
        .into_iter()
        .map(|column| {
            FactColumn::new(column, columns, profiles.get(column), card.contains(&column))
        })
        .collect()
}

/// Says which headers of the configuration don't exist, which columns are left out, and which
/// published ones look personal.
pub(super) fn check(
    map: &MapConfig,
    table: &Table,
    columns: &Columns,
    profiles: &[Profile],
    problems: &mut Problems,
) {
    let mut unknown = |setting: &[&str], header: &str| {
        let problem = missing(header, setting.first().copied().unwrap_or_default(), table);
        problems.push(match map.page.places.line(setting) {
            Some(_) => map.page.places.at_value(setting, problem),
            None => problem.file(&map.page.file),
        });
    };
    for (field, headers) in &map.columns {
        for (at, header) in headers.iter().enumerate().filter(|(_, h)| columns.find(h).is_none()) {
            unknown(&["columns", field.name(), &at.to_string()], header);
        }
    }
    for (headers, setting) in [(&map.facts, "facts"), (&map.card, "card")] {
        for (at, header) in headers.iter().enumerate().filter(|(_, h)| columns.find(h).is_none()) {
            unknown(&[setting, &at.to_string()], header);
        }
    }
    for (at, filter) in map.filters.iter().enumerate() {
        let missing = |header: &String| columns.find(header).is_none();
        let several = filter.columns.len() > 1;
        for (place, header) in filter.columns.iter().enumerate().filter(|(_, h)| missing(h)) {
            let (at, place) = (at.to_string(), place.to_string());
            match several {
                true => unknown(&["filters", &at, "columns", &place], header),
                false if Field::from_name(header).is_some() => {}
                false => unknown(&["filters", &at, "column"], header),
            }
        }
    }
    for (column, profile) in profiles.iter().enumerate() {
        if profile.filled > 0 {
            problems.extend(about(column, columns, profile, table));
        }
    }
}

/// Says which cells of a filter's ticks say neither yes nor no: nobody finds them by it.
pub(super) fn check_ticks(
    map: &MapConfig,
    table: &Table,
    filters: &[Filter],
    problems: &mut Problems,
) {
    for (config, filter) in map.filters.iter().zip(filters) {
        let Filter::Ticks(columns) = filter else { continue };
        for column in columns {
            let Some((count, first)) = unclear(table, column.column) else { continue };
            let cells =
                if count == 1 { "1 cell says".into() } else { format!("{count} cells say") };
            let message = format!(
                "The filter “{}” looks for yes and no, but {cells} something else, such as “{}”. \
                 Those listings aren't found by it.",
                config.name(),
                one_line(first)
            );
            let header = table.headers.get(column.column).map_or("", String::as_str);
            problems.push(
                Problem::new(&code::FILTER_NOT_YES_NO, message)
                    .help(
                        "Write yes or no in the column; what else there is to say fits in another.",
                    )
                    .file(&table.file)
                    .column(header),
            );
        }
    }
}

/// What is to be said about a column that has values.
fn about(column: usize, columns: &Columns, profile: &Profile, table: &Table) -> Option<Problem> {
    let header = columns.header(column);
    let fact = columns.is_published(column);
    let field = columns.field_at(column);
    let say = |code, message: String| Problem::new(code, message).file(&table.file).column(header);
    if !fact && field.is_none() {
        let what = if header.is_empty() {
            format!("Column {} has no heading", letter(column))
        } else {
            format!("The column “{header}” is not named in the front matter")
        };
        return Some(
            say(&code::COLUMN_UNPUBLISHED, format!("{what}, so it isn't published."))
                .help("Add its header to facts = […], if residents should see it."),
        );
    }
    let by_values = fact.then(|| personal::personal_values(profile)).flatten();
    let by_heading = personal::is_personal_among(header, &[], profile);
    (by_heading || by_values.is_some()).then(|| {
        say(
            &code::COLUMN_PERSONAL,
            format!("The column “{header}” is published, and looks personal."),
        )
        .help("Take it out of the front matter, unless everyone in it agreed to be published.")
    })
}

/// A column as a spreadsheet names it: `A`, `AB`.
fn letter(column: usize) -> String {
    let mut name = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        name.insert(0, char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    name
}

fn missing(header: &str, setting: &str, table: &Table) -> Problem {
    let mut help = String::new();
    if let Some(near) = nearest(header, &table.headers) {
        help = format!("Did you mean “{near}”? ");
    }
    let known: Vec<String> = table
        .headers
        .iter()
        .filter(|header| !header.is_empty())
        .take(20)
        .map(|header| format!("“{header}”"))
        .collect();
    help.push_str(&format!("The file has {}.", known.join(", ")));
    let message = format!("{} has no column “{header}”, which {setting} names.", table.file);
    Problem::new(&code::COLUMN_UNKNOWN, message).help(help)
}

/// The header that was probably meant.
fn nearest<'h>(wanted: &str, headers: &'h [String]) -> Option<&'h str> {
    let wanted = key(wanted);
    headers
        .iter()
        .map(|header| (strsim::jaro_winkler(&wanted, &key(header)), header))
        .filter(|(likeness, header)| *likeness > 0.8 && !header.is_empty())
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, header)| header.as_str())
}

/// What the columns were taken for.
pub(super) fn understood(table: &Table, columns: &Columns, profiles: &[Profile]) -> Understood {
    let left_out = (0..table.headers.len())
        .filter(|column| columns.field_at(*column).is_none() && !columns.is_published(*column))
        .map(|column| {
            let empty = profiles.get(column).is_none_or(|p| p.filled == 0);
            let reason = if empty { "always empty" } else { "not named in the front matter" };
            (columns.header(column).to_owned(), reason.to_owned())
        })
        .collect();
    Understood {
        fields: columns.fields(),
        facts: columns.facts().iter().map(|&column| columns.header(column).to_owned()).collect(),
        filters: Vec::new(),
        unpublished: left_out,
    }
}
