//! Zips and sites for the tests of what is read row by row.

use std::fs;
use std::io::Write;

use rawzip::{CompressionMethod, ZipArchiveWriter};
use tempfile::TempDir;

/// A site folder with these files.
pub fn site<B: AsRef<[u8]>>(files: &[(&str, B)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, bytes) in files {
        let full = folder.path().join(path);
        fs::create_dir_all(full.parent().unwrap()).unwrap();
        fs::write(full, bytes).unwrap();
    }
    folder
}

/// A zip of these files.
pub fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut archive = ZipArchiveWriter::new(&mut out);
    for (path, bytes) in files {
        let new = archive.new_file(path).compression_method(CompressionMethod::DEFLATE);
        let (mut entry, config) = new.start().unwrap();
        let packed = miniz_oxide::deflate::compress_to_vec(bytes, 6);
        // The sums are those of what is unpacked.
        let mut sums = config.wrap(Vec::new());
        sums.write_all(bytes).unwrap();
        let (_, descriptor) = sums.finish().unwrap();
        entry.write_all(&packed).unwrap();
        entry.finish(descriptor).unwrap();
    }
    archive.finish().unwrap();
    out
}
