//! Where finished files go: a folder on disk, or memory for tests.
//!
//! Decides which paths are allowed at all. Does not decide what becomes of the files.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use crate::report::{Problem, code};

/// Takes the files of a site, from many threads at once and in any order.
pub trait Sink: Sync {
    /// Puts a file at `path`: relative to the published folder, with forward slashes.
    ///
    /// # Errors
    /// `output-write` where the path would leave the folder, where it was put before, or where
    /// the file can't be written. The problem names the path.
    fn put(&self, path: &str, bytes: &[u8]) -> Result<(), Problem>;

    /// Gives a folder with everything in it another name. For one that is named by its content,
    /// which is known at last.
    ///
    /// # Errors
    /// `output-write` where a path would leave the published folder, where there is something at
    /// `to`, or where the system refuses.
    fn rename(&self, from: &str, to: &str) -> Result<(), Problem>;
}

/// Keeps a site in memory, ordered by path.
#[derive(Debug, Default)]
pub struct MemorySink(Mutex<BTreeMap<String, Vec<u8>>>);

impl MemorySink {
    /// A site without files.
    pub fn new() -> Self {
        Self::default()
    }

    /// The files by path.
    pub fn into_files(self) -> BTreeMap<String, Vec<u8>> {
        self.0.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sink for MemorySink {
    fn put(&self, path: &str, bytes: &[u8]) -> Result<(), Problem> {
        check_path(path)?;
        let mut files = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match files.insert(path.to_owned(), bytes.to_owned()) {
            None => Ok(()),
            Some(_) => Err(put_twice(path)),
        }
    }

    fn rename(&self, from: &str, to: &str) -> Result<(), Problem> {
        check_path(from)?;
        check_path(to)?;
        let mut files = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let inside = |path: &str, folder: &str| {
            path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
        };
        if files.keys().any(|path| path == to || inside(path, to)) {
            return Err(put_twice(to));
        }
        let moved: Vec<String> = files.keys().filter(|path| inside(path, from)).cloned().collect();
        for path in moved {
            if let Some(bytes) = files.remove(&path) {
                files.insert(path.replacen(from, to, 1), bytes);
            }
        }
        Ok(())
    }
}

/// Refuses a path that could lead out of the published folder, on any operating system.
pub(super) fn check_path(path: &str) -> Result<(), Problem> {
    let safe = |part: &str| {
        !matches!(part, "" | "." | "..")
            && !part.contains(|c: char| matches!(c, '\\' | ':') || c.is_control())
    };
    if path.split('/').all(safe) {
        return Ok(());
    }
    Err(Problem::new(
        &code::OUTPUT_WRITE,
        format!("The path “{path}” can't be used inside the published folder."),
    )
    .help("Rename the page, file or icon that it comes from: letters, digits and hyphens always work."))
}

/// Two pages or files at one address: publishing either would lose the other.
pub(super) fn put_twice(path: &str) -> Problem {
    Problem::new(&code::OUTPUT_WRITE, format!("Two files want to be published as {path}."))
        .help("Rename one of the two pages or files.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_kept_by_path() {
        let sink = MemorySink::new();
        sink.put("b/index.html", b"2").unwrap();
        sink.put("a.txt", b"1").unwrap();
        let paths: Vec<String> = sink.into_files().into_keys().collect();
        assert_eq!(paths, ["a.txt", "b/index.html"]);
    }

    #[test]
    fn a_path_that_leads_out_is_refused_and_named() {
        let sink = MemorySink::new();
        for path in ["", "/etc/passwd", "../x", "a/../../x", "a//b", "a/./b", "a\\..\\b", "C:/x"] {
            let problem = sink.put(path, b"").unwrap_err();
            assert_eq!(problem.code.name, "output-write");
            assert!(problem.message.contains(&format!("“{path}”")), "{}", problem.message);
        }
        assert!(sink.put("a\u{0}b", b"").is_err());
        assert!(sink.into_files().is_empty());
    }

    #[test]
    fn a_folder_moves_with_all_that_is_in_it_and_over_nothing() {
        let sink = MemorySink::new();
        for path in ["food/new/a", "food/new/b/c", "food/newer/d", "food/old/e"] {
            sink.put(path, path.as_bytes()).unwrap();
        }
        assert_eq!(sink.rename("food/new", "food/old").unwrap_err().code.name, "output-write");
        assert_eq!(sink.rename("food/new", "../food").unwrap_err().code.name, "output-write");
        sink.rename("food/new", "food/1f").unwrap();
        let files = sink.into_files();
        let paths: Vec<&str> = files.keys().map(String::as_str).collect();
        assert_eq!(paths, ["food/1f/a", "food/1f/b/c", "food/newer/d", "food/old/e"]);
        assert_eq!(files["food/1f/b/c"], b"food/new/b/c");
    }

    #[test]
    fn one_file_never_hides_another() {
        let sink = MemorySink::new();
        sink.put("food/index.html", b"1").unwrap();
        let problem = sink.put("food/index.html", b"2").unwrap_err();
        assert!(problem.message.contains("food/index.html"));
    }
}
