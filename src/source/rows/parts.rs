//! Which CSV files a path stands for, and what is wrong with those that can't be read.

use std::fs::File;
use std::io;
use std::path::Path;

use walkdir::{DirEntry, WalkDir};

use super::reader::Rows;
use super::zip;
use crate::report::{Problem, Problems, code};
use crate::source::{kind, path};

/// Calls `visit` with each CSV file that `path` (from the site folder) stands for: that file, or
/// those of a folder or a zip, those in folders and zips inside a folder too, in the order of
/// their names. Returns what can't be read.
pub fn each_csv(folder: &Path, path: &str, visit: &mut dyn FnMut(&mut Rows<'_>)) -> Problems {
    let full = match path::resolve(folder, path) {
        Ok(full) => full,
        Err(problem) => return Problems::from_iter([problem]),
    };
    if !full.is_dir() {
        return one(path, &full, visit).into_iter().collect();
    }
    let mut problems = Problems::new();
    let mut empty = true;
    let entries = WalkDir::new(&full).sort_by_file_name().into_iter().filter_entry(is_seen);
    for entry in entries {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                problems.push(path::unreadable(path, &error.to_string()));
                continue;
            }
        };
        let below = entry.path().strip_prefix(&full).unwrap_or(entry.path());
        let name = format!("{path}/{}", below.to_string_lossy().replace('\\', "/"));
        if entry.file_type().is_file() && (is_csv(&name) || is_zip(&name)) {
            empty = false;
            problems.extend(one(&name, entry.path(), visit));
        }
    }
    if empty {
        problems.push(nothing("folder", path));
    }
    problems
}

/// A CSV file, or the files of a zip.
fn one(name: &str, full: &Path, visit: &mut dyn FnMut(&mut Rows<'_>)) -> Option<Problem> {
    let file = match File::open(full) {
        Ok(file) => file,
        Err(error) => return Some(path::unreadable(name, &error.to_string())),
    };
    if is_zip(name) {
        return match zip::each(name, file, visit) {
            Ok(0) => Some(nothing("zip", name)),
            Ok(_) => None,
            Err(error) => Some(not_unpacked(name, &error)),
        };
    }
    match plain(name, file, visit) {
        Ok(problem) => problem,
        Err(error) => Some(path::unreadable(name, &words(&error))),
    }
}

fn plain(
    name: &str,
    file: File,
    visit: &mut dyn FnMut(&mut Rows<'_>),
) -> io::Result<Option<Problem>> {
    let mut source = io::BufReader::new(file);
    let first = io::BufRead::fill_buf(&mut source)?;
    match kind::of(name, first) {
        Ok(kind::Kind::Csv) => {}
        Ok(kind::Kind::GeoJson) => return Ok(Some(kind::not_csv(name))),
        Err(problem) => return Ok(Some(problem)),
    }
    let Some(mut rows) = Rows::open(name.to_owned(), Box::new(source))? else {
        return Ok(Some(empty(name)));
    };
    visit(&mut rows);
    rows.into_fault().map_or(Ok(None), Err)
}

/// Not what systems put beside people's files: `.DS_Store`, `__MACOSX`.
fn is_seen(entry: &DirEntry) -> bool {
    entry.depth() == 0 || !is_hidden(&entry.file_name().to_string_lossy())
}

fn is_hidden(name: &str) -> bool {
    name.starts_with('.') || name == "__MACOSX"
}

/// Whether a file of a folder or zip is CSV by its name.
pub(super) fn is_csv(path: &str) -> bool {
    has_extension(path, ".csv") && !path.split('/').any(is_hidden)
}

fn is_zip(path: &str) -> bool {
    has_extension(path, ".zip")
}

fn has_extension(path: &str, extension: &str) -> bool {
    path.len() >= extension.len() && path.to_ascii_lowercase().ends_with(extension)
}

fn empty(name: &str) -> Problem {
    Problem::new(&code::FILE_EMPTY, "The file holds no rows of data.")
        .help("Check that it was exported whole: headings in the first row, data below.")
        .file(name)
}

fn nothing(what: &str, name: &str) -> Problem {
    Problem::new(&code::FILE_EMPTY, format!("The {what} “{name}” holds no CSV files."))
        .help(format!("Put CSV files into the {what}, or name another one."))
        .file(name)
}

fn not_unpacked(name: &str, error: &io::Error) -> Problem {
    Problem::new(&code::ZIP_BROKEN, format!("“{name}” can't be unpacked: {}.", words(error)))
        .help("Download it again, or unpack it yourself into a folder of the same name.")
        .file(name)
}

/// An error's own words where they are ours, or where the disk says them.
fn words(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => "it is damaged".to_owned(),
        _ => error.to_string(),
    }
}
