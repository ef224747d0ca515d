//! Headings: trimmed, and made so that each column has one of its own.

use std::collections::{BTreeMap, BTreeSet};

use crate::report::{Problem, Problems, code};

/// What a heading as written is called from here on: no blanks around it, no line breaks in it.
pub(super) fn tidy(heading: &str) -> String {
    let visible = |c: char| !matches!(c, '\u{FEFF}' | '\u{200B}' | '\u{2060}');
    let text: String = heading.chars().filter(|c| visible(*c)).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Gives every column a heading of its own. `columns` holds each column's place in the file,
/// counted from 0, and its tidy heading.
///
/// A blank heading becomes `Column 5`, a repeated one `County (2)`, and both are said. Where the
/// first row looks like data, that is said instead.
pub(super) fn name(
    file: &str,
    row: u32,
    columns: Vec<(usize, String)>,
    problems: &mut Problems,
) -> Vec<String> {
    let is_data = looks_like_data(&columns);
    if is_data {
        problems.push(missing().file(file).row(row));
    }
    let mut free = FreeNames::new(&columns);
    let mut names = Vec::with_capacity(columns.len());
    for (place, heading) in columns {
        let (name, problem) = match free.first_with(&heading) {
            _ if heading.is_empty() => {
                let name = free.name(format!("Column {}", place + 1));
                let problem = blank(&name, place);
                (name, Some(problem))
            }
            Some(first) => {
                let name = free.another(&heading);
                let problem = repeated(&heading, &name, first, place);
                (name, Some(problem))
            }
            None => {
                free.first.insert(heading.clone(), place);
                (heading, None)
            }
        };
        if let Some(problem) = problem.filter(|_| !is_data) {
            problems.push(problem.file(file).row(row).column(&name));
        }
        names.push(name);
    }
    names
}

/// Names that no column has, neither in the file nor by now.
struct FreeNames {
    taken: BTreeSet<String>,
    /// The place of the first column with each heading.
    first: BTreeMap<String, usize>,
    /// The number to try next for each repeated heading.
    next: BTreeMap<String, u32>,
}

impl FreeNames {
    fn new(columns: &[(usize, String)]) -> Self {
        Self {
            taken: columns.iter().map(|(_, heading)| heading.clone()).collect(),
            first: BTreeMap::new(),
            next: BTreeMap::new(),
        }
    }

    fn first_with(&self, heading: &str) -> Option<usize> {
        self.first.get(heading).copied()
    }

    /// The name itself if it is free, else with a number.
    fn name(&mut self, name: String) -> String {
        if self.taken.insert(name.clone()) { name } else { self.another(&name) }
    }

    /// The heading with the first number that is free, from 2 on.
    fn another(&mut self, heading: &str) -> String {
        let next = self.next.entry(heading.to_owned()).or_insert(2);
        loop {
            let name = format!("{heading} ({next})");
            *next += 1;
            if self.taken.insert(name.clone()) {
                return name;
            }
        }
    }
}

fn missing() -> Problem {
    Problem::new(&code::HEADER_MISSING, "The first row looks like data, not headings.")
        .help("Add a row of headings at the top, unless this is a file of postcodes.")
}

fn blank(name: &str, place: usize) -> Problem {
    let message = format!("Column {} has no heading. It is called “{name}” here.", place + 1);
    Problem::new(&code::HEADER_BLANK, message)
        .help("Give the column a heading, or delete it if nobody needs it.")
}

fn repeated(heading: &str, name: &str, first: usize, place: usize) -> Problem {
    let message = format!(
        "Columns {} and {} are both headed “{heading}”. The second is called “{name}” here.",
        first + 1,
        place + 1
    );
    Problem::new(&code::HEADER_REPEATED, message)
        .help("Give each column a heading of its own, or delete the one that isn't needed.")
}

/// Two numbers as long as coordinates in the first row, and nobody wrote headings. Years, the
/// only numbers that people use as headings, have four digits.
fn looks_like_data(columns: &[(usize, String)]) -> bool {
    let is_number = |heading: &str| {
        (heading.contains('.') || heading.len() >= 5)
            && heading.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-'))
            && heading.parse::<f64>().is_ok()
    };
    columns.iter().filter(|(_, heading)| is_number(heading)).count() >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(headings: &[&str]) -> (Vec<String>, Vec<&'static str>) {
        let mut problems = Problems::new();
        let columns = headings.iter().map(|h| tidy(h)).enumerate().collect();
        let names = name("data/x.csv", 1, columns, &mut problems);
        (names, problems.iter().map(|p| p.code.name).collect())
    }

    #[test]
    fn good_headings_stay_as_they_are() {
        let (names, codes) = named(&["Name", " Pull cord\n(Y/N) ", "\u{feff}lat", "2019", "2020"]);
        assert_eq!(names, ["Name", "Pull cord (Y/N)", "lat", "2019", "2020"]);
        assert!(codes.is_empty());
    }

    #[test]
    fn a_repeated_heading_has_a_number_added() {
        let (names, codes) = named(&["County", "County", "County (2)", "County"]);
        assert_eq!(names, ["County", "County (3)", "County (2)", "County (4)"]);
        assert_eq!(codes, ["header-repeated", "header-repeated"]);
    }

    #[test]
    fn a_blank_heading_is_named_after_its_place() {
        let (names, codes) = named(&["Name", "", "Column 2", " "]);
        assert_eq!(names, ["Name", "Column 2 (2)", "Column 2", "Column 4"]);
        assert_eq!(codes, ["header-blank", "header-blank"]);
    }

    #[test]
    fn a_row_of_data_in_place_of_headings_is_said_once() {
        let (names, codes) = named(&["BS1 1AA", "10", "359040", "172880", "", ""]);
        assert_eq!(names[4..], ["Column 5", "Column 6"]);
        assert_eq!(codes, ["header-missing"]);
    }
}
