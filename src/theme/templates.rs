//! The templates of a chain, ready to draw pages.
//!
//! Every theme's templates are known by `<theme>/<name>`, so that `{% extends
//! "pattern-library/map.html" %}` reaches the one below; a bare name finds the uppermost.

use std::collections::BTreeMap;
use std::sync::Arc;

use tera::{Context, ErrorKind, Tera};

use super::chain::Link;
use super::fixed_words;
use super::functions;
use super::minify::minify;
use super::words::Words;
use crate::report::{Problem, Problems, code};
use crate::suggest::nearest;

/// Draws pages from templates.
#[derive(Clone)]
pub struct Templates {
    /// White space collapsed, words filled in where they are always the same.
    quick: Tera,
    /// As written, with the same lines as the files: asked when something goes wrong.
    written: Tera,
    /// The file of each template.
    origins: Arc<BTreeMap<String, String>>,
}

impl Templates {
    /// Reads the templates of a chain; `None` where one of them can't be used.
    pub fn new(
        chain: &[Link],
        words: &Arc<Words>,
        icons: &Arc<BTreeMap<String, String>>,
        problems: &mut Problems,
    ) -> Option<Self> {
        let before = problems.len();
        let (sources, origins) = sources(chain, words, problems);
        let prefixes: Vec<String> = chain.iter().map(|l| format!("{}/", l.layer.name)).collect();
        let tera = |sources: &[(String, String)]| -> tera::TeraResult<Tera> {
            let mut tera = Tera::new();
            functions::register(&mut tera, words, icons);
            tera.set_fallback_prefixes(prefixes.clone())?;
            tera.add_raw_templates(sources.iter().map(|(name, text)| (name, text)))?;
            Ok(tera)
        };
        let as_written: Vec<_> =
            sources.iter().map(|(n, t)| (n.clone(), (*t).to_owned())).collect();
        let prepared = prepared(&sources, words);
        let made = tera(&as_written).and_then(|written| Ok((written, tera(&prepared)?)));
        match made {
            Ok((written, quick)) if problems.len() == before => {
                Some(Self { quick, written, origins: Arc::new(origins) })
            }
            Ok(_) => None,
            Err(error) => {
                problems.push(broken(&error, &origins, None));
                None
            }
        }
    }

    /// The same templates with these variables known to each of them.
    pub fn with(&self, variables: &Context) -> Self {
        let mut templates = self.clone();
        templates.quick.global_context().extend(variables.clone());
        templates.written.global_context().extend(variables.clone());
        templates
    }

    /// The same templates with their white space as written, to compare.
    #[cfg(test)]
    pub fn as_written(&self) -> Self {
        let mut templates = self.clone();
        templates.quick = self.written.clone();
        templates
    }

    /// Draws a page.
    ///
    /// # Errors
    /// `template-broken`, with the file and line, where the template asks for what isn't there.
    pub fn render(&self, template: &str, variables: &Context) -> Result<String, Problem> {
        self.quick.render(template, variables).map_err(|error| {
            let error = self.written.render(template, variables).err().unwrap_or(error);
            broken(&error, &self.origins, Some(template))
        })
    }

    /// Whether there is a template with this name.
    pub fn has(&self, template: &str) -> bool {
        self.quick.contains_template(template)
    }
}

/// A template's name, `<theme>/<file>`, and its text.
type Source<'c> = (String, &'c str);

/// The templates of a chain, and the file of each.
fn sources<'c>(
    chain: &'c [Link],
    words: &Words,
    problems: &mut Problems,
) -> (Vec<Source<'c>>, BTreeMap<String, String>) {
    let mut sources = Vec::new();
    let mut origins = BTreeMap::new();
    for link in chain {
        for (path, file) in link.layer.part("templates/", ".html") {
            let name = format!("{}/{path}", link.layer.name);
            match file.text() {
                Ok(text) => {
                    check_words(&file.origin, text, words, problems);
                    sources.push((name.clone(), text));
                }
                Err(problem) => problems.push(problem),
            }
            origins.insert(name, file.origin.clone());
        }
    }
    (sources, origins)
}

