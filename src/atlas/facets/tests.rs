//! What narrows the list, and which listings each answer finds.

use super::*;
use crate::atlas::categories::categorise;
use crate::atlas::samples::{codes, config, in_categories};

fn filter(column: &str) -> FilterConfig {
    FilterConfig { column: column.to_owned(), title: None, line: 9 }
}

fn with(id: &str, filters: &[&[&str]]) -> Listing {
    let filters =
        filters.iter().map(|values| values.iter().map(|v| (*v).to_owned()).collect()).collect();
    Listing { filters, ..in_categories(id, &[]) }
}

fn facets_of(mut listings: Vec<Listing>, filters: &[&str]) -> (Vec<Facet>, Problems) {
    let mut map = config();
    map.filters = filters.iter().map(|column| filter(column)).collect();
    let (categories, _) = categorise(&mut listings, &map);
    facets(&listings, &categories, &map)
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
        with("a", &[&["Polish", "somali", "polish"]]),
        with("b", &[&["Polish", "Bengali "]]),
        with("c", &[&[" "]]),
        with("d", &[]),
    ];
    let (facets, problems) = facets_of(listings, &["languages"]);
    assert_eq!((facets[0].key.as_str(), facets[0].title.as_str()), ("languages", "Languages"));
    assert_eq!(options(&facets[0]), [("Bengali", 1), ("Polish", 2), ("somali", 1)]);
    assert_eq!(facets[0].values, [vec![1, 2], vec![0, 1], vec![], vec![]]);
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
    let (facets, _) = facets_of(listings, &["View", "Empty", "Wheel chair", "wheel-chair"]);
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
