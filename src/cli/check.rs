//! `fingerpost check`: everything is read, nothing is written, every problem is listed.

use std::path::Path;

use super::Outcome;
use super::args::{Check, Format};
use super::console::{self, Console};
use crate::report::Severity;

pub(crate) fn run(folder: &Path, given: &Check, console: &Console) -> Outcome {
    console.progress("Reading the site …");
    let reading = crate::read(folder);
    console.progress("");
    let problems = &reading.problems;
    let words = match given.format {
        Format::Text => {
            let mut words = report::terminal(&reading.problems, Console::colours_on_stdout());
            words
        }
        Format::Json => String::new(),
        Format::Github => String::new(),
    };
    console::result(&words);
    Outcome::Fine
}