/// The templates as they are drawn. The uppermost of a name is there under its bare name too:
/// every card includes several, and looking through the prefixes each time takes longer.
fn prepared(sources: &[Source<'_>], words: &Words) -> Vec<(String, String)> {
    let mut all = BTreeMap::new();
    for (name, text) in sources {
        let text = fixed_words::fill(&minify(text), words);
        if let Some((_, bare)) = name.split_once('/') {
            all.entry(bare.to_owned()).or_insert_with(|| text.clone());
        }
        all.insert(name.clone(), text);
    }
    all.into_iter().collect()
}

/// Words that a template asks for by a fixed key must be there, on pages that are rare too.
fn check_words(origin: &str, text: &str, words: &Words, problems: &mut Problems) {
    for (number, line) in text.lines().enumerate() {
        for call in line.split("t(key=").skip(1) {
            let mut rest = call.chars();
            let Some(mark) = rest.next().filter(|c| matches!(c, '"' | '\'')) else {
                continue;
            };
            let Some((key, after)) = rest.as_str().split_once(mark) else {
                continue;
            };
            // A key that is put together can only be looked up when the page is drawn.
            if after.trim_start().starts_with('~') || words.get(key).is_some() {
                continue;
            }
            let help = match nearest(key, words.keys()) {
                Some(near) => format!("Did you mean `{near}`?"),
                None => format!("Add {key} = \"…\" to the theme's strings/en-GB.toml."),
            };
            problems.push(
                Problem::new(
                    &code::TEMPLATE_BROKEN,
                    format!("{origin} asks for the words `{key}`, which the theme doesn't have."),
                )
                .help(help)
                .file(origin)
                .line(u32::try_from(number + 1).unwrap_or(u32::MAX)),
            );
        }
    }
}

/// Tera's error as a problem that names the file and the line.
fn broken(error: &tera::Error, origins: &BTreeMap<String, String>, drawn: Option<&str>) -> Problem {
    let (message, name, line) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => (
            report.message().to_owned(),
            report.filename().to_owned(),
            u32::try_from(report.span().start_line).ok(),
        ),
        ErrorKind::MissingParent { current, parent } => {
            (format!("It extends `{parent}`, which isn't there"), current.clone(), None)
        }
        ErrorKind::CircularExtend { tpl, .. } => {
            ("It extends itself in a circle".to_owned(), tpl.clone(), None)
        }
        ErrorKind::CircularInclude { tpl, .. } => {
            ("It includes itself in a circle".to_owned(), tpl.clone(), None)
        }
        _ => from_report(&error.to_string()),
    };
    let name = if name.is_empty() { drawn.unwrap_or_default().to_owned() } else { name };
    let origin = origins.get(&name).cloned().unwrap_or(name);
    let message = message.trim_end_matches('.');
    let problem = Problem::new(
        &code::TEMPLATE_BROKEN,
        format!("The template {origin} can't be used: {message}."),
    )
    .help("Put it right, or delete the file to use the template of the theme below.")
    .file(origin);
    match line {
        Some(line) => problem.line(line),
        None => problem,
    }
}

/// Tera reports what a template names but nobody has as text: `error: …`, then `--> file:line:col`.
fn from_report(report: &str) -> (String, String, Option<u32>) {
    let first = report.lines().next().unwrap_or_default();
    let message = first.strip_prefix("error: ").unwrap_or(first).to_owned();
    let place = report.lines().find_map(|line| line.trim().strip_prefix("--> "));
    let mut parts = place.unwrap_or_default().rsplitn(3, ':').skip(1);
    let line = parts.next().and_then(|line| line.parse().ok());
    (message, parts.next().unwrap_or_default().to_owned(), line)
}
