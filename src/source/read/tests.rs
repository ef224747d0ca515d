//! What holds for any table, any bytes, and the real files that are at hand.

use std::path::Path;

use ::csv::{QuoteStyle, Terminator, WriterBuilder};
use proptest::prelude::*;

use super::*;

type Rows = Vec<Vec<String>>;

fn cells_of(table: &Table) -> Rows {
    let width = table.headers.len();
    table.rows().map(|row| (0..width).map(|c| row.cell(c).to_owned()).collect()).collect()
}

/// Rows of some width from 2 to 6, with all that a cell may hold.
fn any_rows() -> impl Strategy<Value = Rows> {
    let cell = "([a-zA-Z0-9 ,;|\t\"'é£€’三🙂.-]|\n){0,12}";
    (2usize..6).prop_flat_map(move |width| {
        prop::collection::vec(prop::collection::vec(cell, width), 1..20)
    })
}

fn written(rows: &Rows, delimiter: u8, terminator: Terminator, quotes: QuoteStyle) -> String {
    let mut writer = WriterBuilder::new()
        .delimiter(delimiter)
        .terminator(terminator)
        .quote_style(quotes)
        .from_writer(Vec::new());
    let header: Vec<String> =
        (0..rows[0].len()).map(|column| format!("Heading {column}")).collect();
    writer.write_record(&header).unwrap();
    for row in rows {
        writer.write_record(row).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

fn encoded(text: &str, encoding: u8) -> Vec<u8> {
    let utf16 = |mark, bytes: fn(u16) -> [u8; 2]| {
        std::iter::once(mark).chain(text.encode_utf16()).flat_map(bytes).collect()
    };
    match encoding {
        0 => text.as_bytes().to_vec(),
        1 => format!("\u{feff}{text}").into_bytes(),
        2 => utf16(0xFEFF, u16::to_le_bytes),
        _ => utf16(0xFEFF, u16::to_be_bytes),
    }
}

proptest! {
    #[test]
    fn any_table_reads_back_as_it_was_written(
        rows in any_rows(),
        delimiter in prop::sample::select(b",;\t|".to_vec()),
        end in 0usize..3,
        always in any::<bool>(),
        encoding in 0u8..4,
    ) {
        let terminator = [Terminator::CRLF, Terminator::Any(b'\n'), Terminator::Any(b'\r')][end];
        let quotes = if always { QuoteStyle::Always } else { QuoteStyle::Necessary };
        let text = written(&rows, delimiter, terminator, quotes);
        let (table, problems) = read_bytes("data/x.csv", encoded(&text, encoding));
        let table = table.unwrap_or_else(|| panic!("{problems:?}\n{text}"));
        let expected: Rows =
            rows.into_iter().filter(|row| row.iter().any(|c| !c.trim().is_empty())).collect();
        prop_assert_eq!(cells_of(&table), expected);
    }

    #[test]
    fn windows_1252_reads_back_too(
        words in prop::collection::vec(
            prop::sample::select(vec!["Café St Mary’s", "£5 – £7", "“Crèche”", "plain", "Señor"]), 2..40),
    ) {
        let rows: Rows = words.chunks_exact(2)
            .map(|pair| pair.iter().map(|word| word.to_string()).collect()).collect();
        let text = written(&rows, b',', Terminator::CRLF, QuoteStyle::Necessary);
        let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(&text);
        let (table, _) = read_bytes("data/x.csv", bytes.into_owned());
        prop_assert_eq!(cells_of(&table.unwrap()), rows);
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for file in ["x.csv", "x.geojson", "x"] {
            let (table, problems) = read_bytes(file, bytes.clone());
            prop_assert!(table.is_some() || problems.stop_a_build());
        }
    }

    #[test]
    fn no_text_that_looks_like_csv_makes_it_panic(text in "[a\",;\t|\r\n=\u{feff}é\u{0}]{0,60}") {
        let (table, problems) = read_bytes("x.csv", text.into_bytes());
        prop_assert!(table.is_some() || problems.stop_a_build());
    }
}

const COLLECTION: &str = r#"{"type":"FeatureCollection","crs":{"properties":{"name":"EPSG:27700"}},
    "features":[{"type":"Feature","id":1,"geometry":{"type":"Point","coordinates":[1.5,-2e3]},
    "properties":{"name":"Caf\u00e9 \ud83d\ude42","tags":["a",{"b":null}],"ok":true}}]}"#;

#[test]
fn a_file_cut_anywhere_gives_a_table_or_an_error() {
    let csv = "\u{feff}name;address\r\n\"Ash \"\"House\"\"\";\"1, Ash\r\nStreet\"\r\nÉlan;三\r\n";
    for (file, text) in [("x.csv", csv), ("x.geojson", COLLECTION)] {
        for end in 0..text.len() {
            let (table, problems) = read_bytes(file, text.as_bytes()[..end].to_vec());
            assert!(table.is_some() || problems.stop_a_build(), "{file} cut at {end}");
        }
    }
    assert!(read_bytes("x.geojson", COLLECTION.into()).1.is_empty());
}

#[test]
fn a_file_is_read_from_the_site_folder_and_named_as_configured() {
    let site = tempfile::tempdir().unwrap();
    std::fs::create_dir(site.path().join("data")).unwrap();
    std::fs::write(site.path().join("data/food.csv"), "name\nAsh\n").unwrap();
    let (table, problems) = super::read(site.path(), "data/food.csv", Form::default());
    assert_eq!(table.map(|table| table.file).as_deref(), Some("data/food.csv"));
    assert!(problems.is_empty());
    let (none, problems) = super::read(site.path(), "data/fod.csv", Form::default());
    assert!(none.is_none());
    assert_eq!(problems.iter().next().map(|p| p.code.name), Some("file-missing"));
}

/// File, rows, columns, and codes of the problems in order of first appearance.
const REAL: &[(&str, usize, usize, &[&str])] = &[
    ("bristol_food_banks.csv", 21, 38, &[]),
    ("bristol_community_centres.csv", 65, 38, &[]),
    ("bristol_public_toilets.csv", 102, 23, &[]),
    ("codepoint_open_2014_bs.csv", 26_423, 10, &["header-missing"]),
    (
        "uk_free_school_meal_offers_2020.csv",
        2_127,
        16,
        &["header-blank", "cell-control", "csv-blank"],
    ),
    ("england_libraries_2022.csv", 3_451, 51, &[]),
    ("sf_shelters_mac_cr.csv", 89, 12, &["encoding-assumed", "encoding-doubtful"]),
    ("angus_mobile_library_stops_3857.geojson", 170, 12, &[]),
    ("bath_wards_2018.geojson", 33, 6, &[]),
    ("sanda_nurseries_ja.geojson", 43, 29, &[]),
];

#[test]
fn real_files_have_the_rows_that_their_notes_count() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    for (file, rows, columns, codes) in REAL {
        // Files that may not be passed on with the sources are looked at where they are at hand.
        let Ok(bytes) = std::fs::read(folder.join(file)) else {
            continue;
        };
        let (table, problems) = read_bytes(file, bytes);
        let table = table.unwrap_or_else(|| panic!("{file}: {problems:?}"));
        assert_eq!((table.len(), table.headers.len()), (*rows, *columns), "{file}");
        let mut found: Vec<&str> = problems.iter().map(|p| p.code.name).collect();
        found.dedup();
        assert_eq!(found, *codes, "{file}: {problems:?}");
    }
}
