//! Words that stand for one another: what people type, and what services call it.
//!
//! A site's own file `data/synonyms.csv` takes the place of the set that comes with the program.
//! Reads rows of cells; knows nothing of files.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{fold, stem};
use crate::report::{Problem, Problems, code};
use crate::source::{BareRow, bare_rows};

/// Groups that are used of one file: more would make the page's file of synonyms large.
const GROUPS: usize = 500;

/// Words in one cell: what is longer nobody types.
const WORDS: usize = 6;

/// The set that comes with the program, for community support in the United Kingdom.
pub const STARTER: &str = include_str!("synonyms.csv");

/// Groups of words and phrases that stand for one another.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Synonyms {
    groups: Arc<[Vec<String>]>,
    /// By the stem of a phrase's first word: the stems of the rest, and the group.
    phrases: Arc<BTreeMap<String, Vec<(Vec<String>, usize)>>>,
}

impl Synonyms {
    /// The set that comes with the program.
    pub fn starter() -> Self {
        Self::from_rows("data/synonyms.csv", bare_rows(STARTER)).0
    }

    /// Groups from rows: a row is a group, a cell is a word or a phrase. `file` names them in
    /// problems: `synonyms-alone`, `synonyms-unusable`.
    pub fn from_rows(file: &str, rows: Vec<BareRow>) -> (Self, Problems) {
        let mut problems = Problems::new();
        let mut groups = Vec::new();
        let many = rows.get(GROUPS).map(|(line, _)| *line);
        for (line, cells) in rows.into_iter().take(GROUPS) {
            let (group, found) = group(file, line, &cells);
            problems.extend(found);
            groups.extend(group);
        }
        problems.extend(many.map(|line| too_many(file, line)));
        (Self::of(groups), problems)
    }

    fn of(groups: Vec<Vec<String>>) -> Self {
        let mut phrases: BTreeMap<String, Vec<(Vec<String>, usize)>> = BTreeMap::new();
        for (group, words) in groups.iter().enumerate() {
            for phrase in words {
                let mut stems = phrase.split(' ').map(stem);
                if let Some(first) = stems.next() {
                    phrases.entry(first).or_default().push((stems.collect(), group));
                }
            }
        }
        Self { groups: groups.into(), phrases: Arc::new(phrases) }
    }

    /// The words and phrases of a group, folded, the main one first; none for a group that isn't.
    pub fn group(&self, group: usize) -> &[String] {
        self.groups.get(group).map_or(&[], Vec::as_slice)
    }

    /// The groups with a phrase in these words (by their stems), some of them repeatedly.
    pub(super) fn in_text(&self, stems: &[&str]) -> Vec<usize> {
        let mut found = Vec::new();
        for (at, first) in stems.iter().enumerate() {
            let rest = stems.get(at + 1..).unwrap_or_default();
            let starting = self.phrases.get(*first).into_iter().flatten();
            let here = starting.filter(|(phrase, _)| {
                rest.len() >= phrase.len() && phrase.iter().zip(rest).all(|(a, b)| a == b)
            });
            found.extend(here.map(|(_, group)| *group));
        }
        found
    }
}

/// The folded words and phrases of one row; `None` where fewer than two are left.
fn group(file: &str, line: u32, cells: &[String]) -> (Option<Vec<String>>, Problems) {
    let mut problems = Problems::new();
    let mut group: Vec<String> = Vec::new();
    for cell in cells {
        let words = fold::words(cell);
        let phrase = words.join(" ");
        if words.is_empty() || words.len() > WORDS {
            problems.push(unusable(file, line, cell, words.len()));
        } else if !group.contains(&phrase) {
            group.push(phrase);
        }
    }
    if let ([alone], true) = (group.as_slice(), problems.is_empty()) {
        let message = format!("“{alone}” stands for nothing: its row has no other word.");
        let help = "Write words that mean the same beside it, each in a cell of its own, or delete the row.";
        problems.push(Problem::new(&code::SYNONYMS_ALONE, message).help(help).file(file).row(line));
    }
    ((group.len() > 1).then_some(group), problems)
}

fn unusable(file: &str, line: u32, cell: &str, words: usize) -> Problem {
    let short: String = cell.chars().take(60).collect();
    let why = match words {
        0 => "has no letters or digits".to_owned(),
        _ => format!("is longer than {WORDS} words"),
    };
    Problem::new(&code::SYNONYMS_UNUSABLE, format!("“{short}” {why}, so nobody can search for it."))
        .help("Write what residents type: a word or a short phrase in each cell.")
        .file(file)
        .row(line)
}

fn too_many(file: &str, line: u32) -> Problem {
    let message = format!("Only the first {GROUPS} groups of synonyms are used.");
    Problem::new(&code::SYNONYMS_UNUSABLE, message)
        .help("Put the words that residents use most first, and delete the rest.")
        .file(file)
        .row(line)
}
