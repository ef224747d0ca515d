//! Draws one page after the other with the site's theme and hands them to the sink.

use tera::{Context, Value};

use super::context::{Crumb, PageLink, PageView, PhaseView, SiteView};
use super::drawings::{Drawings, only_used};
use super::places::Places;
use super::{links, urgent};
use crate::config::SiteConfig;
use crate::publish::Sink;
use crate::report::Problem;
use crate::theme::{Templates, Theme, Words};

/// What every page of a site is drawn with; made once.
pub struct Printer<'a> {
    pub site: &'a SiteConfig,
    pub theme: &'a Theme,
    /// Path from the site's first folder of the places that residents search by.
    pub places: Option<String>,
    templates: Templates,
    sink: &'a dyn Sink,
}

/// A page that is about to be drawn.
pub struct Sheet<'a> {
    /// `home`, `map`, `list`, `listing`, `a-z`, `saved`, `embed`, `page`, `not-found` or `offline`.
    pub kind: &'static str,
    /// From the site's first folder, ending in `/`; empty for the home page.
    pub path: &'a str,
    /// The page's heading.
    pub title: &'a str,
    /// For `<title>`.
    pub full_title: String,
    pub summary: Option<&'a str>,
    /// Titles and addresses of the pages between the home page and this one.
    pub above: Vec<Crumb<'a>>,
    /// The page that search engines should show for this one, where it isn't itself.
    pub canonical: Option<&'a str>,
    /// Which of the theme's drawings the page carries.
    pub drawings: Drawings<'a>,
    /// The template's own variables.
    pub variables: Context,
}

impl<'a> Sheet<'a> {
    /// A page right below the home page, without drawings of its own.
    pub fn plain(
        kind: &'static str,
        path: &'a str,
        title: &'a str,
        full_title: String,
        mut variables: Context,
    ) -> Self {
        variables.insert("icons", &[""; 0]);
        Self {
            kind,
            path,
            title,
            full_title,
            summary: None,
            above: Vec::new(),
            canonical: None,
            drawings: Drawings::Used(&[]),
            variables,
        }
    }
}

impl<'a> Printer<'a> {
    /// Sets up what is the same on every page.
    pub fn new(
        site: &'a SiteConfig,
        theme: &'a Theme,
        places: &Places,
        sink: &'a dyn Sink,
    ) -> Self {
        let mut known = Context::new();
        let credit = places.credit.as_deref();
        known.insert("site", &SiteView { places_credit: credit, ..site_view(site, theme) });
        Self { site, theme, places: places.path(), templates: theme.templates.with(&known), sink }
    }

    /// The theme's words.
    pub fn words(&self) -> &Words {
        &self.theme.words
    }

    /// Draws a page with the template of its kind and publishes it as `<path>index.html`.
    pub fn page(&self, sheet: Sheet<'_>) -> Result<(), Problem> {
        let file = format!("{}index.html", sheet.path);
        let root = links::up(sheet.path);
        self.draw(sheet, &root, &file)
    }

    /// Draws a page at a place of its own, from where `root` leads to the site's first folder.
    pub fn draw(&self, sheet: Sheet<'_>, root: &str, file: &str) -> Result<(), Problem> {
        let home = self.words().say("home", &[]);
        let mut breadcrumbs = Vec::new();
        if !matches!(sheet.kind, "home" | "embed") {
            breadcrumbs.push(Crumb { title: &home, href: root });
        }
        breadcrumbs.extend(sheet.above);
        let neutral = self.neutral_title(sheet.path);
        let page = PageView {
            kind: sheet.kind,
            title: sheet.title,
            full_title: neutral.map_or(sheet.full_title, str::to_owned),
            summary: sheet.summary.filter(|_| neutral.is_none()),
            path: sheet.path,
            canonical: match sheet.kind {
                "not-found" | "offline" => None,
                _ => self.address(sheet.canonical.unwrap_or(sheet.path)),
            },
            breadcrumbs,
            noindex: matches!(sheet.kind, "embed" | "not-found" | "offline" | "saved"),
        };
        let mut variables = sheet.variables;
        variables.insert("page", &page);
        variables.insert("root", root);
        variables.insert("assets", &format!("{root}{}/", self.theme.assets.folder));
        let html = self.render(&format!("{}.html", sheet.kind), &variables)?;
        match sheet.drawings {
            Drawings::All => self.put(file, html.as_bytes()),
            Drawings::Used(by_scripts) => self.put(file, only_used(&html, by_scripts).as_bytes()),
        }
    }

    /// What tabs and the browser's history call a page of a map that asks for a way out: every page
    /// the same, because its own title would tell others in the house what was looked for.
    fn neutral_title(&self, path: &str) -> Option<&str> {
        let (slug, _) = path.split_once('/')?;
        let map = self.site.maps.iter().find(|map| map.page.slug == slug)?;
        let own = map.exit.as_ref()?.neutral_title.as_deref();
        let organisation = Some(self.site.organisation.name.as_str());
        own.or(organisation.filter(|name| !name.is_empty())).or(Some(&self.site.title))
    }

    /// Draws a template by itself.
    pub fn render(&self, template: &str, variables: &Context) -> Result<String, Problem> {
        self.templates.render(template, variables)
    }

    /// Publishes a file.
    pub fn put(&self, path: &str, bytes: &[u8]) -> Result<(), Problem> {
        self.sink.put(path, bytes)
    }

    /// The sink, for files that others make.
    pub fn sink(&self) -> &dyn Sink {
        self.sink
    }

    /// A page's whole address, where the site's is known.
    pub fn address(&self, path: &str) -> Option<String> {
        let base = self.site.base_url.as_deref()?;
        Some(format!("{}/{path}", base.trim_end_matches('/')))
    }
}

fn site_view<'a>(site: &'a SiteConfig, theme: &Theme) -> SiteView<'a> {
    let mut organisation = site.organisation.clone();
    organisation.logo.clone_from(&theme.assets.logo);
    let pages = site.pages.iter().filter(|page| page.slug != "index");
    SiteView {
        title: &site.title,
        language: &site.language,
        rtl: is_rtl(&site.language),
        organisation,
        phase: site.phase.as_ref().map(|phase| PhaseView {
            name: &phase.name,
            feedback: phase.feedback.as_deref().and_then(links::feedback),
        }),
        pages: pages.map(|page| PageLink { slug: &page.slug, title: &page.title }).collect(),
        urgent: urgent::view(site),
        base_url: site.base_url.as_deref(),
        licence: site.licence.as_ref(),
        places_credit: None,
    }
}

/// Languages that are written from right to left (CLDR).
const RIGHT_TO_LEFT: [&str; 12] =
    ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"];

/// Scripts that are written so, for a tag that names its own: `az-Arab`.
const RIGHT_TO_LEFT_SCRIPTS: [&str; 6] = ["adlm", "arab", "hebr", "nkoo", "syrc", "thaa"];

/// Whether a language is written from right to left.
fn is_rtl(language: &str) -> bool {
    let tag = language.to_ascii_lowercase();
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    match parts.find(|part| part.len() == 4 && part.bytes().all(|b| b.is_ascii_alphabetic())) {
        Some(script) => RIGHT_TO_LEFT_SCRIPTS.contains(&script),
        None => RIGHT_TO_LEFT.contains(&first),
    }
}

/// HTML or JSON that templates need not escape.
pub fn safe(text: &str) -> Value {
    Value::safe_string(text)
}
