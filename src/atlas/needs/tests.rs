//! A resident's words, and what they find.

use super::*;
use crate::atlas::categories::categorise;
use crate::atlas::facets::facets;
use crate::atlas::samples::{codes, config, in_categories};
use crate::config::FilterConfig;
use crate::listing::{Answer, FilterKind};

fn need(title: &str, categories: &[&str]) -> NeedConfig {
    NeedConfig {
        title: title.to_owned(),
        icon: None,
        categories: categories.iter().map(|name| (*name).to_owned()).collect(),
        filters: Vec::new(),
        line: 12,
    }
}

fn needs_of(configs: Vec<NeedConfig>) -> (Vec<Need>, Problems) {
    let mut map = config();
    map.needs = configs;
    map.filters = ["cost", "Languages spoken"]
        .map(|column| FilterConfig { columns: vec![column.to_owned()], title: None, line: 3 })
        .into();
    let answers = |kind: FilterKind, text: &str| -> Vec<Answer> {
        text.split(';').filter(|part| !part.is_empty()).flat_map(|p| kind.answers(p)).collect()
    };
    let kinds = [FilterKind::Cost, FilterKind::Languages];
    let with = |id: &str, categories: &[&str], cost: &str, languages: &str| Listing {
        filters: vec![answers(kinds[0], cost), answers(kinds[1], languages)],
        ..in_categories(id, categories)
    };
    let mut listings = vec![
        with("pantry", &["Food", "Advice"], "Free", "Polish"),
        with("kitchen", &["Food"], "£3", "Polish;Urdu"),
        with("law", &["Advice"], "No charge", "Urdu"),
        with("choir", &["Music"], "Free", ""),
    ];
    let (categories, _) = categorise(&mut listings, &map);
    let (facets, _) = facets(&listings, &categories, &kinds, &map);
    needs(&map, &listings, &categories, &facets)
}

/// A need that chooses answers to filters besides.
fn choosing(categories: &[&str], filters: &[(&str, &[&str])]) -> NeedConfig {
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    let filters = filters.iter().map(|(name, answers)| ((*name).to_owned(), texts(answers)));
    NeedConfig { filters: filters.collect(), ..need("I need it", categories) }
}

fn found(config: NeedConfig) -> (Vec<u32>, String) {
    let (needs, _) = needs_of(vec![config]);
    let chosen =
        needs[0].chosen.iter().map(|(facet, slugs)| format!("{facet}={}", slugs.join("+")));
    (needs[0].ranks.clone(), chosen.collect::<Vec<_>>().join("&"))
}

#[test]
fn a_need_finds_listings_in_any_of_its_categories_once() {
    let (needs, problems) = needs_of(vec![need("I need food today", &["FOOD", "advice", "food"])]);
    assert_eq!(needs[0].slug, "i-need-food-today");
    assert_eq!(needs[0].chosen, [("category".into(), vec!["food".into(), "advice".into()])]);
    assert_eq!(needs[0].ranks, [0, 1, 2]);
    assert!(problems.is_empty());
}

#[test]
fn a_category_that_nobody_has_is_said() {
    let (needs, problems) = needs_of(vec![need("I need a lift", &["Transport"])]);
    assert!(needs[0].ranks.is_empty() && needs[0].chosen.is_empty());
    assert_eq!(codes(&problems), ["category-unused"]);
}

#[test]
fn two_pages_never_share_an_address() {
    let configs =
        ["Pantry", "Embed", "I am cold", "I am cold!"].map(|title| need(title, &["Food"]));
    let (_, problems) = needs_of(configs.into());
    assert_eq!(codes(&problems), ["page-clash"; 3]);
    let messages: Vec<&str> = problems.iter().map(|p| p.message.as_str()).collect();
    assert!(messages[0].contains("food/pantry/") && messages[0].contains("the listing"));
    assert!(messages[1].contains("every map"));
    assert!(messages[2].contains("the need"));
}

#[test]
fn answers_of_one_filter_are_alternatives_and_filters_add_up() {
    let free_food = choosing(&["Food"], &[("Cost", &["Free"])]);
    assert_eq!(found(free_food), (vec![0], "category=food&cost=free".into()));
    let languages = choosing(&[], &[("languages spoken", &["polish", "Urdu"])]);
    assert_eq!(found(languages), (vec![0, 1, 2], "languages-spoken=polish+urdu".into()));
    let both = choosing(&[], &[("cost", &["free"]), ("Languages spoken", &["Urdu"])]);
    assert_eq!(found(both).0, [2]);
}

#[test]
fn a_filter_or_an_answer_that_is_not_there_is_said_and_never_passed_over() {
    let (needs, problems) = needs_of(vec![
        choosing(&["Food"], &[("Costs", &["Free"])]),
        choosing(&["Food"], &[("Cost", &["Fre"])]),
    ]);
    assert_eq!(codes(&problems)[..2], ["filter-unknown"; 2]);
    let helps: Vec<String> = problems.iter().map(|problem| problem.help.to_string()).collect();
    assert!(helps[0].contains("Did you mean “cost”?"), "{helps:?}");
    assert!(helps[1].contains("Did you mean “Free”?"), "{helps:?}");
    assert!(needs.iter().all(|need| need.ranks.is_empty() && need.chosen.is_empty()));
}
