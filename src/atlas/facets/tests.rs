//! What narrows the list, and which listings each answer finds.

use super::*;
use crate::atlas::categories::categorise;
use crate::atlas::samples::{codes, config, in_categories};
use crate::atlas::words::fold;

fn filter(column: &str) -> FilterConfig {
    FilterConfig { columns: vec![column.to_owned()], title: None, line: 9 }
}

fn with(id: &str, filters: &[&[&str]]) -> Listing {
    let answer = |text: &&str| Answer { key: fold(text), text: text.trim().to_owned() };
    let filters = filters.iter().map(|values| values.iter().map(answer).collect()).collect();
    Listing { filters, ..in_categories(id, &[]) }
}

fn facets_of(mut listings: Vec<Listing>, filters: &[&str]) -> (Vec<Facet>, Problems) {
    let mut map = config();
    map.filters = filters.iter().map(|column| filter(column)).collect();
    let (categories, _) = categorise(&mut listings, &map);
    let (facets, problems) = facets(&listings, &categories, &[], &map);
    (facets.all, problems)
}

fn options(facet: &Facet) -> Vec<(&str, usize)> {
    facet.options.iter().map(|option| (option.title.as_str(), option.count)).collect()
}

#[test]
fn the_main_category_comes_first_and_the_others_in_order() {
    let listings = vec![in_categories("a", &["C", "B", "A"]), in_categories("b", &["A"])];
    let (facets, _) = facets_of(listings, &[]);
    assert_eq!(facets[0].key, "category");
    assert_eq!(options(&facets[0]), [("A", 2), ("B", 1), ("C", 1)]);
    assert_eq!(facets[0].values, [vec![2, 0, 1], vec![0]]);
}

#[test]
fn answers_meet_under_their_usual_spelling() {
    let listings = vec![
        with("a", &[&["Polish", "somali"]]),
        with("b", &[&["Polish", "Bengali "]]),
        with("c", &[&["polish"]]),
        with("d", &[]),
    ];
    let (facets, problems) = facets_of(listings, &["languages"]);
    assert_eq!((facets[0].key.as_str(), facets[0].title.as_str()), ("languages", "Languages"));
    assert_eq!(options(&facets[0]), [("Bengali", 1), ("Polish", 3), ("somali", 1)]);
    assert_eq!(facets[0].values, [vec![1, 2], vec![0, 1], vec![1], vec![]]);
    assert!(problems.is_empty());
}

#[test]
fn answers_stand_in_the_order_in_which_people_look() {
    let listings = vec![
        with("a", &[&["Sunday", "Tue", "Mondays"], &["10", "9", "100"]]),
        with("b", &[&["By appointment"], &[]]),
    ];
    let (facets, _) = facets_of(listings, &["Day", "Places"]);
    let titles = |n: usize| facets[n].options.iter().map(|o| o.title.as_str()).collect::<Vec<_>>();
    assert_eq!(titles(0), ["Mondays", "Tue", "Sunday", "By appointment"]);
    assert_eq!(titles(1), ["9", "10", "100"]);
}

#[test]
fn a_filter_without_answers_is_left_out_and_keys_never_clash() {
    let listings = vec![with("a", &[&["x"], &[], &["y"], &["z"]])];
    let (facets, problems) = facets_of(listings, &["View", "Empty", "Wheel chair", "wheel-chair"]);
    assert_eq!(codes(&problems), ["filter-empty"]);
    let keys: Vec<&str> = facets.iter().map(|facet| facet.key.as_str()).collect();
    assert_eq!(keys, ["view-2", "wheel-chair", "wheel-chair-2"]);
    assert_eq!(facets[1].values, [vec![0]]);
}

#[test]
fn of_too_many_answers_the_usual_ones_are_offered_and_staff_are_told() {
    let listings: Vec<Listing> =
        (0..200).map(|n| with(&format!("l{n}"), &[&["Usual", &format!("Phone {n}")]])).collect();
    let (facets, problems) = facets_of(listings, &["Phone"]);
    assert_eq!(facets[0].options.len(), OPTIONS_MAX);
    assert!(facets[0].options.iter().any(|option| option.title == "Usual"));
    assert_eq!(codes(&problems), ["filter-options-many"]);
    assert!(problems.iter().next().unwrap().message.contains("201"));
}

/// Facets of listings that answer one question of a kind; "" where they say nothing.
fn of_kind(kind: FilterKind, cells: &[&str]) -> (Facet, Vec<&'static str>) {
    let listings: Vec<Listing> = cells
        .iter()
        .enumerate()
        .map(|(n, cell)| {
            let parts = cell.split(';').map(str::trim).filter(|part| !part.is_empty());
            let answers = parts.flat_map(|part| kind.answers(part)).collect();
            Listing { filters: vec![answers], ..in_categories(&format!("l{n}"), &[]) }
        })
        .collect();
    let mut map = config();
    map.filters = vec![filter("asked")];
    let (found, problems) = facets(&listings, &Categories::default(), &[kind], &map);
    let none = Facet { key: String::new(), title: String::new(), options: vec![], values: vec![] };
    (found.all.into_iter().next().unwrap_or(none), codes(&problems))
}

#[test]
fn ages_are_bands_and_nobody_is_lost() {
    let (facet, _) = of_kind(FilterKind::Ages, &["0-4", "over 60s", "Women", "", "all ages"]);
    let expected = [
        ("Under 5", 2),
        ("5 to 10", 1),
        ("11 to 15", 1),
        ("16 and 17", 1),
        ("18 to 24", 1),
        ("25 to 64", 2),
        ("65 and over", 2),
        ("Ask about ages", 2),
    ];
    assert_eq!(options(&facet), expected);
    assert_eq!(facet.options[0].slug, "under-5");
    assert_eq!(facet.options[0].word, Some("answer-under-5"));
    assert!(facet.values.iter().all(|values| !values.is_empty()));
}

#[test]
fn costs_are_few_answers_of_which_the_last_is_to_ask() {
    let cells = ["Free", "free of charge", "£3", "£2.50", "Means tested", "", "Pay what you can"];
    let (facet, _) = of_kind(FilterKind::Cost, &cells);
    let expected = [
        ("Free", 2),
        ("Pay what you can", 1),
        ("There is a charge", 2),
        ("Means tested", 1),
        ("Ask about the cost", 1),
    ];
    assert_eq!(options(&facet), expected);
}

#[test]
fn spellings_of_one_language_are_counted_together_under_the_usual_one() {
    let cells = ["Polish", "polski; English", "Polish / polski", "Polish", "english"];
    let (facet, _) = of_kind(FilterKind::Languages, &cells);
    assert_eq!(options(&facet), [("English", 2), ("Polish", 4)]);
}

#[test]
fn a_question_that_nobody_answers_is_left_out_and_staff_are_told() {
    let (facet, problems) = of_kind(FilterKind::Ages, &["Women", "", "ask"]);
    assert!(facet.options.is_empty());
    assert_eq!(problems, ["filter-empty"]);
}

#[test]
fn one_column_of_ticks_is_one_check_box_in_the_filters_own_words() {
    let ticked = |id: &str| with(id, &[&["Wheelchair access"]]);
    let mut map = config();
    map.filters = vec![FilterConfig { title: Some("Step-free".into()), ..filter("WHEELCHAIR") }];
    let listings = vec![ticked("a"), with("b", &[&[]])];
    let (found, _) = facets(&listings, &Categories::default(), &[FilterKind::Ticks], &map);
    assert_eq!(options(&found.all[0]), [("Step-free", 1)]);
    assert_eq!(found.all[0].options[0].slug, "yes");
}
