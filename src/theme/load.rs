//! A theme, loaded and checked.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::assets::Assets;
use super::chain::{self, Link};
use super::icons;
use super::templates::Templates;
use super::words::{self, Words};
use crate::config::SiteConfig;
use crate::report::{Problem, Problems, code};

/// The words that everything falls back to.
const FALLBACK: &str = "en-GB";

/// The templates that pages are drawn with; a theme may have more, for its own use.
const NEEDED: [&str; 9] = [
    "card.html",
    "embed.html",
    "home.html",
    "list.html",
    "listing.html",
    "map.html",
    "not-found.html",
    "page.html",
    "saved.html",
];

/// A theme, ready to draw pages.
#[derive(Clone)]
pub struct Theme {
    pub templates: Templates,
    pub assets: Assets,
    pub words: Arc<Words>,
    /// Icons by name, each as a `<symbol id="i-…">`.
    icons: Arc<BTreeMap<String, String>>,
}

impl Theme {
    /// Whether there is an icon with this name.
    pub fn has_icon(&self, name: &str) -> bool {
        self.icons.contains_key(name)
    }

    /// The names of all icons in order.
    pub fn icon_names(&self) -> impl Iterator<Item = &str> {
        self.icons.keys().map(String::as_str)
    }
}

/// Loads the theme that a site asks for.
///
/// Without a problem that stops a build there always is a theme.
pub fn load(site: &SiteConfig) -> (Option<Theme>, Problems) {
    let (chain, mut problems) = chain::follow(site);
    let Some(chain) = chain else {
        return (None, problems);
    };
    let words = Arc::new(gather_words(&chain, &site.language, &mut problems));
    let icons = Arc::new(gather_icons(&chain, &mut problems));
    let assets = Assets::gather(&chain, site, &mut problems);
    let templates = Templates::new(&chain, &words, &icons, &mut problems);
    let theme = templates.map(|templates| Theme { templates, assets, words, icons });
    if let Some(theme) = &theme {
        problems.extend(unsaid(&theme.words));
        problems.extend(NEEDED.into_iter().filter_map(|name| lacking(theme, name)));
    }
    (theme, problems)
}

/// British English first, the site's language over it; in each, the upper themes over the lower.
fn gather_words(chain: &[Link], language: &str, problems: &mut Problems) -> Words {
    let mut words = Words::default();
    let general = language.split('-').next().unwrap_or_default();
    let mut languages = vec![FALLBACK];
    languages.extend([general, language].into_iter().filter(|_| language != FALLBACK));
    languages.dedup();
    for language in languages {
        for link in chain.iter().rev() {
            let path = format!("strings/{language}.toml");
            let Some(file) = link.layer.files.get(&path) else {
                continue;
            };
            match file.text() {
                Ok(text) => words.layer(&file.origin, text, problems),
                Err(problem) => problems.push(problem),
            }
        }
    }
    for link in chain.iter().rev() {
        if let Some(manifest) = &link.manifest {
            let file = format!("themes/{}/theme.toml", link.layer.name);
            words.add(&file, "", &manifest.words, problems);
        }
    }
    words
}

fn gather_icons(chain: &[Link], problems: &mut Problems) -> BTreeMap<String, String> {
    let mut icons = BTreeMap::new();
    for link in chain.iter().rev() {
        for (path, file) in link.layer.part("icons/", ".svg") {
            let name = path.trim_end_matches(".svg");
            let symbol = file.text().and_then(|svg| icons::symbol(name, svg, &file.origin));
            match symbol {
                Ok(symbol) => {
                    icons.insert(name.to_owned(), symbol);
                }
                Err(problem) => problems.push(problem),
            }
        }
    }
    icons
}

fn unsaid(words: &Words) -> impl Iterator<Item = Problem> {
    let unsaid = words::NEEDED.into_iter().filter(|key| words.get(key).is_none());
    unsaid.map(|key| {
        Problem::new(&code::TEMPLATE_BROKEN, format!("The theme has no words for “{key}”."))
            .help("Add them to the theme's strings/en-GB.toml.")
    })
}

fn lacking(theme: &Theme, template: &str) -> Option<Problem> {
    (!theme.templates.has(template)).then(|| {
        Problem::new(&code::TEMPLATE_BROKEN, format!("The theme has no template {template}."))
            .help("Put the file into the theme's folder templates/.")
    })
}
