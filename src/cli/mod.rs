//! The command line: one file for each command.
//!
//! Results go to stdout and messages to stderr. Nothing here decides what is right or wrong with a
//! site; commands call the stages and show what they found.

mod add;
mod args;
mod build;
mod check;
mod completions;
mod console;
mod counting;
mod front_matter;
mod new;
mod schema;
mod serve;
mod summary;
mod told;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;

pub use args::{Arguments, Command};
use console::Console;

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Everything went well.
    Fine,
    /// Problems stop a build.
    Problems,
    /// The command can't be carried out as it was given.
    Usage,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        ExitCode::from(match outcome {
            Outcome::Fine => 0,
            Outcome::Problems => 1,
            Outcome::Usage => 2,
        })
    }
}

/// Runs one command line, the program's name first, and says how it ended: 0 fine, 1 problems that
/// stop a build, 2 wrong usage.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Writing help into a closed pipe is no failure.
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    let console = Console::new(&arguments);
    let folder = arguments.site.clone();
    if arguments.command.needs_site() && !folder.is_dir() {
        console.fail(&format!(
            "there is no folder {}. Say where the site is with --site, or make one with `fingerpost new`.",
            folder.display()
        ));
        return Outcome::Usage.into();
    }
    match arguments.command {
        Command::New(given) => new::run(&given, &console),
        Command::Add(given) => add::run(&folder, &given, &console),
        Command::Check(given) => check::run(&folder, &given, &console),
        Command::Build(given) => build::run(&folder, &given, &console),
        Command::Serve(given) => serve::run(&folder, &given, &console),
        Command::Schema(given) => schema::run(&given, &console),
        Command::Completions(given) => completions::run(&given),
    }
    .into()
}
