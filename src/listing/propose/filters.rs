//! Which columns make good filters: few answers that many rows give, and that differ.

use std::collections::BTreeMap;

use super::Judge;
use crate::listing::Field::{self, *};
use crate::listing::categories::Cut;
use crate::listing::facts::counts;
use crate::listing::filters::{FilterKind, all_ticks, says};
use crate::listing::profile::Profile;
use crate::listing::text::{filled, key, readable, yes_no};
use crate::source::Row;

/// A filter worth having.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedFilter {
    /// Headers, or a field's name. Several are columns of yes and no.
    pub columns: Vec<String>,
    /// Given where several columns are one question.
    pub title: Option<String>,
}

/// Questions that residents ask most, in the order in which a page asks them.
const QUESTIONS: [(Field, FilterKind); 5] = [
    (Cost, FilterKind::Cost),
    (Ages, FilterKind::Ages),
    (Delivery, FilterKind::Delivery),
    (Languages, FilterKind::Languages),
    (Access, FilterKind::Access),
];

/// More answers than this are not read through.
const ANSWERS_MAX: usize = 30;
/// Plain facts may have more: a city has some 40 wards.
const AREAS_MAX: usize = 40;
/// Columns of yes and no in one question.
const TICKS_MAX: usize = 12;
/// Facts that become questions of their own.
const FACTS_MAX: usize = 2;
/// Rows that are looked at.
const SAMPLE: usize = 2_000;

