use proptest::prelude::*;
use serde::Deserialize;

use super::*;
use crate::atlas::samples::{config, listing};
use crate::atlas::{Map, Material, arrange};
use crate::listing::{Fact, Listing};
use crate::source::bare_rows;

/// What the page's scripts are held to as well.
#[derive(Deserialize)]
struct Vectors {
    words: Vec<(String, Vec<String>)>,
    stems: Vec<(String, String)>,
    stop: Vec<String>,
}

fn vectors() -> Vectors {
    serde_json::from_str(include_str!("../../../tests/search/words.json")).unwrap()
}

fn synonyms(rows: &str) -> Synonyms {
    Synonyms::from_rows("data/synonyms.csv", bare_rows(rows)).0
}

fn map_of(listings: Vec<Listing>, rows: &str) -> Map {
    let material = Material { listings, synonyms: synonyms(rows), ..Material::default() };
    arrange(config(), material).0
}

/// The listings (by id) that a stem finds, with its impact.
fn found<'a>(map: &'a Map, terms: &[Term], stem: &str) -> Vec<(&'a str, u8)> {
    let term = terms.iter().find(|term| term.stem == stem);
    let postings = term.map(|term| term.postings.as_slice()).unwrap_or_default();
    postings
        .iter()
        .map(|(rank, impact)| (map.listings[*rank as usize].id.as_str(), *impact))
        .collect()
}

fn index(map: &Map) -> Vec<Term> {
    terms(map, str::to_owned)
}

#[test]
fn words_are_cut_as_the_table_says() {
    for (text, expected) in vectors().words {
        assert_eq!(words(&text), expected, "{text}");
    }
}

#[test]
fn stems_are_as_the_table_says() {
    for (word, expected) in vectors().stems {
        assert_eq!(stem(&word), expected, "{word}");
    }
}

#[test]
fn words_that_say_nothing_are_those_of_the_table() {
    assert_eq!(stop::STOP, vectors().stop);
    assert!(stop::STOP.is_sorted());
}

#[test]
fn a_name_says_most_then_the_category_then_the_description() {
    let mut named = listing("Debt Clinic", &[]);
    named.description = Some("We listen.".into());
    let mut sorted = listing("b", &[]);
    sorted.categories = vec!["Money and debt".into()];
    let mut told = listing("c", &[]);
    told.description = Some(format!("{}We help with debts.", "More and more words. ".repeat(9)));
    let map = map_of(vec![named, sorted, told], "");
    assert_eq!(found(&map, &index(&map), "debt"), [("Debt Clinic", 8), ("b", 6), ("c", 3)]);
}

#[test]
fn what_a_listing_is_called_in_other_words_finds_it_too() {
    let mut advice = listing("a", &[]);
    advice.description = Some("Help with Universal Credit.".into());
    let map = map_of(vec![advice, listing("b", &[])], "benefits,universal credit,uc\nfood,eat");
    let terms = index(&map);
    assert_eq!(found(&map, &terms, "#0"), [("a", 4)]);
    assert_eq!(found(&map, &terms, "#1"), []);
}

#[test]
fn features_of_a_building_are_no_synonyms_for_what_happens_there() {
    let mut hall = listing("hall", &[]);
    hall.access = vec!["Lift".into()];
    let map = map_of(vec![hall], "transport,lift");
    let terms = index(&map);
    assert_eq!(found(&map, &terms, "#0"), []);
    assert_eq!(found(&map, &terms, "lift"), [("hall", 2)]);
}

#[test]
fn a_fact_that_says_no_is_not_found_by_its_heading() {
    let fact = |value: &str| {
        vec![Fact { label: "Wheelchair access".into(), value: value.into(), card: false }]
    };
    let [mut yes, mut no] = ["yes", "no"].map(|id| listing(id, &[]));
    (yes.facts, no.facts) = (fact("Yes"), fact("No"));
    let map = map_of(vec![yes, no], "");
    assert_eq!(found(&map, &index(&map), "wheelchair"), [("yes", 2)]);
}

#[test]
fn the_second_half_of_a_postcode_and_contacts_are_no_words() {
    let mut one = listing("one", &[]);
    one.postcode = Some("BS1 4AA".into());
    one.emails = vec!["someone@example.org".into()];
    let map = map_of(vec![one], "");
    let words: Vec<String> = index(&map).into_iter().map(|term| term.form).collect();
    assert_eq!(words, ["bs1", "one"]);
}

#[test]
fn small_words_are_found_in_names_alone() {
    let mut hold = listing("The Hold", &[]);
    hold.description = Some("Where the ships were.".into());
    let map = map_of(vec![hold], "");
    let stems: Vec<String> = index(&map).into_iter().map(|term| term.stem).collect();
    assert_eq!(stems, ["hold", "ship", "the"]);
}

#[test]
fn the_starter_set_has_nothing_wrong_with_it() {
    let (_, problems) = Synonyms::from_rows("synonyms.csv", bare_rows(STARTER));
    assert!(problems.is_empty(), "{:?}", problems.iter().collect::<Vec<_>>());
    let rows = bare_rows(STARTER);
    assert!(rows.len() >= 80, "{} groups", rows.len());
    for (line, cells) in rows {
        let mut unlike = cells.clone();
        unlike.sort();
        unlike.dedup();
        assert_eq!(unlike.len(), cells.len(), "line {line} repeats a word");
        assert!(
            cells.iter().all(|cell| !is_stop(cell)),
            "line {line} has a word that says nothing"
        );
    }
}

proptest! {
    #[test]
    fn any_text_is_cut_into_words_that_stay_as_they_are(text in any::<String>()) {
        for word in words(&text) {
            prop_assert!(!word.is_empty());
            prop_assert!(!stem(&word).is_empty());
            prop_assert_eq!(stem(&word), stem(&word));
        }
    }

    #[test]
    fn every_word_of_a_name_finds_its_listing(name in "\\PC{1,40}", other in "\\PC{1,40}") {
        let map = map_of(vec![listing(&name, &[]), listing(&other, &[])], "debt,loan");
        let terms = index(&map);
        for listing in &map.listings {
            for word in words(&listing.name) {
                let found = found(&map, &terms, &stem(&word));
                prop_assert!(found.iter().any(|(id, _)| *id == listing.id), "{}", word);
            }
        }
    }

    #[test]
    fn any_rows_make_synonyms(rows in any::<String>()) {
        let synonyms = synonyms(&rows);
        prop_assert!(synonyms.group(usize::MAX).is_empty());
    }
}
