//! Every kind of problem has a name that lasts and an entry in the user guide.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;

use fingerpost::report::{Severity, code};

const GUIDE: &str = include_str!("../docs/problems.md");

/// The entries of the guide: a code's name and the words below it.
fn entries() -> Vec<(&'static str, &'static str)> {
    let parts = GUIDE.split("\n### ").skip(1);
    parts
        .map(|part| {
            let (name, words) = part.split_once('\n').expect("words below the heading");
            (name.trim(), words.split("\n## ").next().expect("an entry"))
        })
        .collect()
}

#[test]
fn every_problem_is_in_the_guide_and_nothing_else_is() {
    let known: BTreeSet<&str> = code::ALL.iter().map(|code| code.name).collect();
    let told: BTreeSet<&str> = entries().into_iter().map(|(name, _)| name).collect();
    assert_eq!(known, told);
    assert_eq!(entries().len(), told.len(), "an entry is there twice");
}

#[test]
fn every_entry_says_how_bad_it_is_and_what_to_do() {
    for (name, words) in entries() {
        let code = code::ALL.iter().find(|code| code.name == name).expect(name);
        let severity = match code.severity {
            Severity::Error => "\nError. ",
            Severity::Warning => "\nWarning. ",
            Severity::Note => "\nNote. ",
        };
        assert!(words.starts_with(severity), "{name} should start with{severity}");
        assert!(words.contains("\nWhat to do: "), "{name} says nothing about what to do");
    }
}

#[test]
fn names_are_unique_and_in_kebab_case() {
    let names: BTreeSet<&str> = code::ALL.iter().map(|code| code.name).collect();
    assert_eq!(names.len(), code::ALL.len());
    for name in names {
        let words = name.split('-');
        let plain = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase());
        assert!(words.into_iter().all(plain), "{name}");
    }
}

#[test]
fn titles_are_words_for_a_heading() {
    for code in code::ALL {
        assert!(code.title.starts_with(char::is_uppercase), "{}", code.name);
        assert!(!code.title.ends_with('.'), "{}", code.name);
    }
}
