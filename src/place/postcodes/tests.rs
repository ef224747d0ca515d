//! Postcode files of several kinds.

use proptest::prelude::*;

use super::*;
use crate::place::{Bounds, metres_between};
use crate::source::rows::samples::{site, zip};

fn read(csv: impl AsRef<[u8]>) -> (Postcodes, Problems) {
    let folder = site(&[("data/postcodes.csv", csv)]);
    Postcodes::read(folder.path(), "data/postcodes.csv")
}

fn find(postcodes: &Postcodes, postcode: &str) -> Option<Position> {
    postcodes.find(&Postcode::parse(postcode).unwrap())
}

fn codes(problems: &Problems) -> Vec<&str> {
    problems.iter().map(|p| p.code.name).collect()
}

const HARBOUR: Position = Position { longitude: -2.5990, latitude: 51.4480 };

/// The ONS Postcode Directory's columns from the first to the grid, then degrees.
const ONS: &str = "pcd,pcd2,pcds,dointr,doterm,oscty,usertype,oseast1m,osnrth1m,osgrdind,lat,long";

#[test]
fn a_councils_file_is_read_whatever_its_headings_are() {
    for (headers, row) in [
        ("Postcode,Latitude,Longitude", "BS1 4AA,51.4480,-2.5990"),
        ("PCDS,name,lat,long", "bs14aa,Harbourside,51.4480,-2.5990"),
        ("pcd,oseast1m,osnrth1m,lat,long", "BS1 4AA,358473,172338,99.9,0"),
        ("Post Code;X;Y", "BS1 4AA;-2.5990;51.4480"),
        ("Post_code,Eastings,Northings", "BS1 4AA,358473,172338"),
        ("PC,PQ,EA,NO,CY,RH,LH,CC,DC,WC", "BS1 4AA,10,358473,172338,E9,,,,,"),
        ("Council postcodes,,\n\nPostcode,Easting,Northing", "BS1 4AA,358473,172338"),
    ] {
        let (postcodes, problems) = read(format!("{headers}\r\n{row}\r\n"));
        assert!(problems.is_empty(), "{headers}: {problems:?}");
        let place = find(&postcodes, "BS1 4AA").unwrap();
        assert!(metres_between(place, HARBOUR) < 100.0, "{headers}: {place:?}");
        assert_eq!(find(&postcodes, "BS1 4AB"), None);
    }
}

#[test]
fn code_point_open_is_read_with_headings_and_without() {
    let rows = "\"BS1 4AA\",10,358473,172338,\"E92000001\",,\"E18000010\",,\"E06000023\",\"E05\"\n\
                BS101AA,10,358613,178058,E92000001,,E18000010,,E06000023,E05\n";
    let headings = "Postcode,Positional_quality_indicator,Eastings,Northings,Country_code,a,b,c\n";
    for csv in [rows.to_owned(), format!("{headings}{rows}")] {
        let (postcodes, problems) = read(csv);
        assert!(problems.is_empty(), "{problems:?}");
        assert_eq!(postcodes.len(), 2);
        assert!(metres_between(find(&postcodes, "BS1 4AA").unwrap(), HARBOUR) < 100.0);
        assert!(find(&postcodes, "BS10 1AA").is_some());
        assert_eq!(postcodes.credit(), Some(ORDNANCE_SURVEY));
    }
}

#[test]
fn the_ons_directory_is_read_with_headings_and_without() {
    let row = "BS1 4AA,BS1  4AA,BS1 4AA,198001,,E99,0,0358473,0172338,1,51.448000,-2.599000\n";
    let belfast = "BT1 5GS,BT1  5GS,BT1 5GS,198001,,N99,0,0333800,0374000,1,54.597000,-5.930000\n";
    for csv in [format!("{row}{belfast}"), format!("{ONS}\n{row}{belfast}")] {
        let (postcodes, problems) = read(csv);
        assert!(problems.is_empty(), "{problems:?}");
        assert!(metres_between(find(&postcodes, "BS1 4AA").unwrap(), HARBOUR) < 10.0);
        // Its metres are on the Irish grid, which would put it into the sea off Scotland.
        let belfast = find(&postcodes, "BT1 5GS").unwrap();
        assert_eq!((belfast.longitude, belfast.latitude), (-5.93, 54.597));
        assert!(postcodes.credit().unwrap().starts_with("Source: Office for National Statistics"));
    }
}

#[test]
fn postcodes_out_of_use_place_old_listings_but_nobody_is_offered_them() {
    let rows = [
        "BS1 4AB,BS1  4AB,BS1 4AB,198001,200306,E99,0,,,1,51.449,-2.599",
        "BS1 4AA,BS1  4AA,BS1 4AA,198001,200306,E99,0,,,1,51.5,-2.5",
        "BS1 4AA,BS1  4AA,BS1 4AA,201001,,E99,0,,,1,51.448,-2.599",
        "BS1 4AD,BS1  4AD,BS1 4AD,198001,200306,E99,0,,,9,99.999999,0.000000",
    ];
    let (postcodes, problems) = read(format!("{ONS}\n{}", rows.join("\n")));
    assert!(problems.is_empty(), "{problems:?}");
    assert!(find(&postcodes, "BS1 4AB").is_some());
    assert_eq!(find(&postcodes, "BS1 4AA"), Some(HARBOUR), "the one in use counts");
    let near = postcodes.within(&Area::around([HARBOUR]));
    let near: Vec<_> = near.iter().map(|(postcode, _)| postcode.to_string()).collect();
    assert_eq!(near, ["BS1 4AA"]);
}

