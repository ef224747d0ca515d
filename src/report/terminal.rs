//! Problems as people read them: grouped, worst first, the fix said once.

use std::fmt::Write as _;
use std::path::Path;

use anstyle::{AnsiColor, Style};

use super::groups::{Group, groups, tally, with_commas};
use super::plain::shown;
use super::snippet::{Sources, draw};
use super::wrap::wrapped;
use super::{Code, Problem, Problems, Severity};

/// Rows that are named before the rest is counted.
const ROWS_NAMED: usize = 5;
/// Settings of one kind that are drawn before the rest is counted.
const SETTINGS_DRAWN: usize = 20;
/// The narrowest width that text is broken at, in characters.
const NARROWEST: usize = 40;

/// How text is to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Whether to write ANSI colours.
    pub colour: bool,
    /// Characters in a line.
    pub width: usize,
}

impl Default for Look {
    /// For a file or a pipe: no colours, lines of 100 characters.
    fn default() -> Self {
        Self { colour: false, width: 100 }
    }
}

/// All problems as text that ends with a line break; empty where there are none. `folder` is the
/// site's, whose configuration files are read again to show the lines at fault.
pub fn text(problems: &Problems, folder: &Path, look: Look) -> String {
    let mut writer = Writer {
        look: Look { width: look.width.max(NARROWEST), ..look },
        sources: Sources::new(folder),
        text: String::new(),
    };
    for group in groups(problems) {
        writer.group(&group);
    }
    if !problems.is_empty() {
        writer.text.push_str(&closing(problems));
        writer.text.push('\n');
    }
    writer.text
}

/// How many problems there are: "2 errors and 14 warnings in 3 files".
pub fn closing(problems: &Problems) -> String {
    format!("{}.", tally(problems))
}

struct Writer {
    look: Look,
    sources: Sources,
    text: String,
}

impl Writer {
    fn group(&mut self, group: &Group<'_>) {
        let (drawn, plain): (Vec<&Problem>, Vec<&Problem>) =
            group.problems.iter().partition(|problem| problem.at.span.is_some());
        self.drawn(&drawn, group);
        match plain.as_slice() {
            [] => {}
            [one] => self.single(one),
            many => self.many(many, group),
        }
    }

    /// Problems of configuration files, each with its line.
    fn drawn(&mut self, problems: &[&Problem], group: &Group<'_>) {
        for problem in problems.iter().take(SETTINGS_DRAWN) {
            let Some(excerpt) = self.sources.excerpt(problem) else {
                self.single(problem);
                continue;
            };
            let drawn = draw(problem, &excerpt, self.look.colour, self.look.width);
            self.text.push_str(drawn.trim_end());
            self.text.push_str("\n\n");
        }
        if let Some(more) = problems.len().checked_sub(SETTINGS_DRAWN).filter(|more| *more > 0) {
            let file = group.file.unwrap_or("the site");
            let more = with_commas(more);
            self.heading(group.code);
            self.line(0, &format!("and {more} more of this kind in {}", shown(file)));
            self.text.push('\n');
        }
    }

    /// One problem without a line to draw.
    fn single(&mut self, problem: &Problem) {
        self.heading(problem.code);
        self.line(0, &shown(&problem.message));
        let place = place(problem);
        if !place.is_empty() {
            self.line(2, &place);
        }
        self.help(2, &problem.help);
        self.text.push('\n');
    }

    /// Several rows with the same problem.
    fn many(&mut self, problems: &[&Problem], group: &Group<'_>) {
        self.heading(group.code);
        let count = with_commas(problems.len());
        self.line(0, &format!("{} ({count} times)", group.code.title));
        let mut place = shown(group.file.unwrap_or_default()).into_owned();
        if let Some(column) = group.column {
            let _ = write!(place, ", column “{}”", shown(column));
        }
        if !place.is_empty() {
            self.line(2, &place);
        }
        match group.message() {
            Some(message) => self.rows_alike(problems, message),
            None => self.rows_apart(problems, group.help().is_none()),
        }
        if let Some(help) = group.help() {
            self.help(2, help);
        }
        self.text.push('\n');
    }

