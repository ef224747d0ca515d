//! `search/words.json` and `search/<shard>.json`: the inverted index, cut by the alphabet into files
//! that a page fetches as words are typed; `search/spelling.json` where there are several.
//!
//! A small map has one shard, by the same rules.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{File, json};
use crate::atlas::Map;
use crate::atlas::search::{self, Term};
use crate::report::Problem;
use crate::site::markdown;

/// Bytes of a shard before gzip. Digits and commas take less than half of it after: 24 KiB.
const SHARD_BYTES: usize = 48_000;

/// Letters of a word that is worth correcting another to.
const CORRECTED: usize = 4;

/// What a search reads first.
#[derive(Serialize)]
struct Words<'a> {
    version: u8,
    /// The first stem of each shard; that of the first is empty.
    shards: Vec<&'a str>,
    /// The groups of synonyms that some listing has, by number: folded words and phrases.
    groups: BTreeMap<&'a str, &'a [String]>,
    /// Whether there is a `spelling.json`.
    spelling: bool,
}

/// Words in the order of their stems, and where they are, in columns.
#[derive(Serialize, Default)]
struct Shard<'a> {
    /// As written most often.
    words: Vec<&'a str>,
    /// How many listings have each.
    counts: Vec<usize>,
    /// Their ranks, word by word: the first, then each one's difference from the one before.
    ranks: Vec<u32>,
    /// A digit for each of these: how much the word says about the listing.
    impacts: String,
}

/// The words that most listings have, for correcting.
#[derive(Serialize)]
struct Spelling {
    /// Most frequent first, with spaces between.
    words: String,
}

/// The files of a map's search; none where there is nothing to find.
pub(super) fn files(map: &Map) -> Result<Vec<File>, Problem> {
    if map.listings.is_empty() {
        return Ok(Vec::new());
    }
    let terms = search::terms(map, markdown::plain);
    let shards = shards(&terms);
    let first = shards.iter().enumerate().map(|(k, terms)| match (k, terms.first()) {
        (1.., Some(term)) => term.stem.as_str(),
        _ => "",
    });
    let words = Words {
        version: 1,
        shards: first.collect(),
        groups: groups(map, &terms),
        spelling: shards.len() > 1,
    };
    let mut files = vec![json("search/words.json", &words)?];
    if words.spelling {
        files.push(json("search/spelling.json", &spelling(&terms))?);
    }
    for (k, terms) in shards.iter().enumerate() {
        files.push(json(format!("search/{k}.json"), &shard(terms))?);
    }
    Ok(files)
}

/// Runs of words that fill a file each; one even where there are no words.
fn shards(terms: &[Term]) -> Vec<&[Term]> {
    let mut shards = Vec::new();
    let (mut start, mut bytes) = (0, 0);
    for (at, term) in terms.iter().enumerate() {
        let more = bytes_of(term);
        if bytes + more > SHARD_BYTES && at > start {
            shards.push(&terms[start..at]);
            (start, bytes) = (at, 0);
        }
        bytes += more;
    }
    shards.push(&terms[start..]);
    shards
}

/// What a word takes in its shard: about, and rather more.
fn bytes_of(term: &Term) -> usize {
    let steps = steps(&term.postings).map(|step| step.checked_ilog10().unwrap_or(0) as usize + 3);
    term.form.len() + 8 + steps.sum::<usize>()
}

/// The first rank, then the difference of each from the one before.
fn steps(postings: &[(u32, u8)]) -> impl Iterator<Item = u32> {
    let before = std::iter::once(0).chain(postings.iter().map(|(rank, _)| *rank));
    postings.iter().zip(before).map(|((rank, _), before)| rank - before)
}

fn shard(terms: &[Term]) -> Shard<'_> {
    let mut shard = Shard::default();
    for term in terms {
        shard.words.push(&term.form);
        shard.counts.push(term.postings.len());
        shard.ranks.extend(steps(&term.postings));
        let digits = term.postings.iter().map(|(_, impact)| char::from(b'0' + (*impact).min(9)));
        shard.impacts.extend(digits);
    }
    shard
}

fn groups<'a>(map: &'a Map, terms: &'a [Term]) -> BTreeMap<&'a str, &'a [String]> {
    let groups = terms.iter().filter_map(|term| {
        let number = term.stem.strip_prefix('#')?;
        Some((number, map.synonyms.group(number.parse().ok()?)))
    });
    groups.collect()
}

fn spelling(terms: &[Term]) -> Spelling {
    let worth = |term: &&Term| {
        let form = &term.form;
        form.chars().count() >= CORRECTED && form.chars().all(char::is_alphabetic)
    };
    let mut words: Vec<&Term> = terms.iter().filter(worth).collect();
    words.sort_by_key(|term| (std::cmp::Reverse(term.postings.len()), &term.stem));
    let mut room = SHARD_BYTES;
    let fits = words.iter().take_while(|term| {
        let taken = term.form.len() + 1;
        room = room.saturating_sub(taken);
        room > 0
    });
    Spelling { words: fits.map(|term| term.form.as_str()).collect::<Vec<_>>().join(" ") }
}
