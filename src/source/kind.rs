//! Which kind of file it is, by its extension and its first bytes.

use super::packed;
use crate::report::{Problem, code};

/// A kind of file that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Csv,
    GeoJson,
    Spreadsheet,
}

/// What a file's first bytes give away whatever its name says, and what to do about it.
const SIGNATURES: &[(&[u8], &str, &str)] = &[
    (b"%PDF", "a PDF", "Ask whoever made it for the data behind it, as CSV."),
    (b"SQLite format 3", "a GeoPackage or another database", EXPORT),
    (b"\x00\x00\x27\x0A", "a Shapefile", EXPORT),
];
/// Extensions of files that people try, what they are, and what to do.
const EXTENSIONS: &[(&[&str], &str, &str)] = &[
    (&["numbers"], "a spreadsheet of Apple’s Numbers", SAVE_AS_CSV),
    (&["shp", "dbf", "gpkg", "kml", "kmz", "gml", "gpx", "tab", "mif"], "a GIS file", EXPORT),
    (PACKED, "a packed file", "Unpack it first."),
    (SPREADSHEETS, "empty or damaged", SAVE_AS_CSV),
];
const PACKED: &[&str] = &["zip", "gz", "7z", "kmz"];
const SPREADSHEETS: &[&str] = &["xlsx", "xlsm", "xlsb", "xls", "ods"];
const SAVE_AS_CSV: &str = "Save it as CSV in UTF-8, or export it as GeoJSON.";
const EXPORT: &str = "Export it as GeoJSON, in QGIS with “Export”, “Save features as”.";

/// Decides by content where that is plain, else by extension, else by content again.
pub(super) fn of(file: &str, bytes: &[u8]) -> Result<Kind, Problem> {
    let name = file.rsplit('/').next().unwrap_or(file).to_ascii_lowercase();
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    if bytes.starts_with(packed::ZIP) && PACKED.contains(&extension) {
        return Err(unknown(file, "a packed file", "Unpack it first."));
    }
    if bytes.starts_with(packed::ZIP) || bytes.starts_with(packed::OLE) {
        return Ok(Kind::Spreadsheet);
    }
    for (signature, what, help) in SIGNATURES {
        if bytes.starts_with(signature) {
            return Err(unknown(file, what, help));
        }
    }
    let first = first_character(bytes);
    if first == Some(b'<') {
        return Err(unknown(
            file,
            "a web page or XML",
            "Download the data itself, as CSV or GeoJSON.",
        ));
    }
    match extension {
        "csv" | "tsv" | "txt" => Ok(Kind::Csv),
        "geojson" | "json" => Ok(Kind::GeoJson),
        _ if first == Some(b'{') => Ok(Kind::GeoJson),
        // MapInfo writes text tables with this extension too.
        "tab" if !bytes.starts_with(b"!table") => Ok(Kind::Csv),
        _ => match EXTENSIONS.iter().find(|(known, ..)| known.contains(&extension)) {
            Some((_, what, help)) => Err(unknown(file, what, help)),
            None if is_delimited(bytes) => Ok(Kind::Csv),
            None => Err(unknown(file, "of a kind that can't be told", SAVE_AS_CSV)),
        },
    }
}

/// The first byte that isn't blank or part of UTF-8's byte-order mark.
fn first_character(bytes: &[u8]) -> Option<u8> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    bytes.iter().copied().find(|byte| !byte.is_ascii_whitespace())
}

/// Whether the first line is text of several cells.
fn is_delimited(bytes: &[u8]) -> bool {
    let line = bytes.split(|byte| matches!(byte, b'\r' | b'\n')).next().unwrap_or_default();
    let is_text = line.iter().all(|byte| *byte >= b' ' || *byte == b'\t');
    is_text && line.iter().any(|byte| matches!(byte, b',' | b';' | b'\t' | b'|'))
}

fn unknown(file: &str, what: &str, help: &'static str) -> Problem {
    Problem::new(
        &code::FILE_KIND,
        format!("The file is {what}. Fingerpost reads CSV, spreadsheets and GeoJSON."),
    )
    .help(help)
    .file(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(file: &str, bytes: &[u8]) -> Result<Kind, String> {
        of(file, bytes).map_err(|problem| format!("{} {}", problem.message, problem.help))
    }

    #[test]
    fn the_extension_decides_in_any_case() {
        assert_eq!(kind("data/a.CSV", b"name\n"), Ok(Kind::Csv));
        assert_eq!(kind("data/a.tsv", b"name\n"), Ok(Kind::Csv));
        assert_eq!(kind("data/a.geojson", b"broken"), Ok(Kind::GeoJson));
        assert_eq!(kind("data/a.json", b" {"), Ok(Kind::GeoJson));
    }

    #[test]
    fn without_a_known_extension_the_content_decides() {
        assert_eq!(kind("data/export", b"\xEF\xBB\xBF {\"type\":"), Ok(Kind::GeoJson));
        assert_eq!(kind("data/export.2024", b"name;cost\r\nAsh;5"), Ok(Kind::Csv));
        assert!(kind("data/notes.md", b"# Notes\n").is_err());
    }

    #[test]
    fn spreadsheets_are_told_by_their_content() {
        for file in ["a.xlsx", "a.csv", "a.xls", "export"] {
            assert_eq!(kind(file, b"PK\x03\x04.."), Ok(Kind::Spreadsheet), "{file}");
            assert_eq!(kind(file, b"\xD0\xCF\x11\xE0"), Ok(Kind::Spreadsheet), "{file}");
        }
        assert!(kind("a.zip", b"PK\x03\x04..").unwrap_err().contains("Unpack it first"));
    }

    #[test]
    fn other_kinds_of_file_say_what_to_do_even_under_another_name() {
        for (file, bytes) in [("a.numbers", &b""[..]), ("a.ods", b"")] {
            assert!(kind(file, bytes).unwrap_err().contains("Save it as CSV"), "{file}");
        }
        assert!(kind("a.gpkg", b"SQLite format 3\0").unwrap_err().contains("QGIS"));
        assert!(kind("a.csv", b"<!DOCTYPE html>").unwrap_err().contains("web page"));
    }
}
