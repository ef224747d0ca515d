//! What the file system answers, as problems that name the path.

use std::io::{Error, ErrorKind};
use std::path::Path;

use crate::report::{Problem, code};

pub(super) fn unwritable(path: &Path, error: &Error) -> Problem {
    let problem =
        Problem::new(&code::OUTPUT_WRITE, format!("{} can't be written: {error}.", path.display()));
    problem.help(match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            "Make room on the disk, then build again. The published folder is as it was."
        }
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            "Allow yourself to write there, or choose another folder with --output."
        }
        _ => "Check that the folder can be written to, then build again.",
    })
}

pub(super) fn unreadable(path: &Path, error: &Error) -> Problem {
    Problem::new(&code::OUTPUT_WRITE, format!("{} can't be read: {error}.", path.display()))
        .help("Check that the folder can be read, then build again.")
}
