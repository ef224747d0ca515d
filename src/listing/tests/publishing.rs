//! Only what the front matter names is published, and nothing of a sensitive place.

use super::super::samples::{layer, map, table};
use super::super::{Gathered, Ground, Precision, gather};
use crate::config::{FilterConfig, MapConfig};
use crate::listing::{Answer, FilterKind};
use crate::report::code;
use crate::source::Table;

fn of(table: &Table, map: &MapConfig) -> Gathered {
    gather(table, map, &layer(), &Ground::default())
}

fn people() -> Table {
    table(&["Name|Ward|Booking|Contact name", "Ash|Central|Y|A Person", "Beech|Easton|N|B Person"])
}

#[test]
fn a_column_that_nobody_named_is_not_published() {
    let g = of(&people(), &map());
    assert!(!format!("{:?}", g.listings).contains("Person"));
    let notes = g.problems.iter().filter(|p| p.code == &code::COLUMN_UNPUBLISHED);
    let columns: Vec<_> = notes.filter_map(|p| p.at.column.as_deref()).collect();
    assert_eq!(columns, ["Ward", "Booking", "Contact name"]);
}

#[test]
fn facts_have_readable_labels_and_yes_or_no() {
    let map = MapConfig {
        facts: vec!["booking".into(), "WARD".into()],
        card: vec!["Ward".into()],
        ..map()
    };
    let g = of(&people(), &map);
    let facts: Vec<_> =
        g.listings[0].facts.iter().map(|f| (f.label.as_str(), f.value.as_str(), f.card)).collect();
    assert_eq!(facts, [("Booking", "Yes", false), ("Ward", "Central", true)]);
    assert_eq!(g.understood.facts, ["Booking", "Ward"]);
}

#[test]
fn a_published_column_that_looks_personal_is_warned_of() {
    let map = MapConfig { facts: vec!["Contact name".into()], ..map() };
    let g = of(&people(), &map);
    assert!(g.problems.iter().any(|p| p.code == &code::COLUMN_PERSONAL));
}

#[test]
fn a_header_that_is_not_there_is_an_error_with_a_suggestion() {
    let map = MapConfig { facts: vec!["Bookng".into()], ..map() };
    let g = of(&people(), &map);
    let problem = g.problems.iter().find(|p| p.code == &code::COLUMN_UNKNOWN).expect("an error");
    assert!(problem.help.contains("Did you mean “Booking”?"), "{}", problem.help);
    assert_eq!(problem.at.file.as_deref(), Some("content/a.md"));
}

#[test]
fn filters_find_their_values() {
    let filter = |column: &str| FilterConfig { columns: vec![column.into()], title: None, line: 1 };
    let map = MapConfig { filters: vec![filter("ward"), filter("languages")], ..map() };
    let table =
        table(&["Name|Ward|Languages spoken", "Ash|Central|Welsh; Urdu", "Beech|Easton|Urdu"]);
    let g = of(&table, &map);
    let texts = |answers: &Vec<Answer>| -> Vec<String> {
        answers.iter().map(|answer| answer.text.clone()).collect()
    };
    let found: Vec<Vec<String>> = g.listings[0].filters.iter().map(texts).collect();
    assert_eq!(found, [vec!["Central"], vec!["Welsh", "Urdu"]]);
    assert_eq!(g.understood.filters, [FilterKind::Plain, FilterKind::Languages]);
    assert!(!g.problems.iter().any(|p| p.code == &code::COLUMN_UNPUBLISHED));
}

#[test]
fn a_sensitive_listing_is_cut_down_before_anything_sees_it() {
    let facts = ["Landmark", "Grid", "Opening note"].map(str::to_owned).to_vec();
    let map = MapConfig { facts, ..map() };
    let table = table(&[
        "Name|Address|Postcode|Lat|Lng|Sensitive|Landmark|Grid|Opening note|About",
        "Ash Refuge|12 Hidden Lane, Bath|BS1 4AA|51.456712|-2.601234|Yes|By Hidden Lane|ST 58 73|At 12 Hidden Lane|Call, then come to BS1 4AA",
        "Beech|1 Open Road, Bath|BS1 4AB|51.457|-2.602|No|Open Road|ST 59 73|Ring|About us",
    ]);
    let g = of(&table, &map);
    let ash = &g.listings[0];
    let all = format!("{ash:?}");
    for secret in ["Hidden", "4AA", "4aa", "51.4567", "2.6012", "ST 58"] {
        assert!(!all.contains(secret), "{secret} in {all}");
    }
    assert!(ash.sensitive && ash.postcode.as_deref() == Some("BS1"));
    assert_eq!(ash.locations[0].precision, Precision::Rough);
    assert_eq!(g.listings[1].address, ["1 Open Road", "Bath"]);
}
