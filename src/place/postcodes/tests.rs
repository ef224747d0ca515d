//! Postcode files of several kinds.

use super::*;
use crate::place::metres_between;
use crate::source::{Format, TableBuilder};

fn table(headers: &str, rows: &[&str]) -> Table {
    let headers = headers.split(',').map(String::from).collect();
    let format = Format::Csv { delimiter: ',', encoding: "UTF-8" };
    let mut builder = TableBuilder::new("data/postcodes.csv", format, headers);
    for (number, row) in (2..).zip(rows) {
        builder.push(number, row.split(','));
    }
    builder.finish()
}

fn find(postcodes: &Postcodes, postcode: &str) -> Option<Position> {
    postcodes.find(&Postcode::parse(postcode).unwrap())
}

fn codes(problems: &Problems) -> Vec<&str> {
    problems.iter().map(|p| p.code.name).collect()
}

#[test]
fn a_councils_file_is_read_whatever_its_headings_are() {
    for (headers, row) in [
        ("Postcode,Latitude,Longitude", "BS1 4AA,51.4480,-2.5990"),
        ("PCDS,name,lat,long", "bs14aa,Harbourside,51.4480,-2.5990"),
        ("pcd,oseast1m,osnrth1m,lat,long", "BS1 4AA,358473,172338,99.9,0"),
        ("Post Code,X,Y", "BS1 4AA,-2.5990,51.4480"),
        ("Post_code,Eastings,Northings", "BS1 4AA,358473,172338"),
    ] {
        let (postcodes, problems) = Postcodes::from_table(&table(headers, &[row]));
        assert!(problems.is_empty(), "{headers}: {problems:?}");
        let place = find(&postcodes, "BS1 4AA").unwrap();
        let harbour = Position { longitude: -2.5990, latitude: 51.4480 };
        assert!(metres_between(place, harbour) < 100.0, "{headers}: {place:?}");
        assert_eq!(find(&postcodes, "BS1 4AB"), None);
    }
}

#[test]
fn code_point_opens_first_row_is_a_postcode_too() {
    let first = "BS1 1AA,10,359040,172880,E92000001,Column 6,E18000010,Column 8,E06000023,E05";
    let rows = ["BS101AA,10,358613,178058,E92000001,,E18000010,,E06000023,E05"];
    let (postcodes, problems) = Postcodes::from_table(&table(first, &rows));
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(postcodes.len(), 2);
    let place = find(&postcodes, "BS1 1AA").unwrap();
    assert!((place.latitude - 51.453).abs() < 0.01 && (place.longitude + 2.59).abs() < 0.01);
    assert!(find(&postcodes, "BS10 1AA").is_some());
}

#[test]
fn a_single_row_without_headings_is_a_postcode_file_too() {
    let (postcodes, problems) = Postcodes::from_table(&table("ZZ1 1AA,10,359040,172880", &[]));
    assert!(problems.is_empty() && find(&postcodes, "ZZ1 1AA").is_some());
}

#[test]
fn rows_that_are_wrong_are_named_and_the_rest_goes_on() {
    let rows = ["BS1,1,51", "ZZ1 1AA,0.1,51", "ZZ1 1AB,0,0", "ZZ1 1AD,,", "ZZ1 1AA,9,59"];
    let (postcodes, problems) = Postcodes::from_table(&table("postcode,lng,lat", &rows));
    assert_eq!(codes(&problems), ["postcode-invalid", "postcode-unplaced"]);
    assert_eq!(problems.iter().next().unwrap().at.row, Some(2));
    assert_eq!(postcodes.len(), 1);
    // Of two places for one postcode the first one counts.
    assert_eq!(find(&postcodes, "ZZ1 1AA").map(|p| p.longitude), Some(0.1));
}

#[test]
fn a_file_without_the_columns_or_without_places_is_an_error() {
    let (none, problems) = Postcodes::from_table(&table("Name,Address", &["Ash,1 Ash Street"]));
    assert!(none.is_empty());
    assert_eq!(codes(&problems), ["postcode-file"]);
    let (none, problems) = Postcodes::from_table(&table("Postcode,x,y", &["ZZ1 1AA,,"]));
    assert!(none.is_empty());
    assert_eq!(codes(&problems), ["postcode-file"]);
}

#[test]
fn a_hundred_thousand_postcodes_are_all_found() {
    let letters = b"ABDEFGHJLN";
    let all: Vec<String> = (0..100_000u32)
        .map(|i| {
            let pick = |div: u32| letters[(i / div % 10) as usize] as char;
            format!(
                "ZZ{}{} {}{}{}",
                i / 10_000 % 9 + 1,
                i / 1000 % 10,
                i / 100 % 10,
                pick(10),
                pick(1)
            )
        })
        .collect();
    let rows: Vec<String> = all
        .iter()
        .enumerate()
        .map(|(i, p)| format!("{p},{},{}", 300_000 + i, 400_000 + i))
        .collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let (postcodes, problems) = Postcodes::from_table(&table("Postcode,Easting,Northing", &rows));
    assert!(problems.is_empty());
    assert!(all.iter().all(|postcode| find(&postcodes, postcode).is_some()));
}
