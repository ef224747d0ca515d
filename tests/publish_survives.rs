//! A published folder survives a build that is killed, and a disk that is full.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use fingerpost::publish::{FolderSink, Sink};

/// Tells the helper test below which site to write to.
const SITE: &str = "FINGERPOST_TEST_SITE";

fn publish(site: &Path, text: &str) {
    let sink = FolderSink::begin(&site.join("public"), site).unwrap();
    for n in 0..20 {
        sink.put(&format!("page/{n}/index.html"), text.as_bytes()).unwrap();
    }
    sink.finish().unwrap();
}

fn files(site: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    walkdir::WalkDir::new(site.join("public"))
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| (entry.path().to_owned(), fs::read(entry.path()).unwrap()))
        .collect()
}

/// Not a test of its own: the build that is killed. Writes until somebody ends it.
#[test]
#[ignore = "run by killed_half_way as a process of its own"]
fn writes_until_killed() {
    let site = PathBuf::from(std::env::var_os(SITE).unwrap());
    let sink = FolderSink::begin(&site.join("public"), &site).unwrap();
    let deadline = Instant::now() + Duration::from_secs(60);
    for n in 0_u64.. {
        sink.put(&format!("half/{n}.html"), b"half").unwrap();
        std::thread::sleep(Duration::from_millis(1));
        assert!(Instant::now() < deadline, "nobody ended this build");
    }
}

#[test]
fn killed_half_way_the_old_site_stands_and_the_next_build_goes_ahead() {
    let site = tempfile::tempdir().unwrap();
    publish(site.path(), "old");
    let before = files(site.path());

    let mut build = Command::new(std::env::current_exe().unwrap())
        .args(["writes_until_killed", "--exact", "--ignored"])
        .env(SITE, site.path())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let half = site.path().join(".public.new/half/20.html");
    let deadline = Instant::now() + Duration::from_secs(30);
    while !half.exists() {
        assert!(Instant::now() < deadline, "the other build never started");
        std::thread::sleep(Duration::from_millis(5));
    }
    assert!(FolderSink::begin(&site.path().join("public"), site.path()).is_err(), "two at once");
    build.kill().unwrap();
    build.wait().unwrap();

    assert!(half.exists(), "killed before it could tidy up");
    assert_eq!(files(site.path()), before);

    publish(site.path(), "new");
    assert!(files(site.path()).values().any(|bytes| bytes == b"new"));
    let names: Vec<_> =
        fs::read_dir(site.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(names, ["public"], "the leftovers are gone");
}

/// A file system of 512 KiB, unmounted when dropped; `None` where we may not mount one.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn mount() -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=512k", "tmpfs"])
            .arg(folder.path())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success());
        mounted.then_some(Self(folder))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0.path()).status();
    }
}

#[test]
fn a_full_disk_leaves_the_old_site_and_names_the_file() {
    let Some(disk) = SmallDisk::mount() else {
        eprintln!("not tried: mounting a small file system needs root on Linux");
        return;
    };
    let site = disk.0.path().join("site");
    fs::create_dir(&site).unwrap();
    publish(&site, "old");
    let before = files(&site);

    let sink = FolderSink::begin(&site.join("public"), &site).unwrap();
    let problem = (0..1_000)
        .find_map(|n| sink.put(&format!("big/{n}.html"), &[b'x'; 16_384]).err())
        .expect("a disk of 512 KiB can't hold 16 MB");
    drop(sink);

    assert_eq!(problem.code.name, "output-write");
    assert!(problem.message.contains("big/"), "{}", problem.message);
    assert!(problem.help.contains("Make room"), "{}", problem.help);
    assert_eq!(files(&site), before);
    publish(&site, "new");
}
