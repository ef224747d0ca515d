//! Good files mangled as the world mangles them: whatever comes of it, nothing panics and every row
//! is a listing, is joined to one, or is left out with a problem that names it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;
use std::path::Path;

use fingerpost::config::{LayerConfig, LayerKind, MapConfig, PageConfig, Style};
use fingerpost::listing::{Gathered, Ground, gather, propose};
use fingerpost::report::{Problems, Severity};
use fingerpost::source::{Table, read_bytes};
use proptest::prelude::*;

const CSV: &str = "Name,Category,Address,Postcode,Telephone,Website,Opening hours,Latitude,Longitude\r\n\
    Ash Larder,Food; Advice,\"1 Ash Street, Ashby\",E8 1EA,020 7946 0001,https://ash.example,Mon-Fri 9am to 5pm,51.5452,-0.0552\r\n\
    \"Elm \"\"Kitchen\"\"\",Food,2 Elm Road,E8 1EB,02079460002,www.elm.example,\"Daily\r\n10-4pm\",51.5471,-0.0611\r\n\
    Café Fir,Company,3 Fir Lane,E8 1EC,,,TBC,,\r\n\
    Ash Larder,Food; Advice,\"1 Ash Street, Ashby\",E8 1EA,020 7946 0001,https://ash.example,Mon-Fri 9am to 5pm,51.5452,-0.0552\r\n\
    ,Company,4 Oak Way,E8 1ED,,,,51.5460,-0.0580\r\n\
    Total,,,,,,,2,\r\n";

const GEOJSON: &str = r#"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:27700"}},"features":[
{"type":"Feature","id":1,"properties":{"name":"Ash Larder","addr:street":"Ash Street","opening_hours":"Mo-Fr 09:00-17:00","tags":{"a":[1,null]}},"geometry":{"type":"Point","coordinates":[534567.1,184321.5,3]}},
{"type":"Feature","properties":{"name":"Elm Kitchen","contact:phone":"+44 20 7946 0002"},"geometry":{"type":"MultiPoint","coordinates":[[534600,184300],[534700,184400]]}},
{"type":"Feature","properties":null,"geometry":null},
{"type":"Feature","properties":{"name":"Fir Park"},"geometry":{"type":"Polygon","coordinates":[[[534000,184000],[534100,184000],[534100,184100],[534000,184000]]]}}]}"#;

fn map() -> MapConfig {
    MapConfig {
        page: PageConfig {
            file: "content/x.md".into(),
            slug: "x".into(),
            title: "X".into(),
            summary: None,
            body: String::new(),
            places: Default::default(),
        },
        source: None,
        licence: None,
        listings: Some(layer()),
        references: Vec::new(),
        columns: Default::default(),
        facts: Vec::new(),
        card: Vec::new(),
        stale_after: 365,
        categories: Vec::new(),
        filters: Vec::new(),
        exit: None,
        needs: Vec::new(),
    }
}

fn layer() -> LayerConfig {
    LayerConfig {
        kind: LayerKind::Listings,
        data: "data/x.csv".into(),
        title: None,
        crs: None,
        sheet: None,
        delimiter: None,
        label: None,
        style: Style::default(),
        line: 1,
    }
}

/// Reads and gathers a file; `None` where an error says why it can't be read.
fn gathered(file: &str, bytes: Vec<u8>) -> Option<(Table, Gathered)> {
    let (table, problems) = read_bytes(file, bytes);
    let Some(table) = table else {
        assert!(problems.stop_a_build(), "no table, and no error says why");
        return None;
    };
    // What `add` says of it must hold as well.
    let _ = propose(&table);
    let gathered = gather(&table, &map(), &layer(), &Ground::default());
    conserved(&table, &gathered);
    Some((table, gathered))
}

fn conserved(table: &Table, gathered: &Gathered) {
    let sum = &gathered.summary;
    assert_eq!(sum.rows, table.len());
    assert_eq!(sum.rows, sum.listings + sum.merged + sum.rejected, "{sum:?}");
    let shown: BTreeSet<u32> = gathered.listings.iter().flat_map(|l| l.rows.clone()).collect();
    let named: BTreeSet<u32> = gathered.problems.iter().filter_map(|p| p.at.row).collect();
    for row in table.rows() {
        let number = row.number();
        assert!(shown.contains(&number) || named.contains(&number), "row {number} vanished");
    }
}

fn errors(problems: &Problems) -> Vec<&str> {
    let errors = problems.iter().filter(|p| p.severity() == Severity::Error);
    errors.map(|p| p.code.name).collect()
}

#[test]
fn a_file_cut_at_any_byte_is_read_or_refused() {
    for (file, text) in [("x.csv", CSV), ("x.geojson", GEOJSON)] {
        for end in 0..text.len() {
            gathered(file, text.as_bytes()[..end].to_vec());
        }
    }
}

