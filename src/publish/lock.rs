//! One build at a time for each published folder.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use super::disk;
use crate::report::{Problem, code};

/// Held while a build writes; let go when dropped, and by the system when a build is killed.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    _file: File,
}

impl Lock {
    /// Takes the lock, or says that another build has it.
    ///
    /// # Errors
    /// `output-write`.
    pub fn take(path: &Path) -> Result<Self, Problem> {
        loop {
            let file = File::options()
                .create(true)
                .truncate(false)
                .write(true)
                .open(path)
                .map_err(|e| disk::unwritable(path, &e))?;
            match file.try_lock() {
                Err(TryLockError::WouldBlock) => return Err(taken(path)),
                Err(TryLockError::Error(e)) if e.kind() != std::io::ErrorKind::Unsupported => {
                    return Err(disk::unwritable(path, &e));
                }
                // Some network drives have no locks: better a build without than none.
                _ => {}
            }
            // The build before us may have removed the file between our opening and our locking
            // it; then ours has no name, and the next build would lock another.
            if still_at(&file, path) {
                return Ok(Self { path: path.to_owned(), _file: file });
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Left behind, it does no harm: the next build takes it.
        let _ = fs::remove_file(&self.path);
    }
}

#[cfg(unix)]
fn still_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), fs::metadata(path)) {
        (Ok(ours), Ok(there)) => (ours.dev(), ours.ino()) == (there.dev(), there.ino()),
        _ => false,
    }
}

#[cfg(not(unix))]
fn still_at(_file: &File, path: &Path) -> bool {
    path.exists()
}

fn taken(path: &Path) -> Problem {
    Problem::new(
        &code::OUTPUT_WRITE,
        format!("Another build is writing this folder ({} is locked).", path.display()),
    )
    .help("Wait until the other build has finished, then build again.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_build_is_told_and_a_later_one_goes_ahead() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(".public.lock");
        let lock = Lock::take(&path).unwrap();
        let problem = Lock::take(&path).unwrap_err();
        assert!(problem.message.contains(".public.lock"));
        drop(lock);
        assert!(!path.exists());
        drop(Lock::take(&path).unwrap());
    }
}
