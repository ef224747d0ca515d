//! The CSV files of a zip, unpacked as they are read.
//!
//! A zip is untrusted: nothing of it is written anywhere, names are only shown, and there is a
//! limit to how much it may unpack to.

use std::fs::File;
use std::io::{self, BufReader, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::parts::is_csv;
use super::reader::Rows;

/// Files in a zip. Code-Point Open has 130.
const MOST_FILES: usize = 20_000;
/// Bytes that one zip may unpack to. The ONS Postcode Directory, the largest, has 3 GB.
const MOST_BYTES: u64 = 4_000_000_000;

/// Calls `visit` with each CSV file of a zip, in the order of their names. `name` is the zip's.
/// Returns how many there were.
pub(super) fn each(
    name: &str,
    file: File,
    visit: &mut dyn FnMut(&mut Rows<'_>),
) -> io::Result<usize> {
    let mut archive = ZipArchive::new(BufReader::new(file)).map_err(words)?;
    if archive.len() > MOST_FILES {
        return Err(io::Error::other("it holds more than 20,000 files"));
    }
    let mut files = Vec::new();
    for index in 0..archive.len() {
        let packed = archive.by_index_raw(index).map_err(words)?;
        let inside = String::from_utf8_lossy(packed.name_raw()).into_owned();
        if !packed.is_dir() && is_csv(&inside) {
            files.push((inside, index));
        }
    }
    files.sort();
    let mut left = MOST_BYTES;
    for (inside, index) in &files {
        let packed = archive.by_index(*index).map_err(words)?;
        let limited = Limited { source: packed, left: &mut left };
        let Some(mut rows) = Rows::open(format!("{name}/{inside}"), Box::new(limited))? else {
            continue;
        };
        visit(&mut rows);
        if let Some(error) = rows.into_fault() {
            return Err(error);
        }
    }
    Ok(files.len())
}

/// Stops what unpacks to more than anybody meant.
struct Limited<'l, R> {
    source: R,
    left: &'l mut u64,
}

impl<R: Read> Read for Limited<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.source.read(into)?;
        match self.left.checked_sub(read as u64) {
            Some(left) => *self.left = left,
            None => return Err(io::Error::other("it unpacks to more than 4 GB")),
        }
        Ok(read)
    }
}

/// What is wrong, in words for whoever put the zip there.
fn words(error: ZipError) -> io::Error {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => {
            io::Error::other("it is locked with a password")
        }
        ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => {
            io::Error::other("it is packed in a way that Fingerpost can't read")
        }
        _ => io::ErrorKind::InvalidData.into(),
    }
}
