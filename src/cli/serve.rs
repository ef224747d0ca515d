//! `fingerpost serve`: builds, shows, watches, and builds again.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use super::Outcome;
use super::args::Serve;
use super::console::{self, Console};
use crate::publish::MemorySink;
use crate::report::{Problems, Severity, page};
use crate::serve::{Server, Shown, Watch};

pub(crate) fn run(folder: &Path, given: &Serve, console: &Console) -> Outcome {
    let server = match Server::start(given.port) {
        Ok(server) => server,
        Err(error) => {
            console.fail(&format!("{error}. Choose another with --port."));
            return Outcome::Usage;
        }
    };
    let mut watch = match Watch::start(folder, &SOURCES.map(|name| folder.join(name))) {
        Ok(watch) => watch,
        Err(error) => {
            console.fail(&error.to_string());
            return Outcome::Problems;
        }
    };
    console::result(&server.address());
    console.say("Press Ctrl and C to stop.");
    show(&server, folder, console);
    if given.open {
        open_browser(&server.address(), console);
    }
    while let Some(changed) = watch.next_change() {
        if !changed.is_empty() {
            console.detail(&format!("Changed: {}", names(&changed)));
            show(&server, folder, console);
        }
    }
    Outcome::Fine
}

/// Folders of a site that are watched with all that is in them. Of the site folder itself only
/// the files are: it holds what is published, too.
const SOURCES: [&str; 3] = ["content", "data", "themes"];

/// Builds the site into memory and shows it, or what is wrong with it.
fn show(server: &Server, folder: &Path, console: &Console) {
    let start = Instant::now();
    console.progress("Building …");
    let mut reading = crate::read(folder, Some(&server.address()));
    // A copy kept by the browser would stand between staff and what they just wrote; and one that
    // another preview left behind on this port goes.
    if let Some(config) = &mut reading.config {
        config.offline = false;
    }
    let mut problems = reading.problems.clone();
    let sink = MemorySink::new();
    if !problems.stop_a_build() {
        problems.extend(crate::write(&reading, &sink).err());
    }
    console.clear();
    super::build::tell(&problems, folder, console);
    let errors = problems.count(Severity::Error);
    if errors == 0 {
        console.say(&format!("Built in {} ms.", start.elapsed().as_millis()));
    }
    server.show(shown(sink, &problems, folder, errors));
}

fn shown(sink: MemorySink, problems: &Problems, folder: &Path, errors: usize) -> Shown {
    Shown {
        files: match errors {
            0 => sink.into_files().into(),
            _ => Default::default(),
        },
        problems_page: Some(page::html(problems, folder)),
        errors,
        warnings: problems.count(Severity::Warning),
        ..Shown::default()
    }
}

fn names(paths: &[PathBuf]) -> String {
    let names: Vec<_> = paths.iter().filter_map(|p| p.file_name()?.to_str()).take(5).collect();
    names.join(", ")
}

/// Asks the desktop to show a page.
fn open_browser(address: &str, console: &Console) {
    let (program, before): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("cmd", &["/C", "start", ""])
    } else {
        ("xdg-open", &[])
    };
    let mut command = Command::new(program);
    command.args(before).arg(address).stdout(Stdio::null()).stderr(Stdio::null());
    if command.spawn().is_err() {
        console.say(&format!("No browser could be opened. Go to {address}"));
    }
}
