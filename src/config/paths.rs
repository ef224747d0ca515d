//! Paths that configuration names: looked for in the right folder, never outside the site's.

use std::path::{Component, Path, PathBuf};

use super::typed::At;
use super::values::Values;
use crate::report::code;
use crate::suggest::nearest;

/// The site folder, absolute and without links on the way, to find files in.
#[derive(Debug)]
pub(super) struct SiteFolder(pub PathBuf);

impl SiteFolder {
    /// A data file, which lives in `data/`: its path from the site folder.
    pub fn data_file(
        &self,
        values: &mut Values<'_>,
        name: &str,
        value: &At<String>,
    ) -> Option<String> {
        self.file(values, "data", name, value)
    }

    /// A file or a folder in `data/`: its path from the site folder.
    pub fn data_path(
        &self,
        values: &mut Values<'_>,
        name: &str,
        value: &At<String>,
    ) -> Option<String> {
        self.find(values, "data", name, value, Path::exists)
    }

    /// A file of the site folder: its path from there.
    pub fn site_file(
        &self,
        values: &mut Values<'_>,
        name: &str,
        value: &At<String>,
    ) -> Option<String> {
        self.file(values, "", name, value)
    }

    fn file(
        &self,
        values: &mut Values<'_>,
        home: &str,
        name: &str,
        value: &At<String>,
    ) -> Option<String> {
        self.find(values, home, name, value, Path::is_file)
    }

    fn find(
        &self,
        values: &mut Values<'_>,
        home: &str,
        name: &str,
        value: &At<String>,
        is_there: fn(&Path) -> bool,
    ) -> Option<String> {
        let typed = values.text(name, value)?;
        let Some(path) = inside(&typed, home) else {
            let message = format!("`{name}` leads out of the site folder: {typed}");
            let help = match home {
                "" => "Copy the file into the site folder and give its name alone.",
                _ => "Copy the file into the folder data and give its name alone.",
            };
            values.refuse(&code::FILE_OUTSIDE, value, message, help);
            return None;
        };
        let full = self.0.join(&path);
        if !is_there(&full) {
            let message = format!("There is no file {path}.");
            values.refuse(&code::FILE_MISSING, value, message, &self.help(home, &typed));
            return None;
        }
        if full.canonicalize().is_ok_and(|real| !real.starts_with(&self.0)) {
            let message = format!("{path} is a link to a file outside the site folder.");
            let help = "Copy the file itself into the site folder.";
            values.refuse(&code::FILE_OUTSIDE, value, message, help);
            return None;
        }
        Some(path)
    }

    fn help(&self, home: &str, typed: &str) -> String {
        let names = file_names(&self.0.join(home));
        let near = nearest(typed, names.iter().map(String::as_str));
        match (near, home) {
            (Some(near), _) => format!("Did you mean “{near}”?"),
            (None, "") => "Copy the file into the site folder, or correct its name.".to_owned(),
            (None, _) => "Copy the file into the folder data, or correct its name.".to_owned(),
        }
    }
}

/// A typed path as one from the site folder with forward slashes; `None` where it leads out.
///
/// `home` is the folder that it is looked for in; naming that folder too does no harm.
fn inside(typed: &str, home: &str) -> Option<String> {
    let typed = typed.replace('\\', "/");
    let mut parts = Vec::new();
    for component in Path::new(&typed).components() {
        match component {
            Component::Normal(part) => parts.push(part.to_str()?.to_owned()),
            Component::CurDir => {}
            Component::ParentDir => {
                parts.pop()?;
            }
            Component::RootDir | Component::Prefix(_) => return None,
        }
    }
    // `C:` is a folder's name here and a drive elsewhere.
    if parts.iter().any(|part| part.contains([':', '\0'])) || parts.is_empty() {
        return None;
    }
    if !home.is_empty() && parts.first().is_none_or(|first| first != home) {
        parts.insert(0, home.to_owned());
    }
    Some(parts.join("/"))
}

/// The names of the files in a folder, sorted; none where it can't be read.
fn file_names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter(|entry| entry.path().is_file())
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    names.sort();
    names
}

#[cfg(test)]
mod tests {
    use super::inside;

    #[test]
    fn data_files_are_looked_for_in_data() {
        assert_eq!(inside("food.csv", "data").as_deref(), Some("data/food.csv"));
        assert_eq!(inside("data/food.csv", "data").as_deref(), Some("data/food.csv"));
        assert_eq!(inside("./old/food.csv", "data").as_deref(), Some("data/old/food.csv"));
        assert_eq!(inside("old\\food.csv", "data").as_deref(), Some("data/old/food.csv"));
        assert_eq!(inside("logo.svg", "").as_deref(), Some("logo.svg"));
    }

    #[test]
    fn no_path_leads_out() {
        for bad in ["../secret.csv", "/etc/passwd", "a/../../b", "C:\\x.csv", "..\\x", "."] {
            assert_eq!(inside(bad, "data"), None, "{bad}");
        }
    }
}
