//! A resident's words, and what they find.

use super::*;
use crate::atlas::categories::categorise;
use crate::atlas::facets::facets;
use crate::atlas::samples::{codes, config, in_categories};

fn need(title: &str, categories: &[&str]) -> NeedConfig {
    NeedConfig {
        title: title.to_owned(),
        icon: None,
        categories: categories.iter().map(|name| (*name).to_owned()).collect(),
        line: 12,
    }
}

fn needs_of(configs: Vec<NeedConfig>) -> (Vec<Need>, Problems) {
    let mut map = config();
    map.needs = configs;
    let mut listings = vec![
        in_categories("pantry", &["Food", "Advice"]),
        in_categories("kitchen", &["Food"]),
        in_categories("law", &["Advice"]),
        in_categories("choir", &["Music"]),
    ];
    let (categories, _) = categorise(&mut listings, &map);
    let (facets, _) = facets(&listings, &categories, &map);
    needs(&map, &listings, &categories, facets.first())
}

#[test]
fn a_need_finds_listings_in_any_of_its_categories_once() {
    let (needs, problems) = needs_of(vec![need("I need food today", &["FOOD", "advice", "food"])]);
    assert_eq!(needs[0].slug, "i-need-food-today");
    assert_eq!(needs[0].categories, ["food", "advice"]);
    assert_eq!(needs[0].count, 3);
    assert!(problems.is_empty());
}

#[test]
fn a_category_that_nobody_has_is_said() {
    let (needs, problems) = needs_of(vec![need("I need a lift", &["Transport"])]);
    assert_eq!((needs[0].count, needs[0].categories.len()), (0, 0));
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
