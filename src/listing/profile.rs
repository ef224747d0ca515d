//! What the cells of a column look like: how many are filled, how many are telephone numbers,
//! times, yes and no, and so on.
//!
//! Knows nothing of headings. `columns` and `propose` decide with it.

use std::collections::HashMap;

use super::text::{filled, words, yes_no};
use super::{dates, emails, hours, links};
use crate::place::Postcode;
use crate::source::Table;

/// Rows that are looked at, spread evenly over the table: enough to know a column by.
const SAMPLE: usize = 1_000;

/// What the filled cells of a column look like, as counts.
#[derive(Debug, Clone, Default)]
pub(super) struct Profile {
    /// Rows looked at.
    pub rows: usize,
    pub filled: usize,
    /// Values by their folded text, with how many cells have them.
    pub values: HashMap<String, usize>,
    pub numbers: usize,
    /// Numbers too large for degrees, so metres.
    pub metres: usize,
    /// Numbers with a part behind the point.
    pub fractions: usize,
    pub yes_no: usize,
    pub emails: usize,
    pub free_mail: usize,
    pub links: usize,
    pub postcodes: usize,
    pub phones: usize,
    pub dates: usize,
    pub years: usize,
    /// Two numbers in one cell, or GeoJSON or WKT text.
    pub coordinates: usize,
    pub geojson: usize,
    /// National Grid references in letters and figures.
    pub grid_references: usize,
    /// Times of day, days of the week, or both.
    pub times: usize,
    /// Up to three capital letters: a code that means something to staff only.
    pub codes: usize,
    /// Any digit at all.
    pub digits: usize,
    /// Any letter at all.
    pub letters: usize,
    pub characters: usize,
}

impl Profile {
    /// Looks at a column.
    pub fn of(table: &Table, column: usize) -> Self {
        let step = table.len().div_ceil(SAMPLE).max(1);
        let mut profile = Self::default();
        for row in table.rows().step_by(step) {
            profile.rows += 1;
            if let Some(cell) = filled(row.cell(column)) {
                profile.add(cell);
            }
        }
        // A rare column may have its few values between the rows looked at.
        if profile.filled == 0 && step > 1 {
            table.column(column).filter_map(filled).take(20).for_each(|cell| profile.add(cell));
        }
        profile
    }

    fn add(&mut self, cell: &str) {
        self.filled += 1;
        self.characters += cell.chars().count();
        *self.values.entry(words(cell)).or_default() += 1;
        let (digits, letters) =
            (cell.bytes().any(|b| b.is_ascii_digit()), cell.chars().any(char::is_alphabetic));
        self.digits += usize::from(digits);
        self.letters += usize::from(letters);
        self.yes_no += usize::from(yes_no(cell).is_some());
        if let Some(number) = number(cell) {
            self.numbers += 1;
            self.metres += usize::from(number.abs() > 360.0);
            self.fractions += usize::from(number.fract() != 0.0);
            self.years += usize::from((1800.0..2100.0).contains(&number) && number.fract() == 0.0);
        }
        let code = cell.len() <= 3 && cell.bytes().all(|b| b.is_ascii_uppercase());
        self.codes += usize::from(code && yes_no(cell).is_none());
        if digits {
            self.add_with_digits(cell);
        }
        let address = super::html::to_addresses(cell);
        if address.contains('@') {
            self.emails += usize::from(emails::looks_like(&address));
            self.free_mail += usize::from(emails::is_free_mail(&address));
        }
        self.links += usize::from(links::looks_like(&address));
        self.times += usize::from(hours::looks_like(cell));
        self.geojson += usize::from(looks_like_geojson(cell));
    }

    fn add_with_digits(&mut self, cell: &str) {
        self.postcodes +=
            usize::from((5..=12).contains(&cell.len()) && Postcode::parse(cell).is_ok());
        self.dates += usize::from(dates::looks_like(cell));
        let pair = super::coordinates::pair(cell).is_some() || looks_like_geojson(cell);
        self.coordinates += usize::from(pair);
        let reference = super::coordinates::grid_reference::read(cell);
        self.grid_references += usize::from(reference.is_some());
        self.phones += usize::from(!pair && looks_like_phone(cell));
    }

