//! The default theme hangs together: its words, tokens, templates and guide name the same things.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use fingerpost::listing::FilterKind;

const GUIDE: &str = include_str!("../docs/theming.md");

fn theme() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/pattern-library")
}

/// Every file below a folder with this ending, by its path.
fn files(folder: &Path, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of the theme") {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.to_string_lossy().ends_with(ending) {
            let text = fs::read_to_string(&path).unwrap();
            found.push((path.display().to_string(), text));
        }
    }
    found.sort();
    found
}

fn templates() -> Vec<(String, String)> {
    files(&theme().join("templates"), ".html")
}

fn toml(path: &str) -> toml::Table {
    let text = fs::read_to_string(theme().join(path)).unwrap();
    text.parse().unwrap()
}

/// What stands between each `start` and the next `end`.
fn between<'t>(text: &'t str, start: &str, end: char) -> BTreeSet<&'t str> {
    let parts = text.split(start).skip(1);
    parts.filter_map(|part| part.split(end).next()).collect()
}

#[test]
fn every_word_that_templates_say_is_there() {
    let words = toml("strings/en-GB.toml");
    for (file, text) in templates() {
        for key in between(&text, "t(key=\"", '"') {
            // "precision-" goes on with the precision's name.
            let known =
                words.keys().any(|word| word == key || key.ends_with('-') && word.starts_with(key));
            assert!(known, "{file} asks for the words {key}");
        }
    }
}

#[test]
fn no_words_are_left_over() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut readers = templates();
    readers.extend(files(&root.join("src/site"), ".rs"));
    readers.extend(files(&root.join("src/theme"), ".rs"));
    let said = |key: &str| {
        let quoted = format!("\"{key}\"");
        readers.iter().any(|(_, text)| text.contains(&quoted))
    };
    for (key, _) in toml("strings/en-GB.toml") {
        let special = ["script", "month"].contains(&key.as_str())
            || key.starts_with("precision-")
            || answers().any(|word| word == key);
        assert!(special || said(&key), "nothing says the words {key}");
    }
}

/// The words of answers that bring together many ways to say one thing.
fn answers() -> impl Iterator<Item = &'static str> {
    FilterKind::ALL.into_iter().flat_map(|kind| kind.fixed()).map(|answer| answer.word)
}

#[test]
fn every_answer_in_our_words_is_in_the_themes_words_and_says_the_same() {
    let words = toml("strings/en-GB.toml");
    for answer in FilterKind::ALL.into_iter().flat_map(|kind| kind.fixed()) {
        assert_eq!(words[answer.word].as_str(), Some(answer.text));
    }
}

#[test]
fn scripts_say_what_the_words_for_scripts_hold_and_nothing_else() {
    let words = toml("strings/en-GB.toml");
    let there: BTreeSet<&str> =
        words["script"].as_table().unwrap().keys().map(String::as_str).collect();
    let lists = ["scripts/page/words.ts", "scripts/page/hours-words.ts"]
        .map(|file| fs::read_to_string(theme().join(file)).unwrap());
    let asked = lists.iter().flat_map(|script| {
        let list = script.split("KEYS = [").nth(1).unwrap().split(']').next().unwrap();
        list.split('\'').skip(1).step_by(2)
    });
    assert_eq!(there, asked.collect());
}

/// The pages' policy would block them.
#[test]
fn no_template_has_styles_or_scripts_of_its_own() {
    for (file, text) in templates() {
        let tags = between(&text, "<", '>');
        for tag in tags {
            assert!(!tag.contains(" style="), "{file}: <{tag}>");
            let handler =
                tag.split_whitespace().any(|word| word.starts_with("on") && word.contains('='));
            assert!(!handler, "{file}: <{tag}>");
            // Data, which no policy stops and no browser runs.
            let data = ["application/json", "application/ld+json"]
                .iter()
                .any(|kind| tag.contains(&format!("type=\"{kind}\"")));
            let inline = tag.starts_with("script") && !tag.contains(" src=") && !data;
            assert!(!inline && !tag.starts_with("style"), "{file}: <{tag}>");
        }
    }
}

#[test]
fn styles_use_every_token_and_no_other() {
    let tokens = toml("theme.toml");
    let tokens: BTreeSet<&str> =
        tokens["tokens"].as_table().unwrap().keys().map(String::as_str).collect();
    let styles: String =
        files(&theme().join("styles"), ".scss").into_iter().map(|(_, text)| text).collect();
    let own: BTreeSet<&str> = styles
        .lines()
        .filter_map(|line| line.trim().strip_prefix("--fp-")?.split(':').next())
        .collect();
    let used = between(&styles, "var(--fp-", ')');
    let strangers: Vec<_> =
        used.iter().filter(|name| !tokens.contains(*name) && !own.contains(*name)).collect();
    assert!(strangers.is_empty(), "styles use {strangers:?}");
    for token in tokens {
        let in_token = format!("var(--fp-{token})");
        let elsewhere = fs::read_to_string(theme().join("theme.toml")).unwrap().contains(&in_token);
        assert!(used.contains(token) || elsewhere, "nothing uses the token {token}");
    }
}

#[test]
fn the_guide_tells_of_every_hook_that_scripts_look_for() {
    for (file, text) in templates() {
        for hook in text.split("data-fp=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let told = [format!("data-fp=\"{hook}\""), format!("`{hook}`")];
            assert!(told.iter().any(|words| GUIDE.contains(words)), "{hook} in {file}");
        }
    }
}

#[test]
fn the_guide_tells_of_every_token_template_and_icon() {
    let theme_file = toml("theme.toml");
    for token in theme_file["tokens"].as_table().unwrap().keys() {
        assert!(GUIDE.contains(&format!("| `{token}` |")), "the token {token}");
    }
    for (file, _) in templates() {
        let name = Path::new(&file).file_name().unwrap().to_string_lossy().into_owned();
        assert!(GUIDE.contains(&format!("`{name}`")), "the template {name}");
    }
    let icons = fs::read_to_string(theme().join("icons/icons.json")).unwrap();
    let icons: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&icons).unwrap();
    let list = GUIDE.split("The theme has these: ").nth(1).unwrap().split(".\n").next().unwrap();
    let told: BTreeSet<&str> = list.split(", ").collect();
    let there: BTreeSet<&str> = icons.keys().map(String::as_str).collect();
    assert_eq!(told, there);
}
