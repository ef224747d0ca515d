//! Problems that belong together: the same kind in the same column of the same file, or the same
//! kind of whole columns of one file.

use std::collections::BTreeMap;

use super::{Code, Problem, Problems, Severity};
use crate::suggest::listed;

/// Problems of one kind in one column of one file, in the order in which they were found.
#[derive(Debug)]
pub(super) struct Group<'p> {
    pub code: &'static Code,
    pub file: Option<&'p str>,
    /// Where the problems are about cells of one column, its header.
    pub column: Option<&'p str>,
    /// Never empty.
    pub problems: Vec<&'p Problem>,
}

impl<'p> Group<'p> {
    /// The remedy, where it is the same for all of them.
    pub fn help(&self) -> Option<&'p str> {
        let mut helps = self.problems.iter().map(|problem| problem.help.as_ref());
        let first = helps.next()?;
        helps.all(|help| help == first).then_some(first)
    }

    /// What happened, where it is the same for all of them.
    pub fn message(&self) -> Option<&'p str> {
        let mut messages = self.problems.iter().map(|problem| problem.message.as_str());
        let first = messages.next()?;
        messages.all(|message| message == first).then_some(first)
    }
}

/// The groups, worst first; those of the same severity in the order in which each was first met.
pub(super) fn groups(problems: &Problems) -> Vec<Group<'_>> {
    let mut places = BTreeMap::new();
    let mut groups: Vec<Group<'_>> = Vec::new();
    for problem in problems.iter() {
        let file = problem.at.file.as_deref();
        // A problem without a row is about the column itself, and there may be many of those.
        let column = problem.at.row.and(problem.at.column.as_deref());
        let place = *places.entry((problem.code.name, file, column)).or_insert(groups.len());
        match groups.get_mut(place) {
            Some(group) => group.problems.push(problem),
            None => {
                groups.push(Group { code: problem.code, file, column, problems: vec![problem] })
            }
        }
    }
    groups.sort_by_key(|group| group.code.severity);
    groups
}

/// "2 errors and 14 warnings in 3 files", or that there are none.
pub(super) fn tally(problems: &Problems) -> String {
    let counted = |severity, one: &str, many: &str| {
        let count = problems.count(severity);
        let word = if count == 1 { one } else { many };
        (count > 0).then(|| format!("{} {word}", with_commas(count)))
    };
    let counts: Vec<String> = [
        counted(Severity::Error, "error", "errors"),
        counted(Severity::Warning, "warning", "warnings"),
        counted(Severity::Note, "note", "notes"),
    ]
    .into_iter()
    .flatten()
    .collect();
    if counts.is_empty() {
        return "No problems found".to_owned();
    }
    let counts = listed(&counts, "and");
    let files: std::collections::BTreeSet<&str> =
        problems.iter().filter_map(|p| p.at.file.as_deref()).collect();
    match files.len() {
        0 => counts,
        1 => format!("{counts} in 1 file"),
        n => format!("{counts} in {} files", with_commas(n)),
    }
}

/// A number as people read it: `12,345`.
pub(crate) fn with_commas(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::code;

    fn problem(code: &'static Code, file: &str, row: u32) -> Problem {
        Problem::new(code, "x").file(file).row(row)
    }

    #[test]
    fn the_same_problem_of_many_rows_is_one_group() {
        let problems: Problems = (2..7)
            .map(|row| problem(&code::PHONE_INVALID, "data/a.csv", row).column("Phone"))
            .chain([problem(&code::PHONE_INVALID, "data/a.csv", 9).column("Fax")])
            .collect();
        let groups = groups(&problems);
        assert_eq!(groups.len(), 2);
        assert_eq!(groups[0].problems.len(), 5);
    }

    #[test]
    fn problems_of_whole_columns_are_one_group() {
        let column =
            |name: &str| Problem::new(&code::COLUMN_UNPUBLISHED, "x").file("a.csv").column(name);
        let problems: Problems = [column("Fax"), column("Notes")].into_iter().collect();
        let groups = groups(&problems);
        assert_eq!((groups.len(), groups[0].column), (1, None));
    }

    #[test]
    fn what_stops_a_build_comes_first() {
        let problems: Problems = [
            problem(&code::ROW_EMPTY, "data/a.csv", 2),
            problem(&code::PHONE_INVALID, "data/a.csv", 3),
            problem(&code::FILE_EMPTY, "data/b.csv", 1),
        ]
        .into_iter()
        .collect();
        let order: Vec<_> = groups(&problems).iter().map(|g| g.code.name).collect();
        assert_eq!(order, ["file-empty", "phone-invalid", "row-empty"]);
        assert_eq!(tally(&problems), "1 error, 1 warning and 1 note in 2 files");
    }

    #[test]
    fn large_numbers_can_be_read() {
        let read = [0, 999, 1000, 1_234_567].map(with_commas);
        assert_eq!(read, ["0", "999", "1,000", "1,234,567"]);
    }

    #[test]
    fn nothing_wrong_is_said_too() {
        assert_eq!(tally(&Problems::new()), "No problems found");
    }
}
