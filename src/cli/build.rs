//! `fingerpost build`: checks everything, then publishes it in one step.

use std::path::{Path, PathBuf};

use super::Outcome;
use super::args::Build;
use super::console::Console;
use super::counting::Counting;
use crate::Reading;
use crate::config::base_url;
use crate::publish::FolderSink;
use crate::report::{Problem, Problems, Severity, terminal};

pub(crate) fn run(folder: &Path, given: &Build, console: &Console) -> Outcome {
    let base_url = match given.base_url.as_deref().map(base_url).transpose() {
        Ok(base_url) => base_url,
        Err(remedy) => {
            console.fail(&format!("--base-url isn't an address that a site can have. {remedy}"));
            return Outcome::Usage;
        }
    };
    console.progress("Reading the site …");
    let reading = crate::read(folder, base_url.as_deref());
    console.clear();
    tell(&reading.problems, folder, console);
    if reading.problems.stop_a_build() {
        return stopped(console);
    }
    if given.strict && reading.problems.count(Severity::Warning) > 0 {
        console.fail("there are warnings, and --strict was given. Nothing was written.");
        return Outcome::Problems;
    }
    let target = given.output.clone().unwrap_or_else(|| folder.join("public"));
    match publish(&reading, folder, &target, console) {
        Ok(published) => {
            console.say(&super::summary::published(&reading, &published));
            Outcome::Fine
        }
        Err(problem) => {
            console.clear();
            tell(&[problem].into_iter().collect(), folder, console);
            stopped(console)
        }
    }
}

/// What was published: where, how many files and bytes.
pub(super) struct Published {
    pub(super) folder: PathBuf,
    pub(super) files: usize,
    pub(super) bytes: u64,
}

fn publish(
    reading: &Reading,
    folder: &Path,
    target: &Path,
    console: &Console,
) -> Result<Published, Problem> {
    let sink = FolderSink::begin(target, folder)?;
    let counting = Counting::new(&sink, console);
    crate::write(reading, &counting)?;
    let (files, bytes) = counting.totals();
    console.clear();
    Ok(Published { folder: sink.finish()?, files, bytes })
}

/// Problems go to stderr, so that a script's results stay clean.
pub(super) fn tell(problems: &Problems, folder: &Path, console: &Console) {
    let shown = console.worth_showing(problems);
    if !shown.is_empty() {
        let words = terminal::text(&shown, folder, Console::look_of_stderr());
        console.problems(&words, problems.stop_a_build());
    }
}

fn stopped(console: &Console) -> Outcome {
    console.fail("the site was not built. What is published stays as it was.");
    Outcome::Problems
}
