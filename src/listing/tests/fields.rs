//! What headings and values are taken for, and what is read from them.

use super::super::samples::{gathered, layer, map, table};
use super::super::{Field, Gathered, Ground, gather};
use crate::report::code;

fn headers(g: &Gathered, field: Field) -> Vec<String> {
    g.columns.headers_of(field)
}

#[test]
fn a_field_may_come_from_several_columns() {
    let g = gathered(&table(&[
        "Organisation name|Add1|Add2|Town|Phone 1|Phone 2|website1|website2",
        "Ash|1 Ash St|Easton|Bath|0117 496 0123|07700 900123|www.a.org|https://b.org",
        "Beech|2 Ash St||Bath|0117 496 0124|||https://c.org",
    ]));
    assert_eq!(headers(&g, Field::Address), ["Add1", "Add2", "Town"]);
    let ash = &g.listings[0];
    assert_eq!(ash.address, ["1 Ash St", "Easton", "Bath"]);
    assert_eq!((ash.phones.len(), ash.websites.len()), (2, 2));
}

#[test]
fn staff_overrule_every_guess() {
    let mut map = map();
    map.columns.insert(Field::Name, vec!["other name".into()]);
    map.columns.insert(Field::Phone, Vec::new());
    let table = table(&["Name|Other_Name|Phone", "Ash|Beech|0117 496 0123"]);
    let g = gather(&table, &map, &layer(), &Ground::default());
    assert_eq!(g.listings[0].name, "Beech");
    assert!(g.listings[0].phones.is_empty());
}

#[test]
fn a_column_that_is_always_empty_is_not_taken() {
    let g = gathered(&table(&[
        "Name|Email|Contact email",
        "Ash|TBC|a@example.org",
        "Beech||b@example.org",
    ]));
    assert_eq!(headers(&g, Field::Email), ["Contact email"]);
}

#[test]
fn values_tell_what_headings_do_not() {
    let g = gathered(&table(&[
        "Q1|Q2|Q3|Q4",
        "Ash Community Centre|BS1 4AA|ash@example.org|https://ash.example.org",
        "Beech Food Club|BS1 4AB|beech@example.org|https://beech.example.org",
        "Cedar Hall|BS1 4AD|cedar@example.org|https://cedar.example.org",
    ]));
    for (field, header) in
        [(Field::Name, "Q1"), (Field::Postcode, "Q2"), (Field::Email, "Q3"), (Field::Website, "Q4")]
    {
        assert_eq!(headers(&g, field), [header]);
    }
}

#[test]
fn columns_of_ticks_can_be_categories() {
    let mut map = map();
    map.columns.insert(Field::Category, vec!["wifi_point".into(), "quiet".into()]);
    let table = table(&["Name|wifi_point|quiet", "Ash|1|0", "Beech|1|1", "Cedar|0|0"]);
    let g = gather(&table, &map, &layer(), &Ground::default());
    assert_eq!(g.listings[1].categories, ["Wifi point", "Quiet"]);
    assert!(g.listings[2].categories.is_empty());
}

#[test]
fn kinds_of_help_with_ticks_are_found_as_categories_but_features_are_not() {
    let g = gathered(&table(&["Name|food|housing|legal advice", "Ash|1|0|1", "Beech|0|1|0"]));
    assert_eq!(g.listings[0].categories, ["Food", "Legal advice"]);
    let g = gathered(&table(&["Name|Radar key|Baby change|Attended", "Ash|Y|N|Y", "Beech|N|Y|Y"]));
    assert!(headers(&g, Field::Category).is_empty());
}

#[test]
fn one_spelling_for_a_category_and_near_ones_are_pointed_out() {
    let g = gathered(&table(&[
        "Name|Category",
        "Ash|Food bank",
        "Beech|food bank",
        "Cedar|Food bank",
        "Elm|Food banks",
    ]));
    assert_eq!(g.listings[1].categories, ["Food bank"]);
    assert_eq!(g.problems.iter().filter(|p| p.code == &code::CATEGORY_SPELLING).count(), 1);
}

#[test]
fn dates_keep_their_listing_and_doubts_are_said() {
    let g = gathered(&table(&[
        "Name|Last updated|End date",
        "Ash|25/12/2025|01/02/2020",
        "Beech|26/12/25|2027-01-31",
        "Cedar|27/12/2025|31/02/2027",
        "Elm|27/12/2025|",
    ]));
    assert_eq!(g.summary.listings, 4);
    assert_eq!(g.listings[0].until.map(|d| d.to_string()).as_deref(), Some("2020-02-01"));
    assert!(g.problems.iter().any(|p| p.code == &code::DATE_AMBIGUOUS && p.at.row == Some(3)));
    assert!(g.problems.iter().any(|p| p.code == &code::DATE_INVALID && p.at.row == Some(4)));
}

#[test]
fn what_is_closed_stays_listed_with_a_warning() {
    let g = gathered(&table(&[
        "Name|Status",
        "Ash|Open",
        "Beech|Temporarily closed",
        "Cedar|Inactive",
        "Elm|Blue",
        "Fir|Open",
    ]));
    let closed: Vec<_> = g.listings.iter().map(|l| l.closed.as_deref()).collect();
    assert_eq!(closed, [None, Some("Temporarily closed"), Some("Inactive"), None, None]);
    assert!(g.problems.iter().any(|p| p.code == &code::STATUS_ENDED && p.at.row == Some(4)));
    assert!(g.problems.iter().any(|p| p.code == &code::STATUS_UNKNOWN && p.at.row == Some(5)));
}

#[test]
fn text_keeps_its_lines_and_its_markdown() {
    let g =
        gathered(&table(&["Name|Description", "Ash|Two *days*\na week", "Beech|Every day of it"]));
    assert_eq!(g.listings[0].description.as_deref(), Some("Two *days*\na week"));
}

#[test]
fn postcodes_are_checked_where_they_are_british() {
    let g = gathered(&table(&[
        "Name|Postcode",
        "Ash|bs14aa",
        "Beech|BS1",
        "Cedar|BS1 4AB",
        "Elm|[Unknown]",
    ]));
    assert_eq!(g.listings[0].postcode.as_deref(), Some("BS1 4AA"));
    assert!(g.problems.iter().any(|p| p.code == &code::POSTCODE_INVALID && p.at.row == Some(3)));
    let g = gathered(&table(&["Name|Zip", "Ash|15201", "Beech|15202", "Cedar|15203"]));
    assert_eq!(g.listings[0].postcode.as_deref(), Some("15201"));
    assert!(!g.problems.iter().any(|p| p.code == &code::POSTCODE_INVALID));
}
