//! `fingerpost completions SHELL`.

use clap::CommandFactory;

use super::Outcome;
use super::args::{Arguments, Completions};

pub(crate) fn run(given: &Completions) -> Outcome {
    let mut script = Vec::new();
    clap_complete::generate(given.shell, &mut Arguments::command(), "fingerpost", &mut script);
    super::console::result(&String::from_utf8_lossy(&script));
    Outcome::Fine
}
