//! What must never happen to a published folder.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::*;

/// A site folder with sources, and its `public` beside nothing else.
struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Self {
        let place = Self(tempfile::tempdir().unwrap());
        fs::create_dir(place.0.path().join("content")).unwrap();
        place
    }

    fn public(&self) -> PathBuf {
        self.0.path().join("public")
    }

    fn begin(&self) -> Result<FolderSink, Problem> {
        FolderSink::begin(&self.public(), self.0.path())
    }

    fn publish(&self, text: &str) {
        let sink = self.begin().unwrap();
        sink.put("index.html", text.as_bytes()).unwrap();
        sink.put(&format!("{text}/index.html"), b"page").unwrap();
        sink.finish().unwrap();
    }

    /// Every file of `public` with its bytes.
    fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        walkdir::WalkDir::new(self.public())
            .into_iter()
            .map(Result::unwrap)
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| (entry.path().to_owned(), fs::read(entry.path()).unwrap()))
            .collect()
    }

    /// Names in the site folder: what builds leave lying about would show here.
    fn neighbours(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.0.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

#[test]
fn a_second_build_replaces_all_of_the_first() {
    let place = Place::new();
    place.publish("first");
    place.publish("second");
    let names: Vec<PathBuf> = place.files().into_keys().collect();
    let expected = [MARKER, "index.html", "second/index.html"].map(|n| place.public().join(n));
    assert_eq!(names, expected);
    assert_eq!(place.neighbours(), ["content", "public"]);
}

#[test]
fn a_build_that_stops_leaves_the_old_site_byte_for_byte() {
    let place = Place::new();
    place.publish("old");
    let before = place.files();
    let sink = place.begin().unwrap();
    sink.put("index.html", b"half a site").unwrap();
    drop(sink);
    assert_eq!(place.files(), before);
    assert_eq!(place.neighbours(), ["content", "public"]);
}

#[test]
fn two_builds_at_once_do_not_mix() {
    let place = Place::new();
    let first = place.begin().unwrap();
    first.put("index.html", b"first").unwrap();
    let problem = place.begin().unwrap_err();
    assert!(problem.message.contains("Another build"), "{}", problem.message);
    first.put("b.html", b"first").unwrap();
    first.finish().unwrap();
    assert_eq!(place.files().len(), 3);
    place.publish("second");
}

#[test]
fn many_threads_fill_many_folders() {
    let place = Place::new();
    let sink = place.begin().unwrap();
    (0..2_000).into_par_iter().for_each(|n| {
        let path = format!("map/{}/{n}/index.html", n % 7);
        sink.put(&path, path.as_bytes()).unwrap();
    });
    sink.finish().unwrap();
    assert_eq!(place.files().len(), 2_001);
}

#[test]
fn nothing_is_written_outside_the_folder_and_nothing_twice() {
    let place = Place::new();
    let sink = place.begin().unwrap();
    assert!(sink.put("../content/x.md", b"").is_err());
    assert!(sink.put("/tmp/x", b"").is_err());
    sink.put("a.html", b"1").unwrap();
    let problem = sink.put("a.html", b"2").unwrap_err();
    assert!(problem.message.contains("a.html"), "{}", problem.message);
    assert_eq!(fs::read_dir(place.0.path().join("content")).unwrap().count(), 0);
}

#[test]
fn a_folder_where_a_file_should_be_is_said_with_its_path() {
    let place = Place::new();
    let sink = place.begin().unwrap();
    sink.put("food", b"a file").unwrap();
    let problem = sink.put("food/index.html", b"a page").unwrap_err();
    assert_eq!(problem.code.name, "output-write");
    assert!(problem.message.contains("food"), "{}", problem.message);
}

/// A sink whose disk is full after so many bytes, for machines where no small disk can be mounted.
struct FullAfter<'a>(&'a FolderSink, std::sync::atomic::AtomicUsize);

impl Sink for FullAfter<'_> {
    fn put(&self, path: &str, bytes: &[u8]) -> Result<(), Problem> {
        let left = self.1.load(std::sync::atomic::Ordering::Relaxed);
        if bytes.len() > left {
            return Err(disk::unwritable(Path::new(path), &ErrorKind::StorageFull.into()));
        }
        self.1.store(left - bytes.len(), std::sync::atomic::Ordering::Relaxed);
        self.0.put(path, bytes)
    }

    fn rename(&self, from: &str, to: &str) -> Result<(), Problem> {
        self.0.rename(from, to)
    }
}

#[test]
fn a_folder_that_is_named_at_last_moves_with_all_in_it() {
    let place = Place::new();
    let sink = place.begin().unwrap();
    sink.put("food/index/unnamed/cards/0.json", b"0").unwrap();
    sink.put("food/index/old/a.json", b"a").unwrap();
    for to in ["food/index/old", "../elsewhere"] {
        assert_eq!(sink.rename("food/index/unnamed", to).unwrap_err().code.name, "output-write");
    }
    assert_eq!(sink.rename("food/none", "food/any").unwrap_err().code.name, "output-write");
    sink.rename("food/index/unnamed", "food/index/1f").unwrap();
    let folder = sink.finish().unwrap();
    assert_eq!(fs::read(folder.join("food/index/1f/cards/0.json")).unwrap(), b"0");
    assert!(!folder.join("food/index/unnamed").exists());
}

#[test]
fn a_full_disk_leaves_the_old_site() {
    let place = Place::new();
    place.publish("old");
    let before = place.files();
    let sink = place.begin().unwrap();
    let full = FullAfter(&sink, 100.into());
    assert!(full.put("a.html", &[b'x'; 60]).is_ok());
    let problem = full.put("b.html", &[b'x'; 60]).unwrap_err();
    assert!(problem.message.contains("b.html") && problem.help.contains("Make room"));
    drop(sink);
    assert_eq!(place.files(), before);
}
