//! `fingerpost check`: everything is read, nothing is written, every problem is listed.

use std::path::Path;

use super::Outcome;
use super::args::{Check, Format};
use super::console::{self, Console};
use crate::report::{self, Severity};

pub(crate) fn run(folder: &Path, given: &Check, console: &Console) -> Outcome {
    console.progress("Reading the site …");
    let reading = crate::read(folder, None);
    console.clear();
    let problems = &reading.problems;
    match given.format {
        Format::Text => {
            let maps = super::summary::maps(&reading.summaries());
            let places = super::summary::places(&reading);
            if !maps.is_empty() || !places.is_empty() {
                console::result(&format!("{maps}{places}\n"));
            }
            let look = Console::look_of_stdout();
            console::result(&match problems.is_empty() {
                true => report::terminal::closing(problems),
                false => report::terminal::text(problems, folder, look),
            });
        }
        Format::Json => console::result(&report::json::text(&reading.summaries(), problems)),
        Format::Github => console::result(&report::github::text(problems, &prefix(folder))),
    }
    let warnings = problems.count(Severity::Warning);
    if problems.stop_a_build() || given.strict && warnings > 0 {
        Outcome::Problems
    } else {
        Outcome::Fine
    }
}

/// The path from the current folder, which is the repository's root in a GitHub workflow; the whole
/// path where the site lies elsewhere.
fn prefix(folder: &Path) -> String {
    let real = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let root = std::env::current_dir().and_then(|root| root.canonicalize());
    let below = root.ok().and_then(|root| real.strip_prefix(root).ok());
    below.unwrap_or(&real).to_string_lossy().replace('\\', "/")
}
