//! Files, folders and zips, whole and broken.

use proptest::prelude::*;

use super::samples::{site, zip};
use super::*;
use crate::report::Problems;

/// Each row of each file, the first one too, as "file: row: cells".
fn read(folder: &std::path::Path, path: &str) -> (Vec<String>, Problems) {
    let mut found = Vec::new();
    let problems = each_csv(folder, path, &mut |rows| {
        let (file, width) = (rows.file.clone(), rows.first.len());
        found.push(format!("{file}: {}", rows.first.join("|")));
        while let Some(row) = rows.next_row() {
            let cells: Vec<_> = (0..width).map(|column| row.cell(column)).collect();
            found.push(format!("{}: {}", row.number, cells.join("|")));
        }
    });
    (found, problems)
}

fn codes(problems: &Problems) -> Vec<&str> {
    problems.iter().map(|p| p.code.name).collect()
}

#[test]
fn a_file_is_read_however_it_is_written() {
    let utf16: Vec<u8> = "\u{FEFF}a,b\n1,é\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [
        b"a,b\n1,\xc3\xa9\n".to_vec(),
        b"\xEF\xBB\xBFa,b\r\n1,\xc3\xa9".to_vec(),
        b"sep=;\r\na;b\r\n1;\"\xe9\"\r\n".to_vec(),
        b"a\tb\r1\t\xe9\r".to_vec(),
        b"\"a\", \"b\"\n\"1\", \"\xe9\"\n".to_vec(),
        utf16,
    ] {
        let folder = site(&[("data/p.csv", &bytes)]);
        let (rows, problems) = read(folder.path(), "data/p.csv");
        assert!(problems.is_empty(), "{problems:?}");
        assert_eq!(rows.len(), 2, "{rows:?}");
        assert_eq!(rows[0], "data/p.csv: a|b");
        assert!(rows[1].ends_with(": 1|é"), "{rows:?}");
    }
}

#[test]
fn a_folder_is_read_in_order_with_what_is_below_it_and_in_zips() {
    let packed = zip(&[("Doc/notes.txt", b"hello"), ("Data/CSV/b.CSV", b"b\n2\n")]);
    let folder = site(&[
        ("data/p/z.csv", b"z\n3\n".as_slice()),
        ("data/p/a/a.csv", b"a\n1\n"),
        ("data/p/m.zip", &packed),
        ("data/p/.hidden.csv", b"no\n"),
        ("data/p/readme.txt", b"no\n"),
    ]);
    let (rows, problems) = read(folder.path(), "data/p");
    assert!(problems.is_empty(), "{problems:?}");
    let expected = ["data/p/a/a.csv: a", "2: 1", "data/p/m.zip/Data/CSV/b.CSV: b", "2: 2"];
    assert_eq!(rows[..4], expected);
    assert_eq!(rows[4..], ["data/p/z.csv: z", "2: 3"]);
}

#[test]
fn what_is_not_there_or_holds_nothing_is_said() {
    let none = zip(&[("readme.txt", b"hello")]);
    let folder = site(&[
        ("data/none/readme.txt", b"x".as_slice()),
        ("data/none.zip", &none),
        ("data/empty.csv", b""),
        ("data/shape.geojson", b"{}"),
        ("data/sheet.csv", b"PK\x03\x04"),
    ]);
    for (path, code) in [
        ("data/none", "file-empty"),
        ("data/none.zip", "file-empty"),
        ("data/empty.csv", "file-empty"),
        ("data/shape.geojson", "file-kind-unknown"),
        ("data/sheet.csv", "file-kind-unknown"),
        ("data/missing.csv", "file-missing"),
        ("../secrets", "file-outside-site"),
    ] {
        assert_eq!(codes(&read(folder.path(), path).1), [code], "{path}");
    }
}

#[test]
fn a_broken_zip_is_an_error_and_what_was_read_stays() {
    let whole = zip(&[("a.csv", b"a\n1\n"), ("b.csv", "b\n2\n".repeat(500).as_bytes())]);
    let mut damaged = whole.clone();
    let middle = whole.windows(5).position(|w| w == b"b.csv").unwrap() + 12;
    damaged[middle] ^= 0xFF;
    let cut = &whole[..whole.len() - 40];
    for (bytes, rows) in [(b"not a zip".as_slice(), 0), (cut, 0), (&damaged, 2)] {
        let folder = site(&[("data/p.zip", bytes)]);
        let (found, problems) = read(folder.path(), "data/p.zip");
        assert_eq!(codes(&problems), ["zip-broken"]);
        assert!(problems.iter().all(|p| p.message.ends_with("it is damaged.")), "{problems:?}");
        assert!(found.len() >= rows, "{found:?}");
    }
}

#[test]
fn a_quotation_mark_left_open_does_not_fill_the_memory() {
    let endless = format!("a,b\n1,\"{}", "2,3\n".repeat(1_000_000));
    let packed = zip(&[("a.csv", endless.as_bytes())]);
    let folder = site(&[("data/p.csv", endless.as_bytes()), ("data/p.zip", &packed)]);
    for (path, code) in [("data/p.csv", "file-unreadable"), ("data/p.zip", "zip-broken")] {
        let (_, problems) = read(folder.path(), path);
        assert_eq!(codes(&problems), [code]);
        assert!(problems.iter().all(|p| p.message.contains("quotation mark")), "{problems:?}");
    }
}

#[test]
fn bytes_that_claim_to_be_fewer_than_they_are_are_refused() {
    let mut bytes = zip(&[("a.csv", "a\n".repeat(10_000).as_bytes())]);
    // The size that is written in the central directory, which comes last.
    let entry = bytes.windows(4).rposition(|w| w == b"PK\x01\x02").unwrap();
    bytes[entry + 24..entry + 28].copy_from_slice(&4u32.to_le_bytes());
    let folder = site(&[("data/p.zip", &bytes)]);
    assert_eq!(codes(&read(folder.path(), "data/p.zip").1), ["zip-broken"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes_are_read_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let folder = site(&[("data/p.csv", &bytes), ("data/p.zip", &bytes)]);
        let _ = read(folder.path(), "data");
    }

    #[test]
    fn a_zip_with_any_byte_changed_is_read_without_panic(at in 0usize..400, byte in any::<u8>()) {
        let mut bytes = zip(&[("a.csv", b"a,b\n1,2\n"), ("b/c.csv", b"c\n3\n")]);
        let at = at % bytes.len();
        bytes[at] = byte;
        let folder = site(&[("data/p.zip", &bytes)]);
        let _ = read(folder.path(), "data/p.zip");
    }
}
