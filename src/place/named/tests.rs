//! Files of places, a council's own and OS Open Names.

use super::*;
use crate::source::rows::samples::site;

fn read(csv: &str) -> (NamedPlaces, Problems) {
    let folder = site(&[("data/places.csv", csv)]);
    let area = Area::around([Position { longitude: -2.59, latitude: 51.45 }]);
    NamedPlaces::read(folder.path(), "data/places.csv", &area)
}

fn names(found: &NamedPlaces) -> Vec<&str> {
    found.places.iter().map(|place| place.name.as_str()).collect()
}

#[test]
fn a_councils_own_names_are_read_and_far_ones_left_out() {
    let (found, problems) =
        read("Name,Latitude,Longitude\n St  Pauls ,51.46,-2.58\nAberdeen,57.1,-2.1\n,51.4,-2.5\n");
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(names(&found), ["St Pauls"]);
    assert_eq!(found.credit, None);
}

/// A row of OS Open Names, which has 34 columns.
fn open_name(name: &str, other: &str, kind: &str) -> String {
    let rest = ",".repeat(24);
    format!(
        "osgb1,http://data.ordnancesurvey.co.uk/id/1,{name},,{other},,x,{kind},358473,172338{rest}\n"
    )
}

#[test]
fn os_open_names_is_read_without_headings_and_with_both_languages() {
    let rows = open_name("Newport", "Casnewydd", "City")
        + &open_name("BS1 4AA", "", "Postcode")
        + &open_name("High Street", "", "Named Road");
    let (found, problems) = read(&rows);
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(names(&found), ["Newport", "Casnewydd", "High Street"]);
    assert_eq!(found.credit, Some(ORDNANCE_SURVEY));
    let headings = "ID,NAMES_URI,NAME1,NAME1_LANG,NAME2,NAME2_LANG,TYPE,LOCAL_TYPE,GEOMETRY_X,\
                    GEOMETRY_Y\n";
    assert_eq!(names(&read(&format!("{headings}{rows}")).0).len(), 3);
}

#[test]
fn places_without_a_position_and_files_without_places_are_said() {
    let code = |csv: &str| -> Vec<&str> {
        let problems = read(csv).1;
        problems.into_iter().map(|problem| problem.code.name).collect()
    };
    assert_eq!(code("Name,Latitude,Longitude\nAsh,,\nElm,51.46,-2.58\n"), ["place-unplaced"]);
    assert_eq!(code("Name,Town\nAsh,Bristol\n"), ["places-file"]);
    assert_eq!(code("Name,Latitude,Longitude\n"), ["places-file"]);
}
