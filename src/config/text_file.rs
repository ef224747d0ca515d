//! The one way in which configuration reads a file.

use std::io::ErrorKind;
use std::path::Path;

use crate::report::{Problem, code};

/// The largest configuration file that is read, in bytes: far above any that people write.
const LARGEST: u64 = 4 * 1024 * 1024;

/// A text file of the site folder. `file` is its path from there, with forward slashes.
pub(super) fn read_text(folder: &Path, file: &str) -> Result<String, Box<Problem>> {
    let path = folder.join(file);
    if leads_out(folder, &path) {
        let message = format!("{file} is a link to a file outside the site folder.");
        let problem = Problem::new(&code::FILE_OUTSIDE, message)
            .help("Copy the file itself into the site folder.");
        return Err(Box::new(problem.file(file)));
    }
    let size = std::fs::metadata(&path).map(|m| m.len());
    if size.is_ok_and(|size| size > LARGEST) {
        let problem = Problem::new(&code::FILE_UNREADABLE, format!("{file} is too large."))
            .help("A page or settings file can have 4 MB. Put data into the folder data.");
        return Err(Box::new(problem.file(file)));
    }
    let bytes = std::fs::read(&path).map_err(|error| Box::new(unreadable(file, &error)))?;
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let before = error.as_bytes().get(..valid).unwrap_or_default();
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        let problem = Problem::new(&code::FILE_UNREADABLE, format!("{file} isn't UTF-8 text."))
            .help("Save the file again with the encoding UTF-8.")
            .file(file)
            .line(u32::try_from(line).unwrap_or(u32::MAX));
        Box::new(problem)
    })
}

/// Whether a link on the way leads to a place that is not below the folder. A report quotes what it
/// reads, so it reads nothing else.
fn leads_out(folder: &Path, path: &Path) -> bool {
    let real = folder.canonicalize().ok().zip(path.canonicalize().ok());
    real.is_some_and(|(folder, path)| !path.starts_with(folder))
}

fn unreadable(file: &str, error: &std::io::Error) -> Problem {
    let problem = match error.kind() {
        ErrorKind::NotFound => {
            Problem::new(&code::FILE_MISSING, format!("There is no file {file}."))
        }
        _ => Problem::new(&code::FILE_UNREADABLE, format!("{file} can't be read: {error}.")),
    };
    let help = match error.kind() {
        ErrorKind::NotFound if file == "site.toml" => {
            "Run fingerpost in the folder of a site, or make one: fingerpost new my-council"
        }
        ErrorKind::NotFound => "Put the file back, or correct its name.",
        _ => "Check that you may read the file and that no other program holds it.",
    };
    problem.help(help).file(file)
}
