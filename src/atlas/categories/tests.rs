//! Which categories a map has, in which order, and how they look.

use std::collections::BTreeSet;

use super::*;
use crate::atlas::samples::{category, codes, config, in_categories};

fn titles(categories: &Categories) -> Vec<&str> {
    categories.all.iter().map(|category| category.title.as_str()).collect()
}

#[test]
fn staff_decide_the_order_and_the_data_the_rest() {
    let mut map = config();
    map.categories = vec![category("Warm spaces"), category("food")];
    map.categories[1].title = Some("Food or shopping".to_owned());
    let mut listings = vec![
        in_categories("a", &["FOOD"]),
        in_categories("b", &["Advice", "Food", "food or shopping"]),
        in_categories("c", &["warm  Spaces"]),
        in_categories("d", &["Zumba"]),
        in_categories("e", &["Zumba", "Art"]),
    ];
    let (categories, problems) = categorise(&mut listings, &map);
    assert_eq!(titles(&categories), ["Warm spaces", "Food or shopping", "Zumba", "Advice", "Art"]);
    assert_eq!(categories.all.iter().map(|c| c.count).collect::<Vec<_>>(), [1, 2, 2, 1, 1]);
    assert_eq!(listings[1].categories, ["Advice", "Food or shopping"]);
    assert_eq!(categories.find(" Food "), Some(1));
    assert_eq!(categories.find("Nothing"), None);
    assert!(problems.is_empty());
}

#[test]
fn a_category_that_nobody_has_is_said_and_not_shown() {
    let mut map = config();
    map.categories = vec![category("Fod"), category("Advice")];
    let (categories, problems) = categorise(&mut [in_categories("a", &["Advice"])], &map);
    assert_eq!(titles(&categories), ["Advice"]);
    assert_eq!(codes(&problems), ["category-unused"]);
    let problem = problems.iter().next().unwrap();
    assert!(problem.message.contains("Fod"));
    assert_eq!((problem.at.file.as_deref(), problem.at.line), (Some("content/food.md"), Some(7)));
}

#[test]
fn a_pale_colour_is_warned_of_and_kept() {
    let mut map = config();
    map.categories = vec![category("Food"), category("Advice")];
    map.categories[0].colour = Some("#FFDD00".to_owned());
    map.categories[1].colour = Some("#1d70b8".to_owned());
    let mut listings = vec![in_categories("a", &["Food", "Advice", "Health"])];
    let (categories, problems) = categorise(&mut listings, &map);
    assert_eq!(codes(&problems), ["colour-contrast"]);
    assert_eq!(categories.all[0].marker.colour, "#ffdd00");
    assert_eq!(categories.all[0].marker.ink, "#000000");
    assert_eq!(categories.all[2].marker.colour, PALETTE[0]);
}

#[test]
fn no_two_of_many_categories_look_alike() {
    let names: Vec<String> = (0..72).map(|n| format!("Kind {n}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let (categories, problems) = categorise(&mut [in_categories("a", &names)], &config());
    assert_eq!(codes(&problems), ["filter-options-many"], "and are too many");
    let looks: BTreeSet<String> = categories
        .all
        .iter()
        .map(|category| format!("{} {:?}", category.marker.colour, category.marker.shape))
        .collect();
    assert_eq!(looks.len(), 72);
}

#[test]
fn titles_that_look_alike_in_an_address_get_slugs_of_their_own() {
    let mut listings = vec![in_categories("a", &["Food & drink", "Food/drink", "食べ物", "!!!"])];
    let (categories, _) = categorise(&mut listings, &config());
    let slugs: BTreeSet<&str> = categories.all.iter().map(|c| c.slug.as_str()).collect();
    assert_eq!(slugs.len(), 4, "{slugs:?}");
    assert!(slugs.contains("food-drink-2") && slugs.contains("category"));
}
