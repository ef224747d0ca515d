//! `fingerpost add FILE...`: spins out a map from a data file.

use std::fs;
use std::path::{Path, PathBuf};

use super::Outcome;
use super::args::Add;
use super::console::{self, Console};
use super::{front_matter, told};
use crate::config::is_free_for_maps;
use crate::listing::{self, Proposal};
use crate::report::Problems;
use crate::slug::slug;
use crate::source::{self, Form};

pub(crate) fn run(folder: &Path, given: &Add, console: &Console) -> Outcome {
    if given.title.is_some() && given.files.len() > 1 {
        console.fail("--title names one map, but several files were given. Add them one by one.");
        return Outcome::Usage;
    }
    if given.title.as_deref().is_some_and(|t| t.trim().is_empty()) {
        console.fail("--title is empty. Give the map a title, or leave --title out.");
        return Outcome::Usage;
    }
    if !folder.join("site.toml").is_file() {
        console.fail(&format!(
            "there is no site.toml in {}. Make a site with `fingerpost new`, or say where it is with --site.",
            folder.display()
        ));
        return Outcome::Usage;
    }
    let outcomes =
        given.files.iter().map(|file| add(folder, file, given.title.as_deref(), console));
    // Every file is tried, so that one that can't be read doesn't keep the others out.
    let worst = outcomes.collect::<Vec<_>>().into_iter().find(|outcome| *outcome != Outcome::Fine);
    worst.unwrap_or(Outcome::Fine)
}

/// What is to be written for one file, worked out before anything is.
struct Addition {
    data: PathBuf,
    page: PathBuf,
    /// Both as paths from the site folder, with forward slashes.
    data_path: String,
    page_path: String,
    slug: String,
    title: String,
}

fn add(folder: &Path, file: &Path, title: Option<&str>, console: &Console) -> Outcome {
    let addition = match Addition::of(folder, file, title) {
        Ok(addition) => addition,
        Err(why) => {
            console.fail(&why);
            return Outcome::Usage;
        }
    };
    let (proposal, problems) = understand(file);
    let Some(proposal) = proposal else {
        super::build::tell(&problems, file.parent().unwrap_or(Path::new(".")), console);
        console.fail(&format!("{} can't be made into a map. Nothing was written.", file.display()));
        return Outcome::Problems;
    };
    if let Err(why) = addition.write(file, &proposal) {
        console.fail(&why);
        return Outcome::Problems;
    }
    console::result(&told::told(folder, &addition.described(), &proposal));
    Outcome::Fine
}

/// Reads a file where it lies; `None` where it holds nothing that can be shown.
fn understand(file: &Path) -> (Option<Proposal>, Problems) {
    let parent = file.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let (table, problems) = source::read(parent, name, Form::default());
    (table.filter(|_| !problems.stop_a_build()).map(|table| listing::propose(&table)), problems)
}

impl Addition {
    fn of(folder: &Path, file: &Path, title: Option<&str>) -> Result<Self, String> {
        let name = file.file_name().and_then(|name| name.to_str());
        let stem = file.file_stem().and_then(|stem| stem.to_str());
        let (Some(name), Some(stem)) = (name, stem) else {
            return Err(format!("{} is not a file's name that can be used.", file.display()));
        };
        if !file.is_file() {
            return Err(format!("there is no file {}.", file.display()));
        }
        let title = title.map_or_else(|| title_from(stem), |title| title.trim().to_owned());
        let slug = free_slug(&title);
        let name = plain_name(name);
        let (data, page) = (format!("data/{name}"), format!("content/{slug}.md"));
        let addition = Self {
            data: folder.join(&data),
            page: folder.join(&page),
            data_path: data,
            page_path: page,
            slug,
            title,
        };
        addition.refuse_to_replace(file)?;
        Ok(addition)
    }

    /// `add` makes new maps; it never changes what staff have.
    fn refuse_to_replace(&self, file: &Path) -> Result<(), String> {
        if self.page.exists() {
            return Err(format!(
                "{} exists already. Give the new map another title with --title. To bring the \
                 old map up to date, copy the file over its data file in data/.",
                self.page_path
            ));
        }
        let same_file = self.data.canonicalize().ok().zip(file.canonicalize().ok());
        let in_place = same_file.is_some_and(|(a, b)| a == b);
        if self.data.exists() && !in_place && fs::read(&self.data).ok() != fs::read(file).ok() {
            return Err(format!(
                "{} exists already and holds something else. Rename one of the files first.",
                self.data_path
            ));
        }
        Ok(())
    }