#[test]
fn a_zip_as_downloaded_and_its_unpacked_folder_are_read_alike() {
    let explains = b"PC,PQ,EA,NO,CY\nPostcode,Positional_quality_indicator,Eastings,Northings,C\n";
    let files: [(&str, &[u8]); 4] = [
        ("Data/CSV/ba.csv", b"BA1 0AA,10,374000,165000,E9\n"),
        ("Data/CSV/bs.csv", b"BS1 4AA,10,358473,172338,E9\n"),
        ("Doc/Code-Point_Open_Column_Headers.csv", explains),
        ("Doc/licence.txt", b"words"),
    ];
    let unpacked: Vec<_> =
        files.iter().map(|(path, bytes)| (format!("data/codepo_gb/{path}"), *bytes)).collect();
    let unpacked: Vec<_> = unpacked.iter().map(|(path, bytes)| (path.as_str(), *bytes)).collect();
    let folder = site(&unpacked);
    std::fs::write(folder.path().join("data/codepo_gb.zip"), zip(&files)).unwrap();
    for path in ["data/codepo_gb.zip", "data/codepo_gb", "data/codepo_gb/Data/CSV"] {
        let (postcodes, problems) = Postcodes::read(folder.path(), path);
        assert!(problems.is_empty(), "{path}: {problems:?}");
        assert_eq!(postcodes.len(), 2, "{path}");
    }
}

#[test]
fn files_in_degrees_and_in_metres_may_be_mixed() {
    let folder = site(&[
        ("data/p/a.csv", "BS1 4AA,10,358473,172338,E9\n"),
        ("data/p/own.csv", "postcode,lat,lng\nZZ1 1AA,51.449,-2.598\nBS1 4AA,50,0\n"),
    ]);
    let (postcodes, problems) = Postcodes::read(folder.path(), "data/p");
    assert!(problems.is_empty(), "{problems:?}");
    assert!(metres_between(find(&postcodes, "BS1 4AA").unwrap(), HARBOUR) < 100.0);
    assert_eq!(postcodes.within(&Area::around([HARBOUR])).len(), 2);
}

#[test]
fn rows_that_are_wrong_are_named_and_the_rest_goes_on() {
    let rows = "BS1,1,51\nZZ1 1AA,0.1,51\nZZ1 1AB,0,0\nZZ1 1AD,,\nZZ1 1AA,9,59\n,,\n";
    let (postcodes, problems) = read(format!("postcode,lng,lat\n{rows}"));
    assert_eq!(codes(&problems), ["postcode-invalid", "postcode-unplaced"]);
    assert_eq!(problems.iter().next().unwrap().at.row, Some(2));
    assert_eq!(postcodes.len(), 1);
    // Of two places for one postcode the first one counts.
    assert_eq!(find(&postcodes, "ZZ1 1AA").map(|p| p.longitude), Some(0.1));
}

#[test]
fn a_file_of_nonsense_does_not_bury_everything_else() {
    let (_, problems) = read(format!("postcode,lng,lat\n{}", "nowhere,1,51\n".repeat(2_000)));
    assert_eq!(problems.len(), 52);
    let last: Vec<_> = problems.iter().skip(50).map(|p| p.message.as_str()).collect();
    assert_eq!(
        last,
        ["1,950 more rows have no postcode.", "The postcode file places no postcode."]
    );
}

#[test]
fn a_file_without_the_columns_or_without_places_is_an_error() {
    for csv in ["Name,Address\nAsh,1 Ash Street\n", "Postcode,x,y\nZZ1 1AA,,\n"] {
        let (none, problems) = read(csv);
        assert!(none.is_empty());
        assert_eq!(codes(&problems), ["postcode-file"]);
    }
    let (_, problems) = read("");
    assert_eq!(codes(&problems), ["file-empty"]);
}

#[test]
fn a_hundred_thousand_postcodes_are_all_found_and_only_near_ones_are_kept() {
    let letters = b"ABDEFGHJLN";
    let postcode = |i: u32| {
        let pick = |div: u32| letters[(i / div % 10) as usize] as char;
        let district = (i / 10_000 % 9 + 1, i / 1000 % 10);
        format!("ZZ{}{} {}{}{}", district.0, district.1, i / 100 % 10, pick(10), pick(1))
    };
    let place = |i: u32| (200_000 + i % 317 * 1_000, 100_000 + i / 317 * 1_000);
    let mut csv = "Postcode,Easting,Northing\n".to_owned();
    for i in 0..90_000 {
        let (x, y) = place(i);
        csv += &format!("{},{x},{y}\n", postcode(i));
    }
    let (postcodes, problems) = read(csv);
    assert!(problems.is_empty());
    assert!((0..90_000).all(|i| find(&postcodes, &postcode(i)).is_some()));
    // The squares that are looked at as a whole lose nothing.
    let bounds = Bounds { west: -2.3, south: 52.1, east: -1.9, north: 52.3 };
    let area = Area::around_box(bounds);
    let all = (0..90_000).filter_map(|i| find(&postcodes, &postcode(i)));
    let near = all.filter(|place| area.contains(*place)).count();
    assert!(near > 1_000);
    assert_eq!(postcodes.within(&area).len(), near);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_file_is_read_without_panic(csv in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = read(csv);
    }

    #[test]
    fn any_cells_below_good_headings_are_read_without_panic(
        cells in prop::collection::vec("[ -~é\"]{0,9}|[0-9.-]{1,8}|ZZ1 1AA", 0..40),
    ) {
        let rows: Vec<String> = cells.chunks(4).map(|cells| cells.join(",")).collect();
        for headings in ["postcode,doterm,lat,long", ONS, "ZZ1 1AB,10,400000,300000"] {
            let (postcodes, _) = read(format!("{headings}\n{}", rows.join("\n")));
            for entry in &postcodes.entries {
                prop_assert!(entry.postcode().is_some());
            }
        }
    }
}
