//! The search for columns: a heading makes candidates, the values confirm or refuse them, and each
//! column goes to the field that wants it most.

use std::collections::{BTreeMap, BTreeSet};

use super::{Columns, order};
use crate::listing::Field::{self, *};
use crate::listing::profile::Profile;
use crate::listing::text::key;
use crate::listing::{fit, headings, hours, internal, kinds_of_help, personal};
use crate::source::Table;

/// Fields that may be read from several columns.
const SEVERAL: &[Field] = &[
    Category,
    Address,
    Phone,
    Email,
    Website,
    OpeningHours,
    Description,
    Languages,
    Access,
    Ages,
    Delivery,
];

/// Names by headings as doubtful as these may well be in another column.
const WEAK_NAME: f64 = 40.0;

/// Least product of sureness (0 to 100) and fit (0 to 1) for which a column is taken.
const ENOUGH: f64 = 15.0;

pub(super) struct Search<'t> {
    table: &'t Table,
    profiles: &'t [Profile],
    columns: Columns,
    taken: BTreeSet<usize>,
    /// Fields that staff mapped: nothing is guessed for them.
    mapped: BTreeSet<Field>,
}

struct Candidate {
    score: f64,
    column: usize,
    field: Field,
}

impl<'t> Search<'t> {
    /// `columns` holds what staff `mapped`.
    pub fn new(
        table: &'t Table,
        profiles: &'t [Profile],
        columns: Columns,
        mapped: BTreeSet<Field>,
    ) -> Self {
        let taken = columns.fields.values().flatten().copied().collect();
        Self { table, profiles, columns, taken, mapped }
    }

    /// Looks for every field.
    pub fn all(mut self) -> Columns {
        self.take_hours();
        self.take_candidates();
        self.take_categories_of_marks();
        self.take_by_values();
        self.settle_locations();
        self.settle_addresses();
        self.order();
        self.borrow_names();
        self.columns
    }

    fn open(&self, column: usize) -> bool {
        !self.taken.contains(&column)
            && self.profiles.get(column).is_some_and(|profile| profile.filled > 0)
    }

    /// Whether a field may be guessed, and has no column yet.
    fn wanted(&self, field: Field) -> bool {
        let by_hand = self.mapped.contains(&field)
            || (is_location(field) && self.mapped.iter().any(|mapped| is_location(*mapped)));
        !by_hand && self.columns.of(field).is_empty()
    }

    fn take(&mut self, field: Field, column: usize) {
        self.taken.insert(column);
        self.columns.fields.entry(field).or_default().push(column);
    }

    fn header(&self, column: usize) -> &str {
        self.columns.header(column)
    }

    /// A column for each day, or for each edge of each day, goes together.
    fn take_hours(&mut self) {
        if !self.wanted(OpeningHours) {
            return;
        }
        let days: Vec<usize> = (0..self.profiles.len())
            .filter(|&column| self.open(column) && hours::is_for_one_day(self.header(column)))
            .collect();
        if days.len() >= 2 {
            for column in days {
                self.take(OpeningHours, column);
            }
        }
    }

