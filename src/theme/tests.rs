//! Themes of a site's own, over the one in the program.

use std::fs;

use tera::context;

use super::{Theme, load};
use crate::report::{Problem, Problems};

/// A site folder with these files; `themes/` is put before each path.
struct Folder(tempfile::TempDir);

impl Folder {
    fn new(files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("content")).unwrap();
        for (path, text) in files {
            let path = folder.path().join("themes").join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        Self(folder)
    }

    /// Loads the theme that this site.toml asks for.
    fn load(&self, site_toml: &str) -> (Option<Theme>, Problems) {
        let text = format!("title = \"Maps of Ashby\"\n{site_toml}\n");
        fs::write(self.0.path().join("site.toml"), text).unwrap();
        let (site, problems) = crate::config::load(self.0.path());
        assert!(problems.is_empty(), "{problems:#?}");
        load(&site.unwrap())
    }

    fn good(&self, site_toml: &str) -> Theme {
        let (theme, problems) = self.load(site_toml);
        assert!(problems.is_empty(), "{problems:#?}");
        theme.unwrap()
    }

    fn one_problem(&self, site_toml: &str) -> Problem {
        let (_, problems) = self.load(site_toml);
        assert_eq!(problems.len(), 1, "{problems:#?}");
        problems.into_iter().next().unwrap()
    }
}

const ICON: &str = "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0h1v1z\"/></svg>";

fn css(theme: &Theme) -> &str {
    std::str::from_utf8(&theme.assets.files["site.css"]).unwrap()
}

/// The program's theme, which brings everything that pages need.
fn plain() -> Theme {
    Folder::new(&[]).good("")
}

#[test]
fn the_theme_in_the_program_is_whole() {
    let theme = plain();
    for asset in ["site.css", "find.js", "map.js", "worker.js", "favicon.svg"] {
        assert!(theme.assets.files.contains_key(asset), "{asset}");
    }
    assert!(css(&theme).starts_with(":root{--fp-"));
    assert!(theme.has_icon("advice"));
}

#[test]
fn templates_of_the_program_escape_what_they_are_given() {
    let safe_by_itself = [
        "body",
        "config_json",
        "introduction",
        "linked_data",
        "map.introduction",
        "site.urgent.body_html",
        "listing.description_html",
        "symbol(name=name)",
        "time",
        "lines",
    ];
    for (path, text) in super::built_in_templates() {
        for (at, _) in text.match_indices("| safe") {
            let value = text[..at].rsplit(['|', '{']).next().unwrap().trim();
            assert!(safe_by_itself.contains(&value), "{path}: {value} | safe");
        }
        for (at, _) in text.match_indices("={{") {
            let name = |c: char| c.is_ascii_lowercase() || c == '-';
            let before = text[..at].trim_end_matches(name);
            assert!(!before.ends_with(char::is_whitespace), "{path}: an attribute without quotes");
        }
    }
}

#[test]
fn a_theme_changes_single_templates_words_icons_and_styles() {
    let folder = Folder::new(&[
        (
            "ashby/theme.toml",
            "name = \"ashby\"\nextends = \"shire\"\n[tokens]\nbrand = \"#123456\"\n[words]\nhome = \"Start\"\n",
        ),
        (
            "ashby/templates/not-found.html",
            "{% extends \"pattern-library/not-found.html\" %}{% block main %}gone {{ super() }}{% endblock main %}",
        ),
        ("ashby/icons/star.svg", ICON),
        (
            "shire/theme.toml",
            "name = \"shire\"\n[tokens]\nbrand = \"#abcdef\"\nnew-token = \"2px\"\n",
        ),
        ("shire/styles/own.css", ".own{color:red}"),
        ("shire/strings/en-GB.toml", "home = \"Shire\"\nnot-found = \"Nothing here\"\n"),
        ("shire/assets/crest.svg", ICON),
    ]);
    let theme = folder.good("theme = \"ashby\"");
    assert_eq!(theme.words.say("home", &[]), "Start");
    assert_eq!(theme.words.say("not-found", &[]), "Nothing here");
    assert!(theme.has_icon("star") && theme.has_icon("advice"));
    assert!(theme.assets.files.contains_key("crest.svg"));
    let css = css(&theme);
    assert!(css.contains("--fp-brand:#123456;") && css.contains("--fp-new-token:2px;"));
    assert!(css.ends_with(".own{color:red}"));
    assert!(theme.templates.has("map.html"));
    assert_ne!(theme.assets.folder, plain().assets.folder);
}

