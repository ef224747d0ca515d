//! The whole stage: a table to its listings, with what was understood and what was wrong.
//!
//! Conserves rows: each becomes a listing, is joined to one, or is rejected with a problem that
//! names it.

use std::collections::HashMap;

use rayon::prelude::*;

use super::categories::Spellings;
use super::columns::{self, Columns};
use super::filters::{self, Filter};
use super::location::{Ground, Locator, unknown_crs};
use super::merge::{self, Merged};
use super::names;
use super::row_reader::{Outcome, RowReader};
use super::{Field, Listing, Summary, Understood, ids, publishing};
use crate::config::{LayerConfig, MapConfig};
use crate::place::Crs;
use crate::report::{Problem, Problems, code};
use crate::slug::slug;
use crate::source::{Row, Table};

/// A listings layer, understood.
#[derive(Debug, Clone, Default)]
pub struct Gathered {
    /// In the file's order.
    pub listings: Vec<Listing>,
    pub summary: Summary,
    pub understood: Understood,
    pub columns: Columns,
    pub problems: Problems,
}

/// Reads a table's rows as listings. Rows are numbered as the file numbers them.
pub fn gather(table: &Table, map: &MapConfig, layer: &LayerConfig, ground: &Ground) -> Gathered {
    let mut problems = Problems::new();
    let profiles = columns::profiles(table);
    let mut columns = columns::recognise_with(table, &profiles, &map.columns);
    let facts = publishing::facts(map, &mut columns, &profiles);
    let filters = filters::filters(map, table, &columns, &profiles);
    columns.filter(filters.iter().flat_map(Filter::columns).collect());
    publishing::check(map, table, &columns, &profiles, &mut problems);
    publishing::check_ticks(map, table, &filters, &mut problems);
    let understood = Understood {
        filters: filters.iter().map(Filter::kind).collect(),
        ..publishing::understood(table, &columns, &profiles)
    };
    let stated = stated_crs(map, layer, &mut problems);
    let locator = Locator::new(table, &columns, stated, *ground, &mut problems);
    let reader = RowReader::new(table, &columns, &profiles, &locator, facts, filters);
    for header in reader.month_first() {
        problems.push(month_first(header, &table.file));
    }
    if columns.of(Field::Name).is_empty() {
        problems.push(names::missing(table));
    }
    problems.extend(names::borrowed(table, &columns));
    let (merged, rejected) = read_rows(table, &reader, &mut problems);
    let Merged { mut listings, own_ids, joined, problems: more } = merged;
    problems.extend(more);
    ids::make_unique(&mut listings, &own_ids);
    let needs: Vec<String> = map.needs.iter().map(|need| slug(&need.title)).collect();
    ids::make_slugs(&mut listings, &needs);
    spell_categories(&mut listings, map, &table.file, &columns, &mut problems);
    let summary = Summary {
        rows: table.len(),
        listings: listings.len(),
        merged: joined,
        rejected: rejected.all,
        located: listings.iter().filter(|listing| !listing.locations.is_empty()).count(),
    };
    judge(
        &summary,
        rejected.empty,
        !columns.of(Field::Name).is_empty(),
        &table.file,
        &mut problems,
    );
    if !locator.has_sources() && summary.listings > 0 {
        let british =
            |&column: &usize| profiles.get(column).is_some_and(|p| p.share(p.postcodes) > 0.3);
        let postcodes = columns.of(Field::Postcode).iter().any(british);
        problems.push(without_places(&summary, postcodes, &table.file));
    }
    Gathered { listings, summary, understood, columns, problems }
}

/// Rows that were left out.
#[derive(Default)]
struct Rejected {
    all: usize,
    /// Those of them that have nothing in them, which is nobody's mistake.
    empty: usize,
}