    /// Headings make candidates; the best of them choose first.
    fn take_candidates(&mut self) {
        let mut candidates = self.candidates();
        candidates.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.column.cmp(&b.column)));
        let mut best: BTreeMap<Field, f64> = BTreeMap::new();
        for Candidate { score, column, field } in candidates {
            if !self.open(column) {
                continue;
            }
            let fits = match best.get(&field) {
                Some(first) => SEVERAL.contains(&field) && fit::joins(field, *first, score),
                None if field == OpeningHours => self.fits_beside_days(column),
                None => self.wanted(field),
            };
            if fits {
                best.entry(field).or_insert(score);
                self.take(field, self.or_a_plainer_name(field, score, column));
            }
        }
    }

    /// Headings such as `Location` hold names only where no column before them does: a table
    /// begins with what it is about.
    fn or_a_plainer_name(&self, field: Field, score: f64, column: usize) -> usize {
        let weak = field == Name && score < WEAK_NAME;
        let plainer = || self.plainly(Name).filter(|other| *other < column);
        weak.then(plainer).flatten().unwrap_or(column)
    }

    /// Where each day has a column already, only a text of times adds to them.
    fn fits_beside_days(&self, column: usize) -> bool {
        let days =
            !self.mapped.contains(&OpeningHours) && !self.columns.of(OpeningHours).is_empty();
        let text = |p: &Profile| p.share(p.times) > 0.5 && p.length() > 12.0;
        self.wanted(OpeningHours) || (days && self.profiles.get(column).is_some_and(text))
    }

    fn candidates(&self) -> Vec<Candidate> {
        let mut candidates = Vec::new();
        for (column, profile) in self.profiles.iter().enumerate() {
            let header = self.header(column);
            if !self.open(column)
                || personal::is_personal_among(header, self.columns.headers(), profile)
            {
                continue;
            }
            let internal = internal::is_internal(header);
            for guess in headings::guesses(header) {
                let score = f64::from(guess.sureness) * fit::fit(guess.field, header, profile);
                if score >= ENOUGH && (!internal || is_for_computers(guess.field)) {
                    candidates.push(Candidate { score, column, field: guess.field });
                }
            }
        }
        candidates
    }

    /// `food`, `housing`, `legal advice` with 0 and 1: the headings are the categories.
    fn take_categories_of_marks(&mut self) {
        if !self.wanted(Category) {
            return;
        }
        let marks: Vec<usize> = (0..self.profiles.len())
            .filter(|&column| {
                self.open(column)
                    && self.profiles.get(column).is_some_and(Profile::is_marks)
                    && kinds_of_help::is_kind_of_help(self.header(column))
            })
            .collect();
        if marks.len() >= 3 {
            for column in marks {
                self.take(Category, column);
            }
        }
    }

    /// What no heading gave away may still show in the values.
    fn take_by_values(&mut self) {
        for field in [Name, Postcode, Email, Phone, Website, Coordinates] {
            if !self.wanted(field) || (field == Coordinates && self.has_coordinates()) {
                continue;
            }
            if let Some(column) = self.plainly(field) {
                self.take(field, column);
            }
        }
    }

    /// The first open column whose values alone show this field.
    fn plainly(&self, field: Field) -> Option<usize> {
        self.profiles.iter().enumerate().position(|(column, p)| {
            let header = self.header(column);
            self.open(column)
                && !personal::is_personal_among(header, self.columns.headers(), p)
                && !internal::is_internal(header)
                && fit::is_plainly(field, header, p)
        })
    }

    fn has_coordinates(&self) -> bool {
        let has = |field| !self.columns.of(field).is_empty();
        self.table.has_geometry()
            || (has(Latitude) && has(Longitude))
            || (has(Easting) && has(Northing))
    }

    /// Half a pair of coordinates is none; metres under `x` and `y` are a grid's.
    fn settle_locations(&mut self) {
        for (across, up) in [(Longitude, Latitude), (Easting, Northing)] {
            if self.columns.of(across).is_empty() != self.columns.of(up).is_empty() {
                self.columns.fields.remove(&across);
                self.columns.fields.remove(&up);
            }
        }
        let (xs, ys) = (self.columns.of(Longitude).to_vec(), self.columns.of(Latitude).to_vec());
        let in_metres = |column: &usize| {
            self.profiles.get(*column).is_some_and(|p| p.metres * 2 > p.ordinates)
                && !is_degrees_heading(self.columns.header(*column))
        };
        let metres = !xs.is_empty() && xs.iter().chain(&ys).all(in_metres);
        if metres && self.columns.of(Easting).is_empty() {
            self.columns.fields.remove(&Longitude);
            self.columns.fields.remove(&Latitude);
            self.columns.fields.insert(Easting, xs);
            self.columns.fields.insert(Northing, ys);
        }
    }

    /// Beside the address to visit, that for letters is none; and beside `Polling place address`,
    /// `Address` is not that of the place, where the names are in `Polling place name`.
    fn settle_addresses(&mut self) {
        if self.mapped.contains(&Address) {
            return;
        }
        let name = self.columns.of(Name).first().copied();
        let owner = name.and_then(|name| fit::owner(self.header(name), "name"));
        let is_owners = |column: &usize| self.begins_as(*column, owner.as_deref());
        let for_letters = |column: &usize| fit::is_for_letters(self.header(*column));
        let mut columns = self.columns.of(Address).to_vec();
        if columns.iter().any(is_owners) {
            columns.retain(is_owners);
        } else if !columns.iter().all(for_letters) {
            columns.retain(|column| !for_letters(column));
        }
        let postcode = self.postcode_of(owner.as_deref());
        if !columns.is_empty() {
            self.columns.fields.insert(Address, columns);
        }
        if let Some(postcode) = postcode {
            self.columns.fields.insert(Postcode, vec![postcode]);
        }
    }

    fn begins_as(&self, column: usize, owner: Option<&str>) -> bool {
        owner.is_some_and(|owner| key(self.header(column)).starts_with(owner))
    }

    /// The postcode of whatever the names are of, where another's was taken.
    fn postcode_of(&self, owner: Option<&str>) -> Option<usize> {
        let taken = *self.columns.of(Postcode).first()?;
        if self.mapped.contains(&Postcode) || self.begins_as(taken, owner) {
            return None;
        }
        (0..self.profiles.len()).find(|&column| {
            let guesses = headings::guesses(self.header(column));
            self.open(column)
                && self.begins_as(column, owner)
                && guesses.first().is_some_and(|guess| guess.field == Postcode)
        })
    }

    /// Columns of one field in the order in which people read them.
    fn order(&mut self) {
        let headers = &self.columns.headers;
        for (field, columns) in &mut self.columns.fields {
            if self.mapped.contains(field) {
                continue;
            }
            columns.sort_by_key(|&column| {
                let header = headers.get(column).map_or("", String::as_str);
                (order::reading_order(*field, header), column)
            });
        }
    }
}