    /// Writes data and page, or neither.
    fn write(&self, file: &Path, proposal: &Proposal) -> Result<(), String> {
        let had_data = self.data.exists();
        let data_name = self.data_path.trim_start_matches("data/");
        let page = front_matter::page(&self.title, data_name, proposal);
        let written = self.write_data(file, had_data).and_then(|()| self.write_page(&page));
        if written.is_err() && !had_data {
            // What went wrong is about to be told.
            let _ = fs::remove_file(&self.data);
        }
        written
    }

    fn write_data(&self, file: &Path, had_data: bool) -> Result<(), String> {
        if had_data {
            return Ok(());
        }
        make_folder_of(&self.data)?;
        fs::copy(file, &self.data)
            .map(|_| ())
            .map_err(|e| format!("{} can't be written: {e}.", self.data_path))
    }

    fn write_page(&self, page: &str) -> Result<(), String> {
        make_folder_of(&self.page)?;
        fs::write(&self.page, page)
            .map_err(|e| format!("{} can't be written: {e}.", self.page_path))
    }

    fn described(&self) -> told::Added<'_> {
        told::Added { data: &self.data_path, page: &self.page_path, slug: &self.slug }
    }
}

fn make_folder_of(file: &Path) -> Result<(), String> {
    let Some(folder) = file.parent() else {
        return Ok(());
    };
    fs::create_dir_all(folder).map_err(|e| format!("{} can't be made: {e}.", folder.display()))
}

/// Words of file names that are written in capitals.
const CAPITALS: &[(&str, &str)] = &[("gp", "GP"), ("gps", "GPs"), ("nhs", "NHS"), ("uk", "UK")];

/// A slug that a map can have: "Assets" and "404" belong to the site itself.
fn free_slug(title: &str) -> String {
    match slug(title) {
        slug if slug.is_empty() => "map".to_owned(),
        slug if !is_free_for_maps(&slug) => format!("{slug}-map"),
        slug => slug,
    }
}

/// A data file's name without what means something in paths, here or on another computer.
fn plain_name(name: &str) -> String {
    let means_something = |c: char| c.is_control() || "\\:*?\"<>|".contains(c);
    name.replace(means_something, "-")
}

/// `bristol_public_toilets` becomes `Bristol public toilets`; a name without a letter says only
/// that it is a map.
fn title_from(stem: &str) -> String {
    let words = stem.split(['_', '-', ' ', '.']).filter(|word| !word.is_empty());
    let known = |word| CAPITALS.iter().find(|(lower, _)| *lower == word);
    let written = words.map(|word| known(word).map_or(word, |(_, capitals)| *capitals));
    let title = written.collect::<Vec<_>>().join(" ");
    let mut letters = title.chars();
    letters
        .next()
        .map_or_else(|| "Map".to_owned(), |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_come_from_file_names() {
        assert_eq!(title_from("bristol_public_toilets"), "Bristol public toilets");
        assert_eq!(title_from("warm-spaces 2026"), "Warm spaces 2026");
        assert_eq!(title_from("uk_nhs_gps"), "UK NHS GPs");
        assert_eq!(title_from("élan"), "Élan");
        assert_eq!(title_from("_"), "Map");
    }

    #[test]
    fn a_map_never_takes_an_address_of_the_site_itself() {
        assert_eq!(free_slug("Toilets"), "toilets");
        assert_eq!(free_slug("Assets"), "assets-map");
        assert_eq!(free_slug("Index"), "index-map");
        assert_eq!(free_slug("???"), "map");
    }

    #[test]
    fn names_that_lead_elsewhere_are_made_plain() {
        assert_eq!(plain_name("c:a\\b\n.csv"), "c-a-b-.csv");
        assert_eq!(plain_name("t#% é 保育所.csv"), "t#% é 保育所.csv");
    }
}