fn read_rows(table: &Table, reader: &RowReader<'_>, problems: &mut Problems) -> (Merged, Rejected) {
    let repeats = merge::repeats(table);
    let rows: Vec<Row<'_>> = table.rows().collect();
    let outcomes: Vec<Option<Outcome>> = rows
        .par_iter()
        .zip(&repeats)
        .map(|(row, repeat)| repeat.is_none().then(|| reader.read(row)))
        .collect();
    let (mut merged, mut rejected) = (Merged::default(), Rejected::default());
    let mut seen = HashMap::new();
    // Row to listing, for the rows that repeat it.
    let mut became: Vec<Option<usize>> = Vec::with_capacity(rows.len());
    for ((row, outcome), repeat) in rows.iter().zip(outcomes).zip(&repeats) {
        let outcome = match (outcome, repeat) {
            (Some(outcome), _) => outcome,
            (None, Some(first)) => match became.get(*first).copied().flatten() {
                Some(listing) => {
                    let first_row = rows.get(*first).map_or(0, Row::number);
                    merged.repeat(row.number(), first_row, listing, &table.file);
                    became.push(Some(listing));
                    continue;
                }
                // It repeats a row that was left out, so it is left out for the same reason.
                None => reader.read(row),
            },
            (None, None) => continue,
        };
        match outcome {
            Outcome::Rejected(problem) => {
                rejected.all += 1;
                let nothing = [&code::ROW_EMPTY, &code::ROW_TOTAL].contains(&problem.code);
                rejected.empty += usize::from(nothing);
                problems.push(problem);
                became.push(None);
            }
            Outcome::Read(draft) => {
                became.push(Some(merged.add(*draft, &mut seen, &table.file)));
            }
        }
    }
    (merged, rejected)
}

/// The reference system that staff state for the layer.
fn stated_crs(map: &MapConfig, layer: &LayerConfig, problems: &mut Problems) -> Option<Crs> {
    let name = layer.crs.as_deref()?;
    let crs = Crs::from_name(name);
    if crs.is_none() {
        problems.push(unknown_crs(name).file(&map.page.file).line(layer.line));
    }
    crs
}

/// One spelling for each category; near ones are pointed out.
fn spell_categories(
    listings: &mut [Listing],
    map: &MapConfig,
    file: &str,
    columns: &Columns,
    problems: &mut Problems,
) {
    let mut spellings =
        Spellings::new(map.categories.iter().map(|category| category.name.as_str()));
    for title in listings.iter().flat_map(|listing| &listing.categories) {
        spellings.count(title);
    }
    spellings.settle();
    for listing in listings {
        spellings.apply(&mut listing.categories);
    }
    let header = columns.of(Field::Category).first().map(|&column| columns.header(column));
    for (rare, n, common, m) in spellings.doubtful() {
        let problem = Problem::new(
            &code::CATEGORY_SPELLING,
            format!("“{rare}” ({}) and “{common}” ({}) may be one category.", rows(n), rows(m)),
        )
        .help("Use one spelling, if they are the same.")
        .file(file);
        problems.push(match header {
            Some(header) => problem.column(header),
            None => problem,
        });
    }
}

fn rows(n: usize) -> String {
    if n == 1 { "1 listing".to_owned() } else { format!("{n} listings") }
}

/// More than a fifth left out is no slip: the name is probably in another column.
fn judge(summary: &Summary, empty: usize, named: bool, file: &str, problems: &mut Problems) {
    let (bad, all) = (summary.rejected - empty, summary.rows - empty);
    if named && bad > 1 && bad * 5 > all {
        problems.push(
            Problem::new(
                &code::ROWS_MOSTLY_REJECTED,
                format!("{bad} of {all} rows were left out because they have no name."),
            )
            .help(
                "Check which column holds the names, and set it with name = \"…\" under [columns].",
            )
            .file(file),
        );
    }
}

fn without_places(summary: &Summary, postcodes: bool, file: &str) -> Problem {
    let help = if postcodes {
        "Put a postcode file at data/postcodes.csv, or add columns for latitude and longitude."
    } else {
        "Add columns for latitude and longitude, or for postcodes."
    };
    Problem::new(
        &code::LOCATION_MISSING,
        format!(
            "None of the {} can be placed on the map: the file has no coordinates{}.",
            rows(summary.listings),
            if postcodes { ", and there is no postcode file" } else { " and no British postcodes" }
        ),
    )
    .help(help)
    .file(file)
}

fn month_first(header: &str, file: &str) -> Problem {
    Problem::new(
        &code::DATE_AMBIGUOUS,
        "The dates in this column put the month first, as in 12/25/2026. They were read so.",
    )
    .help("Write dates as 25/12/2026 or 2026-12-25.")
    .file(file)
    .column(header)
}
