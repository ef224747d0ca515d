//! Which themes a site's theme is made of: itself, what it extends, and at last the built-in one.

use std::path::Path;

use super::layer::{BUILT_IN, Layer};
use crate::config::{Places, SiteConfig, ThemeConfig, theme};
use crate::report::{Problem, Problems, code};
use crate::suggest::nearest;

/// A theme of the chain with what its `theme.toml` says.
#[derive(Debug)]
pub struct Link {
    pub layer: Layer,
    pub manifest: Option<ThemeConfig>,
}

/// The chain, the site's theme first and the built-in one last; `None` where a theme is missing
/// or themes extend each other in a circle.
pub fn follow(site: &SiteConfig) -> (Option<Vec<Link>>, Problems) {
    let mut problems = Problems::new();
    let mut chain: Vec<Link> = Vec::new();
    let mut wanted = (site.theme.clone(), Asker::site(site));
    while wanted.0 != BUILT_IN {
        let (name, asker) = wanted;
        if chain.iter().any(|link| link.layer.name == name) {
            problems.push(circle(&chain, &name, &asker));
            return (None, problems);
        }
        if !is_folder(&site.folder, &name) {
            problems.push(missing(&site.folder, &name, &asker));
            return (None, problems);
        }
        let layer = Layer::read(&site.folder, &name, &mut problems);
        let link = link(layer, &mut problems);
        let manifest = link.manifest.as_ref();
        let next = manifest.and_then(|manifest| manifest.extends.clone());
        wanted = (next.unwrap_or_else(|| BUILT_IN.to_owned()), Asker::theme(&link));
        chain.push(link);
    }
    chain.push(link(built_in(&site.folder, &mut problems), &mut problems));
    (Some(chain), problems)
}

/// The built-in theme, with what the site changed of it in a folder of the same name.
fn built_in(site: &Path, problems: &mut Problems) -> Layer {
    let mut layer = Layer::built_in();
    if is_folder(site, BUILT_IN) {
        layer.overlay(Layer::read(site, BUILT_IN, problems));
    }
    layer
}

fn link(layer: Layer, problems: &mut Problems) -> Link {
    let manifest = layer.files.get("theme.toml").and_then(|file| match file.text() {
        Ok(text) => {
            let (manifest, found) = theme::parse(&file.origin, text);
            problems.extend(found);
            manifest
        }
        Err(problem) => {
            problems.push(problem);
            None
        }
    });
    Link { layer, manifest }
}

/// A theme is named by its folder: a plain name, never a path.
fn is_folder(site: &Path, name: &str) -> bool {
    let plain = !name.is_empty()
        && !name.starts_with('.')
        && !name.contains(['/', '\\', ':'])
        && !name.chars().any(char::is_control);
    plain && site.join("themes").join(name).is_dir()
}

/// Who named a theme: the setting that has the name.
struct Asker {
    places: Places,
    setting: &'static str,
}

impl Asker {
    fn site(site: &SiteConfig) -> Self {
        Self { places: site.places.clone(), setting: "theme" }
    }

    fn theme(link: &Link) -> Self {
        let places = link.manifest.as_ref().map(|manifest| manifest.places.clone());
        Self { places: places.unwrap_or_default(), setting: "extends" }
    }

    fn place(&self, problem: Problem) -> Problem {
        self.places.at_value(&[self.setting], problem)
    }
}

fn missing(site: &Path, name: &str, asker: &Asker) -> Problem {
    let mut there = folders(&site.join("themes"));
    there.push(BUILT_IN.to_owned());
    there.sort();
    there.dedup();
    let help = match nearest(name, there.iter().map(String::as_str)) {
        Some(near) => format!("Did you mean `{near}`?"),
        None => {
            format!("Make the folder themes/{name}, or use `{BUILT_IN}`, which Fingerpost brings.")
        }
    };
    asker.place(
        Problem::new(&code::THEME_MISSING, format!("There is no theme `{name}`.")).help(help),
    )
}

fn circle(chain: &[Link], name: &str, asker: &Asker) -> Problem {
    let names: Vec<&str> = chain.iter().map(|link| link.layer.name.as_str()).collect();
    let from = names.iter().position(|n| *n == name).unwrap_or(0);
    let message = match &names[from..] {
        [_] => format!("The theme `{name}` extends itself."),
        [rest @ .., last] => {
            format!("The themes {} and {last} extend each other in a circle.", rest.join(", "))
        }
        [] => String::new(),
    };
    asker.place(
        Problem::new(&code::THEME_LOOP, message)
            .help(format!("Let one of them extend `{BUILT_IN}` instead.")),
    )
}

fn folders(place: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(place) else {
        return Vec::new();
    };
    let folders = entries.filter_map(Result::ok).filter(|e| e.path().is_dir());
    folders.filter_map(|entry| entry.file_name().into_string().ok()).collect()
}
