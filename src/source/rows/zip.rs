//! The CSV files of a zip, unpacked as they are read.
//!
//! A zip is untrusted: nothing of it is written anywhere, names are only shown, and there is a
//! limit to how much it may unpack to.

use std::fs::File;
use std::io::{self, BufReader, Read};

use rawzip::{CompressionMethod, RECOMMENDED_BUFFER_SIZE, ZipArchive, ZipArchiveEntryWayfinder};

use super::inflate::Inflate;
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
    let mut buffer = vec![0; RECOMMENDED_BUFFER_SIZE];
    let archive = ZipArchive::from_file(file, &mut buffer).map_err(damaged)?;
    let mut files = Vec::new();
    let mut count = 0;
    let mut entries = archive.entries(&mut buffer);
    while let Some(entry) = entries.next_entry().map_err(damaged)? {
        count += 1;
        if count > MOST_FILES {
            return Err(fault("it holds more than 20,000 files"));
        }
        let inside = String::from_utf8_lossy(entry.file_path().as_bytes()).into_owned();
        if !entry.is_dir() && is_csv(&inside) {
            if entry.flags().is_encrypted() {
                return Err(fault("it is locked with a password"));
            }
            files.push(Packed {
                inside,
                at: entry.wayfinder(),
                method: entry.compression_method(),
            });
        }
    }
    files.sort_by(|a, b| a.inside.cmp(&b.inside));
    let mut left = MOST_BYTES;
    for packed in &files {
        let entry = archive.get_entry(packed.at).map_err(damaged)?;
        let bytes = BufReader::new(entry.reader());
        let plain: Box<dyn Read> = match packed.method {
            CompressionMethod::STORE => Box::new(bytes),
            CompressionMethod::DEFLATE => Box::new(Inflate::new(bytes)),
            _ => return Err(fault("it is packed in a way that Fingerpost can't read")),
        };
        let whole = entry.verifying_reader(plain);
        let limited = Limited { source: whole, left: &mut left };
        let path = format!("{name}/{}", packed.inside);
        let Some(mut rows) = Rows::open(path, Box::new(limited))? else {
            continue;
        };
        visit(&mut rows);
        if let Some(error) = rows.into_fault() {
            return Err(error);
        }
    }
    Ok(files.len())
}

/// A file in the zip.
struct Packed {
    inside: String,
    at: ZipArchiveEntryWayfinder,
    method: CompressionMethod,
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
            None => return Err(fault("it unpacks to more than 4 GB")),
        }
        Ok(read)
    }
}

fn fault(words: &'static str) -> io::Error {
    io::Error::other(words)
}

fn damaged(_: rawzip::Error) -> io::Error {
    io::ErrorKind::InvalidData.into()
}
