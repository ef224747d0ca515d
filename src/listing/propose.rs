//! What a new file seems to hold, for `fingerpost add`: fields, facts worth publishing, what to
//! leave out and why.
//!
//! Proposes only. Staff read it in the front matter that `add` writes, and change it there.

use std::collections::BTreeMap;

use super::columns::{self, Columns};
use super::profile::Profile;
use super::text::{filled, key, words};
use super::{Field, Understood, internal, personal};
use crate::source::{Format, Table};

mod reference;
mod remarks;

/// What `fingerpost add` says about a file and writes into the front matter.
#[derive(Debug, Clone, Default)]
pub struct Proposal {
    /// Fields with their headers, facts to publish, and what is left out with the reason.
    pub understood: Understood,
    /// Headers whose values make good filters: few answers, many rows.
    pub filters: Vec<String>,
    /// What else staff should know, each as a sentence.
    pub remarks: Vec<String>,
    /// The file holds areas or lines to draw around listings, not listings.
    pub reference: bool,
    /// For a reference layer: the header whose values label the shapes.
    pub label: Option<String>,
    /// The sheet that was read, for a workbook.
    pub sheet: Option<String>,
}

/// Looks at a table and proposes how to publish it.
pub fn propose(table: &Table) -> Proposal {
    let profiles = columns::profiles(table);
    let columns = columns::recognise_with(table, &profiles, &BTreeMap::new());
    let judge = Judge { table, profiles: &profiles, columns: &columns };
    let (facts, unpublished) = judge.facts();
    let reference = judge.is_reference();
    Proposal {
        filters: judge.filters(&facts),
        remarks: judge.remarks(reference),
        label: if reference { judge.label() } else { None },
        reference,
        sheet: match &table.format {
            Format::Spreadsheet { sheet } => Some(sheet.clone()),
            Format::Csv { .. } | Format::GeoJson => None,
        },
        understood: Understood {
            fields: columns.fields(),
            facts: facts.iter().map(|&column| columns.header(column).to_owned()).collect(),
            unpublished,
        },
    }
}

struct Judge<'t> {
    table: &'t Table,
    profiles: &'t [Profile],
    columns: &'t Columns,
}

impl Judge<'_> {
    /// The columns to publish as facts, and the headers left out with the reason.
    fn facts(&self) -> (Vec<usize>, Vec<(String, String)>) {
        let (mut facts, mut left_out) = (Vec::new(), Vec::new());
        for (column, profile) in self.profiles.iter().enumerate() {
            if self.columns.field_at(column).is_some() {
                continue;
            }
            match self.reason_against(column, profile, &facts) {
                Some(reason) => left_out.push((self.columns.header(column).to_owned(), reason)),
                None => facts.push(column),
            }
        }
        (facts, left_out)
    }

    /// Why a column isn't for residents; `None` where it is.
    fn reason_against(&self, column: usize, p: &Profile, facts: &[usize]) -> Option<String> {
        let header = self.columns.header(column);
        if p.filled == 0 {
            return Some("always empty".into());
        }
        if has_no_heading(header) {
            return Some("has no heading".into());
        }
        if personal::is_personal_among(header, self.columns.headers(), p) {
            return Some("looks personal".into());
        }
        if let Some(reason) = personal::personal_values(p) {
            return Some(reason.into());
        }
        if internal::is_internal(header) {
            return Some("looks internal".into());
        }
        if let Some(reason) = internal::internal_values(p) {
            return Some(reason.into());
        }
        if let Some(other) = self.repeated_by(column, facts) {
            return Some(format!("repeats another column, “{}”", self.columns.header(other)));
        }
        if p.rows > 20 && (p.filled < 2 || p.coverage() < 0.02) {
            return Some("almost always empty".into());
        }
        if p.values.len() == 1 && p.filled > 4 && p.coverage() > 0.9 && !p.is_marks() {
            return Some("the same in every row".into());
        }
        self.newer_year(header).map(|newer| format!("an older year of “{newer}”"))
    }

    /// A column that has the same values in nearly every row where this one has any.
    fn repeated_by(&self, column: usize, facts: &[usize]) -> Option<usize> {
        let fields = self.profiles.iter().enumerate().map(|(at, _)| at);
        let others = fields.filter(|at| self.columns.field_at(*at).is_some());
        others.chain(facts.iter().copied()).find(|&other| {
            let (this, that) = (self.profiles.get(column), self.profiles.get(other));
            // Columns of few answers agree by chance.
            let varied = |p: &&Profile| p.values.len() > 5 || (p.values.len() > 2 && p.filled < 20);
            this.filter(varied).is_some()
                && that.filter(varied).is_some()
                && self.agree(column, other)
        })
    }

    fn agree(&self, column: usize, other: usize) -> bool {
        let step = self.table.len().div_ceil(1_000).max(1);
        let (mut filled_cells, mut same) = (0, 0);
        for row in self.table.rows().step_by(step) {
            if let Some(cell) = filled(row.cell(column)) {
                filled_cells += 1;
                same += usize::from(words(cell) == words(row.cell(other)));
            }
        }
        filled_cells > 0 && same * 100 >= filled_cells * 95
    }

    /// A header like this one with a later year at its end: `statutory_22` for `statutory_10`.
    fn newer_year(&self, header: &str) -> Option<&str> {
        let (stem, year) = stem_and_year(header)?;
        self.columns.headers().iter().map(String::as_str).find(|other| {
            stem_and_year(other).is_some_and(|(same, newer)| same == stem && newer > year)
        })
    }

    /// Facts with few answers for many rows.
    fn filters(&self, facts: &[usize]) -> Vec<String> {
        let good = |column: &&usize| {
            self.profiles.get(**column).is_some_and(|p| {
                let answers = p.values.len();
                !p.is_marks()
                    && p.coverage() > 0.6
                    && (2..=40).contains(&answers)
                    && answers * 3 <= p.filled
                    && p.length() < 40.0
                    && p.share(p.numbers) < 0.5
                    && p.share(p.yes_no) < 0.3
                    && p.share(p.dates + p.times) < 0.3
            })
        };
        let headers =
            facts.iter().filter(good).map(|&column| self.columns.header(column).to_owned());
        headers.take(3).collect()
    }
}

