//! What the front matter's `[[filters]]` find in a listing.
//!
//! A filter names a field or a header. Only values are read here; options and counts are the
//! atlas's.

use super::Field::{self, *};
use super::categories::Cut;
use super::columns::Columns;
use super::facts::FactColumn;
use super::profile::Profile;
use super::sensitive;
use super::{Hours, Listing};
use crate::config::MapConfig;
use crate::source::{Row, Table};

/// Where a filter finds its values.
#[derive(Debug, Clone)]
pub(super) enum Filter {
    /// In a field that was read already.
    Field(Field),
    /// In a column of its own.
    Column(FactColumn, Cut),
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
    let of = |header: &str| match (columns.field_of(header), columns.find(header)) {
        (Some(field), _) if is_listed(field) => Filter::Field(field),
        (_, Some(column)) => Filter::Column(
            FactColumn::new(column, columns, profiles.get(column), false),
            Cut::of(table.column(column)),
        ),
        _ => Filter::Nothing,
    };
    map.filters.iter().map(|filter| of(&filter.column)).collect()
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
    /// The column that is published by being filtered.
    pub fn column(&self) -> Option<usize> {
        match self {
            Filter::Column(fact, _) => Some(fact.column),
            _ => None,
        }
    }

    /// The values of a row. A sensitive listing has none in a column that tells its place.
    pub fn values(&self, row: &Row<'_>, listing: &Listing) -> Vec<String> {
        match self {
            Filter::Nothing => Vec::new(),
            Filter::Field(field) => of_field(*field, listing),
            Filter::Column(column, cut) => {
                let fact = column.read(row);
                let fact =
                    fact.filter(|fact| !listing.sensitive || !sensitive::tells_the_place(fact));
                fact.map(|fact| cut.values(&fact.value)).unwrap_or_default()
            }
        }
    }
}

fn of_field(field: Field, listing: &Listing) -> Vec<String> {
    let one = |text: &Option<String>| text.iter().cloned().collect();
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

/// The days of the week on which it opens. Hours that weren't understood are an answer too: they
/// mustn't look like closed.
fn days(hours: Option<&Hours>) -> Vec<String> {
    match hours.and_then(|hours| hours.schedule.as_ref()) {
        Some(schedule) => schedule.weekdays().map(str::to_owned).collect(),
        None => vec!["Hours not known".to_owned()],
    }
}