    /// The share of filled cells that such a count is, 0 to 1; 0 where nothing is filled.
    pub fn share(&self, count: usize) -> f64 {
        count as f64 / self.filled.max(1) as f64
    }

    /// How many values there are for each filled cell: 1 where none comes twice.
    pub fn variety(&self) -> f64 {
        self.share(self.values.len())
    }

    /// The share of rows that have a value, 0 to 1.
    pub fn coverage(&self) -> f64 {
        self.filled as f64 / self.rows.max(1) as f64
    }

    /// Characters of a filled cell, on average.
    pub fn length(&self) -> f64 {
        self.share(self.characters)
    }

    /// Whether there are values and all of them, folded, are of a kind.
    pub fn all_values(&self, is: impl Fn(&str) -> bool) -> bool {
        !self.values.is_empty() && self.values.keys().all(|value| is(value))
    }

    /// Whether nearly all cells are ticks or yes and no.
    pub fn is_marks(&self) -> bool {
        self.filled > 0 && self.share(self.yes_no) >= 0.9
    }
}

/// A whole cell as a number, with a decimal point or a decimal comma.
pub(super) fn number(cell: &str) -> Option<f64> {
    let first = *cell.as_bytes().first()?;
    if cell.len() > 32 || !(first.is_ascii_digit() || matches!(first, b'-' | b'+' | b'.')) {
        return None;
    }
    let plain = match (cell.contains(','), cell.contains('.')) {
        (true, false) if cell.matches(',').count() == 1 => cell.replace(',', "."),
        _ => cell.to_owned(),
    };
    plain.parse().ok().filter(|n: &f64| n.is_finite())
}

fn looks_like_geojson(cell: &str) -> bool {
    let geojson = cell.starts_with('{')
        && (cell.contains("\"coordinates\"")
            || (cell.contains("\"lat") && super::coordinates::geometry(cell).is_some()));
    geojson
        || ["POINT", "MULTIPOINT", "POLYGON", "MULTIPOLYGON", "LINESTRING", "SRID="].iter().any(
            |kind| {
                cell.get(..kind.len()).is_some_and(|start| start.eq_ignore_ascii_case(kind))
                    && cell.ends_with(')')
            },
        )
}

/// Whether a cell could hold a telephone number: enough digits, and little that isn't one.
fn looks_like_phone(cell: &str) -> bool {
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    let others = cell
        .chars()
        .filter(|c| {
            !c.is_ascii_digit() && !matches!(c, ' ' | '(' | ')' | '-' | '+' | '/' | '.' | '‐' | '–')
        })
        .count();
    (6..=40).contains(&digits)
        && others <= digits
        && !cell.contains('@')
        && (digits <= 15 || others > 0 || cell.contains([' ', '/']))
        && !dates::looks_like(cell)
        && (!cell.contains('.') || number(cell).is_none())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Format, TableBuilder};

    fn profile(cells: &[&str]) -> Profile {
        let format = Format::Csv { delimiter: ',', encoding: "UTF-8" };
        let mut table = TableBuilder::new("data/a.csv", format, vec!["a".into()]);
        for (i, cell) in cells.iter().enumerate() {
            table.push(i as u32 + 2, [*cell]);
        }
        Profile::of(&table.finish(), 0)
    }

    #[test]
    fn placeholders_do_not_fill_a_column() {
        assert_eq!(profile(&["TBC", "-", " "]).filled, 0);
    }

    #[test]
    fn kinds_of_cells_are_counted() {
        let p =
            profile(&["0117 923 5343", "a@b.org", "www.example.org", "51.44,-2.61", "358613", "Y"]);
        // Grid metres look like a local telephone number; the heading tells them apart.
        assert_eq!((p.phones, p.emails, p.links, p.coordinates), (2, 1, 1, 1));
        assert_eq!((p.metres, p.yes_no, p.filled), (1, 1, 6));
    }

    #[test]
    fn numbers_may_have_a_decimal_comma() {
        assert_eq!(number("51,4545"), Some(51.4545));
        assert_eq!(number("51.44,-2.61"), None);
        assert_eq!(number("12 High Street"), None);
    }
}