/// Whether a column's heading is missing, or only the name that the reader gave it.
fn has_no_heading(header: &str) -> bool {
    let number = header.strip_prefix("Column ");
    header.is_empty()
        || number.is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
}

/// `statutory_22` as `statutory` and 22; only years from 1990 to 2039.
fn stem_and_year(header: &str) -> Option<(String, u32)> {
    let stem = header.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = &header[stem.len()..];
    let year: u32 = digits.parse().ok()?;
    let year = match digits.len() {
        2 if year < 40 => 2_000 + year,
        4 if (1_990..2_040).contains(&year) => year,
        _ => return None,
    };
    let parted = stem.ends_with(['_', '-', ' ']) || digits.len() == 4;
    (parted && !key(stem).is_empty()).then(|| (key(stem), year))
}

impl Proposal {
    /// The headers a field is read from; empty where none was found.
    pub fn headers_of(&self, field: Field) -> &[String] {
        self.understood
            .fields
            .iter()
            .find(|(known, _)| *known == field)
            .map_or(&[], |(_, headers)| headers.as_slice())
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::table;
    use super::*;

    fn reason(proposal: &Proposal, header: &str) -> String {
        let found = proposal.understood.unpublished.iter().find(|(known, _)| known == header);
        found.map_or("published".into(), |(_, reason)| reason.clone())
    }

    #[test]
    fn what_is_personal_internal_empty_or_repeated_is_left_out() {
        let proposal = propose(&table(&[
            "Name|Contact name|Contact mobile|OBJECTID|Spare|Label|Date of birth|Internal notes|Booking|Helper email",
            "Ash|A Person|07700 900001|1||Ash|1/1/1970|x y|Ring first|a@gmail.com",
            "Beech|B Person|07700 900002|2||Beech|1/1/1971|x z|Drop in|b@gmail.com",
            "Cedar|C Person|07700 900003|3||Cedar|1/1/1972|x w|Online|c@gmail.com",
        ]));
        for (header, expected) in [
            ("Contact name", "looks personal"),
            ("Date of birth", "looks personal"),
            ("OBJECTID", "looks internal"),
            ("Internal notes", "looks internal"),
            ("Spare", "always empty"),
            ("Label", "repeats another column, “Name”"),
            ("Booking", "published"),
        ] {
            assert_eq!(reason(&proposal, header), expected, "{header}");
        }
        assert!(!proposal.understood.facts.iter().any(|header| header == "Contact mobile"));
    }

    #[test]
    fn older_years_of_a_column_are_left_out() {
        let proposal =
            propose(&table(&["Name|open_21|open_22", "Ash|Sometimes|Often", "Beech|Often|Rarely"]));
        assert_eq!(proposal.understood.facts, ["open_22"]);
    }

    #[test]
    fn few_answers_for_many_rows_make_a_filter() {
        let rows: Vec<String> = (0..12).map(|n| format!("Name {n}|Ward {}", n % 3)).collect();
        let mut lines = vec!["Name|Ward"];
        lines.extend(rows.iter().map(String::as_str));
        assert_eq!(propose(&table(&lines)).filters, ["Ward"]);
    }
}
