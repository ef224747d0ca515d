//! The `fingerpost` command: arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    fingerpost::cli::run(std::env::args_os())
}
