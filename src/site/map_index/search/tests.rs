use std::io::Write;

use serde_json::Value;

use super::*;
use crate::atlas::samples::{config, listing};
use crate::atlas::search::Synonyms;
use crate::atlas::{Material, arrange};
use crate::listing::Listing;

/// Bytes of a file that a search fetches, after gzip.
const BUDGET: usize = 24 * 1024;

fn map_of(listings: Vec<Listing>) -> Map {
    let material = Material { listings, synonyms: Synonyms::starter(), ..Material::default() };
    arrange(config(), material).0
}

fn gzipped(bytes: &[u8]) -> usize {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    gzip.write_all(bytes).unwrap();
    gzip.finish().unwrap().len()
}

fn read(files: &[File], path: &str) -> Value {
    let (_, bytes) = files.iter().find(|(p, _)| p == path).unwrap();
    serde_json::from_slice(bytes).unwrap()
}

/// Listings with 60 words each out of 30,000, few of them often and most of them rarely.
fn borough(count: u64, word: impl Fn(u64) -> String) -> Vec<Listing> {
    let mut state = 20_261_122_u64;
    let mut next = move |below: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % below
    };
    let mut some = |words: u64| {
        let words = (0..words).map(|_| {
            let most = 1 + next(30_000);
            word(next(most))
        });
        words.collect::<Vec<_>>().join(" ")
    };
    let listings = (0..count).map(|n| Listing {
        name: format!("{} Food Bank", some(2)),
        description: Some(some(60)),
        ..listing(&format!("l{n:05}"), &[((n % 97) as f64 / 1e3, 51.5 + (n % 89) as f64 / 1e3)])
    });
    listings.collect()
}

/// A word of letters for a number.
fn in_letters(number: u64) -> String {
    const SYLLABLES: [&str; 20] = [
        "ba", "con", "der", "el", "fi", "gor", "han", "ist", "ju", "kel", "lo", "mun", "ner", "op",
        "pra", "qui", "ros", "ste", "tor", "vi",
    ];
    let mut word = String::new();
    let mut rest = number + 20;
    while rest > 0 {
        word.push_str(SYLLABLES[(rest % 20) as usize]);
        rest /= 20;
    }
    word
}

/// Characters of a text without spaces for a number.
fn in_characters(number: u64) -> String {
    let character = |n: u64| char::from_u32(0x4E00 + (n % 8_000) as u32).unwrap();
    [character(number), character(number * 7 + 3)].iter().collect()
}

#[test]
fn no_file_of_a_search_among_10_000_listings_weighs_more_than_24_kib() {
    for (count, word) in [(10_000, in_letters as fn(u64) -> String), (2_000, in_characters)] {
        let files = files(&map_of(borough(count, word))).unwrap();
        assert!(files.len() > 10, "{} files", files.len());
        for (path, bytes) in &files {
            assert!(gzipped(bytes) <= BUDGET, "{path}: {} bytes", gzipped(bytes));
        }
        let all: usize = files.iter().map(|(_, bytes)| gzipped(bytes)).sum();
        assert!(all < 1_600_000, "{all} bytes in all");
    }
}

#[test]
fn a_small_map_has_one_shard_and_no_file_for_spelling() {
    let files = files(&map_of(borough(30, in_letters))).unwrap();
    let paths: Vec<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(paths, ["search/words.json", "search/0.json"]);
    let words = read(&files, "search/words.json");
    assert_eq!(words["shards"], serde_json::json!([""]));
    assert_eq!(words["spelling"], false);
}

#[test]
fn a_map_without_listings_has_no_search() {
    assert!(files(&map_of(Vec::new())).unwrap().is_empty());
}

#[test]
fn shards_are_in_the_order_of_stems_and_start_where_the_first_file_says() {
    let files = files(&map_of(borough(2_000, in_letters))).unwrap();
    let words = read(&files, "search/words.json");
    let firsts: Vec<&str> =
        words["shards"].as_array().unwrap().iter().map(|first| first.as_str().unwrap()).collect();
    assert!(firsts.len() > 2 && firsts.is_sorted(), "{firsts:?}");
    let mut last = String::new();
    for (k, first) in firsts.iter().enumerate() {
        let shard = read(&files, &format!("search/{k}.json"));
        let stems = shard["words"].as_array().unwrap().iter();
        let stems: Vec<String> = stems.map(|word| search::stem(word.as_str().unwrap())).collect();
        assert!(last < stems[0] && stems.is_sorted());
        assert!(k == 0 || stems[0] == *first);
        last = stems.last().unwrap().clone();
    }
}

#[test]
fn every_word_is_there_with_its_listings_and_what_it_says_about_them() {
    let map = map_of(borough(200, in_letters));
    let files = files(&map).unwrap();
    assert_eq!(files[1].0, "search/spelling.json");
    let terms = search::terms(&map, markdown::plain);
    let mut found = Vec::new();
    for k in 0..files.len() - 2 {
        let shard = read(&files, &format!("search/{k}.json"));
        let numbers = |key: &str| -> Vec<u32> {
            shard[key].as_array().unwrap().iter().map(|n| n.as_u64().unwrap() as u32).collect()
        };
        let (ranks, impacts) = (numbers("ranks"), shard["impacts"].as_str().unwrap().as_bytes());
        let mut at = 0;
        for (word, count) in shard["words"].as_array().unwrap().iter().zip(numbers("counts")) {
            let mut rank = 0;
            let postings = (at..at + count as usize).map(|i| {
                rank += ranks[i];
                (rank, impacts[i] - b'0')
            });
            found.push((word.as_str().unwrap().to_owned(), postings.collect::<Vec<_>>()));
            at += count as usize;
        }
    }
    let expected: Vec<_> = terms.into_iter().map(|term| (term.form, term.postings)).collect();
    assert!(found == expected);
}

#[test]
fn what_a_page_does_not_show_is_in_no_file() {
    let mut one = listing("one", &[]);
    one.description = Some("Shown <!-- unseen --> [here](https://hidden.example/path)".into());
    let files = files(&map_of(vec![one])).unwrap();
    let all = files.iter().map(|(_, bytes)| String::from_utf8_lossy(bytes)).collect::<String>();
    assert!(all.contains("shown") && all.contains("here"));
    assert!(!all.contains("unseen") && !all.contains("hidden"), "{all}");
}
