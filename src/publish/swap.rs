//! The one step in which a finished folder takes the place of the old one, and what is left to
//! tidy where a build was killed around it.

use std::fs::{self, DirEntry};
use std::io;
use std::path::Path;

use rayon::prelude::*;

use super::disk;
use super::target::{MARKER, Target, foreign, is_ours, refuse_foreign};
use crate::report::Problem;

/// Puts the new folder in the old one's place. The old one is removed afterwards.
///
/// # Errors
/// `output-foreign` where somebody put files of their own there while the site was drawn,
/// `output-write`; the published folder is then as it was.
pub(super) fn swap(target: &Target) -> Result<(), Problem> {
    refuse_foreign(&target.folder)?;
    if !target.folder.exists() {
        return fs::rename(&target.new, &target.folder)
            .map_err(|e| disk::unwritable(&target.folder, &e));
    }
    let old = match exchange(&target.new, &target.folder) {
        Ok(()) => &target.new,
        Err(_) => {
            two_steps(target)?;
            &target.old
        }
    };
    // The new site stands. What remains of the old one is swept up by the next build.
    let _ = remove(old);
    Ok(())
}

/// Exchanges two folders at once, where the operating system and the file system can.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(new: &Path, old: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, new, CWD, old, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_new: &Path, _old: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Moves the old folder aside and the new one in. Killed in between, [`tidy`] moves it back.
fn two_steps(target: &Target) -> Result<(), Problem> {
    fs::rename(&target.folder, &target.old).map_err(|e| disk::unwritable(&target.folder, &e))?;
    fs::rename(&target.new, &target.folder).map_err(|e| {
        let back = fs::rename(&target.old, &target.folder);
        let problem = disk::unwritable(&target.folder, &e);
        match back {
            Ok(()) => problem,
            Err(_) => problem.help(format!(
                "The site as it was is in {}: build again, or rename it to {}.",
                target.old.display(),
                target.folder.display()
            )),
        }
    })
}

/// Undoes a half-made swap and removes what a killed build left.
///
/// # Errors
/// `output-foreign` where something else has a neighbour's name, `output-write`.
pub(super) fn tidy(target: &Target) -> Result<(), Problem> {
    if !target.folder.exists() && target.old.is_dir() && is_ours(&target.old)? {
        fs::rename(&target.old, &target.folder)
            .map_err(|e| disk::unwritable(&target.folder, &e))?;
    }
    for leftover in [&target.new, &target.old] {
        let Ok(meta) = fs::symlink_metadata(leftover) else {
            continue;
        };
        if !meta.is_dir() || !is_ours(leftover)? {
            return Err(foreign(leftover, "has files in it that Fingerpost didn't make"));
        }
        remove(leftover).map_err(|e| disk::unwritable(leftover, &e))?;
    }
    Ok(())
}

/// Removes a folder of ours, the marker last, so that a removal cut short can be taken up again.
pub(super) fn remove(folder: &Path) -> io::Result<()> {
    remove_contents(folder, FOLDERS_DEEP)?;
    match fs::remove_file(folder.join(MARKER)) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => return Err(e),
        _ => {}
    }
    fs::remove_dir(folder)
}

/// A map's folder has one for each listing: those are shared out between threads.
const FOLDERS_DEEP: usize = 2;

/// Removes what is in a folder but for our marker, on several threads as deep as `shared`.
fn remove_contents(folder: &Path, shared: usize) -> io::Result<()> {
    let entries: Vec<DirEntry> = fs::read_dir(folder)?.collect::<io::Result<_>>()?;
    entries.into_par_iter().try_for_each(|entry| {
        if !entry.file_type()?.is_dir() {
            return match entry.file_name() == MARKER {
                true => Ok(()),
                false => fs::remove_file(entry.path()),
            };
        }
        if shared > 1 {
            remove_contents(&entry.path(), shared - 1)?;
        }
        fs::remove_dir_all(entry.path())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn target(parent: &Path) -> Target {
        Target::resolve(&parent.join("public"), &parent.join("site")).unwrap()
    }

    fn site_at(folder: &Path, text: &str) {
        fs::create_dir(folder).unwrap();
        fs::write(folder.join(MARKER), "").unwrap();
        fs::write(folder.join("index.html"), text).unwrap();
    }

    fn text(target: &Target) -> String {
        fs::read_to_string(target.folder.join("index.html")).unwrap()
    }

    #[test]
    fn two_steps_do_what_one_does() {
        let parent = tempfile::tempdir().unwrap();
        let target = target(parent.path());
        site_at(&target.folder, "old");
        site_at(&target.new, "new");
        two_steps(&target).unwrap();
        assert_eq!(text(&target), "new");
        tidy(&target).unwrap();
        assert_eq!(fs::read_dir(parent.path()).unwrap().count(), 1);
    }

    #[test]
    fn killed_between_the_two_steps_the_old_site_comes_back() {
        let parent = tempfile::tempdir().unwrap();
        let target = target(parent.path());
        site_at(&target.old, "old");
        site_at(&target.new, "new");
        tidy(&target).unwrap();
        assert_eq!(text(&target), "old");
        assert_eq!(fs::read_dir(parent.path()).unwrap().count(), 1);
    }

    #[test]
    fn killed_after_the_swap_the_new_site_stays() {
        let parent = tempfile::tempdir().unwrap();
        let target = target(parent.path());
        site_at(&target.folder, "new");
        site_at(&target.old, "old");
        tidy(&target).unwrap();
        assert_eq!(text(&target), "new");
        assert!(!target.old.exists());
    }

    #[test]
    fn files_that_somebody_put_there_meanwhile_are_left_alone() {
        let parent = tempfile::tempdir().unwrap();
        let target = target(parent.path());
        site_at(&target.new, "new");
        fs::create_dir(&target.folder).unwrap();
        fs::write(target.folder.join("thesis.doc"), "x").unwrap();
        let problem = swap(&target).unwrap_err();
        assert_eq!(problem.code.name, "output-foreign");
        assert!(target.folder.join("thesis.doc").exists());
    }

    #[test]
    fn a_neighbour_that_is_not_ours_is_left_alone() {
        let parent = tempfile::tempdir().unwrap();
        let target = target(parent.path());
        fs::create_dir(&target.new).unwrap();
        fs::write(target.new.join("thesis.doc"), "x").unwrap();
        let problem = tidy(&target).unwrap_err();
        assert_eq!(problem.code.name, "output-foreign");
        assert!(target.new.join("thesis.doc").exists());
    }
}