#[test]
fn the_sites_own_tokens_are_above_all_themes() {
    let theme = Folder::new(&[]).good("[tokens]\nbrand = \"#00664f\"");
    assert!(css(&theme).contains("--fp-brand:#00664f;"));
}

#[test]
fn a_language_falls_back_to_british_english() {
    let words = "home = \"Hafan\"\n";
    let folder = Folder::new(&[("pattern-library/strings/cy.toml", words)]);
    let theme = folder.good("language = \"cy\"");
    assert_eq!(theme.words.say("home", &[]), "Hafan");
    assert_eq!(theme.words.say("not-found", &[]), "Page not found");
}

#[test]
fn a_folder_of_the_programs_theme_lies_over_it() {
    let page = "{{ page }} of ours";
    let folder = Folder::new(&[("pattern-library/templates/page.html", page)]);
    let theme = folder.good("");
    let drawn = theme.templates.render("page.html", &context! { page => "one" });
    assert_eq!(drawn.unwrap(), "one of ours");
    assert!(theme.templates.has("map.html"));
}

#[test]
fn a_token_that_the_theme_lacks_is_found_with_its_line() {
    let problem = Folder::new(&[]).one_problem("[tokens]\nbrnad = \"#00664f\"");
    assert_eq!(problem.code.name, "token-unknown");
    assert_eq!(problem.help, "Did you mean `brand`?");
    assert_eq!(problem.at.file.as_deref(), Some("site.toml"));
    assert_eq!(problem.at.line, Some(3));
}

#[test]
fn a_theme_that_is_missing_is_named_with_the_one_that_was_meant() {
    let folder = Folder::new(&[("ashby/theme.toml", "name = \"ashby\"\n")]);
    let problem = folder.one_problem("theme = \"ashbey\"");
    assert_eq!(problem.code.name, "theme-missing");
    assert_eq!(problem.help, "Did you mean `ashby`?");
    assert_eq!(problem.at.line, Some(2));
}

#[test]
fn themes_that_extend_each_other_are_a_problem_and_not_a_hang() {
    let folder = Folder::new(&[
        ("a/theme.toml", "name = \"a\"\nextends = \"b\"\n"),
        ("b/theme.toml", "name = \"b\"\nextends = \"a\"\n"),
    ]);
    let problem = folder.one_problem("theme = \"a\"");
    assert_eq!(problem.code.name, "theme-loop");
    assert_eq!(problem.message, "The themes a and b extend each other in a circle.");
    assert_eq!(problem.at.file.as_deref(), Some("themes/b/theme.toml"));
    assert_eq!(problem.at.line, Some(2));
}

#[test]
fn a_broken_template_is_named_with_its_line() {
    for (template, line) in [
        ("<p>\n\n  {% if x %}\n</p>", 4),
        ("<p>\n\n{{ x | nothing }}</p>", 3),
        ("\n{% include \"nothing.html\" %}", 2),
        ("\n\n\n{{ t(key=\"hoem\") }}", 4),
    ] {
        let folder = Folder::new(&[("pattern-library/templates/page.html", template)]);
        let problem = folder.one_problem("");
        assert_eq!(problem.code.name, "template-broken", "{problem:?}");
        let file = "themes/pattern-library/templates/page.html";
        assert_eq!(problem.at.file.as_deref(), Some(file), "{problem:?}");
        assert_eq!(problem.at.line, Some(line), "{problem:?}");
    }
}

#[test]
fn a_template_that_fails_while_it_draws_is_named_with_the_line_of_its_file() {
    let template = "<p>\n\n   <b>\n\n{{ nobody.knows }}</b>";
    let theme = Folder::new(&[("pattern-library/templates/page.html", template)]).good("");
    let problem = theme.templates.render("page.html", &context! {}).unwrap_err();
    assert_eq!(problem.code.name, "template-broken");
    assert_eq!(problem.at.line, Some(5), "{problem:?}");
}

#[test]
fn files_that_pages_cannot_load_are_refused() {
    let folder = Folder::new(&[("pattern-library/assets/My Crest.svg", ICON)]);
    assert_eq!(folder.one_problem("").code.name, "file-kind-unknown");
    let folder = Folder::new(&[("pattern-library/icons/x.svg", "<svg><script/></svg>")]);
    assert_eq!(folder.one_problem("").code.name, "icon-invalid");
}

#[test]
fn the_same_files_give_the_same_address() {
    assert_eq!(plain().assets.folder, plain().assets.folder);
}
