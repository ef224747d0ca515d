//! Problems as annotations that GitHub shows beside the files of a pull request.
//!
//! A workflow command is one line: `::error file=…,line=…,title=…::message`. GitHub shows only
//! the first few of a step, so problems of many rows become one annotation.

use std::fmt::Write as _;

use super::groups::{Group, groups, with_commas};
use super::plain::shown;
use super::{Problem, Problems, Severity};

/// Rows that an annotation names.
const ROWS_NAMED: usize = 10;

/// All problems as workflow commands, one a line; empty where there are none.
///
/// `prefix` leads from the repository's root to the site folder, with forward slashes; it is
/// empty where they are the same.
pub fn text(problems: &Problems, prefix: &str) -> String {
    let mut text = String::new();
    for group in groups(problems) {
        let (lines, rows): (Vec<&Problem>, Vec<&Problem>) =
            group.problems.iter().partition(|problem| problem.at.line.is_some());
        for problem in lines {
            let words = sentence(&problem.message, &problem.help);
            annotation(&mut text, problem, prefix, &words);
        }
        if let Some(first) = rows.first() {
            annotation(&mut text, first, prefix, &of_rows(&rows, &group));
        }
    }
    text
}

/// One annotation's words for problems of data: which rows, what is wrong with the first, how to
/// put it right.
fn of_rows(problems: &[&Problem], group: &Group<'_>) -> String {
    let mut place = String::new();
    if let Some(column) = group.column {
        let _ = write!(place, "column “{column}”, ");
    }
    let rows: Vec<String> =
        problems.iter().filter_map(|p| p.at.row).take(ROWS_NAMED).map(|r| r.to_string()).collect();
    match rows.as_slice() {
        [] => place.clear(),
        [one] => {
            let _ = write!(place, "row {one}: ");
        }
        several => {
            let _ = write!(place, "rows {}", several.join(", "));
            if let Some(more) = problems.len().checked_sub(ROWS_NAMED).filter(|more| *more > 0) {
                let _ = write!(place, " and {} more", with_commas(more));
            }
            place.push_str(": ");
        }
    }
    let first = problems.first();
    let message = first.map_or("", |problem| problem.message.as_str());
    let help = first.map_or("", |problem| problem.help.as_ref());
    format!("{place}{}", sentence(message, help))
}

fn sentence(message: &str, help: &str) -> String {
    match help.is_empty() {
        true => shown(message).into_owned(),
        false => format!("{}\n{}", shown(message), shown(help)),
    }
}

fn annotation(text: &mut String, problem: &Problem, prefix: &str, words: &str) {
    let kind = match problem.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let mut properties = Vec::new();
    if let Some(file) = &problem.at.file {
        let prefix = prefix.trim_end_matches('/');
        let file = match prefix.is_empty() {
            true => file.clone(),
            false => format!("{prefix}/{file}"),
        };
        properties.push(format!("file={}", property(&file)));
    }
    if let Some(line) = problem.at.line {
        properties.push(format!("line={line}"));
    }
    let title = format!("{} ({})", problem.code.title, problem.code.name);
    properties.push(format!("title={}", property(&title)));
    let _ = writeln!(text, "::{kind} {}::{}", properties.join(","), data(words));
}

/// Text that can stand behind the second `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Text that can stand in a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::code;

    #[test]
    fn a_setting_is_annotated_at_its_line() {
        let problem = Problem::new(&code::CONFIG_KEY, "There is no setting `titel`.")
            .help("Did you mean `title`?")
            .file("site.toml")
            .line(3);
        assert_eq!(
            text(&[problem].into_iter().collect(), "maps"),
            "::error file=maps/site.toml,line=3,title=A setting that doesn't exist \
             (config-key-unknown)::There is no setting `titel`.%0ADid you mean `title`?\n"
        );
    }

    #[test]
    fn many_rows_are_one_annotation() {
        let problem = |row| {
            Problem::new(&code::PHONE_INVALID, "Too short.")
                .file("data/a.csv")
                .row(row)
                .column("Tel")
        };
        let text = text(&(2..15).map(problem).collect(), "");
        assert_eq!(text.lines().count(), 1);
        assert!(text.contains("::column “Tel”, rows 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 3 more: "));
    }

    #[test]
    fn nothing_in_the_data_makes_a_command_of_its_own() {
        let problem = Problem::new(&code::PHONE_INVALID, "100%\n::error::x\r")
            .file("data/a,b:c\n.csv")
            .row(2);
        let text = text(&[problem].into_iter().collect(), "");
        assert_eq!(text.lines().count(), 1);
        assert!(text.starts_with("::warning file=data/a%2Cb%3Ac%0A.csv,title="), "{text}");
        assert!(text.contains("row 2: 100%25"), "{text}");
    }
}
