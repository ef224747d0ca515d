//! The answers to one question: counted, spelled as the data spells them most, in the order in
//! which people look for them.

use std::collections::BTreeMap;

use super::OPTIONS_MAX;
use crate::atlas::model::FacetOption;
use crate::atlas::order;
use crate::atlas::words::fold;
use crate::listing::{Answer, FilterKind};
use crate::slug::Slugs;

/// Answers by key: how often each is written in which way, and how many listings have it.
#[derive(Default)]
pub(super) struct Options(BTreeMap<String, Counted>);

#[derive(Default)]
struct Counted {
    spellings: BTreeMap<String, usize>,
    listings: usize,
}

impl Options {
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Counts the answers of one listing, each of which it has once.
    pub fn count(&mut self, answers: &[Answer]) {
        for answer in answers {
            let counted = self.0.entry(answer.key.clone()).or_default();
            *counted.spellings.entry(answer.text.clone()).or_default() += 1;
            counted.listings += 1;
        }
    }

    /// The options, and each key's place among them. Of too many, those that most listings have.
    pub fn sorted(self, kind: FilterKind) -> (BTreeMap<String, u16>, Vec<FacetOption>) {
        let mut answers: Vec<(String, String, usize)> = self
            .0
            .into_iter()
            .map(|(key, counted)| (key, usual(counted.spellings), counted.listings))
            .collect();
        answers.sort_by(|a, b| b.2.cmp(&a.2).then_with(|| a.0.cmp(&b.0)));
        answers.truncate(OPTIONS_MAX);
        answers.sort_by_cached_key(|(key, title, _)| {
            (ours(kind, key), weekday(key), order::key(title))
        });
        let mut slugs = Slugs::default();
        let mut places = BTreeMap::new();
        let mut options = Vec::with_capacity(answers.len());
        for (place, (key, title, count)) in (0_u16..).zip(answers) {
            let fixed = kind.fixed().iter().find(|fixed| fixed.key == key);
            let address = fixed.map_or(title.as_str(), |fixed| fixed.key);
            let slug = slugs.unique(address, "option");
            options.push(FacetOption { slug, word: fixed.map(|fixed| fixed.word), title, count });
            places.insert(key, place);
        }
        (places, options)
    }
}

/// The usual spelling; of equally usual ones the first in the alphabet.
fn usual(spellings: BTreeMap<String, usize>) -> String {
    // `max` takes the last of equals.
    let most = spellings.into_iter().max_by_key(|(text, n)| (*n, std::cmp::Reverse(text.clone())));
    most.map(|(text, _)| text).unwrap_or_default()
}

/// Answers in our words stand in our order, the data's own after them, and what has to be asked
/// comes last. Ticks stand in the alphabet like any other.
fn ours(kind: FilterKind, key: &str) -> usize {
    let fixed = kind.fixed();
    let place = fixed.iter().position(|answer| answer.key == key);
    match place {
        Some(_) if kind.unsaid().is_some_and(|unsaid| unsaid.key == key) => fixed.len() + 1,
        Some(place) => place,
        None => fixed.len(),
    }
}

/// Days go by the week, not by the alphabet; all else after them.
fn weekday(key: &str) -> usize {
    let key = fold(key);
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let is = |day: &str| key.starts_with(day) && (key.len() == 3 || key.contains("day"));
    days.iter().position(|day| is(day)).unwrap_or(days.len())
}
