//! One row to one listing: every field read by its own reader, every doubt said.
//!
//! What can only be settled by looking at a whole column is settled in [`RowReader::new`]; rows
//! are then read one by one, in any order.

use super::Field::{self, *};
use super::categories::Cut;
use super::columns::Columns;
use super::dates::DateOrder;
use super::facts::FactColumn;
use super::filters::Filter;
use super::hours::Layout;
use super::location::Locator;
use super::profile::Profile;
use super::text::{filled, one_line, readable, yes_no};
use super::{Listing, coordinates, html, ids, phones, sensitive};
use crate::report::{Code, Problem, code};
use crate::source::{Row, Table};

mod reading;

use reading::Reading;

/// Reads the rows of a table.
pub(super) struct RowReader<'a> {
    file: &'a str,
    columns: &'a Columns,
    profiles: &'a [Profile],
    locator: &'a Locator<'a>,
    facts: Vec<FactColumn>,
    filters: Vec<Filter>,
    hours: Layout,
    cuts: Vec<(Field, Cut)>,
    orders: Vec<(Field, DateOrder)>,
    /// Whether lost zeros may be put back.
    british_phones: bool,
    /// Whether postcodes are British, so that others are faults.
    british_postcodes: bool,
}

/// What a row became.
pub(super) enum Outcome {
    /// Left out, with the reason.
    Rejected(Problem),
    Read(Box<Draft>),
}

/// A listing that is not yet unique in its map.
pub(super) struct Draft {
    pub listing: Listing,
    /// Whether its id is the file's own.
    pub own_id: bool,
    pub problems: Vec<Problem>,
}

/// Fields that may name several values in a cell.
const LISTS: &[Field] = &[Category, Languages, Access, Delivery];

impl<'a> RowReader<'a> {
    pub fn new(
        table: &'a Table,
        columns: &'a Columns,
        profiles: &'a [Profile],
        locator: &'a Locator<'a>,
        facts: Vec<FactColumn>,
        filters: Vec<Filter>,
    ) -> Self {
        let cells =
            |field: Field| columns.of(field).iter().flat_map(move |&column| table.column(column));
        let british = |&column: &usize| {
            profiles.get(column).is_none_or(|p| p.filled == 0 || p.share(p.postcodes) >= 0.3)
        };
        let british_postcodes = columns.of(Postcode).iter().all(british);
        Self {
            file: &table.file,
            columns,
            profiles,
            locator,
            facts,
            filters,
            hours: Layout::of(columns.of(OpeningHours), columns.headers()),
            cuts: LISTS.iter().map(|field| (*field, Cut::of(cells(*field)))).collect(),
            orders: [From, Until, Updated]
                .into_iter()
                .map(|field| (field, DateOrder::of(cells(field))))
                .collect(),
            british_phones: british_postcodes
                && !locator.is_abroad()
                && !phones::is_north_american(cells(Phone)),
            british_postcodes,
        }
    }

    /// Columns whose dates are read month first, because they can't mean anything else.
    pub fn month_first(&self) -> impl Iterator<Item = &str> {
        self.orders
            .iter()
            .filter(|(_, order)| *order == DateOrder::MonthFirst)
            .flat_map(|(field, _)| self.columns.of(*field))
            .map(|&column| self.columns.header(column))
    }

    /// Reads a row.
    pub fn read(&self, row: &Row<'_>) -> Outcome {
        let Some(name) = self.name(row) else {
            return Outcome::Rejected(self.without_name(row));
        };
        if self.is_total(&name, row) {
            return Outcome::Rejected(self.total(&name, row));
        }
        let mut reading = Reading { reader: self, row, problems: Vec::new() };
        let mut listing = Listing { rows: vec![row.number()], name, ..Listing::default() };
        reading.texts(&mut listing);
        reading.contacts(&mut listing);
        reading.place(&mut listing);
        reading.times(&mut listing);
        listing.facts = self.facts.iter().filter_map(|fact| fact.read(row)).collect();
        listing.sensitive = self.first(row, Sensitive).and_then(yes_no) == Some(true);
        listing.filters = self.filters.iter().map(|filter| filter.answers(row, &listing)).collect();
        if listing.sensitive {
            sensitive::cut_down(&mut listing);
        }
        let own = self
            .first(row, Id)
            .map(one_line)
            .filter(|id| !(listing.sensitive && tells(id, row, self)));
        listing.id = own.clone().unwrap_or_else(|| ids::made(&listing));
        let problems = reading.problems;
        Outcome::Read(Box::new(Draft { listing, own_id: own.is_some(), problems }))
    }

    /// Whether a row adds up those above it: `Total`, and nothing but numbers beside.
    fn is_total(&self, name: &str, row: &Row<'_>) -> bool {
        let totals = ["total", "totals", "grand total", "sum", "total:"];
        let names = self.columns.of(Name);
        let others = (0..self.columns.headers().len()).filter(|column| !names.contains(column));
        let mut cells = others.filter_map(|column| filled(row.cell(column))).peekable();
        totals.contains(&name.to_lowercase().as_str())
            && row.geometry().is_none()
            && cells.peek().is_some()
            && cells.all(|cell| coordinates::single(cell).is_some())
    }

    fn total(&self, name: &str, row: &Row<'_>) -> Problem {
        let message =
            format!("This row is called “{name}” and holds only numbers, so it was left out.");
        self.problem(row, &code::ROW_TOTAL, message).help("Delete the row. A total is no service.")
    }

    /// The listing's name; one that is borrowed from a code such as `bicycle_parking` in words.
    fn name(&self, row: &Row<'_>) -> Option<String> {
        let columns = self.columns.of(Name).iter();
        let mut names = columns.filter_map(|&column| Some((column, filled(row.cell(column))?)));
        let (column, name) = names.next()?;
        let borrowed = self.columns.lender() == Some(column);
        let name = one_line(&html::to_text(name));
        Some(if borrowed && !name.contains(' ') { readable(&name) } else { name })
    }

    fn first<'r>(&self, row: &Row<'r>, field: Field) -> Option<&'r str> {
        self.columns.of(field).iter().find_map(|&column| filled(row.cell(column)))
    }

    fn problem(&self, row: &Row<'_>, code: &'static Code, message: String) -> Problem {
        Problem::new(code, message).file(self.file).row(row.number())
    }

    fn without_name(&self, row: &Row<'_>) -> Problem {
        let empty =
            (0..self.columns.headers().len()).all(|column| filled(row.cell(column)).is_none());
        if empty && row.geometry().is_none() {
            return self
                .problem(
                    row,
                    &code::ROW_EMPTY,
                    "This row has nothing in it, so it was left out.".into(),
                )
                .help("Delete the row, if it isn't needed.");
        }
        let column = self.columns.of(Name).first().map(|&column| self.columns.header(column));
        let problem = self
            .problem(row, &code::NAME_MISSING, "This row has no name, so it was left out.".into())
            .help("Give the listing a name.");
        match column {
            Some(column) => problem.column(column),
            None => problem,
        }
    }
}

/// Whether an id of the file's own holds the postcode that a sensitive listing hides.
fn tells(id: &str, row: &Row<'_>, reader: &RowReader<'_>) -> bool {
    let folded = super::text::key(id);
    reader.first(row, Postcode).is_some_and(|postcode| folded.contains(&super::text::key(postcode)))
}
