//! From the name of a data file to a file that surely is in the site folder.

use std::fs;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};

use crate::report::{Problem, code};
use crate::suggest::nearest;

/// The bytes of a file that configuration names by its path from the site folder.
///
/// The name is untrusted: it may not lead out of the folder, by `..`, as an absolute path or
/// through a symbolic link.
pub(super) fn read(folder: &Path, file: &str) -> Result<Vec<u8>, Problem> {
    let path = resolve(folder, file)?;
    let is_file = fs::metadata(&path).map(|metadata| metadata.is_file());
    if !is_file.map_err(|error| unreadable(file, &error.to_string()))? {
        return Err(unreadable(file, "it isn't a file"));
    }
    fs::read(&path).map_err(|error| unreadable(file, &error.to_string()))
}

/// Where a file or folder of the site is on the disk.
pub(super) fn resolve(folder: &Path, file: &str) -> Result<PathBuf, Problem> {
    let stays = |part| matches!(part, Component::Normal(_) | Component::CurDir);
    if !Path::new(file).components().all(stays) {
        return Err(outside(file));
    }
    let folder = folder.canonicalize().map_err(|error| unreadable(file, &error.to_string()))?;
    match folder.join(file).canonicalize() {
        Ok(path) if path.starts_with(&folder) => Ok(path),
        Ok(_) => Err(outside(file)),
        // `NotADirectory` is what `data.csv/x.csv` gives.
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            Err(missing(&folder, file))
        }
        Err(error) => Err(unreadable(file, &error.to_string())),
    }
}

fn outside(file: &str) -> Problem {
    Problem::new(&code::FILE_OUTSIDE, format!("“{file}” leads out of the site folder."))
        .help("Copy the file into the folder data/ and name it from there: data/food.csv.")
        .file(file)
}

pub(super) fn unreadable(file: &str, reason: &str) -> Problem {
    Problem::new(&code::FILE_UNREADABLE, format!("“{file}” can't be read: {reason}."))
        .help("Check that it is a file, that you may read it, and that no program has it locked.")
        .file(file)
}

fn missing(folder: &Path, file: &str) -> Problem {
    let help = match nearest_file(folder, file) {
        _ if file.contains('\\') => "Write the path with forward slashes: data/food.csv.".into(),
        Some(near) => format!("Did you mean “{near}”?"),
        None => "Copy the file into the folder data/, or correct its name.".to_owned(),
    };
    Problem::new(&code::FILE_MISSING, format!("There is no file “{file}”.")).help(help).file(file)
}

/// The file in `data/` whose name is most like this one's.
fn nearest_file(folder: &Path, file: &str) -> Option<String> {
    let wanted = file.rsplit('/').next()?;
    let mut names: Vec<String> = fs::read_dir(folder.join("data"))
        .ok()?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| !name.starts_with('.'))
        .collect();
    // A folder's order is chance.
    names.sort_unstable();
    let best = nearest(wanted, names.iter().map(String::as_str));
    best.map(|name| format!("data/{name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("data")).unwrap();
        fs::write(folder.path().join("data/food-banks.csv"), "name\n").unwrap();
        fs::write(folder.path().join("data/toilets.csv"), "name\n").unwrap();
        folder
    }

    fn fault(folder: &Path, file: &str) -> (&'static str, String) {
        let problem = read(folder, file).unwrap_err();
        (problem.code.name, problem.help.into_owned())
    }

    #[test]
    fn a_file_of_the_site_is_read() {
        let site = site();
        assert_eq!(read(site.path(), "data/food-banks.csv").unwrap(), b"name\n");
        assert_eq!(read(site.path(), "./data/food-banks.csv").unwrap(), b"name\n");
    }

    #[test]
    fn a_missing_file_comes_with_the_nearest_name() {
        let site = site();
        let (code, help) = fault(site.path(), "data/foodbanks.csv");
        assert_eq!((code, help.as_str()), ("file-missing", "Did you mean “data/food-banks.csv”?"));
        assert_eq!(fault(site.path(), "Food-Banks.csv").1, "Did you mean “data/food-banks.csv”?");
        assert!(fault(site.path(), "data/libraries.csv").1.starts_with("Copy the file"));
        assert!(fault(site.path(), "data\\toilets.csv").1.contains("forward slashes"));
    }

    #[test]
    fn nothing_outside_the_site_is_read() {
        let site = site();
        for file in ["../x.csv", "data/../../x.csv", "/etc/passwd", "data/../data/toilets.csv"] {
            assert_eq!(fault(site.path(), file).0, "file-outside-site", "{file}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_symbolic_link_that_leads_out_is_not_followed() {
        let (site, other) = (site(), tempfile::tempdir().unwrap());
        fs::write(other.path().join("secret.csv"), "secret").unwrap();
        let link = |to: &Path, name: &str| {
            std::os::unix::fs::symlink(to, site.path().join("data").join(name)).unwrap();
        };
        link(&other.path().join("secret.csv"), "out.csv");
        link(&site.path().join("data/toilets.csv"), "in.csv");
        assert_eq!(fault(site.path(), "data/out.csv").0, "file-outside-site");
        assert!(read(site.path(), "data/in.csv").is_ok());
    }

    #[test]
    fn a_folder_is_no_data_file() {
        let site = site();
        assert_eq!(fault(site.path(), "data").0, "file-unreadable");
        assert_eq!(fault(&site.path().join("nowhere"), "data/x.csv").0, "file-unreadable");
    }
}
