//! What columns are taken for in files as strangers make them.

use geojson::{Geometry, GeometryValue};

use super::super::samples::{gathered, table};
use super::super::{Field, propose, recognise};
use crate::report::code;
use crate::source::{Format, Table, TableBuilder};

fn headers_of(table: &Table, field: Field) -> Vec<String> {
    recognise(table, &Default::default()).headers_of(field)
}

/// A GeoJSON file of squares this wide, a step of 1 apart.
fn squares(wide: f64, headers: &[&str], rows: &[&[&str]]) -> Table {
    let headers = headers.iter().map(|h| (*h).to_owned()).collect();
    let mut table = TableBuilder::new("data/a.geojson", Format::GeoJson, headers);
    for (at, row) in rows.iter().enumerate() {
        let (x, y) = ((at % 2) as f64, 50.0 + (at / 2) as f64);
        let ring = [[x, y], [x + wide, y], [x + wide, y + wide], [x, y + wide], [x, y]];
        let coordinates = vec![ring.map(Into::into).to_vec()];
        let shape = Geometry::new(GeometryValue::Polygon { coordinates });
        table.push_feature(at as u32 + 1, row.iter().copied(), Some(shape));
    }
    table.finish()
}

#[test]
fn a_location_is_the_name_only_where_no_column_before_it_is() {
    let monuments =
        table(&["Monument|Location|Kind", "Old Sundial|Ash Park|stone", "Fountain|Elm Park|stone"]);
    assert_eq!(headers_of(&monuments, Field::Name), ["Monument"]);
    assert_eq!(headers_of(&monuments, Field::Address), ["Location"]);
    let stops = table(&["Route|Location", "1|Ash Road", "1|Elm Road"]);
    assert_eq!(headers_of(&stops, Field::Name), ["Location"]);
}

#[test]
fn listings_without_names_are_called_by_their_address() {
    let toilets =
        table(&["Street|Open|Accessible", "Ash Street|9am to 5pm|Y", "Elm Road|9am to 6pm|N"]);
    let g = gathered(&toilets);
    assert_eq!(g.listings[0].name, "Ash Street");
    assert_eq!(g.listings[0].address, ["Ash Street"]);
    let told = g.problems.iter().find(|p| p.code == &code::NAME_BORROWED).expect("a note");
    assert!(told.message.contains("called by “Street”"), "{}", told.message);
    // A kind alone names nothing that anyone could find without a map.
    let kinds = table(&["Category|Phone", "Food|020 7946 0001", "Advice|020 7946 0002"]);
    assert!(gathered(&kinds).problems.iter().any(|p| p.code == &code::NAME_COLUMN_MISSING));
}

#[test]
fn shapes_that_mostly_have_no_name_are_called_by_their_kind() {
    let rows: &[&[&str]] =
        &[&["", "picnic_site"], &["Ash Field", "picnic_site"], &["", "playground"], &["", "pitch"]];
    let g = gathered(&squares(0.1, &["name", "leisure"], rows));
    let names: Vec<&str> = g.listings.iter().map(|l| l.name.as_str()).collect();
    assert_eq!(names, ["Picnic site", "Ash Field", "Playground", "Pitch"]);
    let told = g.problems.iter().find(|p| p.code == &code::NAME_BORROWED).expect("a note");
    assert!(told.message.starts_with("3 of 4 rows have no name"), "{}", told.message);
}

#[test]
fn areas_apart_are_things_to_find_and_areas_that_divide_the_land_are_not() {
    let rows: &[&[&str]] = &[&["Ash Park"], &["Elm Park"], &["Fir Park"], &["Oak Park"]];
    assert!(!propose(&squares(0.2, &["name"], rows)).reference);
    assert!(propose(&squares(1.0, &["name"], rows)).reference);
    let nameless: &[&[&str]] = &[&[""], &[""], &[""], &["Oak Park"]];
    assert!(propose(&squares(0.2, &["name"], nameless)).reference);
}

