//! The line of a configuration file that a problem is about, drawn with the value underlined.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use super::plain::shown;
use super::wrap::wrapped;
use super::{Problem, Severity};

/// The longest line that is drawn, in bytes: nobody reads more, and a page may be one line.
const LONGEST_LINE: usize = 4_000;

/// Characters that the renderer puts in front of each line of the help, for lines below 1,000.
const HELP_LABEL: usize = 12;

/// The text of configuration files, each read once.
#[derive(Debug)]
pub(super) struct Sources {
    folder: PathBuf,
    texts: BTreeMap<String, Option<String>>,
}

/// One line of a file and the stretch of it to underline.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    pub file: String,
    /// Counted from 1.
    pub line: usize,
    /// Fit to be shown.
    pub text: String,
    /// Bytes of `text`.
    pub underlined: Range<usize>,
}

impl Sources {
    pub fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), texts: BTreeMap::new() }
    }

    /// The line that a problem is about; `None` where it names no stretch of a file, or the file
    /// has changed since.
    pub fn excerpt(&mut self, problem: &Problem) -> Option<Excerpt> {
        let (file, span) = (problem.at.file.as_ref()?, problem.at.span?);
        let text = self.text(file)?;
        let before = text.get(..span.start)?;
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        let line = text.get(start..)?.lines().next().unwrap_or_default();
        if line.len() > LONGEST_LINE {
            return None;
        }
        let from = span.start - start;
        // What goes on over several lines is underlined on its first.
        let to = span.end.saturating_sub(start).clamp(from, line.len().max(from));
        let (before_it, it, after) = (line.get(..from)?, line.get(from..to)?, line.get(to..)?);
        let (before_it, it, after) = (shown(before_it), shown(it), shown(after));
        Some(Excerpt {
            file: file.clone(),
            line: before.matches('\n').count() + 1,
            underlined: before_it.len()..before_it.len() + it.len(),
            text: format!("{before_it}{it}{after}"),
        })
    }

    fn text(&mut self, file: &str) -> Option<&str> {
        let folder = &self.folder;
        let text = self
            .texts
            .entry(file.to_owned())
            .or_insert_with(|| std::fs::read_to_string(folder.join(file)).ok());
        text.as_deref()
    }
}

/// Draws a problem with its line.
pub(super) fn draw(problem: &Problem, excerpt: &Excerpt, colour: bool, width: usize) -> String {
    let level = match problem.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let renderer = match colour {
        true => Renderer::styled().hyperlink(false),
        false => Renderer::plain(),
    };
    let heading = format!("{}[{}]: ", problem.severity(), problem.code.name);
    let message = wrapped(&shown(&problem.message), heading.len(), 0, width);
    // Further lines are put below the first by the renderer; the label takes some room.
    let help = wrapped(&shown(&problem.help), 0, 0, width.saturating_sub(HELP_LABEL));
    let file = shown(&excerpt.file);
    let underline = AnnotationKind::Primary.span(excerpt.underlined.clone());
    let snippet = Snippet::source(excerpt.text.as_str())
        .path(file)
        .line_start(excerpt.line)
        .annotation(underline);
    let title = level.primary_title(message).id(problem.code.name);
    let mut group = title.element(snippet);
    if !help.is_empty() {
        group = group.element(Level::HELP.message(help));
    }
    renderer.term_width(width).render(&[group])
}
