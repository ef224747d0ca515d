//! How long a build takes, stage by stage: `cargo bench`. What the numbers are held to stands in
//! docs/performance.md.
#![allow(clippy::expect_used)]

mod borough;

use divan::Bencher;
use fingerpost::publish::MemorySink;
use tempfile::TempDir;

/// A usual council, a big one, and a whole region.
const LISTINGS: [usize; 3] = [150, 1_000, 10_000];

fn main() {
    divan::main();
}

fn site_folder(listings: usize) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder for the benchmark");
    borough::write_site(folder.path(), listings).expect("the benchmark's site is written");
    folder
}

/// Configuration, data and theme, up to the arranged maps.
#[divan::bench(args = LISTINGS, sample_count = 5)]
fn read(bencher: Bencher, listings: usize) {
    let folder = site_folder(listings);
    bencher.bench_local(|| fingerpost::read(folder.path(), None));
}

/// The arranged maps to pages and data files, kept in memory.
#[divan::bench(args = LISTINGS, sample_count = 5)]
fn draw(bencher: Bencher, listings: usize) {
    let folder = site_folder(listings);
    let reading = fingerpost::read(folder.path(), None);
    bencher.bench_local(|| {
        let sink = MemorySink::new();
        fingerpost::write(&reading, &sink).expect("the benchmark's site can be drawn");
        sink.into_files()
    });
}

/// All of it, from the site folder to the published folder.
#[divan::bench(args = LISTINGS, sample_count = 5)]
fn build(bencher: Bencher, listings: usize) {
    let folder = site_folder(listings);
    let output = folder.path().join("public");
    bencher.bench_local(|| {
        let (published, _problems) = fingerpost::build(folder.path(), &output);
        published.expect("the benchmark's site can be built")
    });
}