#[test]
fn the_address_to_visit_is_read_not_that_for_letters() {
    let agencies = table(&[
        "Name|Mailing address|Physical address|Physical city",
        "Ash|PO Box 1|1 Ash Street|Ashby",
        "Elm|PO Box 2|2 Elm Road|Ashby",
    ]);
    assert_eq!(headers_of(&agencies, Field::Address), ["Physical address", "Physical city"]);
    let only = table(&["Name|Postal address", "Ash|1 Ash Street", "Elm|2 Elm Road"]);
    assert_eq!(headers_of(&only, Field::Address), ["Postal address"]);
}

#[test]
fn the_address_of_what_is_named_is_read_not_a_voters() {
    let stations = table(&[
        "AddressLine1|Post_Code|Polling_Place_Name|Polling_Place_Address_1|Polling_Place_Postcode",
        "1 Ash Street|E8 1EA|Memorial Hall|Fore Street|E8 1EB",
        "2 Elm Road|E8 1EC|Ash School|School Lane|E8 1ED",
    ]);
    assert_eq!(headers_of(&stations, Field::Address), ["Polling_Place_Address_1"]);
    assert_eq!(headers_of(&stations, Field::Postcode), ["Polling_Place_Postcode"]);
}

#[test]
fn tags_of_openstreetmap_are_read_for_what_they_mean() {
    let cafes = table(&[
        "@id|type|addr:housenumber|addr:street|addr:city|addr:postcode|amenity|building|name|contact:phone|access|check_date",
        "node/1|node|1|Ash Street|Ashby|E8 1EA|cafe|yes|Ash Cafe|+44 20 7946 0001|customers|2026-05-01",
        "way/2|way|2|Elm Road|Ashby|E8 1EB|cafe|yes|Elm Cafe|+44 20 7946 0002|yes|2026-05-02",
    ]);
    let address = ["addr:housenumber", "addr:street", "addr:city"];
    assert_eq!(headers_of(&cafes, Field::Address), address);
    assert_eq!(headers_of(&cafes, Field::Category), ["amenity"]);
    assert_eq!(headers_of(&cafes, Field::Updated), ["check_date"]);
    assert_eq!(headers_of(&cafes, Field::Access), [""; 0]);
    assert_eq!(gathered(&cafes).listings[0].address.join(", "), "1 Ash Street, Ashby");
    let left_out = propose(&cafes).understood.unpublished;
    let left_out: Vec<&str> = left_out.iter().map(|(header, _)| header.as_str()).collect();
    assert!(left_out.contains(&"type"), "{left_out:?}");
}

#[test]
fn links_in_html_are_read_and_a_publishers_own_link_is_none() {
    let libraries = table(&[
        "Name|Telephone|Email|Site|About us link",
        "Ash|<a href=\"tel:+442079460001\">020 7946 0001</a>|<a href='mailto:ash@ash.example'>Write</a>|<a href=\"https://ash.example\">Open</a>|https://council.example",
        "Elm|020 7946 0002|elm@elm.example|https://elm.example|https://council.example",
    ]);
    let listing = &gathered(&libraries).listings[0];
    assert_eq!(listing.phones[0].dial.as_deref(), Some("02079460001"));
    assert_eq!(listing.emails, ["ash@ash.example"]);
    assert_eq!(listing.websites[0].url, "https://ash.example/");
}

#[test]
fn phones_of_other_countries_are_shown_as_written_without_a_word() {
    let homes = table(&[
        "Name|Lat|Lon|Tel",
        "Ash|-34.60|-58.46|1561554283",
        "Elm|-34.62|-58.41|4782-3356 155-503-7304",
        "Fir|-34.61|-58.42|0800 12345",
    ]);
    let g = gathered(&homes);
    let about_phones = g.problems.iter().filter(|p| p.code.name.starts_with("phone"));
    assert_eq!(about_phones.count(), 0, "{:?}", g.problems);
    assert_eq!(g.listings[0].phones[0].text, "1561554283");
}

#[test]
fn a_row_of_totals_is_no_listing() {
    let g = gathered(&table(&["Name|Meals", "Ash|40", "Elm|25", "Total|65"]));
    assert_eq!((g.summary.listings, g.summary.rejected), (2, 1));
    assert!(g.problems.iter().any(|p| p.code == &code::ROW_TOTAL && p.at.row == Some(4)));
    let g = gathered(&table(&["Name|Address", "Total|1 Ash Street", "Elm|2 Elm Road"]));
    assert_eq!(g.summary.listings, 2, "a shop may be called so");
}
