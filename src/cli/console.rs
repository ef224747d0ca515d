//! Where words go: results to stdout, messages and progress to stderr.
//!
//! Colours follow `NO_COLOR`, `CLICOLOR_FORCE`, `CI` and whether the stream is a terminal
//! (through anstream). A closed pipe is never a failure.

use std::io::{IsTerminal, Write};
use std::sync::atomic::{AtomicUsize, Ordering};

use anstream::{AutoStream, ColorChoice};

use super::args::Arguments;
use crate::report::terminal::Look;
use crate::report::{Problems, Severity};

/// How much to say, and how.
#[derive(Debug)]
pub(crate) struct Console {
    quiet: bool,
    verbose: bool,
    /// Progress is for people who watch, so for terminals alone.
    live: bool,
    /// Length of the progress line that stands on the screen, in characters.
    standing: AtomicUsize,
}

impl Console {
    pub(crate) fn new(arguments: &Arguments) -> Self {
        let live = std::io::stderr().is_terminal() && std::env::var_os("CI").is_none();
        Self {
            quiet: arguments.quiet,
            verbose: arguments.verbose,
            live: live && !arguments.quiet,
            standing: AtomicUsize::new(0),
        }
    }

    /// A message for people, unless `--quiet`.
    pub(crate) fn say(&self, words: &str) {
        if !self.quiet {
            self.line(words);
        }
    }

    /// A message that `--verbose` asks for.
    pub(crate) fn detail(&self, words: &str) {
        if self.verbose {
            self.line(words);
        }
    }

    /// Why the command can't be carried out; said always.
    pub(crate) fn fail(&self, words: &str) {
        self.line(&format!("Error: {words}"));
    }

    /// Problems that stop a build are said always, others unless `--quiet`.
    pub(crate) fn problems(&self, words: &str, stop_a_build: bool) {
        if stop_a_build || !self.quiet {
            self.line(words.trim_end());
        }
    }

    /// The problems that this person asked to hear of: notes only with `--verbose`, warnings
    /// not with `--quiet`.
    pub(crate) fn worth_showing(&self, problems: &Problems) -> Problems {
        let least = match (self.quiet, self.verbose) {
            (true, _) => Severity::Error,
            (_, true) => Severity::Note,
            _ => Severity::Warning,
        };
        problems.iter().filter(|problem| problem.severity() <= least).cloned().collect()
    }

    /// How problems look on stderr.
    pub(crate) fn look_of_stderr() -> Look {
        let colour = AutoStream::choice(&std::io::stderr()) != ColorChoice::Never;
        Look { colour, ..Look::default() }
    }

    /// How results look on stdout.
    pub(crate) fn look_of_stdout() -> Look {
        let colour = AutoStream::choice(&std::io::stdout()) != ColorChoice::Never;
        Look { colour, ..Look::default() }
    }

    /// Takes the progress line off the screen.
    pub(crate) fn clear(&self) {
        let standing = self.standing.swap(0, Ordering::Relaxed);
        if standing > 0 {
            let mut err = anstream::stderr().lock();
            let _ = write!(err, "\r{:standing$}\r", "");
            let _ = err.flush();
        }
    }

    /// Shows what is being done, on a terminal only; replaced by whatever is said next.
    pub(crate) fn progress(&self, words: &str) {
        if !self.live {
            return;
        }
        let before = self.standing.swap(words.chars().count(), Ordering::Relaxed);
        let pad = before.saturating_sub(words.chars().count());
        let mut err = anstream::stderr().lock();
        let _ = write!(err, "\r{words}{:pad$}", "");
        let _ = err.flush();
    }

    fn line(&self, words: &str) {
        self.clear();
        let _ = writeln!(anstream::stderr().lock(), "{words}");
    }
}

/// Prints a result to stdout, whatever `--quiet` says: it is what was asked for.
pub(crate) fn result(words: &str) {
    let mut out = anstream::stdout().lock();
    let _ = out.write_all(words.as_bytes());
    if !words.ends_with('\n') {
        let _ = out.write_all(b"\n");
    }
    let _ = out.flush();
}
