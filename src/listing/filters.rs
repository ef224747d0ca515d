//! What the front matter's `[[filters]]` find in a listing.
//!
//! A filter names a field, a header, or several headers of ticks. Only answers are read here, each
//! kind of question by its own reader; options and counts are the atlas's.

use super::Field::{self, *};
use super::categories::Cut;
use super::columns::Columns;
use super::facts::FactColumn;
use super::hours::weekdays;
use super::profile::Profile;
use super::sensitive;
use super::text::filled;
use super::{Hours, Listing};
use crate::config::{FilterConfig, MapConfig};
use crate::source::{Row, Table};

mod access;
mod cost;
mod delivery;
mod kind;
mod languages;
mod ticks;

pub use kind::{Answer, FilterKind, FixedAnswer};
pub(super) use ticks::{TickColumn, all_ticks, says, unclear};

/// Where a filter finds its answers.
#[derive(Debug, Clone)]
pub(super) enum Filter {
    /// In a field that was read already.
    Field(Field),
    /// In a column of its own.
    Column(FactColumn, Cut),
    /// In columns of ticks: each that says yes is an answer.
    Ticks(Vec<TickColumn>),
    /// Nowhere: the header doesn't exist, which is a problem of its own.
    Nothing,
}

/// The filters of a map, in the order of the front matter.
pub(super) fn filters(
    map: &MapConfig,
    table: &Table,
    columns: &Columns,
    profiles: &[Profile],
) -> Vec<Filter> {
    map.filters.iter().map(|filter| Filter::of(filter, table, columns, profiles)).collect()
}

/// Whether a listing holds the field's values as words to choose from.
fn is_listed(field: Field) -> bool {
    matches!(
        field,
        Category
            | Languages
            | Access
            | Delivery
            | Cost
            | Eligibility
            | Ages
            | Referral
            | AreaServed
            | OpeningHours
    )
}

impl Filter {
    fn of(config: &FilterConfig, table: &Table, columns: &Columns, profiles: &[Profile]) -> Self {
        let [header] = config.columns.as_slice() else {
            return Self::ticks(config.columns.iter().filter_map(|h| columns.find(h)), columns);
        };
        let column = columns.find(header);
        // A column of ticks asks one question, whatever field it is part of.
        if let Some(column) = column.filter(|column| all_ticks(table, *column, profiles)) {
            return Self::ticks([column].into_iter(), columns);
        }
        match (columns.field_of(header), column) {
            (Some(field), _) if is_listed(field) => Filter::Field(field),
            (_, Some(column)) => Filter::Column(
                FactColumn::new(column, columns, profiles.get(column), false),
                Cut::of(table.column(column)),
            ),
            _ => Filter::Nothing,
        }
    }

    fn ticks(found: impl Iterator<Item = usize>, columns: &Columns) -> Self {
        Filter::Ticks(found.map(|column| TickColumn::new(column, columns)).collect())
    }

    /// How the cells are read.
    pub fn kind(&self) -> FilterKind {
        match self {
            Filter::Ticks(_) => FilterKind::Ticks,
            Filter::Field(Ages) => FilterKind::Ages,
            Filter::Field(Cost) => FilterKind::Cost,
            Filter::Field(Delivery) => FilterKind::Delivery,
            Filter::Field(Languages) => FilterKind::Languages,
            Filter::Field(Access) => FilterKind::Access,
            Filter::Field(_) | Filter::Column(..) | Filter::Nothing => FilterKind::Plain,
        }
    }

    /// The columns that are published by being filtered.
    pub fn columns(&self) -> Vec<usize> {
        match self {
            Filter::Column(fact, _) => vec![fact.column],
            Filter::Ticks(columns) => columns.iter().map(|column| column.column).collect(),
            Filter::Field(_) | Filter::Nothing => Vec::new(),
        }
    }

    /// The answers of a row. A sensitive listing has none in a column that tells its place.
    pub fn answers(&self, row: &Row<'_>, listing: &Listing) -> Vec<Answer> {
        let kind = self.kind();
        let values = match self {
            Filter::Nothing => Vec::new(),
            Filter::Field(field) => of_field(*field, listing),
            Filter::Column(column, cut) => {
                let fact = column.read(row);
                let fact =
                    fact.filter(|fact| !listing.sensitive || !sensitive::tells_the_place(fact));
                fact.map(|fact| cut.values(&fact.value)).unwrap_or_default()
            }
            Filter::Ticks(columns) => {
                return columns.iter().filter_map(|column| column.answer(row)).collect();
            }
        };
        let mut answers: Vec<Answer> = Vec::new();
        for answer in values.iter().flat_map(|value| kind.answers(value)) {
            if !answers.iter().any(|known| known.key == answer.key) {
                answers.push(answer);
            }
        }
        answers
    }
}

fn of_field(field: Field, listing: &Listing) -> Vec<String> {
    let one = |text: &Option<String>| -> Vec<String> {
        text.iter().filter_map(|text| filled(text)).map(str::to_owned).collect()
    };
    match field {
        Category => listing.categories.clone(),
        Languages => listing.languages.clone(),
        Access => listing.access.clone(),
        Delivery => listing.delivery.clone(),
        Cost => one(&listing.cost),
        Eligibility => one(&listing.eligibility),
        Ages => one(&listing.ages),
        Referral => one(&listing.referral),
        AreaServed => one(&listing.area_served),
        OpeningHours => days(listing.hours.as_ref()),
        _ => Vec::new(),
    }
}

/// The days of the week on which it opens. Days that nobody could read are an answer too: they
/// mustn't look like closed.
fn days(hours: Option<&Hours>) -> Vec<String> {
    match hours.and_then(weekdays) {
        Some(days) => days.into_iter().map(str::to_owned).collect(),
        None => vec!["Days not known".to_owned()],
    }
}
