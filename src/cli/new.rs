//! `fingerpost new DIR`: a site that builds at once.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::Outcome;
use super::args::New;
use super::console::Console;

/// The files of a new site, from the `starter/` folder of the source.
macro_rules! starter {
    ($($path:literal)*) => { &[$(($path, include_bytes!(concat!("../../starter/", $path)))),*] };
}

static STARTER: &[(&str, &[u8])] = starter! {
    "site.toml"
    "logo.svg"
    "content/index.md"
    "content/community-support.md"
    "content/accessibility.md"
    "content/privacy.md"
    "content/urgent.md"
    "data/community-support.csv"
    "netlify.toml"
    "README.md"
};

/// Kept here and not in `starter/`, where it would hide files from this repository.
const GITIGNORE: &str = "# What Fingerpost writes\n/public\n/.public.*\n";

pub(crate) fn run(given: &New, console: &Console) -> Outcome {
    let folder = &given.folder;
    if let Err(why) = make(folder) {
        console.fail(&why);
        return Outcome::Usage;
    }
    console.say(&format!(
        "Made a site in {0}.\n\n\
         See it:         fingerpost --site {1} serve --open\n\
         Make it yours:  edit {0}/site.toml and the pages in {0}/content\n\
         Add a map:      fingerpost --site {1} add your-data.csv\n\n\
         Fill the gaps marked [TO DO: …] in content/accessibility.md and content/privacy.md\n\
         before you publish: the law asks for both pages.",
        folder.display(),
        typed(folder)
    ));
    Outcome::Fine
}

/// A path as it is typed in a shell.
fn typed(path: &Path) -> String {
    let path = path.display().to_string();
    let plain = |c: char| c.is_alphanumeric() || "-_./\\:".contains(c);
    match path.chars().all(plain) {
        true => path,
        false => format!("\"{path}\""),
    }
}

/// Makes the whole site, or nothing.
fn make(folder: &Path) -> Result<(), String> {
    refuse_what_is_in_use(folder)?;
    match folder.is_dir() {
        true => fill(folder),
        false => make_beside(folder),
    }
}

/// Fills an empty folder, which stays the folder that it is: somebody may stand in it.
fn fill(folder: &Path) -> Result<(), String> {
    let made = write_all(folder);
    if made.is_err() {
        // What went wrong is about to be told. The folder was empty, so all in it is ours.
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let _ = fs::remove_dir_all(&path).or_else(|_| fs::remove_file(&path));
        }
    }
    made
}

/// Makes the whole site beside its place and moves it there in one step.
fn make_beside(folder: &Path) -> Result<(), String> {
    let name = folder
        .file_name()
        .ok_or_else(|| format!("{} can't be a new folder. Give it a name.", folder.display()))?;
    let parent = folder.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut draft_name = std::ffi::OsString::from(format!(".{}.", std::process::id()));
    draft_name.push(name);
    let draft = parent.join(draft_name);
    let made =
        write_all(&draft).and_then(|()| fs::rename(&draft, folder).map_err(|e| said(folder, &e)));
    if made.is_err() {
        // The reason is about to be told; a draft that can't be removed doesn't change it.
        let _ = fs::remove_dir_all(&draft);
    }
    made
}

fn refuse_what_is_in_use(folder: &Path) -> Result<(), String> {
    match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(said(folder, &error)),
        Ok(mut entries) => match entries.next() {
            None => Ok(()),
            Some(_) => Err(format!(
                "{} holds files already. Choose a folder that doesn't exist yet.",
                folder.display()
            )),
        },
    }
}

fn write_all(draft: &Path) -> Result<(), String> {
    let ignore = (".gitignore", GITIGNORE.as_bytes());
    for (path, content) in STARTER.iter().copied().chain([ignore]) {
        let file: PathBuf = draft.join(path);
        if let Some(parent) = file.parent() {
            fs::create_dir_all(parent).map_err(|e| said(parent, &e))?;
        }
        fs::write(&file, content).map_err(|e| said(&file, &e))?;
    }
    Ok(())
}

fn said(path: &Path, error: &io::Error) -> String {
    format!("{} can't be written: {error}.", path.display())
}
