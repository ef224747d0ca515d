//! Which folder is replaced: only one that Fingerpost made, and never one that holds sources.

use std::fs;
use std::path::{Path, PathBuf};

use super::disk;
use crate::report::{Problem, code};

/// The file that says "Fingerpost made this folder, and may replace it".
pub const MARKER: &str = ".fingerpost";

/// What the marker says to somebody who opens it.
pub(super) const MARKER_TEXT: &[u8] =
    b"Fingerpost made this folder. Every build replaces all of it: change nothing here.\n";

/// Folders of a site that staff write in.
const SOURCES: [&str; 3] = ["content", "data", "themes"];

/// The folder to publish into and its two neighbours, all on one file system.
#[derive(Debug, Clone)]
pub(super) struct Target {
    /// The published folder, absolute.
    pub folder: PathBuf,
    /// The new one while it is being written.
    pub new: PathBuf,
    /// The old one where the swap needs two steps.
    pub old: PathBuf,
    /// Held while a build writes.
    pub lock: PathBuf,
}

impl Target {
    /// Resolves `target` and refuses one that holds anything but a published site.
    ///
    /// # Errors
    /// `output-foreign` for a folder that isn't ours to replace, `output-write` where its parent
    /// can't be made or read.
    pub fn resolve(target: &Path, site: &Path) -> Result<Self, Problem> {
        // Without a last slash, which would look through a link.
        let target = &target.components().collect::<PathBuf>();
        if fs::symlink_metadata(target).is_ok_and(|meta| meta.is_symlink()) {
            return Err(foreign(target, "is a link to somewhere else"));
        }
        let folder = absolute(target)?;
        let name = folder.file_name().ok_or_else(|| foreign(target, "is the root of a disk"))?;
        let beside = |suffix: &str| {
            let mut hidden = std::ffi::OsString::from(".");
            hidden.push(name);
            hidden.push(suffix);
            folder.with_file_name(hidden)
        };
        let (new, old, lock) = (beside(".new"), beside(".old"), beside(".lock"));
        refuse_sources(&folder, site)?;
        refuse_foreign(&folder)?;
        Ok(Self { folder, new, old, lock })
    }
}

/// The folder's path with links resolved. Its parent is made where missing.
fn absolute(target: &Path) -> Result<PathBuf, Problem> {
    if target.exists() {
        return target.canonicalize().map_err(|e| disk::unreadable(target, &e));
    }
    let name = target.file_name().ok_or_else(|| foreign(target, "has no name of its own"))?;
    let parent = match target.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    fs::create_dir_all(parent).map_err(|e| disk::unwritable(parent, &e))?;
    let parent = parent.canonicalize().map_err(|e| disk::unreadable(parent, &e))?;
    Ok(parent.join(name))
}

/// Refuses the site folder, every folder above it, and all that staff write in.
fn refuse_sources(folder: &Path, site: &Path) -> Result<(), Problem> {
    let real = |path: PathBuf| path.canonicalize().unwrap_or(path);
    let site_folder = real(site.to_owned());
    if site_folder.starts_with(folder) {
        return Err(foreign(folder, "holds the site's own sources"));
    }
    for source in SOURCES {
        let source = real(site_folder.join(source));
        if folder.starts_with(&source) || source.starts_with(folder) {
            return Err(foreign(folder, "holds the site's own sources"));
        }
    }
    Ok(())
}

/// Refuses a file, and a folder with something in it that lacks our marker.
pub(super) fn refuse_foreign(folder: &Path) -> Result<(), Problem> {
    let Ok(meta) = fs::symlink_metadata(folder) else {
        return Ok(());
    };
    if !meta.is_dir() {
        return Err(foreign(folder, "is a file"));
    }
    if is_ours(folder)? {
        return Ok(());
    }
    Err(foreign(folder, "has files in it that Fingerpost didn't make"))
}

/// Whether a folder is empty or carries the marker.
pub(super) fn is_ours(folder: &Path) -> Result<bool, Problem> {
    if fs::symlink_metadata(folder.join(MARKER)).is_ok_and(|meta| meta.is_file()) {
        return Ok(true);
    }
    let mut entries = fs::read_dir(folder).map_err(|e| disk::unreadable(folder, &e))?;
    Ok(entries.next().is_none())
}

pub(super) fn foreign(folder: &Path, why: &str) -> Problem {
    Problem::new(
        &code::OUTPUT_FOREIGN,
        format!("{} {why}, so nothing was written to it.", folder.display()),
    )
    .help("Choose an empty folder, or one that Fingerpost made, with --output.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for source in SOURCES {
            fs::create_dir(folder.path().join(source)).unwrap();
        }
        folder
    }

    fn refusal(target: &Path, site: &Path) -> String {
        let problem = Target::resolve(target, site).unwrap_err();
        assert_eq!(problem.code.name, "output-foreign");
        assert!(!problem.help.is_empty());
        problem.message
    }

    #[test]
    fn a_missing_an_empty_and_our_own_folder_are_taken() {
        let site = site();
        let public = site.path().join("public");
        assert!(Target::resolve(&public, site.path()).is_ok());
        fs::create_dir(&public).unwrap();
        assert!(Target::resolve(&public, site.path()).is_ok());
        fs::write(public.join("index.html"), "x").unwrap();
        assert!(refusal(&public, site.path()).contains("Fingerpost didn't make"));
        fs::write(public.join(MARKER), MARKER_TEXT).unwrap();
        let target = Target::resolve(&public, site.path()).unwrap();
        assert!(target.new.ends_with(".public.new"), "{target:?}");
    }

    #[test]
    fn folders_with_sources_are_refused_even_with_a_marker() {
        let site = site();
        let inside = site.path().join("content/public");
        fs::create_dir(&inside).unwrap();
        fs::write(site.path().join(MARKER), MARKER_TEXT).unwrap();
        for target in [".", "content", "data", "themes", "content/public", "data/new", "..", "/"] {
            let message = refusal(&site.path().join(target), site.path());
            assert!(message.contains("sources") || message.contains("root"), "{message}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_source_folder_elsewhere_is_protected_through_its_link() {
        let (site, elsewhere) = (site(), tempfile::tempdir().unwrap());
        fs::remove_dir(site.path().join("data")).unwrap();
        std::os::unix::fs::symlink(elsewhere.path(), site.path().join("data")).unwrap();
        assert!(refusal(elsewhere.path(), site.path()).contains("sources"));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_and_a_file_are_refused() {
        let site = site();
        let (link, file) = (site.path().join("link"), site.path().join("file"));
        std::os::unix::fs::symlink(tempfile::tempdir().unwrap().path(), &link).unwrap();
        fs::write(&file, "x").unwrap();
        assert!(refusal(&link, site.path()).contains("link"));
        assert!(refusal(&link.join(""), site.path()).contains("link"));
        assert!(refusal(&file, site.path()).contains("is a file"));
    }
}
