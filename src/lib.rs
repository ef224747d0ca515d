//! Fingerpost turns service listings and a few lines of configuration into an accessible map
//! site that any static host can serve.
//!
//! Data runs one way, through stages that each have a folder: [`config`] and [`source`] read,
//! [`listing`] and [`place`] understand, [`atlas`] arranges, [`site`] and [`theme`] draw,
//! [`publish`] writes. [`report`] holds what any of them found wrong. Each stage returns its value
//! with its problems and prints nothing; [`read`], [`write()`] and [`build`] string them together.
//!
//! ```no_run
//! use std::path::Path;
//!
//! let (published, problems) = fingerpost::build(Path::new("my-site"), Path::new("public"));
//! for problem in problems.iter() {
//!     eprintln!("{}: {}", problem.severity(), problem.message);
//! }
//! ```

pub mod atlas;
pub mod cli;
pub mod config;
pub mod listing;
pub mod place;
pub mod publish;
mod reading;
pub mod report;
pub mod serve;
pub mod site;
mod slug;
pub mod source;
mod suggest;
pub mod theme;

use std::path::{Path, PathBuf};

pub use reading::{Reading, read};

use publish::{FolderSink, Sink};
use report::{Problem, Problems, Severity, code};

/// Builds the site in `folder` and publishes it in `output`: all of it, or nothing.
///
/// `None` where a problem stopped the build; then `output` is as it was.
pub fn build(folder: &Path, output: &Path) -> (Option<PathBuf>, Problems) {
    let reading = read(folder, None);
    let published = match reading.problems.stop_a_build() {
        true => Ok(None),
        false => publish(&reading, folder, output).map(Some),
    };
    let mut problems = reading.problems;
    let published = published.unwrap_or_else(|problem| {
        problems.push(problem);
        None
    });
    (published, problems)
}

fn publish(reading: &Reading, folder: &Path, output: &Path) -> Result<PathBuf, Problem> {
    let sink = FolderSink::begin(output, folder)?;
    write(reading, &sink)?;
    sink.finish()
}

/// Draws every page and file of a site that was read.
///
/// # Errors
/// The first problem that stops a build, where there is one: then nothing is drawn.
/// `template-broken` where a template can't be used; else what the sink says.
pub fn write(reading: &Reading, sink: &dyn Sink) -> Result<(), Problem> {
    let errors = |problem: &&Problem| problem.severity() == Severity::Error;
    if let Some(error) = reading.problems.iter().find(errors) {
        return Err(error.clone());
    }
    let (Some(config), Some(theme)) = (&reading.config, &reading.theme) else {
        return Err(Problem::new(&code::THEME_MISSING, "There is no site to draw.")
            .help("Read a folder that holds a site.toml."));
    };
    let (boundary, gazetteer) = (reading.boundary.as_ref(), &reading.gazetteer);
    site::write(config, &reading.maps, boundary, gazetteer, theme, sink)
}