    /// "rows 3, 5, 8, 9, 12 and 95 more rows: …" where all say the same.
    fn rows_alike(&mut self, problems: &[&Problem], message: &str) {
        self.line(4, &shown(message));
        let spots: Vec<String> =
            problems.iter().take(ROWS_NAMED).filter_map(|problem| spot(problem)).collect();
        if !spots.is_empty() {
            let more = more(problems);
            let comma = if more.is_empty() { "" } else { " " };
            self.line(4, &format!("{}{comma}{more}", spots.join(", ")));
        }
    }

    /// One line for each of the first rows, then how many more there are.
    fn rows_apart(&mut self, problems: &[&Problem], with_help: bool) {
        for problem in problems.iter().take(ROWS_NAMED) {
            let message = shown(&problem.message);
            match spot(problem) {
                Some(spot) => self.line(4, &format!("{spot}: {message}")),
                None => self.line(4, &message),
            }
            if with_help {
                self.help(6, &problem.help);
            }
        }
        let more = more(problems);
        if !more.is_empty() {
            self.line(4, &more);
        }
    }

    /// `error[config-value]: `, without a line break.
    fn heading(&mut self, code: &Code) {
        let colour = match code.severity {
            Severity::Error => AnsiColor::BrightRed,
            Severity::Warning => AnsiColor::Yellow,
            Severity::Note => AnsiColor::BrightGreen,
        };
        let style = Style::new().fg_color(Some(colour.into())).bold();
        let label = format!("{}[{}]", code.severity, code.name);
        self.styled(style, &label);
        self.text.push_str(": ");
    }

    fn help(&mut self, indent: usize, help: &str) {
        if help.is_empty() {
            return;
        }
        self.text.push_str(&" ".repeat(indent));
        self.styled(AnsiColor::BrightCyan.on_default().bold(), "help");
        self.text.push_str(": ");
        let column = indent + "help: ".len();
        self.words(column, indent + 2, &shown(help));
    }

    fn styled(&mut self, style: Style, words: &str) {
        let _ = match self.look.colour {
            true => write!(self.text, "{style}{words}{style:#}"),
            false => write!(self.text, "{words}"),
        };
    }

    /// Words on lines of their own, or behind a heading where one has been begun.
    fn line(&mut self, indent: usize, words: &str) {
        let start = self.text.rfind('\n').map_or(0, |at| at + 1);
        let begun = self.text.get(start..).unwrap_or_default();
        let column = match begun.is_empty() {
            true => {
                self.text.push_str(&" ".repeat(indent));
                indent
            }
            false => anstream::adapter::strip_str(begun).to_string().chars().count(),
        };
        self.words(column, indent + 2, words);
    }

    /// Words from this column on, broken at the width, further lines this far in.
    fn words(&mut self, column: usize, indent: usize, words: &str) {
        self.text.push_str(&wrapped(words, column, indent, self.look.width));
        self.text.push('\n');
    }
}

/// "row 12", "line 3", or "column “Fax”" where the whole column is meant.
fn spot(problem: &Problem) -> Option<String> {
    let row = problem.at.row.map(|row| format!("row {row}"));
    let line = || problem.at.line.map(|line| format!("line {line}"));
    row.or_else(line).or_else(|| column(problem))
}

fn column(problem: &Problem) -> Option<String> {
    let column = problem.at.column.as_deref();
    column.map(|column| format!("column “{}”", shown(column)))
}

/// "and 95 more rows"; empty where all were named.
fn more(problems: &[&Problem]) -> String {
    let count = problems.len().saturating_sub(ROWS_NAMED);
    let rows = problems.iter().all(|problem| problem.at.row.is_some());
    match (count, rows) {
        (0, _) => String::new(),
        (1, true) => "and 1 more row".to_owned(),
        (n, true) => format!("and {} more rows", with_commas(n)),
        (n, false) => format!("and {} more", with_commas(n)),
    }
}

/// "data/food.csv, row 12, column “Phone”".
fn place(problem: &Problem) -> String {
    let file = problem.at.file.as_deref().map(|file| shown(file).into_owned());
    let spot = spot(problem);
    let column = column(problem).filter(|column| spot.as_ref() != Some(column));
    let parts: Vec<String> = [file, spot, column].into_iter().flatten().collect();
    parts.join(", ")
}

#[cfg(test)]
mod tests;
