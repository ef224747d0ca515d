//! Sites made for a test, and the program run on them.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

/// A site folder that is gone when the test ends.
pub struct SiteTest {
    folder: TempDir,
}

/// What a run of the program gave.
pub struct Run {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl SiteTest {
    /// An empty folder.
    pub fn empty() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }

    /// A site with a title and nothing else.
    pub fn titled() -> Self {
        Self::empty().with("site.toml", "title = \"Maps of Anywhere\"\n")
    }

    /// A site with one map, `help`, of this data file.
    pub fn mapping(data_file: &str, data: impl AsRef<[u8]>) -> Self {
        let page = format!("+++\ntitle = \"Help\"\ndata = \"{data_file}\"\n+++\n");
        Self::titled().with("content/help.md", page).with(&format!("data/{data_file}"), data)
    }

    /// Adds or replaces a file.
    pub fn with(self, path: &str, content: impl AsRef<[u8]>) -> Self {
        self.write(path, content);
        self
    }

    /// Adds or replaces a file.
    pub fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let file = self.path(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, content).unwrap();
    }

    /// A path inside the site.
    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// A file's text.
    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
    }

    /// Runs the program on this site.
    pub fn run(&self, arguments: &[&str]) -> Run {
        run(self.folder.path(), arguments)
    }

    /// Builds, and fails the test with the program's words where that fails.
    pub fn build(self) -> Self {
        self.run(&["build"]).expect_code(0);
        self
    }

    /// What `check --format json` says.
    pub fn check(&self) -> Value {
        let run = self.run(&["check", "--format", "json"]);
        serde_json::from_str(&run.stdout)
            .unwrap_or_else(|e| panic!("{e}: {} {}", run.stdout, run.stderr))
    }

    /// The published files: path to content.
    pub fn published(&self) -> BTreeMap<String, Vec<u8>> {
        files_below(&self.path("public"))
    }
}

/// Runs the program on a site folder.
pub fn run(site: &Path, arguments: &[&str]) -> Run {
    let output = program().arg("--site").arg(site).args(arguments).output().unwrap();
    Run::from(output)
}

/// The program under test, without this terminal's wishes.
pub fn program() -> Command {
    let mut command = Command::cargo_bin("fingerpost").unwrap();
    command.env_remove("CI").env_remove("NO_COLOR").env("SOURCE_DATE_EPOCH", "1764547200");
    command
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

impl Run {
    /// Fails the test, with all that was printed, where the exit code is another.
    pub fn expect_code(self, code: i32) -> Self {
        assert_eq!(self.code, code, "\n--- stdout\n{}\n--- stderr\n{}", self.stdout, self.stderr);
        self
    }
}

/// Every file below a folder: path with forward slashes to content.
pub fn files_below(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).unwrap();
            (path.to_str().unwrap().replace('\\', "/"), fs::read(entry.path()).unwrap())
        })
        .collect()
}

/// The codes of the problems in what `check` says, in order.
pub fn codes(check: &Value) -> Vec<String> {
    let problems = check["problems"].as_array().expect("problems");
    problems.iter().map(|p| p["code"].as_str().expect("code").to_owned()).collect()
}

/// The summary of one layer in what `check` says.
pub fn layer(check: &Value) -> &Value {
    &check["maps"][0]["layers"][0]
}

/// Real files that the tests may read where they are at hand.
pub fn real_data() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    folder.is_dir().then_some(folder)
}
