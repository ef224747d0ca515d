//! One theme of a chain as files: a folder of the site, or the one in the program.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;

use walkdir::WalkDir;

use super::embedded;
use crate::report::{Problem, Problems, code};

/// The theme that every chain ends with.
pub const BUILT_IN: &str = "pattern-library";

/// The parts of a theme folder that mean something. Others (the sources that the default theme is
/// bundled from, notes) are left alone.
const PARTS: [&str; 5] = ["assets", "icons", "strings", "styles", "templates"];

/// One theme of a chain.
#[derive(Debug)]
pub struct Layer {
    /// The folder's name.
    pub name: String,
    /// By path in the theme: `templates/map.html`.
    pub files: BTreeMap<String, File>,
}

/// A file of a theme.
#[derive(Debug)]
pub struct File {
    pub bytes: Cow<'static, [u8]>,
    /// For problems: `themes/hackney/templates/map.html`.
    pub origin: String,
}

impl Layer {
    /// The theme in the program.
    pub fn built_in() -> Self {
        let files = embedded::FILES.iter().map(|&(path, bytes)| {
            let origin = format!("{path} (in Fingerpost)");
            let bytes = Cow::Borrowed(bytes);
            (path.to_owned(), File { bytes, origin })
        });
        Self { name: BUILT_IN.to_owned(), files: files.collect() }
    }

    /// A theme of the site's own. Links to other places are not followed.
    pub fn read(site: &Path, name: &str, problems: &mut Problems) -> Self {
        let mut files = BTreeMap::new();
        let place = format!("themes/{name}");
        let folder = site.join("themes").join(name);
        let manifest = folder.join("theme.toml");
        if manifest.is_file() {
            take(&mut files, &manifest, "theme.toml", &place, problems);
        }
        for part in PARTS {
            let inside = WalkDir::new(folder.join(part)).sort_by_file_name();
            for entry in inside.into_iter().filter_map(Result::ok) {
                let Some(path) = path_in_theme(&folder, entry.path()) else {
                    continue;
                };
                if entry.file_type().is_file() {
                    take(&mut files, entry.path(), &path, &place, problems);
                }
            }
        }
        Self { name: name.to_owned(), files }
    }

    /// Lays another theme's files over this one's.
    pub fn overlay(&mut self, upper: Layer) {
        self.files.extend(upper.files);
    }

    /// The files of one part with one ending, by name: `templates/`, `.html`.
    pub fn part<'l>(
        &'l self,
        folder: &'l str,
        ending: &'l str,
    ) -> impl Iterator<Item = (&'l str, &'l File)> {
        self.files.iter().filter_map(move |(path, file)| {
            let name = path.strip_prefix(folder)?;
            name.ends_with(ending).then_some((name, file))
        })
    }
}

impl File {
    /// The file as text.
    ///
    /// # Errors
    /// `file-unreadable` where it isn't UTF-8.
    pub fn text(&self) -> Result<&str, Problem> {
        let text = std::str::from_utf8(&self.bytes).map_err(|_| {
            Problem::new(&code::FILE_UNREADABLE, format!("{} is not text in UTF-8.", self.origin))
                .help("Save the file as UTF-8.")
                .file(&self.origin)
        })?;
        Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
    }
}

/// Path below the theme's folder with forward slashes; `None` for hidden files and odd names.
fn path_in_theme(folder: &Path, file: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> = file
        .strip_prefix(folder)
        .ok()?
        .components()
        .map(|part| part.as_os_str().to_str().filter(|s| !s.starts_with('.')))
        .collect();
    Some(parts?.join("/"))
}

fn take(
    files: &mut BTreeMap<String, File>,
    from: &Path,
    path: &str,
    place: &str,
    problems: &mut Problems,
) {
    let origin = format!("{place}/{path}");
    match std::fs::read(from) {
        Ok(bytes) => {
            let bytes = Cow::Owned(bytes);
            files.insert(path.to_owned(), File { bytes, origin });
        }
        Err(error) => problems.push(
            Problem::new(&code::FILE_UNREADABLE, format!("{origin} can't be read: {error}."))
                .help("Check that the file is there and that you may read it.")
                .file(origin),
        ),
    }
}
