//! Rows are conserved: listed, joined or left out with a reason.

use super::super::samples::{gathered, table};
use super::super::{Gathered, Summary};
use crate::report::Code;
use crate::report::code;

fn conserved(g: &Gathered) {
    let Summary { rows, listings, merged, rejected, .. } = g.summary;
    assert_eq!(rows, listings + merged + rejected);
    let left_out = [&code::NAME_MISSING, &code::ROW_EMPTY];
    let named =
        g.problems.iter().filter(|p| left_out.contains(&p.code) && p.at.row.is_some()).count();
    assert_eq!(named, rejected);
}

fn count(g: &Gathered, code: &Code) -> usize {
    g.problems.iter().filter(|p| p.code == code).count()
}

#[test]
fn a_row_without_a_name_is_left_out_and_the_rest_goes_on() {
    let g = gathered(&table(&[
        "Name|Phone",
        "Ash|0117 496 0123",
        "|0117 496 0124",
        "TBC|-",
        "Beech|",
        "Cedar|",
        "Elm|",
        "Fir|",
        "Oak|",
    ]));
    conserved(&g);
    assert_eq!((g.summary.listings, g.summary.rejected), (6, 2));
    assert_eq!((count(&g, &code::NAME_MISSING), count(&g, &code::ROW_EMPTY)), (1, 1));
    assert!(!g.problems.stop_a_build());
}

#[test]
fn too_many_rows_without_a_name_stop_the_build() {
    let g =
        gathered(&table(&["Name|Phone", "Ash|1", "|0117 496 0124", "|0117 496 0125", "Beech|2"]));
    conserved(&g);
    assert_eq!(count(&g, &code::ROWS_MOSTLY_REJECTED), 1);
}

#[test]
fn a_file_without_a_column_of_names_says_which_it_has() {
    let g = gathered(&table(&["Amount|When", "12|2026-01-02", "13|2026-01-03"]));
    conserved(&g);
    assert_eq!(count(&g, &code::NAME_COLUMN_MISSING), 1);
}

#[test]
fn a_row_that_repeats_another_is_joined_and_names_both() {
    let g = gathered(&table(&["Name|Town", "Ash|Bath", "Beech|Bath", "Ash|Bath"]));
    conserved(&g);
    assert_eq!((g.summary.listings, g.summary.merged), (2, 1));
    assert_eq!(g.listings[0].rows, [2, 4]);
    let problem = g.problems.iter().find(|p| p.code == &code::ROW_DUPLICATE).expect("a note");
    assert!(problem.message.contains("Row 4") && problem.message.contains("row 2"));
}

#[test]
fn one_service_at_two_places_has_two_locations() {
    let g = gathered(&table(&[
        "id|name|address|latitude|longitude",
        "7|Ash Café|1 Ash Street|51.4501|-2.6001",
        "7|Ash Café|2 Elm Street|51.4602|-2.6102",
        "8|Beech|3 Elm Street|51.4603|-2.6103",
    ]));
    conserved(&g);
    assert_eq!((g.summary.listings, g.summary.merged, g.summary.located), (2, 1, 2));
    let addresses: Vec<_> = g.listings[0].locations.iter().map(|l| l.address.as_deref()).collect();
    assert_eq!(addresses, [Some("1 Ash Street"), Some("2 Elm Street")]);
}

#[test]
fn two_services_with_one_id_are_both_kept() {
    let mapped = table(&["id|name|town", "7|Ash|Bath", "7|Beech|Bath"]);
    let mut map = super::super::samples::map();
    map.columns.insert(super::super::Field::Id, vec!["id".into()]);
    let g =
        super::super::gather(&mapped, &map, &super::super::samples::layer(), &Default::default());
    conserved(&g);
    assert_eq!(g.summary.listings, 2);
    assert_eq!(count(&g, &code::ID_DUPLICATE), 1);
    assert_eq!((g.listings[0].id.as_str(), g.listings[1].id.as_str()), ("7", "beech"));
}

#[test]
fn ids_and_slugs_do_not_depend_on_the_order_of_rows() {
    let rows = ["Ash|BS1 4AA", "Ash|BS1 4AB", "Beech|BS1 4AC"];
    let slugs = |order: [usize; 3]| {
        let mut lines = vec!["Name|Postcode"];
        lines.extend(order.map(|at| rows[at]));
        let mut slugs: Vec<(String, String)> =
            gathered(&table(&lines)).listings.into_iter().map(|l| (l.slug, l.id)).collect();
        slugs.sort();
        slugs
    };
    assert_eq!(slugs([0, 1, 2]), slugs([2, 1, 0]));
}