#[test]
fn the_whole_files_are_understood() {
    let (_, csv) = gathered("x.csv", CSV.into()).unwrap();
    let sum = &csv.summary;
    assert_eq!((sum.rows, sum.listings, sum.merged, sum.rejected, sum.located), (6, 3, 1, 2, 2));
    let (_, shapes) = gathered("x.geojson", GEOJSON.into()).unwrap();
    assert_eq!((shapes.summary.listings, shapes.summary.located), (3, 3));
}

/// The CSV's records, headings first.
fn records() -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(CSV.as_bytes());
    let records = reader.records().map(|record| record.unwrap());
    records.map(|record| record.iter().map(String::from).collect()).collect()
}

fn written(records: &[Vec<String>], delimiter: u8, end: csv::Terminator) -> String {
    let mut writer =
        csv::WriterBuilder::new().delimiter(delimiter).terminator(end).from_writer(Vec::new());
    for record in records {
        writer.write_record(record).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

fn encoded(text: &str, encoding: u8) -> Vec<u8> {
    let utf_16 = |mark: &[u8], bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        let units = text.encode_utf16().flat_map(bytes);
        mark.iter().copied().chain(units).collect()
    };
    match encoding {
        0 => text.into(),
        1 => format!("\u{feff}{text}").into_bytes(),
        2 => utf_16(&[0xFF, 0xFE], u16::to_le_bytes),
        3 => utf_16(&[], u16::to_le_bytes),
        4 => utf_16(&[0xFE, 0xFF], u16::to_be_bytes),
        _ => text.chars().map(|c| c as u8).collect(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn order_delimiter_line_ends_and_encoding_change_nothing(
        rows in Just((1..7).collect::<Vec<usize>>()).prop_shuffle(),
        columns in Just((0..9).collect::<Vec<usize>>()).prop_shuffle(),
        delimiter in prop::sample::select(b",;\t|".to_vec()),
        end in 0usize..3,
        encoding in 0u8..6,
    ) {
        let records = records();
        let order: Vec<usize> = std::iter::once(0).chain(rows).collect();
        let shuffled: Vec<Vec<String>> = order
            .iter()
            .map(|&row| columns.iter().map(|&column| records[row][column].clone()).collect())
            .collect();
        let ends = [csv::Terminator::CRLF, csv::Terminator::Any(b'\n'), csv::Terminator::Any(b'\r')];
        // A classic Mac's line ends mean a classic Mac's letters.
        let end = ends[if encoding == 5 { end.min(1) } else { end }];
        let text = written(&shuffled, delimiter, end);
        let (_, gathered) = gathered("x.csv", encoded(&text, encoding)).unwrap();
        let sum = &gathered.summary;
        prop_assert_eq!(
            (sum.rows, sum.listings, sum.merged, sum.rejected, sum.located),
            (6, 3, 1, 2, 2)
        );
        let mut names: Vec<&str> = gathered.listings.iter().map(|l| l.name.as_str()).collect();
        names.sort_unstable();
        prop_assert_eq!(names, ["Ash Larder", "Café Fir", "Elm \"Kitchen\""]);
        prop_assert_eq!(errors(&gathered.problems), ["rows-mostly-rejected"; 0]);
    }

    #[test]
    fn a_byte_changed_anywhere_loses_no_row(
        at in any::<prop::sample::Index>(),
        byte in any::<u8>(),
        shapes in any::<bool>(),
    ) {
        let (file, text) = if shapes { ("x.geojson", GEOJSON) } else { ("x.csv", CSV) };
        let mut bytes = text.as_bytes().to_vec();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        gathered(file, bytes);
    }

    #[test]
    fn a_piece_taken_out_or_put_in_twice_loses_no_row(
        from in any::<prop::sample::Index>(),
        length in 0usize..80,
        twice in any::<bool>(),
        shapes in any::<bool>(),
    ) {
        let (file, text) = if shapes { ("x.geojson", GEOJSON) } else { ("x.csv", CSV) };
        let bytes = text.as_bytes();
        let from = from.index(bytes.len());
        let to = (from + length).min(bytes.len());
        let mangled = if twice {
            [&bytes[..to], &bytes[from..]].concat()
        } else {
            [&bytes[..from], &bytes[to..]].concat()
        };
        gathered(file, mangled);
    }
}

#[test]
fn real_files_lose_no_row_when_cut() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    // Files that may not be passed on with the sources are looked at where they are at hand.
    for file in ["bristol_food_banks.csv", "bristol_public_toilets.csv"] {
        let Ok(bytes) = std::fs::read(folder.join(file)) else {
            continue;
        };
        for part in 1..8 {
            gathered(file, bytes[..bytes.len() * part / 8].to_vec());
        }
    }
}