impl Judge<'_> {
    /// The filters to write into the front matter of a new map.
    pub(super) fn filters(&self, facts: &[usize]) -> Vec<ProposedFilter> {
        let fields = QUESTIONS.iter().filter_map(|(field, kind)| self.field(*field, *kind));
        let plain = facts.iter().filter(|column| self.is_plain(**column)).take(FACTS_MAX);
        let plain = plain.map(|&column| self.alone(column));
        fields.chain(self.ticks(facts)).chain(plain).collect()
    }

    fn alone(&self, column: usize) -> ProposedFilter {
        ProposedFilter { columns: vec![self.columns.header(column).to_owned()], title: None }
    }

    fn field(&self, field: Field, kind: FilterKind) -> Option<ProposedFilter> {
        let columns = self.columns.of(field);
        let cuts: Vec<Cut> = columns.iter().map(|&c| Cut::of(self.table.column(c))).collect();
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        let (mut rows, mut answered) = (0, 0);
        for row in self.table.rows().step_by(self.table.len().div_ceil(SAMPLE).max(1)) {
            let mut keys: Vec<String> = self
                .values(&row, columns, &cuts, kind)
                .iter()
                .flat_map(|value| kind.answers(value))
                .map(|answer| answer.key)
                .collect();
            keys.sort_unstable();
            keys.dedup();
            rows += 1;
            answered += usize::from(!keys.is_empty());
            keys.into_iter().for_each(|key| *counts.entry(key).or_default() += 1);
        }
        let most = counts.values().copied().max().unwrap_or_default();
        let recurs = !kind.fixed().is_empty() || counts.len() * 2 <= answered;
        let few = (2..=ANSWERS_MAX).contains(&counts.len());
        // What all rows have alike narrows nothing by itself, but the other answers do.
        let narrows = counts.values().any(|count| *count < rows) && most > 1;
        (few && recurs && narrows && answered * 10 >= rows * 4).then(|| match columns {
            [one] => self.alone(*one),
            _ => ProposedFilter { columns: vec![field.name().to_owned()], title: None },
        })
    }

    /// The values of a row, as its field reads them.
    fn values(
        &self,
        row: &Row<'_>,
        columns: &[usize],
        cuts: &[Cut],
        kind: FilterKind,
    ) -> Vec<String> {
        let cells =
            columns.iter().zip(cuts).filter_map(|(c, cut)| Some((*c, cut, filled(row.cell(*c))?)));
        if matches!(kind, FilterKind::Ages | FilterKind::Cost) {
            let cells: Vec<&str> = cells.map(|(_, _, cell)| cell).collect();
            let joined = if kind == FilterKind::Ages {
                cells.join(" to ")
            } else {
                cells.first().copied().unwrap_or_default().to_owned()
            };
            return Some(joined).filter(|text| !text.is_empty()).into_iter().collect();
        }
        let values = cells.flat_map(|(column, cut, cell)| {
            let marks = self.profiles.get(column).is_some_and(Profile::is_marks);
            match yes_no(cell).filter(|_| marks) {
                Some(true) => vec![readable(self.columns.header(column))],
                Some(false) => Vec::new(),
                None => cut.values(cell),
            }
        });
        values.collect()
    }

    /// Columns of yes and no as one question.
    fn ticks(&self, facts: &[usize]) -> Option<ProposedFilter> {
        let good = |column: &&usize| {
            let ticked =
                self.table.column(**column).filter(|cell| says(cell) == Some(true)).count();
            let counted = self.profiles.get(**column).is_some_and(|p| p.share(p.yes_no) > 0.9);
            let header = self.columns.header(**column);
            // A number of things is no tick, and hours that say "true" say nothing.
            counted
                && !counts(header)
                && !key(header).contains("hours")
                && all_ticks(self.table, **column, self.profiles)
                && ticked > 1
                && ticked * 50 >= self.table.len()
                && ticked < self.table.len()
        };
        let columns: Vec<usize> = facts.iter().filter(good).copied().take(TICKS_MAX).collect();
        match columns.as_slice() {
            [] => None,
            [one] => Some(self.alone(*one)),
            several => Some(ProposedFilter {
                columns: several.iter().map(|&c| self.columns.header(c).to_owned()).collect(),
                title: Some("What is there".to_owned()),
            }),
        }
    }

    /// Whether a fact has few answers for many rows.
    fn is_plain(&self, column: usize) -> bool {
        self.profiles.get(column).is_some_and(|p| {
            let answers = p.values.len();
            !p.is_marks()
                && p.coverage() > 0.6
                && (2..=AREAS_MAX).contains(&answers)
                && answers * 3 <= p.filled
                && p.length() < 40.0
                && p.share(p.numbers) < 0.5
                && p.share(p.yes_no) < 0.3
                && p.share(p.dates + p.times) < 0.3
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::propose;
    use crate::listing::samples::table;

    fn filters(lines: &[String]) -> Vec<(Vec<String>, Option<String>)> {
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let proposal = propose(&table(&lines));
        proposal.filters.into_iter().map(|filter| (filter.columns, filter.title)).collect()
    }

    fn lines(header: &str, row: impl Fn(usize) -> String) -> Vec<String> {
        let rows = (0..24).map(|n| format!("Name {n}|{}", row(n)));
        std::iter::once(format!("Name|{header}")).chain(rows).collect()
    }

    #[test]
    fn what_residents_ask_most_is_proposed_where_the_data_answers_it() {
        let row = |n: usize| {
            let cost = ["Free", "£3", "free of charge"][n % 3];
            let ages = ["0-5", "16+", "All ages"][n % 3];
            let languages = ["English", "English; Polish"][n % 2];
            format!("{cost}|{ages}|{languages}|Ring {n} before you come")
        };
        let found = filters(&lines("Cost|Ages|Languages|Access", row));
        let columns: Vec<&str> = found.iter().map(|(columns, _)| columns[0].as_str()).collect();
        assert_eq!(columns, ["Cost", "Ages", "Languages"]);
    }

    #[test]
    fn what_is_always_the_same_or_hardly_filled_in_is_not() {
        let row = |n: usize| format!("Free|{}", if n == 0 { "Polish" } else { "" });
        assert!(filters(&lines("Cost|Languages", row)).is_empty());
    }

    #[test]
    fn columns_of_yes_and_no_are_one_question() {
        let yes = |ticked: bool| if ticked { "Yes" } else { "No" };
        let row = |n: usize| format!("{}|{}", yes(n.is_multiple_of(2)), yes(n.is_multiple_of(3)));
        let found = filters(&lines("Garden|Kitchen for hire", row));
        let columns = vec!["Garden".to_owned(), "Kitchen for hire".to_owned()];
        assert_eq!(found, [(columns, Some("What is there".to_owned()))]);
    }

    #[test]
    fn few_answers_for_many_rows_make_a_filter() {
        let found = filters(&lines("Ward", |n| format!("Ward {}", n % 3)));
        assert_eq!(found, [(vec!["Ward".to_owned()], None)]);
    }
}
