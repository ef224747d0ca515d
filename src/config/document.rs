//! A configuration file's text, and problems that know their line in it.

use std::ops::Range;

use crate::report::{Code, Problem, Problems};

/// The text of one configuration file. Offsets are bytes from the file's start.
#[derive(Debug)]
pub(super) struct Document<'t> {
    /// Path from the site folder, with forward slashes.
    pub file: &'t str,
    /// What is read as TOML. For a page: its front matter, with everything else left out in a
    /// way that keeps the offsets of the file.
    pub toml: &'t str,
    line_starts: Vec<usize>,
}

impl<'t> Document<'t> {
    pub fn new(file: &'t str, toml: &'t str) -> Self {
        let line_starts =
            std::iter::once(0).chain(toml.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { file, toml, line_starts }
    }

    /// The line that holds this byte, counted from 1.
    pub fn line(&self, offset: usize) -> u32 {
        let line = self.line_starts.partition_point(|&start| start <= offset);
        u32::try_from(line).unwrap_or(u32::MAX)
    }

    /// The text of the line that holds this byte, without its end.
    pub fn line_text(&self, offset: usize) -> &'t str {
        let line = self.line_starts.partition_point(|&start| start <= offset);
        let start = self.line_starts.get(line.saturating_sub(1)).copied();
        let rest = start.and_then(|start| self.toml.get(start..));
        rest.and_then(|rest| rest.lines().next()).unwrap_or_default()
    }

    /// A problem with this stretch of the file.
    pub fn problem(
        &self,
        code: &'static Code,
        span: Range<usize>,
        message: impl Into<String>,
    ) -> Problem {
        Problem::new(code, message)
            .file(self.file)
            .line(self.line(span.start))
            .span(span.start, span.end)
    }
}

/// The problems of one file in the order of their lines, whichever check found them.
pub(super) fn in_order(problems: Problems) -> Problems {
    let mut problems: Vec<Problem> = problems.into_iter().collect();
    problems.sort_by_key(|problem| problem.at.span.map(|span| span.start));
    problems.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_from_one() {
        let document = Document::new("site.toml", "a = 1\nb = 2\n\nc = 3");
        let lines = [0, 5, 6, 12, 13].map(|offset| document.line(offset));
        assert_eq!(lines, [1, 1, 2, 3, 4]);
    }

    #[test]
    fn a_line_is_found_by_any_of_its_bytes() {
        let document = Document::new("site.toml", "a = 1\r\nb = 2");
        assert_eq!(document.line_text(3), "a = 1");
        assert_eq!(document.line_text(11), "b = 2");
    }
}
