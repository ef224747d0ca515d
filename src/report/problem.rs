//! One thing that is wrong: how bad, which kind, where, what happened, and what to do about it.

use std::borrow::Cow;
use std::fmt;

use serde::Serialize;

use super::code::Code;

/// How much a problem matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Stops a build.
    Error,
    /// Something a resident would notice, or a row that had to be left out; stops a `--strict` build.
    Warning,
    /// Something Fingerpost assumed or repaired, said so that nobody is surprised.
    Note,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        })
    }
}

/// A stretch of a text file, as byte offsets from its start: `start` included, `end` not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    pub start: usize,
    pub end: usize,
}

/// Where a problem is. Every part is optional: a whole folder can be wrong, or a single cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Whereabouts {
    /// Path from the site folder, with forward slashes: `data/food.csv`.
    pub file: Option<String>,
    /// Row as a spreadsheet numbers it: the header of a plain CSV is row 1. For GeoJSON, the
    /// feature's number, counted from 1.
    pub row: Option<u32>,
    /// The column's header as the file writes it.
    pub column: Option<String>,
    /// Line of a configuration file, counted from 1.
    pub line: Option<u32>,
    /// The stretch of the configuration file to underline.
    pub span: Option<Span>,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The kind of problem; its name never changes and has an entry in the user guide.
    pub code: &'static Code,
    /// What happened, as one plain sentence.
    pub message: String,
    /// What to do about it, as one plain sentence. Most are the same for a million rows, so they
    /// are borrowed.
    pub help: Cow<'static, str>,
    /// Where it is.
    pub at: Whereabouts,
}

impl Problem {
    /// A problem of this kind with what happened; add where and what to do with the methods below.
    pub fn new(code: &'static Code, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), help: Cow::Borrowed(""), at: Whereabouts::default() }
    }

    /// Says what to do about it.
    pub fn help(mut self, help: impl Into<Cow<'static, str>>) -> Self {
        self.help = help.into();
        self
    }

    /// Names the file, as a path from the site folder.
    pub fn file(mut self, file: impl Into<String>) -> Self {
        self.at.file = Some(file.into());
        self
    }

    /// Names the row as a spreadsheet numbers it.
    pub fn row(mut self, row: u32) -> Self {
        self.at.row = Some(row);
        self
    }

    /// Names the column by its header.
    pub fn column(mut self, column: impl Into<String>) -> Self {
        self.at.column = Some(column.into());
        self
    }

    /// Names the line of a configuration file, counted from 1.
    pub fn line(mut self, line: u32) -> Self {
        self.at.line = Some(line);
        self
    }

    /// Names the stretch of a configuration file to underline, in bytes.
    pub fn span(mut self, start: usize, end: usize) -> Self {
        self.at.span = Some(Span { start, end });
        self
    }

    /// How much it matters.
    pub fn severity(&self) -> Severity {
        self.code.severity
    }
}

/// The problems that a stage found, in the order in which it found them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// No problems.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one.
    pub fn push(&mut self, problem: Problem) {
        self.0.push(problem);
    }

    /// Whether any of them stops a build.
    pub fn stop_a_build(&self) -> bool {
        self.0.iter().any(|p| p.severity() == Severity::Error)
    }

    /// How many there are of this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.0.iter().filter(|p| p.severity() == severity).count()
    }

    /// All of them, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Problem> {
        self.0.iter()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

impl Extend<Problem> for Problems {
    fn extend<I: IntoIterator<Item = Problem>>(&mut self, problems: I) {
        self.0.extend(problems);
    }
}

impl FromIterator<Problem> for Problems {
    fn from_iter<I: IntoIterator<Item = Problem>>(problems: I) -> Self {
        Self(problems.into_iter().collect())
    }
}

impl IntoIterator for Problems {
    type Item = Problem;
    type IntoIter = std::vec::IntoIter<Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}
