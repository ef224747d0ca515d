//! Files that are packed: what gives them away, and how large they are unpacked.

use std::io::{Cursor, Read};

use zip::ZipArchive;

/// How a ZIP file begins (APPNOTE.TXT 4.3.7), which spreadsheets of today are too.
pub(super) const ZIP: &[u8] = b"PK\x03\x04";
/// How a compound file begins ([MS-CFB] 2.2), which old spreadsheets and locked ones are.
pub(super) const OLE: &[u8] = b"\xD0\xCF\x11\xE0";

/// Unpacked bytes of one file at most: a workbook of a million rows has some 300 MB.
const LARGEST: u64 = 1 << 30;

/// Whether these bytes are a ZIP file.
pub(super) fn is_packed(bytes: &[u8]) -> bool {
    bytes.starts_with(ZIP)
}

/// Whether all that is packed fits into the limit. Unpacks it to be sure: what a file says of its
/// own size needn't be true.
pub(super) fn fits(bytes: &[u8]) -> bool {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        return true;
    };
    let mut left = LARGEST;
    for index in 0..archive.len() {
        let Ok(part) = archive.by_index(index) else {
            continue;
        };
        let read = std::io::copy(&mut part.take(left + 1), &mut std::io::sink()).unwrap_or(0);
        match left.checked_sub(read) {
            Some(rest) => left = rest,
            None => return false,
        }
    }
    true
}