impl Search<'_> {
    /// Toilets and playgrounds are seldom named. Where no column holds names, the address or the
    /// kind of place does for one; likewise where a map's shapes mostly have none.
    fn borrow_names(&mut self) {
        if self.mapped.contains(&Name) {
            return;
        }
        let coverage = |column: usize| self.profiles.get(column).map_or(0.0, Profile::coverage);
        let own = self.columns.of(Name).first().copied();
        if own.is_some_and(|own| coverage(own) >= 0.5 || !self.table.has_geometry()) {
            return;
        }
        let kinds = self.columns.of(Category).iter();
        let places = self.columns.of(Address).iter();
        let lenders: Vec<usize> = match own {
            Some(_) => kinds.chain(places).copied().collect(),
            None if self.table.has_geometry() => places.chain(kinds).copied().collect(),
            None => places.copied().collect(),
        };
        let marks = |column: usize| self.profiles.get(column).is_none_or(Profile::is_marks);
        let Some(lender) =
            lenders.into_iter().find(|&column| coverage(column) >= 0.5 && !marks(column))
        else {
            return;
        };
        self.columns.fields.entry(Name).or_default().push(lender);
        self.columns.lender = Some(lender);
    }
}

fn is_degrees_heading(header: &str) -> bool {
    let header = key(header);
    header.contains("lat") || header.contains("lon") || header.contains("lng")
}

/// Fields that a column for staff or computers may hold: they place and date a listing.
fn is_for_computers(field: Field) -> bool {
    is_location(field) || matches!(field, Id | Updated)
}

fn is_location(field: Field) -> bool {
    matches!(field, Latitude | Longitude | Easting | Northing | Coordinates)
}
