//! Workbooks made by hand, whole and broken.

use std::io::{Cursor, Write};

use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::report::Problems;
use crate::source::read::{Form, read_as};
use crate::source::{Format, Table};

fn read(file: &str, bytes: Vec<u8>, sheet: Option<&str>) -> (Option<Table>, Vec<&'static str>) {
    let (table, problems) = read_as(file, bytes, Form { sheet, ..Form::default() });
    (table, codes(&problems))
}

fn codes(problems: &Problems) -> Vec<&'static str> {
    problems.iter().map(|problem| problem.code.name).collect()
}

fn rows(table: &Table) -> Vec<(u32, Vec<&str>)> {
    let cells = |row: crate::source::Row<'_>| {
        let number = row.number();
        (number, (0..table.headers.len()).map(|column| row.cell(column).to_owned()).collect())
    };
    let owned: Vec<(u32, Vec<String>)> = table.rows().map(cells).collect();
    owned.into_iter().map(|(n, row)| (n, row.into_iter().map(|c| &*c.leak()).collect())).collect()
}

fn packed(parts: &[(&str, String)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook with these sheets: name, state, and the XML inside `<worksheet>`.
fn xlsx(sheets: &[(&str, &str, &str)]) -> Vec<u8> {
    let number = 1..=sheets.len();
    let listed: String = number
        .clone()
        .zip(sheets)
        .map(|(n, (name, state, _))| {
            format!("<sheet name=\"{name}\" sheetId=\"{n}\" state=\"{state}\" r:id=\"r{n}\"/>")
        })
        .collect();
    let related: String = number
        .map(|n| {
            format!(
                "<Relationship Id=\"r{n}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"
            )
        })
        .collect();
    let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    let mut parts = vec![
        (
            "[Content_Types].xml".to_owned(),
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
                .to_owned(),
        ),
        ("_rels/.rels".to_owned(), "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>".to_owned()),
        (
            "xl/workbook.xml".to_owned(),
            format!("<workbook {main}><sheets>{listed}</sheets></workbook>"),
        ),
        (
            "xl/_rels/workbook.xml.rels".to_owned(),
            format!(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{related}</Relationships>"
            ),
        ),
        // Format 1 is a day, format 2 a time.
        (
            "xl/styles.xml".to_owned(),
            format!(
                "<styleSheet {main}><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>"
            ),
        ),
    ];
    for (n, (_, _, content)) in (1..).zip(sheets) {
        parts.push((
            format!("xl/worksheets/sheet{n}.xml"),
            format!("<worksheet {main}>{content}</worksheet>"),
        ));
    }
    let parts: Vec<(&str, String)> = parts.iter().map(|(n, c)| (n.as_str(), c.clone())).collect();
    packed(&parts)
}

/// A cell of text.
fn t(at: &str, text: &str) -> String {
    format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

fn services() -> String {
    format!(
        "<dimension ref=\"A1:XFD1048576\"/><sheetData>\
         <row r=\"1\">{}</row>\
         <row r=\"3\">{}{}{}{}</row>\
         <row r=\"4\">{}{}<c r=\"C4\"><v>51.449999999999996</v></c><c r=\"D4\" s=\"2\"><v>0.41666666666666669</v></c></row>\
         <row r=\"6\">{}<c r=\"C6\" t=\"e\"><v>#N/A</v></c><c r=\"D6\" s=\"1\"><v>46143</v></c></row>\
         </sheetData><mergeCells><mergeCell ref=\"A1:D1\"/><mergeCell ref=\"A4:A6\"/></mergeCells>",
        t("A1", "Help in Ashby"),
        t("A3", "Category"),
        t("B3", "Name"),
        t("C3", "Latitude"),
        t("D3", "Opens"),
        t("A4", "Food"),
        t("B4", "Ash &amp; Elm\nPantry, \"open\""),
        t("B6", "Birch"),
    )
}

#[test]
fn a_sheet_made_to_be_printed_is_a_table() {
    let (table, problems) =
        read("data/a.xlsx", xlsx(&[("Services", "visible", &services())]), None);
    let table = table.unwrap();
    assert_eq!(table.format, Format::Spreadsheet { sheet: "Services".into() });
    assert_eq!(table.headers, ["Category", "Name", "Latitude", "Opens"]);
    assert_eq!(
        rows(&table),
        [
            (4, vec!["Food", "Ash & Elm\nPantry, \"open\"", "51.45", "10:00"]),
            (6, vec!["Food", "Birch", "#N/A", "2026-05-01"]),
        ]
    );
    assert_eq!(problems, ["rows-above-header"]);
}

#[test]
fn of_several_sheets_the_first_that_people_see_is_read_and_that_is_said() {
    let book = || {
        let cover = format!("<sheetData><row r=\"1\">{}</row></sheetData>", t("A1", "Cover"));
        xlsx(&[
            ("Lists", "hidden", &services()),
            ("Cover", "visible", &cover),
            ("Services", "visible", &services()),
            ("Archive", "visible", &services()),
        ])
    };
    let sheet = |wanted| {
        let (table, problems) = read("data/a.xlsx", book(), wanted);
        (table.map(|table| table.format), problems.contains(&"sheet-chosen"))
    };
    let named = |name: &str| Some(Format::Spreadsheet { sheet: name.into() });
    assert_eq!(sheet(None), (named("Services"), true));
    assert_eq!(sheet(Some("archive ")), (named("Archive"), false));
    assert_eq!(sheet(Some("Lists")), (named("Lists"), false));
    assert_eq!(read("data/a.xlsx", book(), Some("Servces")).1, ["sheet-unknown"]);
}

#[test]
fn an_old_workbook_is_read_too() {
    let bytes = include_bytes!("../../../tests/spreadsheets/services.xls");
    let (table, problems) = read("data/services.xls", bytes.to_vec(), None);
    let table = table.unwrap();
    assert_eq!(
        rows(&table),
        [
            (4, vec!["Ash Pantry", "BS1 4AA", "1174960123", "51.45", "09:30", "2026-05-01"]),
            (5, vec!["Birch Café", "BS1 4AB", "0117 496 0124", "51.46", "18:00", "2026-05-02"]),
        ]
    );
    assert_eq!(problems, ["sheet-chosen", "rows-above-header"]);
}

fn ods() -> Vec<u8> {
    let cell = |text: &str| {
        format!(
            "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let content = format!(
        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet><table:table table:name=\"Services\">\
         <table:table-row>{}{}{}</table:table-row>\
         <table:table-row>{}<table:table-cell office:value-type=\"date\" office:date-value=\"2026-05-01\"><text:p>01/05/26</text:p></table:table-cell><table:table-cell office:value-type=\"time\" office:time-value=\"PT09H30M00S\"><text:p>09:30</text:p></table:table-cell></table:table-row>\
         <table:table-row table:number-rows-repeated=\"1048574\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\
         </table:table></office:spreadsheet></office:body></office:document-content>",
        cell("Name"),
        cell("Last checked"),
        cell("Opens"),
        cell("Ash Pantry"),
    );
    packed(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet".to_owned()),
        ("META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>".to_owned()),
        ("content.xml", content),
    ])
}

#[test]
fn an_opendocument_sheet_is_read_too() {
    let (table, problems) = read("data/a.ods", ods(), None);
    assert_eq!(rows(&table.unwrap()), [(2, vec!["Ash Pantry", "2026-05-01", "09:30"])]);
    assert_eq!(problems, [""; 0]);
}

#[test]
fn what_cannot_be_read_says_what_to_do() {
    for bytes in [b"PK\x03\x04".to_vec(), b"\xD0\xCF\x11\xE0 password".to_vec()] {
        assert_eq!(read("data/a.xlsx", bytes, None).1, ["file-unreadable"]);
    }
    let empty = xlsx(&[("Sheet1", "visible", "<sheetData/>")]);
    assert_eq!(read("data/a.xlsx", empty, None).1, ["file-empty"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_damaged_workbook_is_read_or_refused(kind in 0..3_usize, at: prop::sample::Index, flip in 1..=255_u8, cut: bool) {
        let mut bytes = match kind {
            0 => xlsx(&[("Services", "visible", &services())]),
            1 => include_bytes!("../../../tests/spreadsheets/services.xls").to_vec(),
            _ => ods(),
        };
        let at = at.index(bytes.len());
        if cut {
            bytes.truncate(at);
        } else {
            bytes[at] ^= flip;
        }
        let (table, problems) = read("data/a.xlsx", bytes, None);
        prop_assert!(table.is_some() || !problems.is_empty());
    }
}
